#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "literals_steps.h"

#define KH_TARGET \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")))

/// The numbers as with AVX2. Bytes that are left out are not read.
KH_TARGET static inline void kh_rows_of(const uint8_t *bytes, size_t count, uint16_t *rows) {
  __mmask64 there = _bzhi_u64(UINT64_MAX, (uint32_t)count);
  __m512i pairs = count >= KH_BLOCK ? _mm512_loadu_si512(bytes) : _mm512_maskz_loadu_epi8(there, bytes);
  __m512i lower = _mm512_and_si512(pairs, _mm512_set1_epi8(0x1F));
  __m512i upper = _mm512_and_si512(_mm512_srli_epi16(pairs, 1), _mm512_set1_epi8(0x20));
  __m512i weights = _mm512_set1_epi16(64 << 8 | 1);
  _mm512_storeu_si512(rows, _mm512_maddubs_epi16(_mm512_or_si512(lower, upper), weights));
}

/// All places of a block at once.
KH_TARGET static inline void kh_list_places(uint32_t bits, uint32_t first, uint16_t *places) {
  static const uint16_t numbers[KH_LANES] = {
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
      16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31};
  __m512i all = _mm512_add_epi16(_mm512_loadu_si512(numbers), _mm512_set1_epi16((short)first));
  _mm512_storeu_si512(places, _mm512_maskz_compress_epi16(bits, all));
}

/// All windows' checks at once; what is behind the last one is left out.
KH_TARGET static inline uint32_t kh_check_windows(
    const kh_literal_tables *tables, uint32_t first, uint32_t count, uint64_t around,
    uint32_t *windows) {
  __mmask8 own = (__mmask8)_bzhi_u32(0xFF, count);
  __m512i wrong = _mm512_xor_si512(
      _mm512_set1_epi64((long long)around), _mm512_loadu_si512(tables->values + first));
  __mmask8 found =
      _mm512_mask_testn_epi64_mask(own, wrong, _mm512_loadu_si512(tables->masks + first));
  __m256i numbers = _mm256_add_epi32(
      _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7), _mm256_set1_epi32((int)first));
  _mm256_storeu_si256((__m256i *)windows, _mm256_maskz_compress_epi32(found, numbers));
  return (uint32_t)_mm_popcnt_u32(found);
}

#define KH_FIND kh_find_avx512
#define kh_shift_in kh_shift_in_carry
#include "literals_scan.inc.h"

#endif
