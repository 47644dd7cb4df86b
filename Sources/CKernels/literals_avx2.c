#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "literals_steps.h"

#define KH_TARGET __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

/// First of each byte the six bits, then of each two the number a + 64 b. (The shift moves bits
/// from one byte of a lane to the other; the mask drops them.)
KH_TARGET static inline void kh_rows_of(const uint8_t *bytes, size_t count, uint16_t *rows) {
  uint8_t copy[KH_BLOCK];
  bytes = kh_whole_block(bytes, count, copy);
  for (int i = 0; i < KH_LANES; i += 16) {
    __m256i pairs = _mm256_loadu_si256((const __m256i *)(bytes + 2 * i));
    __m256i lower = _mm256_and_si256(pairs, _mm256_set1_epi8(0x1F));
    __m256i upper = _mm256_and_si256(_mm256_srli_epi16(pairs, 1), _mm256_set1_epi8(0x20));
    __m256i weights = _mm256_set1_epi16(64 << 8 | 1);
    __m256i numbers = _mm256_maddubs_epi16(_mm256_or_si256(lower, upper), weights);
    _mm256_storeu_si256((__m256i *)(rows + i), numbers);
  }
}

#define KH_FIND kh_find_avx2
#define kh_shift_in kh_shift_in_carry
#define kh_list_places kh_list_places_plain
#define kh_check_windows kh_check_windows_plain
#include "literals_scan.inc.h"

#endif
