#include "text_steps.h"

static inline uint32_t kh_names(kh_step bytes) {
  kh_step alphanumeric =
      kh_step_or(kh_step_among(bytes, 0x20, 'a', 26), kh_step_among(bytes, 0, '0', 10));
  return kh_step_bits(kh_step_or(
      alphanumeric, kh_step_or(kh_step_among(bytes, 0, '-', 2), kh_step_is(bytes, '_'))));
}

static inline uint32_t kh_no_line_ends(kh_step bytes) {
  return ~kh_step_bits(kh_step_or(
             kh_step_is(bytes, 0), kh_step_or(kh_step_is(bytes, '\n'), kh_step_is(bytes, '\r'))))
         & KH_STEP_BITS;
}

/// How many bytes from the first one on have their bit in `kind`.
#define KH_RUN(kind, data, length)                                              \
  size_t at = 0;                                                                \
  while (length - at >= KH_STEP) {                                              \
    uint32_t others = ~kind(kh_step_load(data + at)) & KH_STEP_BITS;            \
    if (others != 0) return at + (size_t)__builtin_ctz(others);                 \
    at += KH_STEP;                                                              \
  }                                                                             \
  uint32_t others = ~kind(kh_step_part(data + at, length - at)) & KH_STEP_BITS; \
  others |= 1U << (length - at);                                                \
  return at + (size_t)__builtin_ctz(others)

/// How many bytes up to the last one have their bit in `kind`.
#define KH_RUN_BACK(kind, data, length)                                         \
  size_t left = length;                                                         \
  while (left >= KH_STEP) {                                                     \
    uint32_t others = ~kind(kh_step_load(data + left - KH_STEP)) & KH_STEP_BITS; \
    if (others != 0) {                                                          \
      left -= KH_STEP;                                                          \
      left += 32 - (size_t)__builtin_clz(others);                               \
      return length - left;                                                     \
    }                                                                           \
    left -= KH_STEP;                                                            \
  }                                                                             \
  uint32_t others = ~kind(kh_step_part(data, left)) & ((1U << left) - 1);       \
  left = others == 0 ? 0 : 32 - (size_t)__builtin_clz(others);                  \
  return length - left

size_t kh_name_run(const uint8_t *data, size_t length) { KH_RUN(kh_names, data, length); }

size_t kh_name_run_back(const uint8_t *data, size_t length) { KH_RUN_BACK(kh_names, data, length); }

size_t kh_line_run(const uint8_t *data, size_t length) { KH_RUN(kh_no_line_ends, data, length); }

size_t kh_line_run_back(const uint8_t *data, size_t length) {
  KH_RUN_BACK(kh_no_line_ends, data, length);
}

static inline _Bool kh_is_letter(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }

static inline _Bool kh_is_small(uint8_t byte) { return (uint8_t)(byte - 'a') < 26; }

/// Writes a word's letters; returns whether it is long enough to count.
static inline _Bool kh_take_word(const uint8_t *bytes, size_t start, size_t end, uint64_t *word) {
  if (end - start < 2) return 0;
  uint64_t letters;
  memcpy(&letters, bytes + start, 8);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  letters = __builtin_bswap64(letters);
#endif
  letters |= UINT64_C(0x2020202020202020);
  *word = end - start < 8 ? letters >> (64 - 8 * (end - start)) : letters;
  return 1;
}

kh_word_marks kh_mark_words(const uint8_t *data, size_t length, size_t at) {
  size_t count = length - at < 64 ? length - at : 64;
  uint64_t letters = 0, bit5 = 0;
  for (size_t i = 0; i < count; i += KH_STEP) {
    kh_step bytes = kh_step_part(data + at + i, count - i);
    letters |= (uint64_t)kh_letters(bytes) << i;
    bit5 |= (uint64_t)kh_step_small(bytes) << i;
  }
  uint64_t small = letters & bit5;
  uint64_t after_letter = letters << 1, after_small = small << 1, before_small = small >> 1;
  if (at > 0) {
    after_letter |= kh_is_letter(data[at - 1]);
    after_small |= kh_is_small(data[at - 1]);
  }
  if (length - at > 64) before_small |= (uint64_t)kh_is_small(data[at + 64]) << 63;
  uint64_t inner = letters & ~small & (after_small | before_small);
  uint64_t starts = letters & (~after_letter | inner);
  return (kh_word_marks){.starts = starts, .ends = ~letters | starts};
}

size_t kh_list_words(const uint8_t *data, size_t length, uint64_t *words) {
  // Eight bytes are read from each word on.
  uint8_t bytes[KH_WORDS_BYTES + 8];
  memcpy(bytes, data, length);
  memset(bytes + length, 0, 8);
  size_t count = 0, open = length;
  for (size_t at = 0; at < length; at += 64) {
    kh_word_marks marks = kh_mark_words(bytes, length, at);
    uint64_t starts = marks.starts;
    // The word that began before this block ends at its first end.
    if (open < at && marks.ends != 0) {
      size_t end = at + (size_t)__builtin_ctzll(marks.ends);
      count += kh_take_word(bytes, open, end < length ? end : length, words + count);
      open = length;
    }
    while (starts != 0) {
      uint32_t first = (uint32_t)__builtin_ctzll(starts);
      uint64_t ends = marks.ends & ~UINT64_C(1) << first;
      starts &= starts - 1;
      if (ends == 0) {
        open = at + first;
      } else {
        count += kh_take_word(bytes, at + first, at + (size_t)__builtin_ctzll(ends), words + count);
      }
    }
  }
  return count + (open < length ? kh_take_word(bytes, open, length, words + count) : 0);
}

kh_text_counts kh_count_text(const uint8_t *data, size_t length, uint8_t before, uint8_t behind) {
  kh_text_counts counts = {0, 0};
  uint64_t after_text = kh_is_letter(before) || before >= 0x80;
  for (size_t at = 0; at < length; at += 64) {
    size_t count = length - at < 64 ? length - at : 64;
    uint64_t letters = 0, blanks = 0, wide = 0;
    for (size_t i = 0; i < count; i += KH_STEP) {
      kh_step bytes = kh_step_part(data + at + i, count - i);
      letters |= (uint64_t)kh_letters(bytes) << i;
      blanks |= (uint64_t)kh_step_bits(kh_step_is(bytes, ' ')) << i;
      wide |= (uint64_t)kh_step_high(bytes) << i;
    }
    uint8_t next = length - at > 64 ? data[at + 64] : behind;
    uint64_t text = letters | wide;
    uint64_t before_text =
        text >> 1 | (uint64_t)(kh_is_letter(next) || next >= 0x80) << (count - 1);
    counts.pairs += (size_t)__builtin_popcountll(blanks & (text << 1 | after_text) & before_text);
    counts.wide += (size_t)__builtin_popcountll(wide);
    after_text = text >> 63;
  }
  return counts;
}
