#if defined(__x86_64__)

#include <immintrin.h>

#include "ckernels_internal.h"

#define KH_TARGET __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

/// With the two bytes a, b of a lane as the number a + 256 b: b's part is wanted as 32 b, so it is
/// shifted right by three.
KH_TARGET static inline void kh_rows_of(const uint8_t *bytes, uint16_t *rows) {
  __m256i pairs = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i a = _mm256_and_si256(pairs, _mm256_set1_epi16(0x5F));
  __m256i b = _mm256_and_si256(_mm256_srli_epi16(pairs, 3), _mm256_set1_epi16(0x5F << 5));
  _mm256_storeu_si256((__m256i *)rows, _mm256_add_epi16(a, b));
}

/// The bit goes to the carry flag and from there to the result: two instructions, where compilers find
/// three or four for the C expression (half the speed, measured).
KH_TARGET static inline uint32_t kh_shift_in(uint32_t bits, uint32_t row, uint32_t c) {
  __asm__("btl %2, %1\n\tadcl %0, %0" : "+r"(bits) : "r"(row), "r"(c) : "cc");
  return bits;
}

#define KH_FIND kh_find_avx2
#include "literals_scan.inc.h"

#endif
