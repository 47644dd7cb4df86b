#if defined(__aarch64__)

#include <arm_neon.h>

#include "ckernels_internal.h"

#define KH_TARGET

/// 0xFF at each of the 16 positions where some bucket accepts the four bytes.
static inline uint8x16_t kh_accepts16(const kh_literal_tables *tables, const uint8_t *block) {
  uint8x16_t first = vdupq_n_u8(0xFF), second = first;
  for (int p = 0; p < KH_FRAGMENT_MAX_WIDTH; p++) {
    uint8x16_t bytes = vld1q_u8(block + p);
    uint8x16_t low = vandq_u8(bytes, vdupq_n_u8(15));
    uint8x16_t high = vshrq_n_u8(bytes, 4);
    first = vandq_u8(
        first, vandq_u8(
                   vqtbl1q_u8(vld1q_u8(tables->nibbles[0][p][0]), low),
                   vqtbl1q_u8(vld1q_u8(tables->nibbles[0][p][1]), high)));
    second = vandq_u8(
        second, vandq_u8(
                    vqtbl1q_u8(vld1q_u8(tables->nibbles[1][p][0]), low),
                    vqtbl1q_u8(vld1q_u8(tables->nibbles[1][p][1]), high)));
  }
  uint8x16_t found = vorrq_u8(first, second);
  return vtstq_u8(found, found);
}

/// NEON has no move-mask. Each byte keeps one bit of eight by its place; three pairwise additions
/// gather 64 bytes into 64 bits.
static inline uint64_t kh_candidates(const kh_literal_tables *tables, const uint8_t *block) {
  static const uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t place = vld1q_u8(places);
  uint8x16_t a = vandq_u8(kh_accepts16(tables, block), place);
  uint8x16_t b = vandq_u8(kh_accepts16(tables, block + 16), place);
  uint8x16_t c = vandq_u8(kh_accepts16(tables, block + 32), place);
  uint8x16_t d = vandq_u8(kh_accepts16(tables, block + 48), place);
  uint8x16_t pairs = vpaddq_u8(vpaddq_u8(a, b), vpaddq_u8(c, d));
  pairs = vpaddq_u8(pairs, pairs);
  return vgetq_lane_u64(vreinterpretq_u64_u8(pairs), 0);
}

#define KH_FIND kh_find_neon
#include "literals_scan.inc.h"

#endif
