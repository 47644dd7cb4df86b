#if defined(__aarch64__)

#include <arm_neon.h>
#include <string.h>

#include "literals_steps.h"

/// First of each byte the six bits, then of each two the number a + 64 b. (Little-endian, as Linux
/// and Darwin run these processors.)
static inline void kh_rows_of(const uint8_t *bytes, size_t count, uint16_t *rows) {
  uint8_t copy[KH_BLOCK];
  bytes = kh_whole_block(bytes, count, copy);
  for (int i = 0; i < KH_LANES; i += 8) {
    uint8x16_t pairs = vld1q_u8(bytes + 2 * i);
    uint8x16_t lower = vandq_u8(pairs, vdupq_n_u8(0x1F));
    uint8x16_t upper = vandq_u8(vshrq_n_u8(pairs, 1), vdupq_n_u8(0x20));
    uint16x8_t six = vreinterpretq_u16_u8(vorrq_u8(lower, upper));
    uint16x8_t a = vandq_u16(six, vdupq_n_u16(0x3F));
    vst1q_u16(rows + i, vorrq_u16(a, vshlq_n_u16(vshrq_n_u16(six, 8), 6)));
  }
}

#define KH_FIND kh_find_neon
#define KH_TARGET
#define kh_shift_in kh_shift_in_plain
#define kh_list_places kh_list_places_plain
#define kh_check_windows kh_check_windows_plain
#include "literals_scan.inc.h"

#endif
