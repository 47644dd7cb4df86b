#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "ckernels.h"

/// What the levels' files share.

enum {
  /// Bytes whose stage 1 makes one word of bits.
  KH_BLOCK = 64,
  /// Places in a block at which a window may begin.
  KH_LANES = KH_BLOCK / 2,
  /// Bytes that go through the stages together; a multiple of KH_BLOCK. The row numbers take as
  /// much memory: they must stay in the first-level cache beside the rows.
  KH_CHUNK = 2048,
  /// Windows whose own check is made at a time.
  KH_WINDOWS = KH_WINDOWS_READ_BEHIND + 1,
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

/// Stage 4: compares a window's literal around `place` and, if it stands there, inserts the hit.
/// Returns 0 when `out` is full; then `resume` is set and the hits behind it are taken back.
_Bool kh_confirm(kh_search *search, uint32_t window, size_t place);

/// What a level finds out of 64 bytes: one bit for each.
typedef struct kh_mark_bits {
  uint64_t words, runs, escapes;
} kh_mark_bits;

enum {
  /// Bytes behind a block that are read with it.
  KH_MARK_AHEAD = 11,
};

/// The block at `at`, with what is read behind it; near the data's end a copy that zeros follow.
static inline const uint8_t *kh_mark_bytes(
    const uint8_t *data, size_t length, size_t at, uint8_t tail[64 + KH_MARK_AHEAD]) {
  if (length - at >= 64 + KH_MARK_AHEAD) return data + at;
  memset(tail, 0, 64 + KH_MARK_AHEAD);
  memcpy(tail, data + at, length - at);
  return tail;
}

/// Of the places of a block those at which `\xXX` may begin a text (`kh_begins_escape`), and all at which no `\x` stands.
///
/// - `begun`: where `\x` stands; `telling`: where the digit behind may be the first of a character of a text.
/// - What stands behind the block counts as no escape.
static inline uint64_t kh_sift_numbers(uint64_t begun, uint64_t telling) {
  uint64_t mute = begun & ~telling;
  return ~begun | ~(mute | mute >> 4 | (mute >> 8 & begun >> 4));
}

enum {
  /// Of fewer escapes in a block each is looked at by itself.
  KH_ESCAPES_TO_SIFT = 4,
};

/// Whether digits that begin behind this byte belong to a longer word; those behind `0x` do not.
static inline _Bool kh_is_word(uint8_t byte) {
  uint8_t letter = byte | 0x20;
  return ((letter >= 'a' && letter <= 'z') || (byte >= '0' && byte <= '9')) && byte != 'x';
}

/// The kernels as one level has them.
typedef struct kh_kernels {
  size_t (*find)(
      const kh_literal_tables *, const uint8_t *, size_t, size_t, kh_hit *, size_t, size_t *);
  size_t (*find_marks)(
      const uint8_t *, size_t, size_t, size_t, kh_mark *, size_t, size_t *);
  size_t (*count_newlines)(const uint8_t *, size_t);
  kh_values_counts (*count_values)(const uint8_t *, size_t);
  kh_values_counts (*find_values)(
      const uint8_t *, size_t, kh_values_state *, uint64_t *, uint64_t *);
  _Bool (*name_leads_nowhere)(const uint8_t *);
  _Bool (*url_leads_nowhere)(const uint8_t *);
  kh_stamp (*stamp)(const uint8_t *, size_t, const uint32_t *);
  int32_t (*forest_add)(
      const kh_forest *, uint32_t, uint32_t, int32_t, const int16_t *, int32_t);
} kh_kernels;

#define KH_LEVEL_OF_KERNELS(level)                                                              \
  size_t kh_find_##level(                                                                       \
      const kh_literal_tables *, const uint8_t *, size_t, size_t, kh_hit *, size_t, size_t *);  \
  size_t kh_find_marks_##level(                                                                 \
      const uint8_t *, size_t, size_t, size_t, kh_mark *, size_t, size_t *);                    \
  size_t kh_count_newlines_##level(const uint8_t *, size_t);                                    \
  kh_values_counts kh_count_values_##level(const uint8_t *, size_t);                            \
  kh_values_counts kh_find_values_##level(                                                      \
      const uint8_t *, size_t, kh_values_state *, uint64_t *, uint64_t *);                      \
  _Bool kh_name_leads_nowhere_##level(const uint8_t *);                                         \
  _Bool kh_url_leads_nowhere_##level(const uint8_t *);                                          \
  kh_stamp kh_stamp_##level(const uint8_t *, size_t, const uint32_t *);                         \
  int32_t kh_forest_add_##level(                                                                \
      const kh_forest *, uint32_t, uint32_t, int32_t, const int16_t *, int32_t)

KH_LEVEL_OF_KERNELS(portable);
KH_LEVEL_OF_KERNELS(avx2);
KH_LEVEL_OF_KERNELS(avx512);
KH_LEVEL_OF_KERNELS(neon);
