#include "forest_steps.h"

static inline __attribute__((always_inline)) int32_t kh_forest_add_inline(
    const kh_forest *forest, uint32_t first, uint32_t end, int32_t score, const int16_t *numbers,
    int32_t least) {
  uint8_t bytes[KH_FOREST_FEATURES];
  kh_forest_bytes(forest, numbers, bytes);
  for (uint32_t group = first; group < end; group++) {
    // Whatever the rest adds, it stays too little.
    if (score + forest->most[group] < least) return INT32_MIN;
    const kh_forest_tree *trees = forest->trees + group * KH_FOREST_GROUP;
    uint32_t at[KH_FOREST_GROUP] = {1, 1, 1, 1, 1, 1, 1, 1};
    for (int level = 0; level < KH_FOREST_DEPTH; level++) {
      KH_UNROLL
      for (int tree = 0; tree < KH_FOREST_GROUP; tree++) {
        // The carry of an unsigned comparison is the lower bit of the next node.
        at[tree] += at[tree] + (trees[tree].thresholds[at[tree]] < bytes[trees[tree].features[at[tree]]]);
      }
    }
    for (int tree = 0; tree < KH_FOREST_GROUP; tree++) {
      score += trees[tree].leaves[at[tree] - KH_FOREST_LEAVES];
    }
  }
  return score + forest->most[end] < least ? INT32_MIN : score;
}

#define KH_FOREST_LEVEL(level, target)                                                                      \
  target int32_t kh_forest_add_##level(                                                                     \
      const kh_forest *forest, uint32_t first, uint32_t end, int32_t score, const int16_t *numbers,         \
      int32_t least) {                                                                                      \
    return kh_forest_add_inline(forest, first, end, score, numbers, least);                                 \
  }

KH_FOREST_LEVEL(portable, )
#if defined(__x86_64__)
KH_FOREST_LEVEL(avx2, __attribute__((target("avx2,bmi,bmi2,popcnt"))))
#elif defined(__aarch64__)
KH_FOREST_LEVEL(neon, )
#endif
