// Which level's functions are called. The choice is one atomic integer: a kernel call costs one
// relaxed load and a predictable branch for it.

#include <stdatomic.h>

#include "ckernels_internal.h"

enum { KH_LEVEL_UNKNOWN = -1 };

static atomic_int kh_level_chosen = KH_LEVEL_UNKNOWN;

_Bool kh_level_available(kh_level level) {
  switch (level) {
    case KH_LEVEL_PORTABLE:
      return 1;
    case KH_LEVEL_AVX2:
#if defined(__x86_64__)
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
             && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
#else
      return 0;
#endif
    case KH_LEVEL_NEON:
#if defined(__aarch64__)
      return 1;
#else
      return 0;
#endif
  }
  return 0;
}

kh_level kh_level_current(void) {
  // Two threads may both find it unknown; both store the same value, so no order is needed.
  int level = atomic_load_explicit(&kh_level_chosen, memory_order_relaxed);
  if (__builtin_expect(level == KH_LEVEL_UNKNOWN, 0)) {
    level = kh_level_available(KH_LEVEL_AVX2)   ? KH_LEVEL_AVX2
            : kh_level_available(KH_LEVEL_NEON) ? KH_LEVEL_NEON
                                                : KH_LEVEL_PORTABLE;
    atomic_store_explicit(&kh_level_chosen, level, memory_order_relaxed);
  }
  return (kh_level)level;
}

_Bool kh_level_force(kh_level level) {
  if (!kh_level_available(level)) return 0;
  atomic_store_explicit(&kh_level_chosen, level, memory_order_relaxed);
  return 1;
}

size_t kh_literals_find(
    const kh_literal_tables *tables, const uint8_t *data, size_t length, size_t from, kh_hit *out,
    size_t capacity, size_t *resume) {
  if (from >= length) {
    *resume = length;
    return 0;
  }
  switch (kh_level_current()) {
#if defined(__x86_64__)
    case KH_LEVEL_AVX2:
      return kh_find_avx2(tables, data, length, from, out, capacity, resume);
#endif
#if defined(__aarch64__)
    case KH_LEVEL_NEON:
      return kh_find_neon(tables, data, length, from, out, capacity, resume);
#endif
    default:
      return kh_find_portable(tables, data, length, from, out, capacity, resume);
  }
}

size_t kh_marks_find(
    const uint8_t *data, size_t length, size_t from, size_t to, kh_mark *out, size_t capacity,
    size_t *resume) {
  switch (kh_level_current()) {
#if defined(__x86_64__)
    case KH_LEVEL_AVX2:
      return kh_find_marks_avx2(data, length, from, to, out, capacity, resume);
#endif
#if defined(__aarch64__)
    case KH_LEVEL_NEON:
      return kh_find_marks_neon(data, length, from, to, out, capacity, resume);
#endif
    default:
      return kh_find_marks_portable(data, length, from, to, out, capacity, resume);
  }
}

size_t kh_count_newlines(const uint8_t *data, size_t length) {
#if defined(__x86_64__)
  if (kh_level_current() == KH_LEVEL_AVX2) return kh_count_newlines_avx2(data, length);
#endif
  return kh_count_newlines_portable(data, length);
}
