#pragma once

#include <string.h>

#include "ckernels_internal.h"

/// Sixteen bytes at a time, on any processor.

enum {
  /// Bytes that are looked at together.
  KH_STEP = 16,
  KH_STEP_BITS = (1 << KH_STEP) - 1,
};

/// The classes of 16 bytes, a bit each.
#if defined(__SSE2__)

#include <emmintrin.h>

typedef __m128i kh_step;

static inline kh_step kh_step_load(const uint8_t *bytes) {
  return _mm_loadu_si128((const __m128i *)bytes);
}

static inline uint32_t kh_step_bits(kh_step truths) { return (uint32_t)_mm_movemask_epi8(truths); }

static inline kh_step kh_step_is(kh_step bytes, uint8_t byte) {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)byte));
}

static inline kh_step kh_step_or(kh_step a, kh_step b) { return _mm_or_si128(a, b); }

/// Which bytes are `first` or one of the `count - 1` behind it, once the bits of `fold` are set.
static inline kh_step kh_step_among(kh_step bytes, uint8_t fold, uint8_t first, uint8_t count) {
  kh_step folded = _mm_or_si128(bytes, _mm_set1_epi8((char)fold));
  kh_step number = _mm_sub_epi8(folded, _mm_set1_epi8((char)first));
  return _mm_cmpeq_epi8(_mm_min_epu8(number, _mm_set1_epi8((char)(count - 1))), number);
}

/// Which bytes have bit 7.
static inline uint32_t kh_step_high(kh_step bytes) { return (uint32_t)_mm_movemask_epi8(bytes); }

/// Which bytes have bit 5.
static inline uint32_t kh_step_small(kh_step bytes) {
  return (uint32_t)_mm_movemask_epi8(_mm_slli_epi16(bytes, 2));
}

/// Which bytes are one more or one less than those before them, which are not zero.
static inline uint32_t kh_step_is_next(kh_step before, kh_step bytes) {
  kh_step up = _mm_cmpeq_epi8(_mm_sub_epi8(bytes, before), _mm_set1_epi8(1));
  kh_step down = _mm_cmpeq_epi8(_mm_sub_epi8(before, bytes), _mm_set1_epi8(1));
  return kh_step_bits(_mm_andnot_si128(kh_step_is(before, 0), _mm_or_si128(up, down)));
}

/// Which bytes are equal to those before them.
static inline uint32_t kh_step_is_same(kh_step before, kh_step bytes) {
  return kh_step_bits(_mm_cmpeq_epi8(before, bytes));
}

#else

typedef struct kh_step {
  uint8_t bytes[KH_STEP];
} kh_step;

static inline kh_step kh_step_load(const uint8_t *bytes) {
  kh_step step;
  memcpy(&step, bytes, sizeof step);
  return step;
}

static inline uint32_t kh_step_high(kh_step step) {
  uint32_t bits = 0;
  for (int i = 0; i < KH_STEP; i++) bits |= (uint32_t)(step.bytes[i] >> 7) << i;
  return bits;
}

static inline uint32_t kh_step_bits(kh_step truths) { return kh_step_high(truths); }

static inline uint32_t kh_step_small(kh_step step) {
  for (int i = 0; i < KH_STEP; i++) step.bytes[i] = (uint8_t)(step.bytes[i] << 2);
  return kh_step_high(step);
}

static inline kh_step kh_step_is(kh_step step, uint8_t byte) {
  for (int i = 0; i < KH_STEP; i++) step.bytes[i] = step.bytes[i] == byte ? 0xFF : 0;
  return step;
}

static inline kh_step kh_step_or(kh_step a, kh_step b) {
  for (int i = 0; i < KH_STEP; i++) a.bytes[i] |= b.bytes[i];
  return a;
}

static inline kh_step kh_step_among(kh_step step, uint8_t fold, uint8_t first, uint8_t count) {
  for (int i = 0; i < KH_STEP; i++) {
    step.bytes[i] = (uint8_t)((step.bytes[i] | fold) - first) < count ? 0xFF : 0;
  }
  return step;
}

static inline uint32_t kh_step_is_next(kh_step before, kh_step step) {
  uint32_t bits = 0;
  for (int i = 0; i < KH_STEP; i++) {
    uint8_t up = (uint8_t)(step.bytes[i] - before.bytes[i]);
    bits |= (uint32_t)(before.bytes[i] != 0 && (up == 1 || up == 0xFF)) << i;
  }
  return bits;
}

static inline uint32_t kh_step_is_same(kh_step before, kh_step step) {
  uint32_t bits = 0;
  for (int i = 0; i < KH_STEP; i++) {
    bits |= (uint32_t)(step.bytes[i] == before.bytes[i]) << i;
  }
  return bits;
}

#endif

/// The bytes from `data` on; zeros behind `length`.
static inline kh_step kh_step_part(const uint8_t *data, size_t length) {
  if (length >= KH_STEP) return kh_step_load(data);
  uint8_t copy[KH_STEP] = {0};
  memcpy(copy, data, length);
  return kh_step_load(copy);
}

/// Which bytes are letters.
static inline uint32_t kh_letters(kh_step bytes) {
  return kh_step_bits(kh_step_among(bytes, 0x20, 'a', 26));
}
