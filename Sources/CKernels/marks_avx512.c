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

/// A set of the bytes 0 to 127, a bit each.
typedef struct kh_byte_set {
  uint64_t low, high;
} kh_byte_set;

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

/// The table with other bytes in some classes.
KH_TARGET static inline __attribute__((always_inline)) kh_class_table kh_with(
    kh_class_table table, uint8_t classes, kh_byte_set set) {
  __m512i all = _mm512_set1_epi8((char)classes);
  table.low = _mm512_or_si512(
      _mm512_andnot_si512(all, table.low), _mm512_maskz_mov_epi8(set.low, all));
  table.high = _mm512_or_si512(
      _mm512_andnot_si512(all, table.high), _mm512_maskz_mov_epi8(set.high, all));
  return table;
}

/// The classes of 64 bytes; those from 0x80 on have the classes of those 0x80 below.
KH_TARGET static inline __attribute__((always_inline)) __m512i kh_classes_of(
    __m512i bytes, kh_class_table table) {
  return _mm512_permutex2var_epi8(table.low, bytes, table.high);
}

/// The classes that hold for three bytes in a row.
KH_TARGET static inline __attribute__((always_inline)) __m512i kh_in_common(
    __m512i a, __m512i b, __m512i c) {
  return _mm512_ternarylogic_epi64(a, b, c, 0x80);
}

// Here a class can be any set of bytes, where in marks_classes.h it is one of lower halves and one of
// upper ones. Digits of base64 and of hex are told apart, so that a third as many places pass: to look at
// one costs more than to test a block.
enum {
  /// Digits of base64 for three bytes, each of which may be text or zero.
  KH_QUADS = 0x01,
  /// Digits of hex for such a byte: from 0x20 on, below.
  KH_PAIRS = 0x02,
  KH_LOW_PAIRS = 0x04,
  KH_MAGIC = 0xF0,
  /// Letters and digits, but `x`.
  KH_WORDS = 0x01,
  /// "=" at the end of a line.
  KH_BROKEN = 0x02,
  /// The kinds of escapes: those with a number, `&`, `=` and `%`, ends of lines and tabs, `\/`.
  KH_NUMBERS = 0x04,
  KH_ENTITIES = 0x08,
  KH_HEX = 0x30,
  KH_LINES = 0x40,
  KH_SLASHES = 0x80,
  KH_ESCAPES = 0xFC,
};

/// The tables of three bytes in a row.
typedef struct kh_class_tables {
  kh_class_table first, second, third;
} kh_class_tables;

KH_TARGET static inline __attribute__((always_inline)) kh_class_tables kh_run_tables(void) {
  const kh_byte_set all = {UINT64_MAX, UINT64_MAX}, zero = {UINT64_C(1) << '0', 0};
  kh_class_table first = kh_table(&kh_first);
  kh_class_table second = kh_table(&kh_second);
  kh_class_table third = kh_table(&kh_third);
  // 0, 2, 3, 8...31; with 0, 2...7 as their lower four bits; with 0, 1 as their lower two.
  first = kh_with(first, KH_QUADS, (kh_byte_set){0, 0x0000007E07FFFE1A});
  second = kh_with(second, KH_QUADS, (kh_byte_set){0x000F000000000000, 0x06807E8001FA01FA});
  third = kh_with(third, KH_QUADS, (kh_byte_set){0x0333000000000000, 0x0199999806666666});
  // 2...7 and a digit; 0 and 0, 9, A, D.
  first = kh_with(first, KH_PAIRS, (kh_byte_set){0x00FC000000000000, 0});
  second = kh_with(second, KH_PAIRS, (kh_byte_set){0x03FF000000000000, 0x0000007E0000007E});
  first = kh_with(first, KH_LOW_PAIRS, zero);
  second = kh_with(second, KH_LOW_PAIRS, (kh_byte_set){0x0201000000000000, 0x0000001200000012});
  third = kh_with(third, KH_PAIRS | KH_LOW_PAIRS, all);
  return (kh_class_tables){first, second, third};
}

KH_TARGET static inline __attribute__((always_inline)) kh_class_tables kh_escape_tables(void) {
  kh_class_table first = kh_table(&kh_own), second = kh_table(&kh_next);
  kh_class_table third = {_mm512_setzero_si512(), _mm512_setzero_si512()};
  first = kh_with(first, KH_WORDS, (kh_byte_set){0x03FF000000000000, 0x06FFFFFE07FFFFFE});
  first = kh_with(first, KH_BROKEN, (kh_byte_set){UINT64_C(1) << '=', 0});
  second = kh_with(second, KH_BROKEN, (kh_byte_set){1 << '\n' | 1 << '\r', 0});
  third = kh_with(third, KH_BROKEN, (kh_byte_set){UINT64_MAX, UINT64_MAX});
  // Behind `\n`, `\r`, `\t` a name goes on, behind `\0`, `\1` a number; behind `\/` a name too, or there is another escape.
  second = kh_with(second, KH_LINES, (kh_byte_set){0x0003000000000000, 0x0014400000000000});
  third = kh_with(third, KH_LINES, (kh_byte_set){0x03FF000000000000, 0x07FFFFFE87FFFFFE});
  third = kh_with(third, KH_SLASHES, (kh_byte_set){0x03FF000000000000, 0x07FFFFFE97FFFFFE});
  // `\U`, `\u`, `\x`; 0, 2...7, "{".
  first = kh_with(first, KH_NUMBERS, (kh_byte_set){0, 0x0000000010000000});
  second = kh_with(second, KH_NUMBERS, (kh_byte_set){0, 0x0120000000200000});
  third = kh_with(third, KH_NUMBERS, (kh_byte_set){0x00FD000000000000, 0x0800000000000000});
  // Digits, X, m, p, t, u, x.
  third = kh_with(third, KH_ENTITIES, (kh_byte_set){0x03FF000000000000, 0x0131200001000000});
  third = kh_with(third, KH_HEX, (kh_byte_set){0x03FF000000000000, 0x0000007E0000007E});
  return (kh_class_tables){first, second, third};
}

KH_TARGET static inline void kh_mark_block(const uint8_t *bytes, kh_mark_bits *bits) {
  __m512i first = _mm512_loadu_si512(bytes);
  __m512i second = _mm512_loadu_si512(bytes + 1);
  __m512i third = _mm512_loadu_si512(bytes + 2);
  // The others are told apart when a place is looked at.
  __mmask64 isASCII = ~_mm512_movepi8_mask(first);

  const kh_class_tables of_escapes = kh_escape_tables();
  __m512i own = kh_classes_of(first, of_escapes.first);
  __m512i escape = kh_in_common(
      own, kh_classes_of(second, of_escapes.second), kh_classes_of(third, of_escapes.third));
  bits->words = _mm512_mask_test_epi8_mask(isASCII, own, _mm512_set1_epi8(KH_WORDS));
  bits->escapes = _mm512_mask_test_epi8_mask(
      isASCII, escape, _mm512_set1_epi8((char)(KH_BROKEN | KH_ESCAPES)));

  const kh_class_tables of_runs = kh_run_tables();
  __m512i run = kh_in_common(
      kh_classes_of(first, of_runs.first), kh_classes_of(second, of_runs.second),
      kh_classes_of(third, of_runs.third));
  uint64_t quads = _mm512_mask_test_epi8_mask(isASCII, run, _mm512_set1_epi8(KH_QUADS));
  uint64_t pairs = _mm512_mask_test_epi8_mask(
      isASCII, run, _mm512_set1_epi8(KH_PAIRS | KH_LOW_PAIRS));
  uint64_t magic = _mm512_mask_test_epi8_mask(isASCII, run, _mm512_set1_epi8((char)KH_MAGIC));
  // Eight digits; of the last places the next ones are not known.
  pairs &= pairs >> 2 | UINT64_C(0x3) << 62;
  pairs &= pairs >> 4 | UINT64_C(0xF) << 60;
  quads &= quads >> 4 | UINT64_C(0xF) << 60;
  bits->runs = quads | pairs | magic;
}

KH_TARGET static inline uint64_t kh_sift_escapes(const uint8_t *bytes, uint64_t escapes) {
  if (__builtin_popcountll(escapes) < KH_ESCAPES_TO_SIFT) return escapes;
  __m512i first = _mm512_loadu_si512(bytes);
  __m512i second = _mm512_loadu_si512(bytes + 1);
  __m512i third = _mm512_loadu_si512(bytes + 2);
  uint64_t begun = _mm512_cmpeq_epi8_mask(first, _mm512_set1_epi8('\\'))
                   & _mm512_cmpeq_epi8_mask(second, _mm512_set1_epi8('x'));
  uint64_t telling = _mm512_cmpeq_epi8_mask(third, _mm512_set1_epi8('0'))
                     | _mm512_cmple_epu8_mask(
                         _mm512_sub_epi8(third, _mm512_set1_epi8('2')),
                         _mm512_set1_epi8('7' - '2'));
  return escapes & kh_sift_numbers(begun, telling);
}

#define KH_FIND_MARKS kh_find_marks_avx512
#include "marks_scan.inc.h"

#endif
