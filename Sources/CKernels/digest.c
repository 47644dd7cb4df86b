#include <string.h>

#include "ckernels_internal.h"

// Each lane waits for its own product only, so that eight are worked on at a time.

enum {
  KH_LANE_COUNT = 8,
  /// Bytes of a word: so that a word and what a product leaves fit into 64 bits.
  KH_WORD = 7,
  KH_ROUND = KH_LANE_COUNT * KH_WORD,
};

static const uint64_t kh_prime = (UINT64_C(1) << 61) - 1;

/// A number that is left · right modulo the prime, below 2^62 where `left` is below 2^62 and `right` below 2^59.
static inline uint64_t kh_product(uint64_t left, uint64_t right) {
  unsigned __int128 product = (unsigned __int128)left * right;
  return ((uint64_t)product & kh_prime) + (uint64_t)(product >> 61);
}

/// Takes the words of a round; reads one byte more.
static inline void kh_take_round(uint64_t lanes[KH_LANE_COUNT], const uint8_t *data, uint64_t key) {
  for (int i = 0; i < KH_LANE_COUNT; i++) {
    uint64_t word;
    memcpy(&word, data + KH_WORD * i, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    lanes[i] = kh_product(lanes[i], key) + (word & (UINT64_MAX >> 8));
  }
}

uint64_t kh_digest(const uint8_t *data, size_t length, kh_digest_key key) {
  uint64_t lanes[KH_LANE_COUNT] = {0};
  size_t at = 0;
  for (; length - at > KH_ROUND; at += KH_ROUND) kh_take_round(lanes, data + at, key.words);
  if (at < length) {
    uint8_t tail[KH_ROUND + 1] = {0};
    memcpy(tail, data + at, length - at);
    kh_take_round(lanes, tail, key.words);
  }
  uint64_t digest = 0;
  for (int i = 0; i < KH_LANE_COUNT; i++) digest = (kh_product(digest, key.lanes) + lanes[i]) % kh_prime;
  return digest;
}
