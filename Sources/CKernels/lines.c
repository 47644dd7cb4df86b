#include <string.h>

#include "ckernels_internal.h"

size_t kh_count_newlines_portable(const uint8_t *data, size_t length) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++) count += data[i] == '\n';
  return count;
}

size_t kh_line_start(const uint8_t *data, size_t length) {
#if defined(__GLIBC__)
  const uint8_t *newline = length ? memrchr(data, '\n', length) : NULL;
  return newline ? (size_t)(newline - data) + 1 : 0;
#else
  while (length > 0 && data[length - 1] != '\n') length--;
  return length;
#endif
}

size_t kh_line_end(const uint8_t *data, size_t length) {
  const uint8_t *newline = length ? memchr(data, '\n', length) : NULL;
  return newline ? (size_t)(newline - data) : length;
}

#if defined(__x86_64__)

#include <immintrin.h>

__attribute__((target("avx2"))) size_t kh_count_newlines_avx2(const uint8_t *data, size_t length) {
  const __m256i newline = _mm256_set1_epi8('\n');
  const __m256i zero = _mm256_setzero_si256();
  __m256i sums = zero;
  size_t at = 0;
  while (length - at >= 32) {
    // A lane counts up to 255 before it is added to the 64-bit sums.
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

size_t kh_count_newlines_avx512(const uint8_t *data, size_t length) {
  return kh_count_newlines_avx2(data, length);
}

#elif defined(__aarch64__)

size_t kh_count_newlines_neon(const uint8_t *data, size_t length) {
  return kh_count_newlines_portable(data, length);
}

#endif
