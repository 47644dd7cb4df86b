// Tells ThreadSanitizer of the slow paths of Swift's Synchronization.Mutex, to be preloaded.
//
// The fast paths are inlined into the program and seen by the sanitizer as what they are: a
// compare-and-exchange that acquires and one that releases. A contended lock is taken and handed
// over inside libswiftSynchronization and the kernel (a futex), which are not instrumented, so that
// all that the lock guards looked like a race. These wrappers do the same through the library and say what
// the lock's holder has acquired and released. Nothing else is hidden: a race beside the lock is one still.
//
// Build: clang -shared -fPIC -O1 -o mutex.so mutex.c      Use: LD_PRELOAD=mutex.so
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

// In the program's sanitizer; absent in programs without one.
extern void __tsan_acquire(void *) __attribute__((weak));
extern void __tsan_release(void *) __attribute__((weak));

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"

typedef SWIFT void (*lock_function)(uint32_t thread, SELF);
typedef SWIFT void (*unlock_function)(SELF);
typedef SWIFT bool (*try_lock_function)(SELF);

static lock_function real_lock;
static unlock_function real_unlock;
static try_lock_function real_try_lock;

__attribute__((constructor)) static void find(void) {
  real_lock = (lock_function)dlsym(RTLD_NEXT, LOCK);
  real_unlock = (unlock_function)dlsym(RTLD_NEXT, UNLOCK);
  real_try_lock = (try_lock_function)dlsym(RTLD_NEXT, TRY_LOCK);
}

SWIFT void kh_lock(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void kh_lock(uint32_t thread, SELF) {
  real_lock(thread, self);
  if (__tsan_acquire) __tsan_acquire(self);
}

SWIFT void kh_unlock(SELF) __asm__(UNLOCK);
SWIFT void kh_unlock(SELF) {
  // Before: afterwards it is another's.
  if (__tsan_release) __tsan_release(self);
  real_unlock(self);
}

SWIFT bool kh_try_lock(SELF) __asm__(TRY_LOCK);
SWIFT bool kh_try_lock(SELF) {
  bool isLocked = real_try_lock(self);
  if (isLocked && __tsan_acquire) __tsan_acquire(self);
  return isLocked;
}
