#pragma once

#include <stdint.h>

/// A forest of decision trees over small whole numbers.
///
/// All trees have the same depth, each is whole: a node's successors are known by its place, and where
/// a tree ends early the nodes below do not matter. So no step waits for a guess of which way the last
/// one went.

enum {
  /// How many nodes lie on each way through a tree.
  KH_FOREST_DEPTH = 6,
  KH_FOREST_LEAVES = 1 << KH_FOREST_DEPTH,
  /// Trees that are walked side by side.
  KH_FOREST_GROUP = 8,
  /// How many numbers there are to look at.
  KH_FOREST_FEATURES = 128,
};

/// Goes left where the number is at most the threshold.
typedef struct kh_forest_node {
  /// Which number, below KH_FOREST_FEATURES.
  uint16_t feature;
  /// The threshold plus 2^15.
  uint16_t threshold;
} kh_forest_node;

typedef struct kh_forest_tree {
  /// The node with number n leads to those with 2n and 2n + 1, the first is 1; behind the last one come
  /// the leaves.
  kh_forest_node nodes[KH_FOREST_LEAVES];
  /// What each leaf adds.
  int16_t leaves[KH_FOREST_LEAVES];
} kh_forest_tree;

typedef struct kh_forest {
  /// KH_FOREST_GROUP for each group.
  const kh_forest_tree *trees;
  /// The most that each group and those behind it can add.
  const int32_t *most;
} kh_forest;

/// `score` and the sum over the trees of the groups `first ..< end`, or `INT32_MIN` as soon as it cannot
/// reach `least` with all groups behind.
///
/// `numbers` holds KH_FOREST_FEATURES.
int32_t kh_forest_add(
    const kh_forest *forest, uint32_t first, uint32_t end, int32_t score, const int16_t *numbers,
    int32_t least);
