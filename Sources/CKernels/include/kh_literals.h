#pragma once

#include <stddef.h>
#include <stdint.h>

/// The literal matcher: finds all occurrences of a set of short byte strings in one pass.
///
/// The caller builds the tables and owns them; this side only reads them. docs/KERNELS.md tells how the
/// tables work and why they look as they do.

enum {
  /// The shortest and the longest literal, in bytes.
  KH_LITERAL_MIN_LENGTH = 2,
  KH_LITERAL_MAX_LENGTH = 16,
  /// How many rows stage 1 has: one more than the greatest `kh_literal_row`.
  KH_LITERAL_ROWS = 3136,
  /// How many bytes stage 2 looks at.
  KH_SLOT_BYTES = 8,
  /// The most bytes before a window that stage 2 looks at.
  KH_SLOT_MAX_BACK = 5,
  /// The smallest capacity of a hit buffer; see `kh_literals_find`.
  KH_HITS_MIN_CAPACITY = 512,
};

/// One literal, as stage 3 compares it.
typedef struct kh_literal {
  /// The bytes; letters in lower case where `fold` has 0x20; zero past the length.
  uint8_t value[KH_LITERAL_MAX_LENGTH];
  /// 0x20 at each letter whose case is ignored, else zero.
  uint8_t fold[KH_LITERAL_MAX_LENGTH];
  /// Length in bytes, KH_LITERAL_MIN_LENGTH...KH_LITERAL_MAX_LENGTH.
  uint32_t length;
} kh_literal;

/// A literal's occurrence seen from a window in it.
typedef struct kh_window {
  /// The literal's number: its place in `literals`.
  uint16_t literal;
  /// Where the window begins, in bytes from the literal's start: -1...14.
  int16_t offset;
} kh_window;

/// Stage 2 and the way to stage 3, for all windows whose hash is the slot's number.
typedef struct kh_slot {
  /// What the windows' literals have in common: of the 8 bytes that begin `back` before the window, each
  /// with 0x20 set, the bits in `mask` must be `value`. A slot without windows has a value outside of its
  /// mask.
  uint64_t mask, value;
  /// The slot's windows are `windows[first ..< first + count]`.
  uint32_t first;
  uint16_t count;
  uint16_t back;
} kh_slot;

/// The three stages' tables. Immutable while a search runs; any number of threads may share them.
typedef struct kh_literal_tables {
  /// Stage 1: bit `c % 32` of `rows[kh_literal_row(a, b)]` says that the bytes a, b, c may be a window.
  const uint32_t *rows;
  /// Stage 2, by `kh_literal_slot`.
  const kh_slot *slots;
  uint32_t slot_shift;
  /// The greatest offset of any window, at least zero.
  uint32_t max_offset;
  /// Stage 3.
  const kh_window *windows;
  const kh_literal *literals;
} kh_literal_tables;

/// One occurrence.
typedef struct kh_hit {
  /// Offset of the literal's first byte, in bytes from `data`.
  size_t position;
  /// The literal's number.
  uint32_t literal;
} kh_hit;

/// The row of two bytes, both without their bits 5 and 7, so that the cases of a letter are the same.
static inline uint32_t kh_literal_row(uint8_t a, uint8_t b) {
  return (a & 0x5Fu) + ((b & 0x5Fu) << 5);
}

/// The slot of the window with this row and this third byte (of which the lower 5 bits count), before it is
/// shifted right by `slot_shift`.
static inline uint32_t kh_literal_hash(uint32_t row, uint32_t c) {
  return (row << 5 | (c & 31)) * UINT32_C(0x9E3779B1);
}

/// Finds the literals' occurrences that begin at or after `from` and lie wholly inside
/// `data[0 ..< length]`, and writes them to `out`, ordered by position, then by number.
///
/// Returns how many were written and sets `*resume` to where to go on: `length` when all is done,
/// otherwise (`out` was full) an offset greater than `from`; every occurrence before it was written.
///
/// - `capacity` must be at least KH_HITS_MIN_CAPACITY. Then each call gets on: at most 30 literals begin at
///   one position (one exact and one caseless of each length), and when the search stops only the hits
///   that begin at most 14 bytes before or one byte behind its place are incomplete: less than 16 * 30.
///   For that no two literals may have the same bytes and the same case rule.
/// - Reads nothing outside `data[0 ..< length]`; `data` needs no alignment. Allocates nothing.
size_t kh_literals_find(
    const kh_literal_tables *tables, const uint8_t *data, size_t length, size_t from, kh_hit *out,
    size_t capacity, size_t *resume);
