// Folders: their names as the system hands them out, many with one call.
#ifndef KH_FOLDERS_H
#define KH_FOLDERS_H

#include <stddef.h>
#include <stdint.h>

/// Where a record of `kh_read_folder` holds its own length (two bytes), what kind of thing it names (`DT_…`, one byte) and the
/// name, which ends with a NUL.
#define KH_FOLDER_LENGTH 16
#define KH_FOLDER_KIND 18
#define KH_FOLDER_NAME 19

/// Reads the next entries of an open folder, as many as have room in `size` bytes.
///
/// Only on Linux; elsewhere it fails, and `readdir` has to do. The C library's way costs six system calls more for each
/// folder, and memory that is made ready for it.
/// Returns the bytes filled, 0 behind the last entry, or -1 with `errno`.
ptrdiff_t kh_read_folder(int descriptor, uint8_t *buffer, size_t size);

#endif
