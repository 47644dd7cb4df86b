#pragma once

/// Which instructions the kernels use. Chosen once, at the first call of any kernel, as the best
/// that the processor has: the last one here.
typedef enum kh_level {
  /// Plain C for any processor.
  KH_LEVEL_PORTABLE = 0,
  /// x86-64 with AVX2, BMI1 and BMI2.
  KH_LEVEL_AVX2 = 1,
  /// The same with AVX-512 (BW, VL, VBMI, VBMI2), as Intel has since Ice Lake and AMD since Zen 4.
  KH_LEVEL_AVX512 = 2,
  /// AArch64 with Advanced SIMD, which every AArch64 processor for Linux or macOS has.
  KH_LEVEL_NEON = 3,
} kh_level;

/// The level in use. Callable from any thread.
kh_level kh_level_current(void);

/// Whether this machine can run `level`.
_Bool kh_level_available(kh_level level);

/// Forces a level for all following calls; a hook for tests and measurements.
///
/// Returns whether the machine has it (otherwise nothing changes). Every level gives the same
/// results, so other threads may be inside a kernel meanwhile.
_Bool kh_level_force(kh_level level);
