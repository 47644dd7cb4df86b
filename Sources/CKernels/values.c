// Marks of personal values. For each 64 bytes:
//
//     classify every byte: @, digit, point (. or -), +
//     third   = D & D<<1 & D<<2 & ~(D<<3)                 D: bits of digits, with those before the block
//     fourth  = D & third<<1
//     triple  = ~D & (third & (P & D<<1)<<3)<<1           P: bits of points
//     signed  = D & +<<1
//     numbers = fourth | triple | signed
//
// All look back only, so that a block needs the one before and never the one behind: of that it takes over the bits
// that are shifted out, each apart. (To shift two words as one, `shld`, takes a processor of AMD longer than all else here.)
// Three digits in a row are rare, so that most blocks are done without the second and third line. The levels differ
// in how they classify; the rest is the same code.

#include <string.h>

#include "ckernels_internal.h"

/// The classes of 64 bytes, a bit each.
typedef struct kh_classes {
  uint64_t ats;
  uint64_t digits;
  uint64_t points;
  uint64_t pluses;
} kh_classes;

/// What the bits of one block leave for the next, lowest bits first.
typedef struct kh_carry {
  uint64_t digit, pair, plus, third, triple;
  /// Three bits each: digits, and points behind digits.
  uint64_t digits, dots;
} kh_carry;

#define KH_INLINE static inline __attribute__((always_inline))

KH_INLINE kh_carry kh_carry_of(kh_values_state state) {
  uint64_t digits = state.digits, dots = state.points & digits << 1;
  uint64_t third = digits & digits << 1 & digits << 2 & ~(digits << 3);
  return (kh_carry){
      .digit = digits >> 63,
      .pair = (digits & digits << 1) >> 63,
      .plus = state.pluses >> 63,
      .third = third >> 63,
      .triple = (third & dots << 3) >> 63,
      .digits = digits >> 61,
      .dots = dots >> 61,
  };
}

/// The bits shifted by one, with the one that comes before; and the one that comes out.
KH_INLINE uint64_t kh_behind(uint64_t bits, uint64_t *carry) {
  uint64_t shifted = bits << 1 | *carry;
  *carry = bits >> 63;
  return shifted;
}

/// The marks of numbers in a block.
KH_INLINE uint64_t kh_numbers_of(kh_classes now, kh_carry *carry) {
  uint64_t one = kh_behind(now.digits, &carry->digit);
  uint64_t pairs = now.digits & one;
  uint64_t threes = pairs & kh_behind(pairs, &carry->pair);
  uint64_t dots = now.points & one;
  uint64_t found = now.digits & kh_behind(now.pluses, &carry->plus);
  if ((threes | carry->third) != 0) {
    uint64_t third = threes & ~(now.digits << 3 | carry->digits);
    uint64_t triple = third & (dots << 3 | carry->dots);
    found |= (now.digits & kh_behind(third, &carry->third))
             | (~now.digits & kh_behind(triple, &carry->triple));
  }
  carry->digits = now.digits >> 61;
  carry->dots = dots >> 61;
  return found;
}

/// Defines what classifies the last bytes, fewer than 64: they are read as the end of the last 64 where there
/// are so many, since to copy them takes longer than all the rest for a range of two blocks.
#define KH_DEFINE_REST(KH_CLASSIFY)                                                              \
  KH_INLINE kh_classes KH_CLASSIFY##_rest(const uint8_t *data, size_t length, size_t at) {        \
    if (length < 64) {                                                                           \
      uint8_t last[64] = {0};                                                                    \
      memcpy(last, data, length);                                                                \
      return KH_CLASSIFY(last);                                                                  \
    }                                                                                            \
    kh_classes now = KH_CLASSIFY(data + length - 64);                                            \
    int seen = 64 - (int)(length - at);                                                          \
    return (kh_classes){                                                                         \
        now.ats >> seen, now.digits >> seen, now.points >> seen, now.pluses >> seen};            \
  }

/// The loop of each level: `KH_CLASSIFY` makes the classes of 64 readable bytes.
#define KH_VALUES_LOOP(KH_CLASSIFY)                                                        \
  kh_values_counts counts = {0, 0};                                                      \
  kh_carry carry = kh_carry_of(*state);                                                  \
  kh_classes now = {0, state->digits, state->points, state->pluses};                     \
  for (size_t at = 0, word = 0; at < length; at += 64, word++) {                         \
    size_t rest = length - at;                                                           \
    now = rest >= 64 ? KH_CLASSIFY(data + at) : KH_CLASSIFY##_rest(data, length, at);     \
    uint64_t found = kh_numbers_of(now, &carry);                                         \
    if (rest < 64) found &= ((uint64_t)1 << rest) - 1;                                   \
    ats[word] = now.ats;                                                                 \
    numbers[word] = found;                                                               \
    counts.ats += (size_t)__builtin_popcountll(now.ats);                                 \
    counts.numbers += (size_t)__builtin_popcountll(found);                               \
  }                                                                                      \
  *state = (kh_values_state){now.digits, now.points, now.pluses};                        \
  return counts

static inline kh_classes kh_classify_portable(const uint8_t *bytes) {
  kh_classes classes = {0, 0, 0, 0};
  for (unsigned i = 0; i < 64; i++) {
    uint8_t byte = bytes[i];
    classes.ats |= (uint64_t)(byte == '@') << i;
    classes.digits |= (uint64_t)((uint8_t)(byte - '0') < 10) << i;
    classes.points |= (uint64_t)(byte == '.' || byte == '-') << i;
    classes.pluses |= (uint64_t)(byte == '+') << i;
  }
  return classes;
}

KH_DEFINE_REST(kh_classify_portable)

kh_values_counts kh_find_values_portable(
    const uint8_t *data, size_t length, kh_values_state *state, uint64_t *ats, uint64_t *numbers) {
  KH_VALUES_LOOP(kh_classify_portable);
}

kh_values_counts kh_count_values_portable(const uint8_t *data, size_t length) {
  kh_values_counts counts = {0, 0};
  for (size_t i = 0; i < length; i++) {
    counts.ats += data[i] == '@';
    counts.numbers += (uint8_t)(data[i] - '0') < 10;
  }
  return counts;
}

#if defined(__x86_64__)

#include <immintrin.h>

#define KH_VALUES_TARGET __attribute__((target("avx2,bmi,bmi2,popcnt")))

KH_VALUES_TARGET KH_INLINE uint64_t kh_bits_avx2(__m256i low, __m256i high) {
  return (uint32_t)_mm256_movemask_epi8(low)
         | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

KH_VALUES_TARGET KH_INLINE __m256i kh_digits_avx2(__m256i bytes) {
  // Digits, and they alone, become the ten greatest signed numbers.
  __m256i moved = _mm256_add_epi8(bytes, _mm256_set1_epi8(0x7F - '9'));
  return _mm256_cmpgt_epi8(moved, _mm256_set1_epi8(0x7F - 10));
}

KH_VALUES_TARGET KH_INLINE __m256i kh_points_avx2(__m256i bytes) {
  return _mm256_or_si256(
      _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('.')),
      _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('-')));
}

KH_VALUES_TARGET KH_INLINE kh_classes kh_classify_avx2(const uint8_t *bytes) {
  const __m256i at = _mm256_set1_epi8('@'), plus = _mm256_set1_epi8('+');
  __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  return (kh_classes){
      .ats = kh_bits_avx2(_mm256_cmpeq_epi8(low, at), _mm256_cmpeq_epi8(high, at)),
      .digits = kh_bits_avx2(kh_digits_avx2(low), kh_digits_avx2(high)),
      .points = kh_bits_avx2(kh_points_avx2(low), kh_points_avx2(high)),
      .pluses = kh_bits_avx2(_mm256_cmpeq_epi8(low, plus), _mm256_cmpeq_epi8(high, plus)),
  };
}

KH_VALUES_TARGET KH_INLINE size_t kh_sum_avx2(__m256i sums) {
  uint64_t lanes[4];
  _mm256_storeu_si256((__m256i *)lanes, sums);
  return (size_t)(lanes[0] + lanes[1] + lanes[2] + lanes[3]);
}

KH_VALUES_TARGET kh_values_counts kh_count_values_avx2(const uint8_t *data, size_t length) {
  if (length < 32) return kh_count_values_portable(data, length);
  const __m256i zero = _mm256_setzero_si256(), at = _mm256_set1_epi8('@');
  __m256i ats = zero, digits = zero;
  size_t place = 0;
  while (length - place >= 32) {
    // A lane counts up to 255 before it is added to the 64-bit sums.
    size_t blocks = (length - place) / 32;
    if (blocks > 255) blocks = 255;
    __m256i some = zero, others = zero;
    for (; blocks > 0; blocks--, place += 32) {
      __m256i bytes = _mm256_loadu_si256((const __m256i *)(data + place));
      some = _mm256_sub_epi8(some, _mm256_cmpeq_epi8(bytes, at));
      others = _mm256_sub_epi8(others, kh_digits_avx2(bytes));
    }
    ats = _mm256_add_epi64(ats, _mm256_sad_epu8(some, zero));
    digits = _mm256_add_epi64(digits, _mm256_sad_epu8(others, zero));
  }
  kh_values_counts counts = {kh_sum_avx2(ats), kh_sum_avx2(digits)};
  if (place < length) {
    // The last 32 bytes again, without those that were counted.
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(data + length - 32));
    int seen = 32 - (int)(length - place);
    counts.ats += (size_t)__builtin_popcount(
        (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, at)) >> seen);
    counts.numbers += (size_t)__builtin_popcount(
        (uint32_t)_mm256_movemask_epi8(kh_digits_avx2(bytes)) >> seen);
  }
  return counts;
}

KH_VALUES_TARGET KH_DEFINE_REST(kh_classify_avx2)

KH_VALUES_TARGET kh_values_counts kh_find_values_avx2(
    const uint8_t *data, size_t length, kh_values_state *state, uint64_t *ats, uint64_t *numbers) {
  KH_VALUES_LOOP(kh_classify_avx2);
}

#define KH_VALUES_512 __attribute__((target("avx512f,avx512bw,bmi,bmi2,popcnt")))

KH_VALUES_512 KH_INLINE __mmask64 kh_digits_avx512(__m512i bytes) {
  return _mm512_cmplt_epu8_mask(
      _mm512_sub_epi8(bytes, _mm512_set1_epi8('0')), _mm512_set1_epi8(10));
}

KH_VALUES_512 KH_INLINE kh_classes kh_classes_avx512(__m512i bytes) {
  return (kh_classes){
      .ats = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('@')),
      .digits = kh_digits_avx512(bytes),
      // "-" and, one above, ".".
      .points = _mm512_cmplt_epu8_mask(
          _mm512_sub_epi8(bytes, _mm512_set1_epi8('-')), _mm512_set1_epi8(2)),
      .pluses = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('+')),
  };
}

KH_VALUES_512 KH_INLINE kh_classes kh_classify_avx512(const uint8_t *data) {
  return kh_classes_avx512(_mm512_loadu_si512(data));
}

KH_VALUES_512 KH_INLINE kh_classes kh_classify_avx512_rest(
    const uint8_t *data, size_t length, size_t at) {
  __mmask64 inside = _bzhi_u64(UINT64_MAX, (uint32_t)(length - at));
  return kh_classes_avx512(_mm512_maskz_loadu_epi8(inside, data + at));
}

KH_VALUES_512 kh_values_counts kh_find_values_avx512(
    const uint8_t *data, size_t length, kh_values_state *state, uint64_t *ats, uint64_t *numbers) {
  KH_VALUES_LOOP(kh_classify_avx512);
}

KH_VALUES_512 kh_values_counts kh_count_values_avx512(const uint8_t *data, size_t length) {
  kh_values_counts counts = {0, 0};
  for (size_t place = 0; place < length; place += 64) {
    size_t left = length - place;
    __mmask64 inside = left < 64 ? _bzhi_u64(UINT64_MAX, (uint32_t)left) : UINT64_MAX;
    __m512i bytes = _mm512_maskz_loadu_epi8(inside, data + place);
    counts.ats += (size_t)__builtin_popcountll(_mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('@')));
    counts.numbers += (size_t)__builtin_popcountll(kh_digits_avx512(bytes));
  }
  return counts;
}

#endif

#if defined(__aarch64__)

#include <arm_neon.h>

/// A bit for each of 64 bytes that are 0 or 0xFF: each byte keeps the bit of its place among eight,
/// then neighbours are added.
static inline uint64_t kh_bits_neon(uint8x16x4_t bytes) {
  const uint8x16_t places = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t first = vpaddq_u8(vandq_u8(bytes.val[0], places), vandq_u8(bytes.val[1], places));
  uint8x16_t second = vpaddq_u8(vandq_u8(bytes.val[2], places), vandq_u8(bytes.val[3], places));
  uint8x16_t both = vpaddq_u8(first, second);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(both, both)), 0);
}

static inline kh_classes kh_classify_neon(const uint8_t *bytes) {
  uint8x16x4_t ats, digits, points, pluses;
  for (int i = 0; i < 4; i++) {
    uint8x16_t part = vld1q_u8(bytes + 16 * i);
    ats.val[i] = vceqq_u8(part, vdupq_n_u8('@'));
    digits.val[i] = vcltq_u8(vsubq_u8(part, vdupq_n_u8('0')), vdupq_n_u8(10));
    points.val[i] = vorrq_u8(vceqq_u8(part, vdupq_n_u8('.')), vceqq_u8(part, vdupq_n_u8('-')));
    pluses.val[i] = vceqq_u8(part, vdupq_n_u8('+'));
  }
  return (kh_classes){
      .ats = kh_bits_neon(ats),
      .digits = kh_bits_neon(digits),
      .points = kh_bits_neon(points),
      .pluses = kh_bits_neon(pluses),
  };
}

KH_DEFINE_REST(kh_classify_neon)

kh_values_counts kh_find_values_neon(
    const uint8_t *data, size_t length, kh_values_state *state, uint64_t *ats, uint64_t *numbers) {
  KH_VALUES_LOOP(kh_classify_neon);
}

kh_values_counts kh_count_values_neon(const uint8_t *data, size_t length) {
  kh_values_counts counts = {0, 0};
  size_t place = 0;
  for (; length - place >= 16; place += 16) {
    uint8x16_t bytes = vld1q_u8(data + place);
    uint8x16_t one = vdupq_n_u8(1);
    uint8x16_t digits = vcltq_u8(vsubq_u8(bytes, vdupq_n_u8('0')), vdupq_n_u8(10));
    counts.ats += vaddvq_u8(vandq_u8(vceqq_u8(bytes, vdupq_n_u8('@')), one));
    counts.numbers += vaddvq_u8(vandq_u8(digits, one));
  }
  kh_values_counts rest = kh_count_values_portable(data + place, length - place);
  return (kh_values_counts){counts.ats + rest.ats, counts.numbers + rest.numbers};
}

#endif
