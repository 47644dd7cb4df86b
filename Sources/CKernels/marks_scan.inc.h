// The search for marks, included once by each level's file. Before it, define
//   KH_FIND_MARKS                the function's name
//   KH_TARGET                    its attributes
//   kh_mark_block(bytes, bits)   of `bytes[0 ..< 64]`, with KH_MARK_AHEAD more that can be read:
//                                bits->words: letters and digits, but `x`
//                                bits->runs: where `kh_begins_run` may hold; it does not elsewhere
//                                bits->escapes: the same for `kh_begins_escape`
//   kh_sift_escapes(bytes, escapes)   of the latter bits of such a block those that a second look leaves
//
// Places at which something may begin are few, and a branch on them is wrong nearly every time: the bits of
// some blocks are kept, those that are not empty are listed without a branch, then looked at. The loop that
// makes the bits calls nothing, so that the classes' tables stay in registers: it is a third faster for that.

#include <string.h>

#include "ckernels_internal.h"

enum {
  /// Blocks whose bits are kept at a time.
  KH_MARK_BLOCKS = 32,
};

/// The bits of some blocks in a row.
typedef struct kh_kept_blocks {
  uint64_t runs[KH_MARK_BLOCKS], escapes[KH_MARK_BLOCKS];
  /// Which of them have any.
  uint8_t listed[KH_MARK_BLOCKS];
  uint32_t count, listed_count;
  /// Whether the byte before the next block is of a word.
  uint64_t before;
} kh_kept_blocks;

/// Keeps the bits of `count` blocks; `inside` tells which places of each are asked for.
KH_TARGET static inline void kh_keep_blocks(
    kh_kept_blocks *kept, const uint8_t *bytes, uint32_t count, uint64_t inside) {
  uint64_t before = kept->before;
  uint32_t first = kept->count, listed = kept->listed_count;
  for (uint32_t i = 0; i < count; i++) {
    kh_mark_bits bits;
    kh_mark_block(bytes + 64 * (size_t)i, &bits);
    uint64_t runs = bits.runs & ~(bits.words << 1 | before) & inside;
    uint64_t escapes = bits.escapes & inside;
    before = bits.words >> 63;
    kept->runs[first + i] = runs;
    kept->escapes[first + i] = escapes;
    kept->listed[listed] = (uint8_t)(first + i);
    listed += (runs | escapes) != 0;
  }
  kept->before = before;
  kept->count = first + count;
  kept->listed_count = listed;
}

KH_TARGET size_t KH_FIND_MARKS(
    const uint8_t *data, size_t length, size_t from, size_t to, kh_mark *out, size_t capacity,
    size_t *resume) {
  kh_kept_blocks kept;
  kept.before = from > 0 && kh_is_word(data[from - 1]);
  size_t count = 0;
  uint8_t tail[64 + KH_MARK_AHEAD];
  for (size_t start = from, at = from; start < to; start = at) {
    // Those of which all is asked for and all can be read that is read.
    size_t whole = (to - at) / 64;
    size_t readable = length - at < KH_MARK_AHEAD ? 0 : (length - at - KH_MARK_AHEAD) / 64;
    if (whole > readable) whole = readable;
    if (whole > KH_MARK_BLOCKS) whole = KH_MARK_BLOCKS;
    kept.count = kept.listed_count = 0;
    kh_keep_blocks(&kept, data + at, (uint32_t)whole, UINT64_MAX);
    at += 64 * whole;
    if (whole < KH_MARK_BLOCKS && at < to) {
      uint64_t inside = to - at < 64 ? (UINT64_C(1) << (to - at)) - 1 : UINT64_MAX;
      kh_keep_blocks(&kept, kh_mark_bytes(data, length, at, tail), 1, inside);
      at = to - at < 64 ? to : at + 64;
    }
    for (uint32_t i = 0; i < kept.listed_count; i++) {
      uint32_t block = kept.listed[i];
      size_t place = start + 64 * (size_t)block;
      if (capacity - count < KH_MARKS_MIN_CAPACITY) {
        *resume = place;
        return count;
      }
      const uint8_t *bytes = kh_mark_bytes(data, length, place, tail);
      for (uint64_t rest = kept.runs[block]; rest != 0; rest &= rest - 1) {
        uint32_t j = (uint32_t)__builtin_ctzll(rest);
        out[count] = (kh_mark){place + j, 1};
        count += kh_begins_run(bytes + j);
      }
      for (uint64_t rest = kh_sift_escapes(bytes, kept.escapes[block]); rest != 0; rest &= rest - 1) {
        uint32_t j = (uint32_t)__builtin_ctzll(rest);
        out[count] = (kh_mark){place + j, 0};
        count += kh_begins_escape(bytes + j);
      }
    }
  }
  *resume = to;
  return count;
}
