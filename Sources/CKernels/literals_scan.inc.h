// The search for literals, included once by each level's file. Before it, define
//   KH_FIND                    the function's name
//   KH_TARGET                  its attributes
//   kh_rows_of(bytes, rows)    rows[i] = kh_literal_row(bytes[2i], bytes[2i + 1]) for KH_LANES values
//   kh_shift_in(bits, row, c)  bits << 1 | (row >> c % 32 & 1)
//
//   for each even offset e from `from`:                              a window of three bytes
//     stage 1: unless rows[row(b[e], b[e + 1])] has bit b[e + 2] % 32, go on
//     stage 2: unless the 8 bytes around have what the window's literals have in common, go on
//     stage 3: compare each of these literals; on success insert the hit
//
// Each literal has two windows, one at an even and one at an odd offset in it, so that looking at
// every other place finds it wherever it begins.
//
// The real loop differs in this:
// 1. It works on 1 KB at a time: first all rows' numbers (a vector loop), then stage 1 for all,
//    whose answers are gathered as bits, then the set bits' places, then stage 2. None of these
//    loops has a branch that depends on the text but for counts, so that candidates do not cost
//    mispredicted branches.
// 2. The set bits of all rows are numbered: the entry of a window is its row's rank and the count
//    of lower bits. So no two windows share an entry by chance, and the entries lie close together.
// 3. `c % 32` is the lower part of the next window's row number: no byte is loaded twice.
// 4. The last bytes are copied to the stack, so that the first two stages may read past them. Stage
//    3 compares with the original bytes, so that what is past the end never matches.
// 5. Hits are found in the order of the windows, not of the literals: they are inserted in order.
//    The disorder spans max_offset bytes, so this moves few.

#include <string.h>

#include "ckernels_internal.h"

/// The number of the entry for the window that begins with this row number.
KH_TARGET static inline uint32_t kh_entry(const kh_literal_tables *tables, const uint16_t *row) {
  uint32_t lower = tables->rows[row[0]] & ((UINT32_C(1) << (row[1] & 31)) - 1);
  return tables->ranks[row[0]] + (uint32_t)__builtin_popcount(lower);
}

/// Stages 1 to 3 for the windows that begin in `bytes[0 ..< 64 * blocks]`, where `bytes` holds (a
/// copy of) `data[at...]`, `before` bytes before it can be read, and KH_READ_AHEAD behind. Returns
/// whether the search may go on.
KH_TARGET static inline _Bool kh_scan(
    kh_search *search, const uint8_t *bytes, size_t at, uint32_t blocks, size_t before) {
  const kh_literal_tables *tables = search->tables;
  uint16_t rows[KH_CHUNK / 2 + 1];
  uint16_t places[KH_CHUNK / 2 + 4];
  uint32_t found = 0;

  for (uint32_t i = 0; i < blocks * 32; i += KH_LANES) kh_rows_of(bytes + 2 * i, rows + i);
  rows[blocks * 32] = bytes[blocks * KH_BLOCK] & 31;
  KH_KEEP_IN_MEMORY(rows);
  for (uint32_t block = 0; block < blocks; block++) {
    // The vector loop takes its text in bursts, too fast for the processor's own prefetching; an
    // address past the end does no harm. (6 % faster, measured.)
    __builtin_prefetch((const void *)((uintptr_t)bytes + KH_CHUNK + block * KH_BLOCK));
    const uint16_t *row = rows + block * 32;
    // Two chains, because each step waits for the one before.
    uint32_t low = 0, high = 0;
    KH_UNROLL
    for (int i = 15; i >= 0; i--) {
      low = kh_shift_in(low, tables->rows[row[i]], row[i + 1]);
      high = kh_shift_in(high, tables->rows[row[i + 16]], row[i + 17]);
    }
    uint64_t bits = (uint64_t)high << 16 | low;
    uint32_t count = (uint32_t)__builtin_popcountll(bits);
    // At least two, which is one too many more often than not, but needs no branch: what is too
    // much is overwritten.
    uint16_t *place = places + found;
    uint32_t left = count;
    do {
      for (int i = 0; i < 2; i++) {
        *place++ = (uint16_t)(block * 32 + (uint32_t)__builtin_ctzll(bits | UINT64_C(1) << 32));
        bits &= bits - 1;
      }
      left -= 2;
    } while (__builtin_expect((int32_t)left > 0, 0));
    found += count;
  }

  uint32_t kept = 0;
  for (uint32_t i = 0; i < found; i++) {
    uint32_t place = places[i];
    const kh_check *check = tables->checks + kh_entry(tables, rows + place);
    // The data's first two bytes have nothing before them; they go on unchecked.
    _Bool bare = before + 2 * place < KH_CHECK_BACK;
    uint64_t around;
    memcpy(&around, bytes + 2 * place - (bare ? 0 : KH_CHECK_BACK), sizeof around);
    places[kept] = (uint16_t)place;
    kept += bare | (((around | UINT64_C(0x2020202020202020)) & check->mask) == check->value);
  }
  for (uint32_t i = 0; i < kept; i++) {
    uint32_t place = places[i];
    if (!kh_confirm(search, kh_entry(tables, rows + place), at + 2 * place)) return 0;
  }
  return 1;
}

KH_TARGET size_t KH_FIND(
    const kh_literal_tables *tables, const uint8_t *data, size_t length, size_t from, kh_hit *out,
    size_t capacity, size_t *resume) {
  kh_search search = {tables, data, length, from, out, capacity, 0, length};
  size_t at = from;
  while (length - at >= KH_BLOCK + KH_READ_AHEAD) {
    size_t blocks = (length - at - KH_READ_AHEAD) / KH_BLOCK;
    if (blocks > KH_CHUNK / KH_BLOCK) blocks = KH_CHUNK / KH_BLOCK;
    if (!kh_scan(&search, data + at, at, (uint32_t)blocks, at)) goto done;
    at += blocks * KH_BLOCK;
  }
  if (at < length) {
    // At most 69 bytes are left: one block or two.
    uint8_t tail[KH_CHECK_BYTES + 2 * KH_BLOCK + KH_READ_AHEAD] = {0};
    size_t before = at < KH_CHECK_BYTES ? at : KH_CHECK_BYTES;
    memcpy(tail + KH_CHECK_BYTES - before, data + at - before, length - at + before);
    uint32_t blocks = length - at > KH_BLOCK ? 2 : 1;
    kh_scan(&search, tail + KH_CHECK_BYTES, at, blocks, KH_CHECK_BYTES);
  }
done:
  *resume = search.resume;
  return search.count;
}
