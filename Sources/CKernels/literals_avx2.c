#if defined(__x86_64__)

#include <immintrin.h>

#include "ckernels_internal.h"

#define KH_TARGET __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

/// First of each byte the six bits, then of each two the number a + 64 b. (The shift moves bits
/// from one byte of a lane to the other; the mask drops them.)
KH_TARGET static inline void kh_rows_of(const uint8_t *bytes, uint16_t *rows) {
  __m256i pairs = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i lower = _mm256_and_si256(pairs, _mm256_set1_epi8(0x1F));
  __m256i upper = _mm256_and_si256(_mm256_srli_epi16(pairs, 1), _mm256_set1_epi8(0x20));
  __m256i weights = _mm256_set1_epi16(64 << 8 | 1);
  __m256i numbers = _mm256_maddubs_epi16(_mm256_or_si256(lower, upper), weights);
  _mm256_storeu_si256((__m256i *)rows, numbers);
}

/// The bit goes to the carry flag and from there to the result: two instructions, where compilers
/// find three or four for the C expression (half the speed, measured).
KH_TARGET static inline uint32_t kh_shift_in(uint32_t bits, uint32_t row, uint32_t c) {
  __asm__("btl %2, %1\n\tadcl %0, %0" : "+r"(bits) : "r"(row), "r"(c) : "cc");
  return bits;
}

#define KH_FIND kh_find_avx2
#include "literals_scan.inc.h"

#endif
