#pragma once

#include <stddef.h>
#include <stdint.h>

#include "ckernels.h"

/// What the levels' files share.

enum {
  /// Bytes that stage 1 handles at a time.
  KH_BLOCK = 64,
  /// Bytes that it reads for that.
  KH_BLOCK_READS = KH_BLOCK + KH_FRAGMENT_MAX_WIDTH - 1,
};

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

/// Stage 3: compares the literals whose fragment's key may be at `position` and inserts the hits. Returns
/// 0 when `out` is full; then `resume` is set and the hits behind it are taken back.
_Bool kh_confirm(kh_search *search, uint32_t key, size_t position);

typedef size_t kh_find_function(
    const kh_literal_tables *, const uint8_t *, size_t, size_t, kh_hit *, size_t, size_t *);

kh_find_function kh_find_portable;
#if defined(__x86_64__)
kh_find_function kh_find_avx2;
size_t kh_count_newlines_avx2(const uint8_t *data, size_t length);
#endif
#if defined(__aarch64__)
kh_find_function kh_find_neon;
#endif
size_t kh_count_newlines_portable(const uint8_t *data, size_t length);
