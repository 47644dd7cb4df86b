#if defined(__x86_64__)

#include <immintrin.h>

#include "forest_steps.h"

_Static_assert(KH_FOREST_LEAVES == 64 && KH_FOREST_FEATURES == 128 && KH_FOREST_GROUP == 8, "as registers have it");

/// All nodes of a tree are compared, 64 at a time, and then the bits on the way to a leaf picked out, of eight trees side by side.
__attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,bmi,bmi2,lzcnt,popcnt"))) int32_t kh_forest_add_avx512(
    const kh_forest *forest, uint32_t first, uint32_t end, int32_t score, const int16_t *numbers,
    int32_t least) {
  uint8_t bytes[KH_FOREST_FEATURES];
  kh_forest_bytes(forest, numbers, bytes);
  __m512i lower = _mm512_loadu_si512(bytes), upper = _mm512_loadu_si512(bytes + 64);
  __m512i one = _mm512_set1_epi64(1);
  for (uint32_t group = first; group < end; group++) {
    // Whatever the rest adds, it stays too little.
    if (score + forest->most[group] < least) return INT32_MIN;
    const kh_forest_tree *trees = forest->trees + group * KH_FOREST_GROUP;
    // A bit for each node: whether the way goes right there.
    uint64_t rights[KH_FOREST_GROUP];
    KH_UNROLL
    for (int tree = 0; tree < KH_FOREST_GROUP; tree++) {
      __m512i features = _mm512_loadu_si512(trees[tree].features);
      rights[tree] = _mm512_cmplt_epu8_mask(
          _mm512_loadu_si512(trees[tree].thresholds), _mm512_permutex2var_epi8(lower, features, upper));
    }
    __m512i all = _mm512_loadu_si512(rights), at = one;
    KH_UNROLL
    for (int level = 0; level < KH_FOREST_DEPTH; level++) {
      at = _mm512_add_epi64(_mm512_add_epi64(at, at), _mm512_and_si512(_mm512_srlv_epi64(all, at), one));
    }
    uint32_t ends[KH_FOREST_GROUP];
    _mm256_storeu_si256((__m256i *)ends, _mm512_cvtepi64_epi32(at));
    KH_UNROLL
    for (int tree = 0; tree < KH_FOREST_GROUP; tree++) {
      score += trees[tree].leaves[ends[tree] - KH_FOREST_LEAVES];
    }
  }
  return score + forest->most[end] < least ? INT32_MIN : score;
}

#endif
