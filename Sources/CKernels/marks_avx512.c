#if defined(__x86_64__)

#include <immintrin.h>

#include "ckernels_internal.h"
#include "marks_classes.h"

#define KH_TARGET \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")))

/// The classes of the bytes 0 to 127, in two registers.
typedef struct kh_class_table {
  __m512i low, high;
} kh_class_table;

/// A table from that for a byte's halves.
KH_TARGET static inline __attribute__((always_inline)) kh_class_table kh_table(
    const kh_classes *classes) {
  __m512i lower = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)classes->lower));
  __m512i upper = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)classes->upper));
  __m512i halves = _mm512_set_epi64(
      0x0303030303030303, 0x0303030303030303, 0x0202020202020202, 0x0202020202020202,
      0x0101010101010101, 0x0101010101010101, 0, 0);
  return (kh_class_table){
      _mm512_and_si512(lower, _mm512_shuffle_epi8(upper, halves)),
      _mm512_and_si512(
          lower,
          _mm512_shuffle_epi8(upper, _mm512_add_epi8(halves, _mm512_set1_epi8(4))))};
}

/// The classes of 64 bytes, none of those from 0x80 on.
KH_TARGET static inline __attribute__((always_inline)) __m512i kh_classes_of(
    __m512i bytes, kh_class_table table) {
  __mmask64 isASCII = ~_mm512_movepi8_mask(bytes);
  return _mm512_maskz_permutex2var_epi8(isASCII, table.low, bytes, table.high);
}

KH_TARGET static inline void kh_mark_block(const uint8_t *bytes, kh_mark_bits *bits) {
  __m512i own = _mm512_loadu_si512(bytes);
  __m512i next = _mm512_loadu_si512(bytes + 1);
  __m512i third = _mm512_loadu_si512(bytes + 2);

  __m512i classes = kh_classes_of(own, kh_table(&kh_own));
  bits->words = _mm512_test_epi8_mask(classes, _mm512_set1_epi8(7))
                & ~_mm512_cmpeq_epi8_mask(own, _mm512_set1_epi8('x'));

  // All third bytes are printable ones from "/" on.
  uint64_t pairs = _mm512_test_epi8_mask(classes, kh_classes_of(next, kh_table(&kh_next)))
                   & _mm512_cmpge_epi8_mask(third, _mm512_set1_epi8('/'));
  // A control character behind "=", which may be a line break.
  uint64_t broken = _mm512_cmpeq_epi8_mask(own, _mm512_set1_epi8('='))
                    & _mm512_cmple_epi8_mask(next, _mm512_set1_epi8('\r'));
  bits->escapes = pairs | broken;

  __m512i a = kh_classes_of(own, kh_table(&kh_first));
  __m512i b = kh_classes_of(next, kh_table(&kh_second));
  __m512i c = kh_classes_of(third, kh_table(&kh_third));
  __m512i four = _mm512_set1_epi8(0x0F);
  uint64_t quads = _mm512_test_epi8_mask(a, four) & _mm512_test_epi8_mask(b, four)
                   & _mm512_test_epi8_mask(c, four);
  __m512i three = _mm512_ternarylogic_epi64(a, b, c, 0x80);
  uint64_t magic = _mm512_test_epi8_mask(three, _mm512_set1_epi8((char)0xF0));
  // Of the last four places the next four digits are not known.
  bits->runs = (quads & (quads >> 4 | UINT64_C(0xF) << 60)) | magic;
}

#define KH_FIND_MARKS kh_find_marks_avx512
#include "marks_scan.inc.h"

#endif
