#include <string.h>

#include "ckernels_internal.h"

size_t kh_count_newlines_portable(const uint8_t *data, size_t length) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++) count += data[i] == '\n';
  return count;
}

size_t kh_line_start(const uint8_t *data, size_t length) {
#if defined(__GLIBC__)
  const uint8_t *newline = length ? memrchr(data, '\n', length) : NULL;
  return newline ? (size_t)(newline - data) + 1 : 0;
#else
  while (length > 0 && data[length - 1] != '\n') length--;
  return length;
#endif
}
