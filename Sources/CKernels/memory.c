#include "kh_memory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void kh_keep_no_large_blocks(int size) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, size);
  mallopt(M_TRIM_THRESHOLD, size);
#else
  (void)size;
#endif
}

void kh_return_freed_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
