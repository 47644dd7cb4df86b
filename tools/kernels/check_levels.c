// Compares the kernels of every level that the processor has with the portable ones; see tools/check-kernels.
//
// Each input lies once right before and once right behind a page that cannot be read. What the portable kernels
// answered is summed up in a number, which must be the same on all processors.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ckernels.h"

enum { LONGEST = 1 << 14, LITERALS = 200, ANSWER = 1 << 20 };

static uint64_t state = 1, sum = UINT64_C(0xCBF29CE484222325);
static unsigned long compared, different;
static uint8_t *answer, *expected;
static size_t answered;

static uint64_t draw(uint64_t count) {
  uint64_t mixed = state += UINT64_C(0x9E3779B97F4A7C15);
  mixed = (mixed ^ mixed >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
  mixed = (mixed ^ mixed >> 27) * UINT64_C(0x94D049BB133111EB);
  return (mixed ^ mixed >> 31) % count;
}

static void say(uint64_t number) {
  if (answered + sizeof number > ANSWER) abort();
  memcpy(answer + answered, &number, sizeof number);
  answered += sizeof number;
}

// The literals: two windows each, at 0 and at 1 (or -1 where there are two bytes), as LiteralMatcher makes them.

static kh_literal literals[LITERALS];
static uint32_t rows[KH_LITERAL_ROWS], ranks[KH_LITERAL_ROWS], *firsts;
static kh_check *checks;
static uint64_t *masks, *values;
static kh_window *windows;
static kh_literal_tables tables;

typedef struct keyed { uint32_t key; kh_window window; } keyed;

static int by_key(const void *left, const void *right) {
  const keyed *a = left, *b = right;
  if (a->key != b->key) return a->key < b->key ? -1 : 1;
  return (int)a->window.literal - (int)b->window.literal;
}

static kh_check own_check(kh_window window) {
  const kh_literal *literal = &literals[window.literal];
  kh_check check = {0, 0};
  for (int i = 0; i < KH_CHECK_BYTES; i++) {
    int place = i - KH_CHECK_BACK + window.offset;
    if (place < 0 || place >= (int)literal->length) continue;
    uint64_t mask = (uint8_t)~literal->fold[place];
    check.mask |= mask << 8 * i;
    check.value |= (literal->value[place] & mask) << 8 * i;
  }
  return check;
}

static void make_literals(void) {
  static const char letters[] = "abcdeABC_-.01:/ =\n\x80\xFF";
  keyed *all = malloc(sizeof *all * LITERALS * 100);
  size_t count = 0, entries = 0;
  for (int n = 0; n < LITERALS; n++) {
    kh_literal *literal = &literals[n];
    _Bool is_new = 0;
    while (!is_new) {
      memset(literal, 0, sizeof *literal);
      literal->length = (uint32_t)(2 + draw(n < 40 ? 3 : 15));
      _Bool folds = draw(2) != 0;
      for (uint32_t i = 0; i < literal->length; i++) {
        uint8_t byte = (uint8_t)letters[draw(sizeof letters - 1)], small = byte | 0x20;
        if (folds && small >= 'a' && small <= 'z') literal->fold[i] = 0x20, byte = small;
        literal->value[i] = byte;
      }
      is_new = 1;
      for (int other = 0; other < n; other++) is_new &= memcmp(&literals[other], literal, sizeof *literal) != 0;
    }
    for (int odd = 0; odd < 2; odd++) {
      int offset = odd == 0 ? 0 : literal->length == 2 ? -1 : 1;
      int third = offset + 2 < (int)literal->length ? literal->value[offset + 2] & 31 : -1;
      for (int a = 0; a < (offset < 0 ? 64 : 1); a++) {
        uint8_t first = offset < 0 ? (uint8_t)((a & 31) | (a & 32) << 1) : literal->value[offset];
        uint32_t row = kh_literal_row(first, literal->value[offset + 1]);
        for (int c = third < 0 ? 0 : third; c <= (third < 0 ? 31 : third); c++) {
          all[count++] = (keyed){row << 5 | (uint32_t)c, {(uint16_t)n, (int8_t)offset, 0}};
        }
      }
    }
  }
  qsort(all, count, sizeof *all, by_key);
  firsts = calloc(count + 1, sizeof *firsts), checks = calloc(count, sizeof *checks);
  masks = calloc(count + KH_WINDOWS_READ_BEHIND, sizeof *masks);
  values = calloc(count + KH_WINDOWS_READ_BEHIND, sizeof *values);
  windows = calloc(count, sizeof *windows);
  for (size_t i = 0; i < count; i++) {
    kh_check own = own_check(all[i].window);
    windows[i] = all[i].window, masks[i] = own.mask, values[i] = own.value;
    if (i == 0 || all[i].key != all[i - 1].key) {
      firsts[entries] = (uint32_t)i, checks[entries++] = own;
      rows[all[i].key >> 5] |= UINT32_C(1) << (all[i].key & 31);
    } else {
      kh_check *common = &checks[entries - 1];
      common->mask &= own.mask & ~(common->value ^ own.value);
      common->value &= common->mask;
    }
  }
  firsts[entries] = (uint32_t)count;
  for (uint32_t i = 0, rank = 0; i < KH_LITERAL_ROWS; i++) {
    ranks[i] = rank, rank += (uint32_t)__builtin_popcount(rows[i]);
  }
  tables = (kh_literal_tables){rows, ranks, checks, firsts, masks, values, windows, literals, 1};
  free(all);
}

// The kernels: each says all that it answers.

static void find_literals(const uint8_t *data, size_t length, size_t from) {
  kh_hit hits[KH_HITS_MIN_CAPACITY];
  while (from < length) {
    size_t resume, count = kh_literals_find(&tables, data, length, from, hits, KH_HITS_MIN_CAPACITY, &resume);
    for (size_t i = 0; i < count; i++) say(hits[i].position << 16 | hits[i].literal);
    from = resume;
  }
}

static void find_marks(const uint8_t *data, size_t length, size_t from) {
  kh_mark marks[KH_MARKS_MIN_CAPACITY];
  while (from < length) {
    size_t resume, count = kh_marks_find(data, length, from, length, marks, KH_MARKS_MIN_CAPACITY, &resume);
    for (size_t i = 0; i < count; i++) say(marks[i].position << 1 | marks[i].is_run);
    from = resume;
  }
}

static void find_values(const uint8_t *data, size_t length, size_t from) {
  kh_values_state carried = {0, 0, 0};
  for (size_t at = from, count; at < length; at += count) {
    count = 64 * (1 + (at - from) % 7);
    if (count > length - at) count = length - at;
    uint64_t ats[8], numbers[8];
    kh_values_counts counts = kh_values_find(data + at, count, &carried, ats, numbers);
    say(counts.ats), say(counts.numbers);
    for (size_t i = 0; i < (count + 63) / 64; i++) say(ats[i]), say(numbers[i]);
  }
  kh_values_counts counts = kh_values_count(data + from, length - from);
  say(counts.ats), say(counts.numbers);
}

static void find_words(const uint8_t *data, size_t length, size_t from) {
  (void)from;
  for (size_t at = KH_WORD_READ; at + KH_WORD_READ <= length; at += 1 + at % 5) {
    uint8_t small = data[at] | 0x20;
    if (small >= 'a' && small <= 'z') say(kh_name_leads_nowhere(data + at));
    say(kh_url_leads_nowhere(data + at));
  }
}

static void find_lines(const uint8_t *data, size_t length, size_t from) {
  data += from, length -= from;
  say(kh_count_newlines(data, length)), say(kh_line_start(data, length)), say(kh_line_end(data, length));
}

static void read_text(const uint8_t *data, size_t length, size_t from) {
  data += from, length -= from;
  say(kh_name_run(data, length)), say(kh_name_run_back(data, length));
  say(kh_line_run(data, length)), say(kh_line_run_back(data, length));
  for (size_t at = 0; at < length; at += 64) {
    kh_word_marks marks = kh_mark_words(data, length, at);
    say(marks.starts), say(marks.ends);
  }
  uint64_t words[KH_WORDS_MOST];
  size_t listed = kh_list_words(data, length < KH_WORDS_BYTES ? length : KH_WORDS_BYTES, words);
  for (size_t i = 0; i < listed; i++) say(words[i]);
  kh_text_counts counts = kh_count_text(data, length, 'a', 0xC3);
  say(counts.pairs), say(counts.wide);
  say(kh_digest(data, length, (kh_digest_key){UINT64_C(0x123456789ABCDEF), UINT64_C(0x3456789ABCDEF12)}));
}

static void count_bytes(const uint8_t *data, size_t length, size_t from) {
  int32_t weights[KH_BYTES_MAX + 2];
  uint8_t pairs[KH_LETTERS * KH_LETTERS], counts[256] = {0};
  for (int i = 0; i < KH_BYTES_MAX + 2; i++) weights[i] = i * i;
  for (int i = 0; i < KH_LETTERS * KH_LETTERS; i++) pairs[i] = (uint8_t)(i * 37);
  kh_byte_counts found = kh_count_bytes(data + from, length - from, weights, pairs, 100, counts);
  uint32_t numbers[sizeof found / 4];
  memcpy(numbers, &found, sizeof found);
  for (size_t i = 0; i < sizeof found / 4; i++) say(numbers[i]);
  for (int i = 0; i < 256; i++) say(counts[i]);
}

static void stamp(const uint8_t *data, size_t length, size_t from) {
  static uint32_t key[KH_STAMP_KEY];
  for (uint32_t i = 0; i < KH_STAMP_KEY; i++) key[i] = (i + 1) * UINT32_C(0x9E3779B9);
  for (size_t at = from; at < length; at += KH_STAMP_MOST) {
    kh_stamp found = kh_stamp_of(data + at, length - at < KH_STAMP_MOST ? length - at : KH_STAMP_MOST, key);
    say(found.first), say(found.second);
  }
}

static void walk_forest(const uint8_t *data, size_t length, size_t from) {
  if (length == from) return;
  static kh_forest_tree trees[KH_FOREST_GROUP];
  uint8_t *bytes = (uint8_t *)trees, scaled[300];
  for (size_t i = 0; i < sizeof trees; i++) bytes[i] = (uint8_t)(data[from + i % (length - from)] + i * 41);
  for (int tree = 0; tree < KH_FOREST_GROUP; tree++) {
    for (int node = 0; node < KH_FOREST_LEAVES; node++) trees[tree].features[node] &= KH_FOREST_FEATURES - 1;
  }
  int16_t numbers[KH_FOREST_FEATURES];
  for (int i = 0; i < KH_FOREST_FEATURES; i++) {
    numbers[i] = (int16_t)(data[from + (size_t)i * 7 % (length - from)] * (i % 5 == 0 ? -257 : 1) + i % 3 - 1);
  }
  for (int i = 0; i < 300; i++) scaled[i] = (uint8_t)(i * 5 / 6);
  const kh_forest_scale scale = {5, -100, 199, scaled};
  const int32_t most[2] = {30000, 100};
  const kh_forest forest = {trees, most, &scale, 1};
  say((uint32_t)kh_forest_add(&forest, 0, 1, 11, numbers, -1000000));
  say((uint32_t)kh_forest_add(&forest, 0, 1, 11, numbers, 20000));
}

static const struct {
  const char *name;
  void (*run)(const uint8_t *, size_t, size_t);
} kernels[] = {{"literals", find_literals}, {"marks", find_marks}, {"values", find_values}, {"words", find_words},
               {"lines", find_lines},       {"text", read_text},   {"bytes", count_bytes},
               {"stamp", stamp},           {"forest", walk_forest}};

static void check(const uint8_t *data, size_t length, size_t from) {
  for (size_t kernel = 0; kernel < sizeof kernels / sizeof *kernels; kernel++) {
    size_t wanted = 0;
    for (kh_level level = KH_LEVEL_PORTABLE; level <= KH_LEVEL_NEON; level++) {
      if (!kh_level_force(level)) continue;
      answered = 0;
      kernels[kernel].run(data, length, from);
      if (level == KH_LEVEL_PORTABLE) {
        for (size_t i = 0; i < answered; i++) sum = (sum ^ answer[i]) * UINT64_C(0x100000001B3);
        uint8_t *other = expected;
        expected = answer, answer = other, wanted = answered;
        continue;
      }
      compared++;
      if (answered == wanted && memcmp(answer, expected, wanted) == 0) continue;
      if (different++ < 20) {
        printf("different: %s at level %d, %zu bytes from %zu\n", kernels[kernel].name, (int)level, length, from);
      }
    }
  }
}

static uint8_t *space;
static size_t room;

/// The input at both ends of what can be read.
static void check_both(const uint8_t *data, size_t length) {
  size_t from = draw(3) == 0 ? draw(length + 1) : 0;
  memcpy(space, data, length), check(space, length, from);
  memcpy(space + room - length, data, length), check(space + room - length, length, from);
}

static void fill(uint8_t *data, size_t length, int kind) {
  static const char *const pieces[] = {
      "aGVsbG8sIHdvcmxk", "CkhlbGxvIHdv", "68656c6c6f", "H4sIAAAA", "/Td6WFoA", "%41", "%3D", "=0A", "=\n", "&#65;", "&quot;", "\\x41",
      "\\x1b", "\\u0041", "\\101", "\\nA", "\\/a", "x", "/", " ", "key", "password", "=", ": ", "\"", "'", "(", "->", "\r\n",
      "user@example.org", "+49 170", "192.168.1.1", "555-1234", "://", "token", "\xC3\xA9", "_", "-", ".", ";", "#", "?"};
  static const char *const alphabets[] = {"ab", "0123456789@.-+ a", "abcdeABC_-.01:/ =\n"};
  for (size_t i = 0; i < length;) {
    if (kind == 0) data[i++] = (uint8_t)draw(256);
    else if (kind < 4) data[i++] = (uint8_t)alphabets[kind - 1][draw(strlen(alphabets[kind - 1]))];
    else {
      const char *piece = pieces[draw(sizeof pieces / sizeof *pieces)];
      for (; *piece != 0 && i < length; piece++) data[i++] = (uint8_t)*piece;
    }
  }
}

int main(int count, char **files) {
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  room = (LONGEST + page - 1) / page * page;
  uint8_t *all = mmap(NULL, room + 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (all == MAP_FAILED) return 2;
  space = all + page;
  if (mprotect(all, page, PROT_NONE) != 0 || mprotect(space + room, page, PROT_NONE) != 0) return 2;
  answer = malloc(ANSWER), expected = malloc(ANSWER);
  make_literals();
  static uint8_t data[LONGEST];
  for (int kind = 0; kind < 5; kind++) {
    for (size_t length = 0; length <= 300; length++) fill(data, length, kind), check_both(data, length);
    for (size_t length = 2000; length < 4200; length += 1 + draw(130)) fill(data, length, kind), check_both(data, length);
  }
  for (int byte = 0; byte < 256; byte++) {
    for (size_t length = 1; length <= 300; length += 1 + draw(40)) memset(data, byte, length), check_both(data, length);
  }
  for (int i = 1; i < count; i++) {
    FILE *file = fopen(files[i], "rb");
    size_t length = file ? fread(data, 1, LONGEST - 64, file) : 0;
    if (file) fclose(file);
    for (size_t start = 0; start < 32 && start < length; start++) check_both(data + start, length - start);
  }
  printf("%lu comparisons, %lu differences; portable answers %016llx\n", compared, different, (unsigned long long)sum);
  return different == 0 && compared > 0 ? 0 : 1;
}
