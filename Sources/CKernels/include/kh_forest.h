#pragma once

#include <stdint.h>

/// A forest of decision trees over small whole numbers.
///
/// All trees have the same depth, each is whole: a node's successors are known by its place, and where
/// a tree ends early the nodes below do not matter. So no step waits for a guess of which way the last
/// one went, and all nodes of a tree can be compared at once.
///
/// Numbers and thresholds are compared as bytes that order as they do.

enum {
  /// How many nodes lie on each way through a tree.
  KH_FOREST_DEPTH = 6,
  KH_FOREST_LEAVES = 1 << KH_FOREST_DEPTH,
  /// Trees that are walked side by side.
  KH_FOREST_GROUP = 8,
  /// How many numbers there are to look at.
  KH_FOREST_FEATURES = 128,
};

typedef struct kh_forest_tree {
  /// Which number a node looks at, below KH_FOREST_FEATURES. The node with number n leads to those with 2n and
  /// 2n + 1, the first is 1; behind the last one come the leaves.
  uint8_t features[KH_FOREST_LEAVES];
  /// Of each node: left where the number's byte is at most this.
  uint8_t thresholds[KH_FOREST_LEAVES];
  /// What each leaf adds.
  int16_t leaves[KH_FOREST_LEAVES];
} kh_forest_tree;

/// The bytes of one number.
typedef struct kh_forest_scale {
  /// Which number.
  uint32_t feature;
  /// The least and the greatest one that has a byte of its own; those beyond have theirs.
  int32_t low, high;
  /// A byte for each of them.
  const uint8_t *bytes;
} kh_forest_scale;

typedef struct kh_forest {
  /// KH_FOREST_GROUP for each group.
  const kh_forest_tree *trees;
  /// The most that each group and those behind it can add.
  const int32_t *most;
  /// For numbers of which one more, held to what a byte can be, is not the byte.
  const kh_forest_scale *scales;
  uint32_t scale_count;
} kh_forest;

/// `score` and the sum over the trees of the groups `first ..< end`, or `INT32_MIN` as soon as it cannot
/// reach `least` with all groups behind.
///
/// `numbers` holds KH_FOREST_FEATURES.
int32_t kh_forest_add(
    const kh_forest *forest, uint32_t first, uint32_t end, int32_t score, const int16_t *numbers,
    int32_t least);
