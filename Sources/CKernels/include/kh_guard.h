#pragma once

#include <stddef.h>
#include <stdint.h>

/// The SIGBUS guard: a file that shrinks (or cannot be read) while it is mapped must not kill the
/// process. A read of a lost page then sees zeros, and the mapping's owner can ask whether that
/// happened.

enum {
  /// How many mappings can be guarded at a time.
  KH_GUARD_SLOTS = 32768,
};

/// Installs the handler of SIGBUS; the first call does it, later ones do nothing. Returns whether
/// it is installed. The former handler still gets every SIGBUS that is not about a guarded mapping.
_Bool kh_guard_install(void);

/// Guards the mapping `base[0 ..< length]` (`base` is page-aligned, as from mmap).
///
/// Returns its slot; or -1 when all slots are taken or the handler is not installed: then do not
/// read the mapping, read the file. Callable from any thread; takes no lock.
int kh_guard_add(const void *base, size_t length);

/// Whether a page of the slot's mapping was replaced by zeros since `kh_guard_add`. Ask after the
/// last read whose bytes matter; callable from any thread.
_Bool kh_guard_faulted(int slot);

/// Frees the slot. Call it when no thread reads the mapping any more, before munmap.
void kh_guard_remove(int slot);
