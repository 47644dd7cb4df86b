#if defined(__aarch64__)

#include <arm_neon.h>

#include "ckernels_internal.h"

/// 0xFF where a byte lies in a range.
static inline uint8x16_t kh_between(uint8x16_t bytes, uint8_t low, uint8_t high) {
  return vcleq_u8(vsubq_u8(bytes, vdupq_n_u8(low)), vdupq_n_u8((uint8_t)(high - low)));
}

static inline uint8x16_t kh_equal_to(uint8x16_t bytes, uint8_t byte) {
  return vceqq_u8(bytes, vdupq_n_u8(byte));
}

/// One bit for each byte that is 0xFF, none for zero.
static inline uint64_t kh_bits_of(uint8x16_t bytes) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t bits = vandq_u8(bytes, vld1q_u8(weights));
  return (uint64_t)vaddv_u8(vget_high_u8(bits)) << 8 | vaddv_u8(vget_low_u8(bits));
}

/// Letters and digits.
static inline uint8x16_t kh_alphanumeric(uint8x16_t bytes) {
  uint8x16_t letters = kh_between(vorrq_u8(bytes, vdupq_n_u8(0x20)), 'a', 'z');
  return vorrq_u8(letters, kh_between(bytes, '0', '9'));
}

static inline void kh_mark_block(const uint8_t *bytes, kh_mark_bits *bits) {
  *bits = (kh_mark_bits){0, 0, 0};
  for (uint32_t i = 0; i < 64; i += 16) {
    uint8x16_t own = vld1q_u8(bytes + i);
    uint8x16_t words = vbicq_u8(kh_alphanumeric(own), kh_equal_to(own, 'x'));
    // No text begins with a byte from 0x80 on: the first digit is none of g-z, and of the digits
    // one of hex; or it is that of a byte order mark.
    uint8x16_t runs = vorrq_u8(
        vorrq_u8(kh_between(own, 'C', 'Z'), kh_between(own, 'a', 'f')), kh_between(own, '/', '7'));
    uint8x16_t may = vorrq_u8(
        vorrq_u8(kh_equal_to(own, '%'), kh_equal_to(own, '=')),
        vorrq_u8(kh_equal_to(own, '&'), kh_equal_to(own, '\\')));
    bits->words |= kh_bits_of(words) << i;
    bits->runs |= kh_bits_of(runs) << i;
    bits->escapes |= kh_bits_of(may) << i;
  }
}

static inline uint64_t kh_sift_escapes(const uint8_t *bytes, uint64_t escapes) {
  (void)bytes;
  return escapes;
}

#define KH_FIND_MARKS kh_find_marks_neon
#define KH_TARGET
#include "marks_scan.inc.h"

#endif
