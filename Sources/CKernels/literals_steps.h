#pragma once

#include "ckernels_internal.h"

// Steps of the search for literals (literals_scan.inc.h), in plain C.

/// `bits << 1 | (row >> c % 32 & 1)`
static inline uint32_t kh_shift_in_plain(uint32_t bits, uint32_t row, uint32_t c) {
  return bits << 1 | (row >> (c & 31) & 1);
}

#if defined(__x86_64__)
/// The same. The bit goes to the carry flag and from there to the result: two instructions, where
/// compilers find three or four for the C expression (half the speed, measured).
static inline uint32_t kh_shift_in_carry(uint32_t bits, uint32_t row, uint32_t c) {
  __asm__("btl %2, %1\n\tadcl %0, %0" : "+r"(bits) : "r"(row), "r"(c) : "cc");
  return bits;
}
#endif

/// Writes `first` plus the number of each set bit.
///
/// At least two, which is one too many more often than not, but needs no branch: what is too much is
/// overwritten.
static inline void kh_list_places_plain(uint32_t bits, uint32_t first, uint16_t *places) {
  uint64_t rest = bits | UINT64_C(1) << 32;
  int left = __builtin_popcount(bits);
  do {
    for (int i = 0; i < 2; i++) {
      *places++ = (uint16_t)(first + (uint32_t)__builtin_ctzll(rest | UINT64_C(1) << 32));
      rest &= rest - 1;
    }
    left -= 2;
  } while (__builtin_expect(left > 0, 0));
}

/// Writes the numbers of those of at most KH_WINDOWS windows from `first` on whose own check holds.
static inline uint32_t kh_check_windows_plain(
    const kh_literal_tables *tables, uint32_t first, uint32_t count, uint64_t around,
    uint32_t *windows) {
  uint32_t found = 0;
  for (uint32_t window = first; window < first + count; window++) {
    windows[found] = window;
    found += ((around ^ tables->values[window]) & tables->masks[window]) == 0;
  }
  return found;
}

/// The block at `bytes`, or if only `count` bytes of it are there, a copy that zeros follow.
static inline const uint8_t *kh_whole_block(
    const uint8_t *bytes, size_t count, uint8_t copy[KH_BLOCK]) {
  if (count >= KH_BLOCK) return bytes;
  memset(copy, 0, KH_BLOCK);
  memcpy(copy, bytes, count);
  return copy;
}
