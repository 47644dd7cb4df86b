import CKernels
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A mapped temporary file of some pages, filled with ones.
@safe
final class MappedFile: @unchecked Sendable {
  // Sendable because only `truncate` changes anything, in the file.
  let base: UnsafeMutableRawPointer
  let length: Int
  private let descriptor: Int32

  init(pages: Int) {
    length = pages * Int(getpagesize())
    var name = Array("/tmp/keyhaul-guard-XXXXXX".utf8CString)
    descriptor = unsafe mkstemp(&name)
    unsafe unlink(name)
    let ones = [UInt8](repeating: 1, count: length)
    guard
      unsafe write(descriptor, ones, length) == length,
      let base = unsafe mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe base != MAP_FAILED
    else { fatalError("no temporary file") }
    unsafe self.base = unsafe base
  }

  deinit {
    unsafe munmap(base, length)
    close(descriptor)
  }

  func truncate(toPages pages: Int) {
    precondition(ftruncate(descriptor, off_t(pages) * off_t(getpagesize())) == 0, "ftruncate")
  }

  /// The sum of all bytes: as many as there are pages times their size, while nothing is lost.
  func sum() -> Int {
    unsafe UnsafeRawBufferPointer(start: base, count: length).reduce(0) { $0 + Int($1) }
  }
}

@Suite(.serialized) struct GuardTests {
  private let page = Int(getpagesize())

  @Test func aShrunkFileReadsAsZerosAndIsReported() {
    #expect(kh_guard_install())
    let file = MappedFile(pages: 8)
    let other = MappedFile(pages: 2)
    let slot = unsafe kh_guard_add(file.base, file.length)
    let otherSlot = unsafe kh_guard_add(other.base, other.length)
    #expect(slot >= 0 && otherSlot >= 0 && slot != otherSlot)
    #expect(file.sum() == 8 * page)
    #expect(!kh_guard_faulted(slot))
    file.truncate(toPages: 3)
    #expect(file.sum() == 3 * page)
    #expect(kh_guard_faulted(slot))
    #expect(!kh_guard_faulted(otherSlot))
    kh_guard_remove(slot)
    kh_guard_remove(otherSlot)
  }

  @Test func aReusedSlotBeginsUnmarked() {
    #expect(kh_guard_install())
    let lost = MappedFile(pages: 1)
    lost.truncate(toPages: 0)
    for _ in 0..<KH_GUARD_SLOTS + 1 {
      let slot = unsafe kh_guard_add(lost.base, lost.length)
      #expect(slot >= 0 && !kh_guard_faulted(slot))
      kh_guard_remove(slot)
    }
    #expect(!kh_guard_faulted(-1))
  }

  @Test func aFullTableRefuses() {
    #expect(kh_guard_install())
    let file = MappedFile(pages: 1)
    var slots: [Int32] = []
    while case let slot = unsafe kh_guard_add(file.base, file.length), slot >= 0 {
      slots.append(slot)
    }
    #expect(slots.count <= KH_GUARD_SLOTS)
    #expect(Set(slots).count == slots.count)
    slots.forEach(kh_guard_remove)
    let slot = unsafe kh_guard_add(file.base, file.length)
    #expect(slot >= 0)
    kh_guard_remove(slot)
  }

  @Test func manyThreadsFaultAtOnce() async {
    #expect(kh_guard_install())
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<8 {
        group.addTask {
          let page = Int(getpagesize())
          for round in 0..<25 {
            let file = MappedFile(pages: 16)
            let slot = unsafe kh_guard_add(file.base, file.length)
            let left = (task + round) % 16
            file.truncate(toPages: left)
            let right = file.sum() == left * page && kh_guard_faulted(slot)
            kh_guard_remove(slot)
            guard slot >= 0, right else { return false }
          }
          return true
        }
      }
      for await right in group { #expect(right) }
    }
  }

  @Test func manyThreadsReadOneShrinkingFile() async {
    #expect(kh_guard_install())
    let file = MappedFile(pages: 64)
    let slot = unsafe kh_guard_add(file.base, file.length)
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask { (0..<50).reduce(0) { last, _ in max(last, file.sum()) } }
      }
      group.addTask {
        for pages in (0..<64).reversed() {
          file.truncate(toPages: pages)
          usleep(50)
        }
        return 0
      }
      for await sum in group { #expect(sum <= file.length) }
    }
    #expect(file.sum() == 0)
    #expect(kh_guard_faulted(slot))
    kh_guard_remove(slot)
  }
}

#if !os(macOS) || arch(arm64)
@Suite struct GuardExitTests {
  @Test func anUnguardedFaultStillEndsTheProcess() async {
    await #expect(processExitsWith: .signal(SIGBUS)) {
      _ = kh_guard_install()
      let file = MappedFile(pages: 2)
      file.truncate(toPages: 0)
      // The sum is used, lest the reads be optimized away.
      exit(Int32(truncatingIfNeeded: file.sum()))
    }
  }

  @Test func aSentSignalStillEndsTheProcess() async {
    await #expect(processExitsWith: .signal(SIGBUS)) {
      _ = kh_guard_install()
      raise(SIGBUS)
    }
  }
}
#endif
