// The search for literals, included once by each level's file. Before it, define
//   KH_FIND                    the function's name
//   KH_TARGET                  its attributes
//   kh_rows_of(bytes, n, rows) rows[i] = kh_literal_row(bytes[2i], bytes[2i + 1]) for KH_LANES values,
//                              as if zeros followed on n bytes
//   kh_shift_in, kh_list_places, kh_check_windows as literals_steps.h has them
//
//   for each even offset e from `from`:                              a window of three bytes
//     stage 1: unless rows[row(b[e], b[e + 1])] has bit b[e + 2] % 32, go on
//     stage 2: unless the 8 bytes around have what the entry's windows have in common, go on
//     stage 3: for each of these windows: unless the 8 bytes are as its literal has them, go on
//     stage 4: compare the literal; on success insert the hit
//
// Each literal has two windows, one at an even and one at an odd offset in it, so that looking at
// every other place finds it wherever it begins.
//
// The real loop differs in this:
// 1. It works on 2 KB at a time: first all rows' numbers (a vector loop), then each stage for all, whose
//    answers are listed. None of these loops has a branch that depends on the text but for counts, so
//    that candidates do not cost mispredicted branches.
// 2. The set bits of all rows are numbered: the entry of a window is its row's rank and the count
//    of lower bits. So no two windows share an entry by chance, and the entries lie close together.
// 3. `c % 32` is the lower part of the next window's row number: no byte is loaded twice.
// 4. At the data's first two and last six bytes, stages 2 and 3 would read outside: there all of an
//    entry's windows go on. Stage 4 reads nothing past the end; what is past the end never matches.
// 5. The tables of stages 2 to 4 are larger than what is near to the processor: each stage first asks for the lines of
//    all its candidates, then looks at them.
// 6. Hits are found in the order of the windows, not of the literals: they are inserted in order.
//    The disorder spans max_offset bytes, so this moves few.

/// The number of the entry for the window that begins with this row number.
KH_TARGET static inline uint32_t kh_entry(const kh_literal_tables *tables, const uint16_t *row) {
  uint32_t lower = tables->rows[row[0]] & ((UINT32_C(1) << (row[1] & 31)) - 1);
  return tables->ranks[row[0]] + (uint32_t)__builtin_popcount(lower);
}

/// Stage 4 for all of an entry's windows.
KH_TARGET static inline _Bool kh_confirm_entry(kh_search *search, uint32_t entry, size_t place) {
  const uint32_t *firsts = search->tables->firsts;
  for (uint32_t window = firsts[entry]; window < firsts[entry + 1]; window++) {
    if (search->tables->windows[window].is_repeated) continue;
    if (!kh_confirm(search, window, place)) return 0;
  }
  return 1;
}

KH_TARGET static inline uint64_t kh_around(const uint8_t *bytes, uint32_t place) {
  uint64_t around;
  memcpy(&around, bytes + 2 * place - KH_CHECK_BACK, sizeof around);
  return around;
}

/// Stage 4 for the windows that stage 3 listed.
KH_TARGET static inline _Bool kh_confirm_all(
    kh_search *search, size_t at, const uint32_t *windows, const uint16_t *places, uint32_t count) {
  const kh_literal_tables *tables = search->tables;
  for (uint32_t i = 0; i < count; i++) {
    const kh_literal *literal = tables->literals + tables->windows[windows[i]].literal;
    __builtin_prefetch(literal);
    __builtin_prefetch(&literal->length);
  }
  for (uint32_t i = 0; i < count; i++) {
    if (!kh_confirm(search, windows[i], at + 2 * places[i])) return 0;
  }
  return 1;
}

/// Stages 3 and 4 for the windows of some entries, each with its place in `bytes`, the data from `at`
/// on.
KH_TARGET static inline _Bool kh_check_and_confirm(
    kh_search *search, size_t at, const uint32_t *entries, const uint16_t *places,
    uint32_t count) {
  enum { CAPACITY = 256 };
  const kh_literal_tables *tables = search->tables;
  uint32_t windows[CAPACITY + KH_WINDOWS];
  uint16_t their_places[CAPACITY + KH_WINDOWS];
  uint32_t found = 0;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t window = tables->firsts[entries[i]];
    __builtin_prefetch(tables->masks + window);
    __builtin_prefetch(tables->values + window);
    __builtin_prefetch(tables->windows + window);
  }
  for (uint32_t i = 0; i < count; i++) {
    uint64_t around = kh_around(search->data + at, places[i]);
    uint32_t window = tables->firsts[entries[i]], end = tables->firsts[entries[i] + 1];
    for (; window < end; window += KH_WINDOWS) {
      uint32_t left = end - window < KH_WINDOWS ? end - window : KH_WINDOWS;
      for (int j = 0; j < KH_WINDOWS; j++) their_places[found + (uint32_t)j] = places[i];
      found += kh_check_windows(tables, window, left, around, windows + found);
      if (__builtin_expect(found < CAPACITY, 1)) continue;
      if (!kh_confirm_all(search, at, windows, their_places, found)) return 0;
      found = 0;
    }
  }
  return kh_confirm_all(search, at, windows, their_places, found);
}

/// All stages for the windows that begin in `data[at ..< at + count]`, at most KH_CHUNK bytes. Returns
/// whether the search may go on.
KH_TARGET static inline _Bool kh_scan(kh_search *search, size_t at, size_t count) {
  const kh_literal_tables *tables = search->tables;
  const uint8_t *bytes = search->data + at;
  size_t left = search->length - at;
  uint16_t rows[KH_CHUNK / 2 + 1];
  // What is listed at a time may be longer than what counts.
  uint16_t places[KH_CHUNK / 2 + KH_LANES];
  uint32_t entries[KH_CHUNK / 2];
  uint32_t found = 0;

  uint32_t blocks = (uint32_t)((count + KH_BLOCK - 1) / KH_BLOCK);
  for (uint32_t block = 0; block < blocks; block++) {
    kh_rows_of(bytes + block * KH_BLOCK, count - block * KH_BLOCK, rows + block * KH_LANES);
  }
  rows[blocks * KH_LANES] = left > blocks * KH_BLOCK ? bytes[blocks * KH_BLOCK] & 31 : 0;
  KH_KEEP_IN_MEMORY(rows);
  for (uint32_t block = 0; block < blocks; block++) {
    // The vector loop takes its text in bursts, too fast for the processor's own prefetching; an
    // address past the end does no harm. (6 % faster, measured.)
    __builtin_prefetch((const void *)((uintptr_t)bytes + KH_CHUNK + block * KH_BLOCK));
    const uint16_t *row = rows + block * KH_LANES;
    // Two chains, because each step waits for the one before.
    uint32_t low = 0, high = 0;
    KH_UNROLL
    for (int i = 15; i >= 0; i--) {
      low = kh_shift_in(low, tables->rows[row[i]], row[i + 1]);
      high = kh_shift_in(high, tables->rows[row[i + 16]], row[i + 17]);
    }
    uint32_t bits = high << 16 | low;
    kh_list_places(bits, block * KH_LANES, places + found);
    found += (uint32_t)__builtin_popcount(bits);
  }

  uint32_t first = 0, last = found;
  while (first < last && at + 2 * (size_t)places[first] < KH_CHECK_BACK) {
    uint32_t place = places[first++];
    if (!kh_confirm_entry(search, kh_entry(tables, rows + place), at + 2 * place)) return 0;
  }
  while (last > first && 2 * (size_t)places[last - 1] + KH_CHECK_BYTES - KH_CHECK_BACK > left) last--;
  for (uint32_t i = first; i < last; i++) {
    entries[i] = kh_entry(tables, rows + places[i]);
    __builtin_prefetch(tables->checks + entries[i]);
  }
  uint32_t kept = 0;
  for (uint32_t i = first; i < last; i++) {
    uint32_t place = places[i], entry = entries[i];
    const kh_check *check = tables->checks + entry;
    places[kept] = (uint16_t)place;
    entries[kept] = entry;
    kept += ((kh_around(bytes, place) ^ check->value) & check->mask) == 0;
  }
  if (!kh_check_and_confirm(search, at, entries, places, kept)) return 0;
  for (uint32_t i = last; i < found; i++) {
    uint32_t place = places[i];
    if (!kh_confirm_entry(search, kh_entry(tables, rows + place), at + 2 * place)) return 0;
  }
  return 1;
}

KH_TARGET size_t KH_FIND(
    const kh_literal_tables *tables, const uint8_t *data, size_t length, size_t from, kh_hit *out,
    size_t capacity, size_t *resume) {
  kh_search search = {tables, data, length, from, out, capacity, 0, length};
  for (size_t at = from; at < length; at += KH_CHUNK) {
    size_t count = length - at < KH_CHUNK ? length - at : KH_CHUNK;
    if (!kh_scan(&search, at, count)) break;
  }
  *resume = search.resume;
  return search.count;
}
