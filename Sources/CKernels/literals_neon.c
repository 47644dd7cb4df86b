#if defined(__aarch64__)

#include <arm_neon.h>

#include "ckernels_internal.h"

/// First of each byte the six bits, then of each two the number a + 64 b. (Little-endian, as Linux
/// and Darwin run these processors.)
static inline void kh_rows_of(const uint8_t *bytes, uint16_t *rows) {
  for (int i = 0; i < KH_LANES; i += 8) {
    uint8x16_t pairs = vld1q_u8(bytes + 2 * i);
    uint8x16_t lower = vandq_u8(pairs, vdupq_n_u8(0x1F));
    uint8x16_t upper = vandq_u8(vshrq_n_u8(pairs, 1), vdupq_n_u8(0x20));
    uint16x8_t six = vreinterpretq_u16_u8(vorrq_u8(lower, upper));
    uint16x8_t a = vandq_u16(six, vdupq_n_u16(0x3F));
    vst1q_u16(rows + i, vorrq_u16(a, vshlq_n_u16(vshrq_n_u16(six, 8), 6)));
  }
}

static inline uint32_t kh_shift_in(uint32_t bits, uint32_t row, uint32_t c) {
  return bits << 1 | (row >> (c & 31) & 1);
}

#define KH_FIND kh_find_neon
#define KH_TARGET
#include "literals_scan.inc.h"

#endif
