#include "kh_folders.h"

#include <errno.h>

#ifdef __linux__
#include <dirent.h>
#include <sys/syscall.h>
#include <unistd.h>

_Static_assert(offsetof(struct dirent64, d_reclen) == KH_FOLDER_LENGTH, "the kernel's layout");
_Static_assert(offsetof(struct dirent64, d_type) == KH_FOLDER_KIND, "the kernel's layout");
_Static_assert(offsetof(struct dirent64, d_name) == KH_FOLDER_NAME, "the kernel's layout");

ptrdiff_t kh_read_folder(int descriptor, uint8_t *buffer, size_t size) {
  return syscall(SYS_getdents64, descriptor, buffer, size);
}
#else
ptrdiff_t kh_read_folder(int descriptor, uint8_t *buffer, size_t size) {
  (void)descriptor, (void)buffer, (void)size;
  errno = ENOSYS;
  return -1;
}
#endif
