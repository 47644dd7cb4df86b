#pragma once

#include <stddef.h>
#include <stdint.h>

#include "ckernels.h"

/// What the levels' files share.

enum {
  /// Bytes whose stage 1 makes one word of bits.
  KH_BLOCK = 64,
  /// Bytes that go through the stages together; a multiple of KH_BLOCK. The row numbers take as
  /// much memory: they must stay in the first-level cache beside the rows.
  KH_CHUNK = 1024,
  /// Row numbers that are computed at a time.
  KH_LANES = 16,
  /// Bytes behind a block that are read with it: those that stage 2 checks around its last window.
  KH_READ_AHEAD = KH_CHECK_BYTES - KH_CHECK_BACK,
};

/// Makes the compiler store an array before it is read again: taking its elements out of vector
/// registers one by one is slower (half the speed, measured).
#define KH_KEEP_IN_MEMORY(array) __asm__ volatile("" : : "r"(array) : "memory")

#if defined(__clang__)
#define KH_UNROLL _Pragma("clang loop unroll(full)")
#else
#define KH_UNROLL _Pragma("GCC unroll 16")
#endif

/// One call of `kh_literals_find`.
typedef struct kh_search {
  const kh_literal_tables *tables;
  const uint8_t *data;
  size_t length;
  size_t from;
  kh_hit *out;
  size_t capacity;
  size_t count;
  size_t resume;
} kh_search;

/// Stage 3: compares the entry's literals around the window at `place` and inserts the hits.
/// Returns 0 when `out` is full; then `resume` is set and the hits behind it are taken back.
_Bool kh_confirm(kh_search *search, uint32_t entry, size_t place);

typedef size_t kh_find_function(
    const kh_literal_tables *, const uint8_t *, size_t, size_t, kh_hit *, size_t, size_t *);

/// What a level finds out of 64 bytes: one bit for each.
typedef struct kh_mark_bits {
  uint64_t words, runs, escapes;
} kh_mark_bits;

enum {
  /// Bytes behind a block that are read with it.
  KH_MARK_AHEAD = 11,
};

/// Whether digits that begin behind this byte belong to a longer word; those behind `0x` do not.
static inline _Bool kh_is_word(uint8_t byte) {
  uint8_t letter = byte | 0x20;
  return ((letter >= 'a' && letter <= 'z') || (byte >= '0' && byte <= '9')) && byte != 'x';
}

typedef size_t kh_find_marks_function(
    const uint8_t *, size_t, size_t, size_t, kh_mark *, size_t, size_t *);

kh_find_function kh_find_portable;
kh_find_marks_function kh_find_marks_portable;
size_t kh_count_newlines_portable(const uint8_t *data, size_t length);
#if defined(__x86_64__)
kh_find_function kh_find_avx2;
kh_find_marks_function kh_find_marks_avx2;
size_t kh_count_newlines_avx2(const uint8_t *data, size_t length);
#endif
#if defined(__aarch64__)
kh_find_function kh_find_neon;
kh_find_marks_function kh_find_marks_neon;
#endif
