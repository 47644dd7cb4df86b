#pragma once

#include <stddef.h>
#include <stdint.h>

enum {
  /// Bytes that one call of `kh_values_find` takes at most.
  KH_VALUES_CHUNK = 4096,
};

/// What a call leaves for the one that goes on behind it: the marks of the last 64 bytes. Zero at
/// the start.
typedef struct kh_values_state {
  uint64_t digits;
  uint64_t points;
  uint64_t pluses;
} kh_values_state;

/// How many bytes of each kind there are.
typedef struct kh_values_counts {
  size_t ats;
  /// Marks of numbers, or digits.
  size_t numbers;
} kh_values_counts;

/// How many bytes of `data[0 ..< length]` are `@`, and how many are digits.
kh_values_counts kh_values_count(const uint8_t *data, size_t length);

/// Marks the bytes of `data[0 ..< length]` near which a personal value can stand.
///
/// An *at* is the byte `@`. A *number* is each byte that is
///   - the fourth digit of a run of digits, or
///   - the byte behind a run of exactly three digits that follows a digit and one of `.` and `-`, or
///   - a digit behind `+`.
///
/// Bit `i % 64` of word `i / 64` stands for byte `i`. `length` is at most KH_VALUES_CHUNK, and a
/// multiple of 64 unless nothing follows; both arrays hold (length + 63) / 64 words.
kh_values_counts kh_values_find(
    const uint8_t *data, size_t length, kh_values_state *state, uint64_t *ats, uint64_t *numbers);
