// The search around the first stage, included once by each level's file. Before it, define
//   KH_FIND          the function's name
//   KH_TARGET        its attributes
//   kh_candidates    uint64_t (const kh_literal_tables *, const uint8_t *block): bit i says that a
//                    fragment may begin at block + i, for i in 0 ..< 64; reads 67 bytes
//
//   for each block of 64 bytes:                           (bytes past the end are zero)
//     for each candidate in it, in ascending order:
//       if the filter has the hash of the 4 (3, 2) bytes there, for each literal of the slot:
//         compare all bytes; on success insert the hit
//
// The real loop differs in this:
// 1. The last bytes are copied to the stack, so that stage 1 may read 67 bytes. Stage 3 compares with the
//    original bytes, so that zeros past the end never match.
// 2. Hits are found in the order of the fragments, not of the literals: they are inserted in order. The
//    disorder spans max_offset bytes, so this moves few.

#include <string.h>

#include "ckernels_internal.h"

KH_TARGET static inline uint32_t kh_probe(const kh_literal_tables *tables, uint32_t key) {
  uint32_t index = kh_fragment_hash(key) >> tables->filter_shift;
  return (uint32_t)(tables->filter[index >> 3] >> (index & 7)) & 1;
}

/// Handles the candidates of the block at `base`, whose readable copy is at `block`. Returns whether the
/// search may go on.
KH_TARGET static inline _Bool kh_confirm_block(
    kh_search *search, uint64_t candidates, const uint8_t *block, size_t base) {
  const kh_literal_tables *tables = search->tables;
  do {
    uint32_t bit = (uint32_t)__builtin_ctzll(candidates);
    candidates &= candidates - 1;
    uint32_t key;
    memcpy(&key, block + bit, sizeof key);
    key |= UINT32_C(0x20202020);
    uint32_t known = kh_probe(tables, key);
    if (tables->widths & (1u << 3)) known |= kh_probe(tables, key & 0xFFFFFF);
    if (tables->widths & (1u << 2)) known |= kh_probe(tables, key & 0xFFFF);
    if (known && !kh_confirm(search, key, base + bit)) return 0;
  } while (candidates);
  return 1;
}

KH_TARGET size_t KH_FIND(
    const kh_literal_tables *tables, const uint8_t *data, size_t length, size_t from, kh_hit *out,
    size_t capacity, size_t *resume) {
  kh_search search = {tables, data, length, from, out, capacity, 0, length};
  size_t at = from;
  for (; length - at >= KH_BLOCK_READS; at += KH_BLOCK) {
    uint64_t candidates = kh_candidates(tables, data + at);
    if (__builtin_expect(candidates != 0, 0)) {
      if (!kh_confirm_block(&search, candidates, data + at, at)) goto done;
    }
  }
  // Fewer than 67 bytes are left: one block, or two when the last begin in the second.
  uint8_t tail[2 * KH_BLOCK + 8];
  memset(tail, 0, sizeof tail);
  memcpy(tail, data + at, length - at);
  for (const uint8_t *block = tail; at < length; block += KH_BLOCK, at += KH_BLOCK) {
    uint64_t candidates = kh_candidates(tables, block);
    size_t left = length - at;
    if (left < KH_BLOCK) candidates &= (UINT64_C(1) << left) - 1;
    if (candidates && !kh_confirm_block(&search, candidates, block, at)) goto done;
  }
done:
  *resume = search.resume;
  return search.count;
}
