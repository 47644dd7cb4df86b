#pragma once

#include <stddef.h>
#include <stdint.h>

enum {
  /// Bytes that are counted at once at most.
  KH_BYTES_MAX = 128,
  /// Letters of the alphabet.
  KH_LETTERS = 26,
};

/// What the bytes of a short text are, and how they follow each other.
///
/// Small letters, capitals, digits and all else are the four kinds.
typedef struct kh_byte_counts {
  uint32_t lower, upper, digits;
  /// Bytes beyond ASCII.
  uint32_t wide;
  /// Hexadecimal digits and `-`.
  uint32_t hexadecimal;
  /// Digits of base64, in both alphabets, and `=`.
  uint32_t base64;
  /// How many different bytes there are.
  uint32_t distinct;
  /// The sum of a number over how often each byte occurs.
  int32_t weight;
  /// How often a byte is of another kind than the one before.
  uint32_t turns;
  /// How often a byte is one more or one less than the one before, which is not zero.
  uint32_t steps;
  /// The longest runs: of letters, of digits, of one and the same byte.
  uint32_t letter_run, digit_run, repeats;
  /// How many letters stand behind another one, the sum of what such pairs weigh, and how many of them weigh
  /// as much as is asked for.
  uint32_t pairs, pair_weight, heavy_pairs;
} kh_byte_counts;

/// Counts `data[0 ..< length]`, up to KH_BYTES_MAX bytes.
///
/// - weights: for each count of equal bytes, up to `length`, what it weighs; of 0 nothing.
/// - pair_weights: KH_LETTERS times KH_LETTERS numbers, those of the first letter together.
/// - heavy: from which weight on a pair is heavy.
/// - counts: 256 zeros, and after the call how often each byte occurs.
kh_byte_counts kh_count_bytes(
    const uint8_t *data, size_t length, const int32_t *weights, const uint8_t *pair_weights,
    uint8_t heavy, uint8_t *counts);
