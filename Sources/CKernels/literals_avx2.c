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

/// The number of a set bit of n, in the byte that its rank says.
#define KH_NUMBER(n, i) \
  ((uint64_t)((n) >> (i) & 1) * (i) << 8 * __builtin_popcount((n) & ((1 << (i)) - 1)))
#define KH_NUMBERS(n)                                                               \
  KH_NUMBER(n, 0) | KH_NUMBER(n, 1) | KH_NUMBER(n, 2) | KH_NUMBER(n, 3)             \
      | KH_NUMBER(n, 4) | KH_NUMBER(n, 5) | KH_NUMBER(n, 6) | KH_NUMBER(n, 7)
#define KH_4(n) KH_NUMBERS(n), KH_NUMBERS((n) + 1), KH_NUMBERS((n) + 2), KH_NUMBERS((n) + 3)
#define KH_16(n) KH_4(n), KH_4((n) + 4), KH_4((n) + 8), KH_4((n) + 12)
#define KH_64(n) KH_16(n), KH_16((n) + 16), KH_16((n) + 32), KH_16((n) + 48)

/// The numbers of each byte's set bits, a byte each; zeros follow.
static const uint64_t kh_set_bits[256] = {KH_64(0), KH_64(64), KH_64(128), KH_64(192)};

/// Eight places at a time, without a branch. What is behind the last one is overwritten or left out.
KH_TARGET static inline void kh_list_places(uint32_t bits, uint32_t first, uint16_t *places) {
  for (uint32_t i = 0; i < KH_LANES; i += 8) {
    uint32_t byte = bits >> i & 0xFF;
    __m128i numbers = _mm_cvtepu8_epi16(_mm_loadl_epi64((const __m128i *)(kh_set_bits + byte)));
    __m128i all = _mm_add_epi16(numbers, _mm_set1_epi16((short)(first + i)));
    _mm_storeu_si128((__m128i *)places, all);
    places += __builtin_popcount(byte);
  }
}

/// A bit for each of four windows whose check holds.
KH_TARGET static inline uint32_t kh_check_four(
    const uint64_t *masks, const uint64_t *values, __m256i around) {
  __m256i value = _mm256_loadu_si256((const __m256i *)values);
  __m256i mask = _mm256_loadu_si256((const __m256i *)masks);
  __m256i wrong = _mm256_and_si256(_mm256_xor_si256(around, value), mask);
  __m256i holds = _mm256_cmpeq_epi64(wrong, _mm256_setzero_si256());
  return (uint32_t)_mm256_movemask_pd(_mm256_castsi256_pd(holds));
}

/// All windows' checks at once; what is behind the last one is left out.
KH_TARGET static inline uint32_t kh_check_windows(
    const kh_literal_tables *tables, uint32_t first, uint32_t count, uint64_t around,
    uint32_t *windows) {
  __m256i text = _mm256_set1_epi64x((long long)around);
  const uint64_t *masks = tables->masks + first, *values = tables->values + first;
  uint32_t found = kh_check_four(masks, values, text) | kh_check_four(masks + 4, values + 4, text) << 4;
  found = _bzhi_u32(found, count);
  __m256i numbers = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(kh_set_bits + found)));
  _mm256_storeu_si256((__m256i *)windows, _mm256_add_epi32(numbers, _mm256_set1_epi32((int)first)));
  return (uint32_t)_mm_popcnt_u32(found);
}

#define KH_FIND kh_find_avx2
#define kh_shift_in kh_shift_in_carry
#include "literals_scan.inc.h"

#endif
