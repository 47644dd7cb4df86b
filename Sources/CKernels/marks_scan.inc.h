// The search for marks, included once by each level's file. Before it, define
//   KH_FIND_MARKS                the function's name
//   KH_TARGET                    its attributes
//   kh_mark_block(bytes, bits)   of `bytes[0 ..< 64]`, with KH_MARK_AHEAD more that can be read:
//                                bits->words: letters and digits, but `x`
//                                bits->runs: where `kh_begins_run` may hold; it does not elsewhere
//                                bits->escapes: the same for `kh_begins_escape`
//
// Places at which something may begin are few, and a branch on them is wrong nearly every time: the bits of
// some blocks are kept, those that are not empty are listed without a branch, then looked at.

#include <string.h>

#include "ckernels_internal.h"

enum {
  /// Blocks whose bits are kept at a time.
  KH_MARK_BLOCKS = 32,
};

KH_TARGET size_t KH_FIND_MARKS(
    const uint8_t *data, size_t length, size_t from, size_t to, kh_mark *out, size_t capacity,
    size_t *resume) {
  uint64_t before = from > 0 && kh_is_word(data[from - 1]);
  size_t count = 0;
  uint8_t tail[64 + KH_MARK_AHEAD];
  for (size_t at = from; at < to;) {
    uint64_t runs[KH_MARK_BLOCKS], escapes[KH_MARK_BLOCKS];
    uint8_t listed[KH_MARK_BLOCKS];
    uint32_t blocks = 0, found = 0;
    for (; blocks < KH_MARK_BLOCKS && at < to; blocks++, at += 64) {
      const uint8_t *bytes = kh_mark_bytes(data, length, at, tail);
      kh_mark_bits bits;
      kh_mark_block(bytes, &bits);
      uint64_t inside = to - at < 64 ? (UINT64_C(1) << (to - at)) - 1 : UINT64_MAX;
      runs[blocks] = bits.runs & ~(bits.words << 1 | before) & inside;
      escapes[blocks] = bits.escapes & inside;
      before = bits.words >> 63;
      listed[found] = (uint8_t)blocks;
      found += (runs[blocks] | escapes[blocks]) != 0;
    }
    size_t start = at - 64 * (size_t)blocks;
    for (uint32_t i = 0; i < found; i++) {
      uint32_t block = listed[i];
      size_t place = start + 64 * (size_t)block;
      if (capacity - count < KH_MARKS_MIN_CAPACITY) {
        *resume = place;
        return count;
      }
      const uint8_t *bytes = kh_mark_bytes(data, length, place, tail);
      for (uint64_t rest = runs[block]; rest != 0; rest &= rest - 1) {
        uint32_t j = (uint32_t)__builtin_ctzll(rest);
        out[count] = (kh_mark){place + j, 1};
        count += kh_begins_run(bytes + j);
      }
      for (uint64_t rest = escapes[block]; rest != 0; rest &= rest - 1) {
        uint32_t j = (uint32_t)__builtin_ctzll(rest);
        out[count] = (kh_mark){place + j, 0};
        count += kh_begins_escape(bytes + j);
      }
    }
  }
  *resume = to;
  return count;
}
