import CKernels
import Synchronization

/// The kernels' levels that this machine has.
let availableLevels: [kh_level] = [
  KH_LEVEL_PORTABLE, KH_LEVEL_AVX2, KH_LEVEL_AVX512, KH_LEVEL_NEON,
].filter { kh_level_available($0) }

/// The level is one for the whole process: tests that force it take turns.
private let levelInUse = Mutex<Void>(())

/// Runs `body` with the kernels forced to `level`.
func withLevel(_ level: kh_level, _ body: () -> Void) {
  levelInUse.withLock { _ in
    let before = kh_level_current()
    precondition(kh_level_force(level), "this machine lacks the level")
    body()
    _ = kh_level_force(before)
  }
}
