#include "ckernels_internal.h"

int32_t kh_forest_add(
    const kh_forest *forest, uint32_t first, uint32_t end, int32_t score, const int16_t *numbers,
    int32_t least) {
  // As thresholds are: the carry of an unsigned comparison is the lower bit of the next node.
  uint16_t shifted[KH_FOREST_FEATURES];
  for (int i = 0; i < KH_FOREST_FEATURES; i++) shifted[i] = (uint16_t)(numbers[i] ^ 0x8000);
  for (uint32_t group = first; group < end; group++) {
    // Whatever the rest adds, it stays too little.
    if (score + forest->most[group] < least) return INT32_MIN;
    const kh_forest_tree *trees = forest->trees + group * KH_FOREST_GROUP;
    uint32_t at[KH_FOREST_GROUP] = {1, 1, 1, 1, 1, 1, 1, 1};
    for (int level = 0; level < KH_FOREST_DEPTH; level++) {
      KH_UNROLL
      for (int tree = 0; tree < KH_FOREST_GROUP; tree++) {
        const kh_forest_node *node = &trees[tree].nodes[at[tree]];
        at[tree] += at[tree] + (node->threshold < shifted[node->feature]);
      }
    }
    for (int tree = 0; tree < KH_FOREST_GROUP; tree++) {
      score += trees[tree].leaves[at[tree] - KH_FOREST_LEAVES];
    }
  }
  return score + forest->most[end] < least ? INT32_MIN : score;
}
