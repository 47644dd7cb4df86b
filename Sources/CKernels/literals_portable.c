#include <string.h>

#include "literals_steps.h"

/// Two bytes at a time; compilers make vector code of it.
static inline void kh_rows_of(const uint8_t *bytes, size_t count, uint16_t *rows) {
  uint8_t copy[KH_BLOCK];
  bytes = kh_whole_block(bytes, count, copy);
  for (int i = 0; i < KH_LANES; i++) {
    rows[i] = (uint16_t)kh_literal_row(bytes[2 * i], bytes[2 * i + 1]);
  }
}

#define KH_FIND kh_find_portable
#define KH_TARGET
#define kh_shift_in kh_shift_in_plain
#define kh_list_places kh_list_places_plain
#define kh_check_windows kh_check_windows_plain
#include "literals_scan.inc.h"
