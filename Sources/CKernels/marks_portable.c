#include "ckernels_internal.h"

static inline void kh_mark_block(const uint8_t *bytes, kh_mark_bits *bits) {
  *bits = (kh_mark_bits){0, 0, 0};
  for (uint32_t i = 0; i < 64; i++) {
    uint8_t byte = bytes[i];
    uint64_t word = kh_is_word(byte);
    uint64_t run = word | (byte == '/');
    uint64_t escape = byte == '%' || byte == '=' || byte == '&' || byte == '\\';
    bits->words |= word << i;
    bits->runs |= run << i;
    bits->escapes |= escape << i;
  }
}

static inline uint64_t kh_sift_escapes(const uint8_t *bytes, uint64_t escapes) {
  (void)bytes;
  return escapes;
}

#define KH_FIND_MARKS kh_find_marks_portable
#define KH_TARGET
#include "marks_scan.inc.h"
