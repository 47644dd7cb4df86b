#if defined(__x86_64__)

#include <immintrin.h>

#include "ckernels_internal.h"

#define KH_TARGET __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

/// Which of the eight buckets of a half accept the bytes at each position.
KH_TARGET static inline __attribute__((always_inline)) __m256i kh_accept(
    const uint8_t nibbles[2][16], __m256i low, __m256i high) {
  __m256i low_table = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)nibbles[0]));
  __m256i high_table = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)nibbles[1]));
  return _mm256_and_si256(
      _mm256_shuffle_epi8(low_table, low), _mm256_shuffle_epi8(high_table, high));
}

KH_TARGET static inline __attribute__((always_inline)) uint32_t kh_rejects32(
    const kh_literal_tables *tables, const uint8_t *block) {
  const __m256i nibble = _mm256_set1_epi8(15);
  __m256i first = _mm256_set1_epi8(-1), second = first;
  for (int p = 0; p < KH_FRAGMENT_MAX_WIDTH; p++) {
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(block + p));
    __m256i low = _mm256_and_si256(bytes, nibble);
    __m256i high = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble);
    first = _mm256_and_si256(first, kh_accept(tables->nibbles[0][p], low, high));
    second = _mm256_and_si256(second, kh_accept(tables->nibbles[1][p], low, high));
  }
  __m256i none = _mm256_cmpeq_epi8(_mm256_or_si256(first, second), _mm256_setzero_si256());
  return (uint32_t)_mm256_movemask_epi8(none);
}

KH_TARGET static inline __attribute__((always_inline)) uint64_t kh_candidates(
    const kh_literal_tables *tables, const uint8_t *block) {
  uint64_t low = kh_rejects32(tables, block);
  uint64_t high = kh_rejects32(tables, block + 32);
  return ~(low | high << 32);
}

#define KH_FIND kh_find_avx2
#include "literals_scan.inc.h"

KH_TARGET size_t kh_count_newlines_avx2(const uint8_t *data, size_t length) {
  const __m256i newline = _mm256_set1_epi8('\n');
  const __m256i zero = _mm256_setzero_si256();
  __m256i sums = zero;
  size_t at = 0;
  while (length - at >= 32) {
    // A byte lane counts up to 255 before it is added to the 64-bit sums.
    size_t blocks = (length - at) / 32;
    if (blocks > 255) blocks = 255;
    __m256i counts = zero;
    for (; blocks > 0; blocks--, at += 32) {
      __m256i bytes = _mm256_loadu_si256((const __m256i *)(data + at));
      counts = _mm256_sub_epi8(counts, _mm256_cmpeq_epi8(bytes, newline));
    }
    sums = _mm256_add_epi64(sums, _mm256_sad_epu8(counts, zero));
  }
  uint64_t lanes[4];
  _mm256_storeu_si256((__m256i *)lanes, sums);
  return (size_t)(lanes[0] + lanes[1] + lanes[2] + lanes[3])
         + kh_count_newlines_portable(data + at, length - at);
}

#endif
