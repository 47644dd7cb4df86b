#include <string.h>

#include "ckernels_internal.h"

/// Ones for the first n bytes are at `kh_care + 16 - n`.
static const uint8_t kh_care[2 * KH_LITERAL_MAX_LENGTH] = {
    0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};

/// 16 bytes as two words: few instructions on any processor.
typedef struct kh_words {
  uint64_t low, high;
} kh_words;

static inline kh_words kh_load(const uint8_t *bytes) {
  kh_words words;
  memcpy(&words, bytes, sizeof words);
  return words;
}

/// Whether the bytes begin with the literal.
///
/// `byte | 0x20` equals a lower-case letter only for that letter in either case, so the comparison
/// is exact.
static inline _Bool kh_equal(const kh_literal *literal, kh_words bytes) {
  kh_words value = kh_load(literal->value);
  kh_words fold = kh_load(literal->fold);
  kh_words care = kh_load(kh_care + KH_LITERAL_MAX_LENGTH - literal->length);
  return ((((bytes.low | fold.low) ^ value.low) & care.low)
          | (((bytes.high | fold.high) ^ value.high) & care.high)) == 0;
}

/// Stops the search because `out` is full while the window at `place` is examined: all hits that
/// begin more than max_offset bytes before are found, the others are taken back.
static void kh_stop(kh_search *search, size_t place) {
  size_t reach = search->tables->max_offset;
  size_t resume = place - search->from > reach ? place - reach : search->from;
  while (search->count > 0 && search->out[search->count - 1].position >= resume) search->count--;
  search->resume = resume;
}

static inline void kh_insert(kh_search *search, size_t position, uint32_t literal) {
  kh_hit *end = search->out + search->count;
  while (end > search->out
         && (end[-1].position > position
             || (end[-1].position == position && end[-1].literal > literal))) {
    end[0] = end[-1];
    end--;
  }
  end->position = position;
  end->literal = literal;
  search->count++;
}

_Bool kh_confirm(kh_search *search, uint32_t number, size_t place) {
  const kh_window *window = search->tables->windows + number;
  const kh_literal *literal = search->tables->literals + window->literal;
  if ((ptrdiff_t)(place - search->from) < window->offset) return 1;
  size_t start = place - (size_t)(ptrdiff_t)window->offset;
  if (start > search->length || search->length - start < literal->length) return 1;
  size_t left = search->length - start;
  kh_words bytes;
  if (left >= sizeof bytes) {
    bytes = kh_load(search->data + start);
  } else {
    uint8_t copy[sizeof bytes] = {0};
    memcpy(copy, search->data + start, left);
    bytes = kh_load(copy);
  }
  if (!kh_equal(literal, bytes)) return 1;
  if (search->count == search->capacity) {
    kh_stop(search, place);
    return 0;
  }
  kh_insert(search, start, window->literal);
  return 1;
}
