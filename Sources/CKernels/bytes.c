#include "text_steps.h"

/// A bit for each byte, the first one lowest.
typedef unsigned __int128 kh_bits;

static inline __attribute__((always_inline)) uint32_t kh_count_bits(kh_bits bits) {
  return (uint32_t)(__builtin_popcountll((uint64_t)bits) + __builtin_popcountll((uint64_t)(bits >> 64)));
}

/// The longest run of ones.
static inline __attribute__((always_inline)) uint32_t kh_longest_run(kh_bits bits) {
  uint32_t longest = 0;
  for (; bits != 0; bits &= bits << 1) longest++;
  return longest;
}

static inline __attribute__((always_inline)) kh_byte_counts kh_count(
    const uint8_t *data, size_t length, const int32_t *weights, const uint8_t *pair_weights,
    uint8_t heavy, uint8_t *counts) {
  kh_byte_counts sums = {0};
  // The byte before the first one is a zero, and so are those behind the last one.
  uint8_t copy[KH_STEP + KH_BYTES_MAX + KH_STEP] = {0};
  uint8_t *bytes = copy + KH_STEP;
  if (length > KH_BYTES_MAX) length = KH_BYTES_MAX;
  memcpy(bytes, data, length);

  kh_bits lower = 0, upper = 0, digits = 0, wide = 0, hexadecimal = 0, base64 = 0;
  kh_bits steps = 0, equal = 0;
  for (size_t i = 0; i < length; i += KH_STEP) {
    kh_step step = kh_step_load(bytes + i);
    kh_step before = kh_step_load(bytes + i - 1);
    uint32_t letter = kh_letters(step);
    uint32_t small = letter & kh_step_small(step);
    uint32_t digit = kh_step_bits(kh_step_among(step, 0, '0', 10));
    uint32_t dash = kh_step_bits(kh_step_is(step, '-'));
    uint32_t others = kh_step_bits(kh_step_or(
        kh_step_or(kh_step_is(step, '+'), kh_step_is(step, '/')),
        kh_step_or(kh_step_is(step, '='), kh_step_is(step, '_'))));
    lower |= (kh_bits)small << i;
    upper |= (kh_bits)(letter & ~small) << i;
    digits |= (kh_bits)digit << i;
    wide |= (kh_bits)kh_step_high(step) << i;
    hexadecimal |= (kh_bits)(kh_step_bits(kh_step_among(step, 0x20, 'a', 6)) | digit | dash) << i;
    base64 |= (kh_bits)(letter | digit | dash | others) << i;
    steps |= (kh_bits)kh_step_is_next(before, step) << i;
    equal |= (kh_bits)kh_step_is_same(before, step) << i;
  }
  kh_bits all = length < KH_BYTES_MAX ? ((kh_bits)1 << length) - 1 : ~(kh_bits)0;
  kh_bits letters = lower | upper, rest = ~(letters | digits) & all;
  kh_bits same = (lower & lower << 1) | (upper & upper << 1) | (digits & digits << 1)
                 | (rest & rest << 1);
  kh_bits later = all & ~(kh_bits)1;
  sums.lower = kh_count_bits(lower);
  sums.upper = kh_count_bits(upper);
  sums.digits = kh_count_bits(digits);
  sums.wide = kh_count_bits(wide);
  sums.hexadecimal = kh_count_bits(hexadecimal);
  sums.base64 = kh_count_bits(base64);
  sums.turns = kh_count_bits(later & ~same);
  sums.steps = kh_count_bits(steps & later);
  sums.letter_run = kh_longest_run(letters);
  sums.digit_run = kh_longest_run(digits);
  sums.repeats = length == 0 ? 0 : 1 + kh_longest_run(equal & later);

  for (size_t i = 0; i < length; i++) {
    uint8_t count = counts[bytes[i]]++;
    sums.distinct += count == 0;
    sums.weight += weights[count + 1] - weights[count];
  }
  kh_bits pairs = letters & letters << 1;
  sums.pairs = kh_count_bits(pairs);
  for (int half = 0; half < 2; half++) {
    for (uint64_t left = (uint64_t)(pairs >> (64 * half)); left != 0; left &= left - 1) {
      const uint8_t *second = bytes + 64 * half + __builtin_ctzll(left);
      uint8_t weight = pair_weights[KH_LETTERS * (second[-1] & 31) + (second[0] & 31) - KH_LETTERS - 1];
      sums.pair_weight += weight;
      sums.heavy_pairs += weight >= heavy;
    }
  }
  return sums;
}

#if defined(__x86_64__)

__attribute__((target("avx2,bmi,bmi2,popcnt"))) static kh_byte_counts kh_count_avx2(
    const uint8_t *data, size_t length, const int32_t *weights, const uint8_t *pair_weights,
    uint8_t heavy, uint8_t *counts) {
  return kh_count(data, length, weights, pair_weights, heavy, counts);
}

#endif

kh_byte_counts kh_count_bytes(
    const uint8_t *data, size_t length, const int32_t *weights, const uint8_t *pair_weights,
    uint8_t heavy, uint8_t *counts) {
#if defined(__x86_64__)
  if (kh_level_current() >= KH_LEVEL_AVX2) {
    return kh_count_avx2(data, length, weights, pair_weights, heavy, counts);
  }
#endif
  return kh_count(data, length, weights, pair_weights, heavy, counts);
}
