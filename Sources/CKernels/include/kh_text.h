#pragma once

#include <stddef.h>
#include <stdint.h>

/// Where runs of bytes and words of text end, found sixteen bytes at a time.
///
/// Texts that are worth a look are random: a loop over their bytes that ends here or there is guessed
/// wrong each time, which costs more than all else.

/// How many bytes from the first one on are letters, digits, `_`, `-` or `.`.
size_t kh_name_run(const uint8_t *data, size_t length);

/// How many bytes up to the last one are letters, digits, `_`, `-` or `.`.
size_t kh_name_run_back(const uint8_t *data, size_t length);

/// How many bytes from the first one on are none of line feed, carriage return and zero.
size_t kh_line_run(const uint8_t *data, size_t length);

/// How many bytes up to the last one are none of line feed, carriage return and zero.
size_t kh_line_run_back(const uint8_t *data, size_t length);

/// Marks of 64 bytes, the first one lowest.
typedef struct kh_word_marks {
  /// The first letters of words.
  uint64_t starts;
  /// The first letters of words, what is no letter, and what lies behind the data.
  uint64_t ends;
} kh_word_marks;

/// The marks of `data[at ..< at + 64]`; `at` is below `length`.
///
/// A word is a run of letters; a capital that stands behind or before a small letter begins another one.
kh_word_marks kh_mark_words(const uint8_t *data, size_t length, size_t at);

enum {
  /// The most bytes whose words are listed at a time, and how many words of two letters may be in these.
  KH_WORDS_BYTES = 128,
  KH_WORDS_MOST = KH_WORDS_BYTES / 2,
};

/// Lists the words of `length` bytes, KH_WORDS_BYTES at most, but for those of one letter: the first eight letters of each,
/// small, the first one highest.
///
/// `words` has room for KH_WORDS_MOST. Returns how many there are.
size_t kh_list_words(const uint8_t *data, size_t length, uint64_t *words);

/// What shows that bytes are text for people.
typedef struct kh_text_counts {
  /// Blanks with a letter, or a byte beyond ASCII, on both sides.
  size_t pairs;
  /// Bytes beyond ASCII.
  size_t wide;
} kh_text_counts;

/// Counts in `data[0 ..< length]`, which stands between two other bytes.
kh_text_counts kh_count_text(const uint8_t *data, size_t length, uint8_t before, uint8_t behind);
