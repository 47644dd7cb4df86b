#include "ckernels_internal.h"

// Written in the compiler's own vectors, compiled for each level. No function takes or returns one: how depends on the level.

#define KH_INLINE static inline __attribute__((always_inline))

typedef uint32_t kh_words __attribute__((vector_size(32)));
typedef uint64_t kh_sums __attribute__((vector_size(32)));

enum {
  KH_STAMP_STEP = sizeof(kh_words),
};

/// The products of neighbouring words.
#define KH_PRODUCTS(words) (((kh_sums)(words) & UINT32_MAX) * ((kh_sums)(words) >> 32))

KH_INLINE kh_stamp kh_stamp_inline(const uint8_t *data, size_t length, const uint32_t *key) {
  kh_sums first = {0}, second = {0};
  kh_words own, next, words;
  memcpy(&own, key, sizeof own);
  for (size_t at = 0; at < length; at += KH_STAMP_STEP, own = next) {
    if (length - at >= KH_STAMP_STEP) {
      memcpy(&words, data + at, sizeof words);
    } else {
      uint8_t tail[KH_STAMP_STEP] = {0};
      memcpy(tail, data + at, length - at);
      memcpy(&words, tail, sizeof words);
    }
    // The next words' key is this one's for the second sum.
    memcpy(&next, key + (at + KH_STAMP_STEP) / sizeof *key, sizeof next);
    first += KH_PRODUCTS(words + own);
    second += KH_PRODUCTS(words + next);
  }
  return (kh_stamp){
      .first = first[0] + first[1] + first[2] + first[3],
      .second = second[0] + second[1] + second[2] + second[3]};
}

#define KH_STAMP_LEVEL(level, target)                                                         \
  target kh_stamp kh_stamp_##level(const uint8_t *data, size_t length, const uint32_t *key) { \
    return kh_stamp_inline(data, length, key);                                                \
  }

KH_STAMP_LEVEL(portable, )
#if defined(__x86_64__)
KH_STAMP_LEVEL(avx2, __attribute__((target("avx2,bmi,bmi2,popcnt"))))
KH_STAMP_LEVEL(avx512, __attribute__((target("avx512f,avx512bw,avx512vl,bmi,bmi2,lzcnt,popcnt"))))
#elif defined(__aarch64__)
KH_STAMP_LEVEL(neon, )
#endif
