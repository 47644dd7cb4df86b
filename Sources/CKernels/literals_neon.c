#if defined(__aarch64__)

#include <arm_neon.h>

#include "ckernels_internal.h"

/// With the two bytes a, b of a lane as the number a + 256 b: b's part is wanted as 32 b, so it is
/// shifted right by three. (Little-endian, as Linux and Darwin run these processors.)
static inline void kh_rows_of(const uint8_t *bytes, uint16_t *rows) {
  for (int i = 0; i < KH_LANES; i += 8) {
    uint16x8_t pairs = vreinterpretq_u16_u8(vld1q_u8(bytes + 2 * i));
    uint16x8_t a = vandq_u16(pairs, vdupq_n_u16(0x5F));
    uint16x8_t b = vandq_u16(vshrq_n_u16(pairs, 3), vdupq_n_u16(0x5F << 5));
    vst1q_u16(rows + i, vaddq_u16(a, b));
  }
}

static inline uint32_t kh_shift_in(uint32_t bits, uint32_t row, uint32_t c) {
  return bits << 1 | (row >> (c & 31) & 1);
}

#define KH_FIND kh_find_neon
#define KH_TARGET
#include "literals_scan.inc.h"

#endif
