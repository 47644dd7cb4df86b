// Which level's functions are called. The choice is one atomic integer: a kernel call costs one
// relaxed load and an indirect jump for it.

#include <stdatomic.h>

#include "ckernels_internal.h"

enum { KH_LEVEL_UNKNOWN = -1 };

static atomic_int kh_level_chosen = KH_LEVEL_UNKNOWN;

#define KH_KERNELS(level)                                                              \
  {kh_find_##level, kh_find_marks_##level, kh_count_newlines_##level,                 \
   kh_count_values_##level, kh_find_values_##level, kh_name_leads_nowhere_##level,     \
   kh_url_leads_nowhere_##level, kh_stamp_##level,                                     \
   kh_forest_add_##level}

/// By level; empty where this architecture has none.
static const kh_kernels kh_kernels_by_level[] = {
    [KH_LEVEL_PORTABLE] = KH_KERNELS(portable),
#if defined(__x86_64__)
    [KH_LEVEL_AVX2] = KH_KERNELS(avx2),
    [KH_LEVEL_AVX512] = KH_KERNELS(avx512),
#elif defined(__aarch64__)
    [KH_LEVEL_NEON] = KH_KERNELS(neon),
#endif
};

_Bool kh_level_available(kh_level level) {
  switch (level) {
    case KH_LEVEL_PORTABLE:
      return 1;
#if defined(__x86_64__)
    case KH_LEVEL_AVX2:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
             && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
    case KH_LEVEL_AVX512:
      return kh_level_available(KH_LEVEL_AVX2) && __builtin_cpu_supports("avx512bw")
             && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi")
             && __builtin_cpu_supports("avx512vbmi2");
#elif defined(__aarch64__)
    case KH_LEVEL_NEON:
      return 1;
#endif
    default:
      return 0;
  }
}

kh_level kh_level_current(void) {
  // Two threads may both find it unknown; both store the same value, so no order is needed.
  int level = atomic_load_explicit(&kh_level_chosen, memory_order_relaxed);
  if (__builtin_expect(level == KH_LEVEL_UNKNOWN, 0)) {
    // Of those that a machine has the last one is the best.
    for (level = KH_LEVEL_NEON; !kh_level_available((kh_level)level);) level--;
    atomic_store_explicit(&kh_level_chosen, level, memory_order_relaxed);
  }
  return (kh_level)level;
}

_Bool kh_level_force(kh_level level) {
  if (!kh_level_available(level)) return 0;
  atomic_store_explicit(&kh_level_chosen, level, memory_order_relaxed);
  return 1;
}

static inline const kh_kernels *kh_kernels_now(void) {
  return &kh_kernels_by_level[kh_level_current()];
}

size_t kh_literals_find(
    const kh_literal_tables *tables, const uint8_t *data, size_t length, size_t from, kh_hit *out,
    size_t capacity, size_t *resume) {
  return kh_kernels_now()->find(tables, data, length, from, out, capacity, resume);
}

size_t kh_marks_find(
    const uint8_t *data, size_t length, size_t from, size_t to, kh_mark *out, size_t capacity,
    size_t *resume) {
  return kh_kernels_now()->find_marks(data, length, from, to, out, capacity, resume);
}

size_t kh_count_newlines(const uint8_t *data, size_t length) {
  return kh_kernels_now()->count_newlines(data, length);
}

kh_values_counts kh_values_count(const uint8_t *data, size_t length) {
  return kh_kernels_now()->count_values(data, length);
}

kh_values_counts kh_values_find(
    const uint8_t *data, size_t length, kh_values_state *state, uint64_t *ats, uint64_t *numbers) {
  return kh_kernels_now()->find_values(data, length, state, ats, numbers);
}

_Bool kh_name_leads_nowhere(const uint8_t *place) {
  return kh_kernels_now()->name_leads_nowhere(place);
}

_Bool kh_url_leads_nowhere(const uint8_t *place) {
  return kh_kernels_now()->url_leads_nowhere(place);
}

int32_t kh_forest_add(
    const kh_forest *forest, uint32_t first, uint32_t end, int32_t score, const int16_t *numbers,
    int32_t least) {
  return kh_kernels_now()->forest_add(forest, first, end, score, numbers, least);
}

kh_stamp kh_stamp_of(const uint8_t *data, size_t length, const uint32_t *key) {
  return kh_kernels_now()->stamp(data, length, key);
}
