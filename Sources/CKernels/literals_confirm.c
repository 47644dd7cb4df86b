#include <string.h>

#include "ckernels_internal.h"

/// Ones for the first n bytes are at `kh_care + 16 - n`.
static const uint8_t kh_care[2 * KH_LITERAL_MAX_LENGTH] = {
    0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};

/// 16 bytes as two words: small enough to compare in a few instructions on any processor.
typedef struct kh_words {
  uint64_t low, high;
} kh_words;

static inline kh_words kh_load(const uint8_t *bytes) {
  kh_words words;
  memcpy(&words, bytes, sizeof words);
  return words;
}

/// Whether the literal is at `data[start...]`.
///
/// `byte | 0x20` equals a lower-case letter only for that letter in either case, so the comparison is
/// exact.
static inline _Bool kh_equal(const kh_literal *literal, kh_words bytes) {
  kh_words value = kh_load(literal->value);
  kh_words fold = kh_load(literal->fold);
  kh_words care = kh_load(kh_care + KH_LITERAL_MAX_LENGTH - literal->length);
  return ((((bytes.low | fold.low) ^ value.low) & care.low)
          | (((bytes.high | fold.high) ^ value.high) & care.high)) == 0;
}

/// Stops the search because `out` is full while fragments at `position` are examined: all hits that
/// begin more than max_offset bytes before are found, the others are taken back.
static void kh_stop(kh_search *search, size_t position) {
  size_t reach = search->tables->max_offset;
  size_t resume = position > reach ? position - reach : 0;
  if (resume < search->from) resume = search->from;
  while (search->count > 0 && search->out[search->count - 1].position >= resume) search->count--;
  search->resume = resume;
}

static inline void kh_insert(kh_search *search, size_t position, uint32_t number) {
  kh_hit *end = search->out + search->count;
  while (end > search->out
         && (end[-1].position > position
             || (end[-1].position == position && end[-1].literal > number))) {
    end[0] = end[-1];
    end--;
  }
  end->position = position;
  end->literal = number;
  search->count++;
}

/// The literals whose fragment is `width` bytes wide. (Slots are shared by keys of all widths: without
/// the check of the width a literal could be found twice.)
static inline _Bool kh_confirm_width(
    kh_search *search, uint32_t key, uint32_t width, size_t position) {
  const kh_literal_tables *tables = search->tables;
  uint32_t slot = kh_fragment_hash(key) >> tables->slot_shift;
  const kh_literal *end = tables->literals + tables->slots[slot + 1];
  for (const kh_literal *l = tables->literals + tables->slots[slot]; l < end; l++) {
    if (l->width != width || position - search->from < l->offset) continue;
    size_t start = position - l->offset;
    size_t left = search->length - start;
    if (left < l->length) continue;
    kh_words bytes;
    if (left >= sizeof bytes) {
      bytes = kh_load(search->data + start);
    } else {
      uint8_t copy[sizeof bytes] = {0};
      memcpy(copy, search->data + start, left);
      bytes = kh_load(copy);
    }
    if (!kh_equal(l, bytes)) continue;
    if (search->count == search->capacity) {
      kh_stop(search, position);
      return 0;
    }
    kh_insert(search, start, l->number);
  }
  return 1;
}

_Bool kh_confirm(kh_search *search, uint32_t key, size_t position) {
  for (uint32_t width = KH_FRAGMENT_MAX_WIDTH; width >= KH_LITERAL_MIN_LENGTH; width--) {
    if (!(search->tables->widths >> width & 1)) continue;
    uint32_t part = key & UINT32_MAX >> (32 - 8 * width);
    if (!kh_confirm_width(search, part, width, position)) return 0;
  }
  return 1;
}
