// The search for marks, included once by each level's file. Before it, define
//   KH_FIND_MARKS                the function's name
//   KH_TARGET                    its attributes
//   kh_mark_block(bytes, bits)   of `bytes[0 ..< 64]`, with KH_MARK_AHEAD more that can be read:
//                                bits->words: letters and digits, but `x`
//                                bits->runs: where `kh_begins_run` may hold; it does not elsewhere
//                                bits->escapes: the same for `kh_begins_escape`

#include <string.h>

#include "ckernels_internal.h"

KH_TARGET size_t KH_FIND_MARKS(
    const uint8_t *data, size_t length, size_t from, size_t to, kh_mark *out, size_t capacity,
    size_t *resume) {
  uint64_t before = from > 0 && kh_is_word(data[from - 1]);
  size_t count = 0;
  size_t at = from;
  while (at < to && capacity - count >= KH_MARKS_MIN_CAPACITY) {
    uint8_t tail[64 + KH_MARK_AHEAD];
    const uint8_t *bytes = data + at;
    if (length - at < sizeof tail) {
      memset(tail, 0, sizeof tail);
      memcpy(tail, bytes, length - at);
      bytes = tail;
    }
    kh_mark_bits bits;
    kh_mark_block(bytes, &bits);
    size_t left = to - at;
    uint64_t inside = UINT64_MAX;
    if (left < 64) {
      inside = (UINT64_C(1) << left) - 1;
    } else {
      left = 64;
    }
    uint64_t runs = bits.runs & ~(bits.words << 1 | before) & inside;
    uint64_t escapes = bits.escapes & inside;
    before = bits.words >> 63;
    for (; runs != 0; runs &= runs - 1) {
      size_t i = (size_t)__builtin_ctzll(runs);
      if (kh_begins_run(bytes + i)) out[count++] = (kh_mark){at + i, 1};
    }
    for (; escapes != 0; escapes &= escapes - 1) {
      size_t i = (size_t)__builtin_ctzll(escapes);
      if (kh_begins_escape(bytes + i)) out[count++] = (kh_mark){at + i, 0};
    }
    at += left;
  }
  *resume = at;
  return count;
}
