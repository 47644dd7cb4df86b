#pragma once

#include "ckernels_internal.h"

/// What the levels of the forest share.

/// The byte of each number; a vector loop but for a few.
static inline __attribute__((always_inline)) void kh_forest_bytes(
    const kh_forest *forest, const int16_t *numbers, uint8_t *bytes) {
  for (int i = 0; i < KH_FOREST_FEATURES; i++) {
    int16_t number = numbers[i] < -1 ? -1 : numbers[i] > 254 ? 254 : numbers[i];
    bytes[i] = (uint8_t)(number + 1);
  }
  for (uint32_t i = 0; i < forest->scale_count; i++) {
    const kh_forest_scale *scale = &forest->scales[i];
    int32_t number = numbers[scale->feature];
    number = number < scale->low ? scale->low : number > scale->high ? scale->high : number;
    bytes[scale->feature] = scale->bytes[number - scale->low];
  }
}
