#include <string.h>

#include "ckernels_internal.h"

/// Two bytes at a time; compilers make vector code of it.
static inline void kh_rows_of(const uint8_t *bytes, uint16_t *rows) {
  for (int i = 0; i < KH_LANES; i++) {
    rows[i] = (uint16_t)kh_literal_row(bytes[2 * i], bytes[2 * i + 1]);
  }
}

static inline uint32_t kh_shift_in(uint32_t bits, uint32_t row, uint32_t c) {
  return bits << 1 | (row >> (c & 31) & 1);
}

#define KH_FIND kh_find_portable
#define KH_TARGET
#include "literals_scan.inc.h"
