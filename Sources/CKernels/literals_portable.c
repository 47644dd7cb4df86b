#include "ckernels_internal.h"

/// Stage 1 in plain C: each byte's nibbles, one position at a time. Two rows of eight buckets each make
/// one 16-bit mask.
static inline uint64_t kh_candidates(const kh_literal_tables *tables, const uint8_t *block) {
  uint64_t candidates = 0;
  for (int i = 0; i < KH_BLOCK; i++) {
    uint32_t found = 0;
    for (int half = 0; half < 2; half++) {
      uint32_t buckets = 0xFF;
      for (int p = 0; p < KH_FRAGMENT_MAX_WIDTH; p++) {
        uint8_t byte = block[i + p];
        buckets &= tables->nibbles[half][p][0][byte & 15] & tables->nibbles[half][p][1][byte >> 4];
      }
      found |= buckets;
    }
    candidates |= (uint64_t)(found != 0) << i;
  }
  return candidates;
}

#define KH_FIND kh_find_portable
#define KH_TARGET
#include "literals_scan.inc.h"
