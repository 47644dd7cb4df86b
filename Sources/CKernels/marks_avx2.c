#if defined(__x86_64__)

#include <immintrin.h>

#include "ckernels_internal.h"
#include "marks_classes.h"

#define KH_TARGET __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

KH_TARGET static inline __m256i kh_table(const int8_t *entries) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)entries));
}

KH_TARGET static inline __m256i kh_classes_of(
    __m256i bytes, __m256i halves, const kh_classes *classes) {
  return _mm256_and_si256(
      _mm256_shuffle_epi8(kh_table(classes->lower), bytes),
      _mm256_shuffle_epi8(kh_table(classes->upper), halves));
}

KH_TARGET static inline __m256i kh_upper_halves(__m256i bytes) {
  return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

/// One bit for each byte that is not zero.
KH_TARGET static inline uint32_t kh_nonzero(__m256i bytes) {
  __m256i zeros = _mm256_cmpeq_epi8(bytes, _mm256_setzero_si256());
  return ~(uint32_t)_mm256_movemask_epi8(zeros);
}

typedef struct kh_half_bits {
  uint32_t words, escapes, quads, magic;
} kh_half_bits;

KH_TARGET static inline kh_half_bits kh_mark_half(const uint8_t *bytes) {
  __m256i own = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i next = _mm256_loadu_si256((const __m256i *)(bytes + 1));
  __m256i third = _mm256_loadu_si256((const __m256i *)(bytes + 2));
  __m256i own_halves = kh_upper_halves(own);
  __m256i next_halves = kh_upper_halves(next);
  kh_half_bits bits;

  __m256i classes = kh_classes_of(own, own_halves, &kh_own);
  __m256i words = _mm256_and_si256(classes, _mm256_set1_epi8(7));
  bits.words = kh_nonzero(_mm256_andnot_si256(
      _mm256_cmpeq_epi8(own, _mm256_set1_epi8('x')), words));

  __m256i pairs = _mm256_and_si256(classes, kh_classes_of(next, next_halves, &kh_next));
  // All third bytes are printable ones from "/" on.
  pairs = _mm256_and_si256(pairs, _mm256_cmpgt_epi8(third, _mm256_set1_epi8('/' - 1)));
  // A control character behind "=", which may be a line break.
  __m256i broken = _mm256_and_si256(
      _mm256_cmpeq_epi8(own, _mm256_set1_epi8('=')),
      _mm256_cmpgt_epi8(_mm256_set1_epi8('\r' + 1), next));
  bits.escapes = kh_nonzero(_mm256_or_si256(pairs, broken));

  __m256i a = kh_classes_of(own, own_halves, &kh_first);
  __m256i b = kh_classes_of(next, next_halves, &kh_second);
  __m256i c = kh_classes_of(third, kh_upper_halves(third), &kh_third);
  __m256i four = _mm256_set1_epi8(0x0F);
  __m256i least = _mm256_min_epu8(
      _mm256_and_si256(a, four),
      _mm256_min_epu8(_mm256_and_si256(b, four), _mm256_and_si256(c, four)));
  bits.quads = kh_nonzero(least);
  bits.magic = kh_nonzero(
      _mm256_andnot_si256(four, _mm256_and_si256(a, _mm256_and_si256(b, c))));
  return bits;
}

KH_TARGET static inline void kh_mark_block(const uint8_t *bytes, kh_mark_bits *bits) {
  kh_half_bits low = kh_mark_half(bytes);
  kh_half_bits high = kh_mark_half(bytes + 32);
  uint64_t quads = (uint64_t)high.quads << 32 | low.quads;
  // Of the last four places the next four digits are not known.
  uint64_t pairs = quads & (quads >> 4 | UINT64_C(0xF) << 60);
  bits->words = (uint64_t)high.words << 32 | low.words;
  bits->runs = pairs | (uint64_t)high.magic << 32 | low.magic;
  bits->escapes = (uint64_t)high.escapes << 32 | low.escapes;
}

KH_TARGET static inline uint64_t kh_sift_escapes(const uint8_t *bytes, uint64_t escapes) {
  if (__builtin_popcountll(escapes) < KH_ESCAPES_TO_SIFT) return escapes;
  uint64_t begun = 0, telling = 0;
  for (uint32_t i = 0; i < 64; i += 32) {
    __m256i first = _mm256_loadu_si256((const __m256i *)(bytes + i));
    __m256i second = _mm256_loadu_si256((const __m256i *)(bytes + i + 1));
    __m256i third = _mm256_loadu_si256((const __m256i *)(bytes + i + 2));
    __m256i pairs = _mm256_and_si256(
        _mm256_cmpeq_epi8(first, _mm256_set1_epi8('\\')),
        _mm256_cmpeq_epi8(second, _mm256_set1_epi8('x')));
    __m256i digits = _mm256_andnot_si256(
        _mm256_cmpgt_epi8(third, _mm256_set1_epi8('7')),
        _mm256_cmpgt_epi8(third, _mm256_set1_epi8('2' - 1)));
    digits = _mm256_or_si256(digits, _mm256_cmpeq_epi8(third, _mm256_set1_epi8('0')));
    begun |= (uint64_t)(uint32_t)_mm256_movemask_epi8(pairs) << i;
    telling |= (uint64_t)(uint32_t)_mm256_movemask_epi8(digits) << i;
  }
  return escapes & kh_sift_numbers(begun, telling);
}

#define KH_FIND_MARKS kh_find_marks_avx2
#include "marks_scan.inc.h"

#endif
