import Bytes
import Reports

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The room for memory and mapped files that the system lets the program take: `ulimit -v`.
enum AddressSpace {
  /// In bytes: a worker's stack and its part of the allocator (8 and 64 MiB with glibc), and what is taken for it elsewhere.
  private static let perWorker = 80 << 20
  /// In bytes: the rules made ready, and what else a scan of nothing takes.
  private static let atLeast = 48 << 20

  /// Refuses a scan that may run out of it: Swift ends a program that gets no memory, whatever was found by then.
  ///
  /// - Parameters:
  ///   - maximumMemory: what contents and findings may take, in bytes.
  ///   - workers: how many work at a time.
  /// - Throws: ``UsageError``.
  static func check(maximumMemory: Int, workers: Int) throws(UsageError) {
    guard let left else { return }
    let needed = atLeast + maximumMemory + workers * perWorker
    guard left < needed else { return }
    throw UsageError(
      "the limit on address space (ulimit -v) leaves \(left >> 20) MiB, and a scan with this --max-memory and "
        + "\(Human.count(workers, "worker")) may take \(needed >> 20) MiB beside the packs that it maps; "
        + "raise the limit, or give less with --max-memory and --jobs"
    )
  }

  /// How much may still be taken, in bytes; nil where there is no limit, or where the system does not say what is taken.
  private static var left: Int? {
    var limits = rlimit()
    guard unsafe getrlimit(limitOfSpace, &limits) == 0, let most = Int(exactly: limits.rlim_cur),
      let taken
    else { return nil }
    return max(0, most - taken)
  }

  #if canImport(Glibc)
  private static let limitOfSpace = __rlimit_resource_t(RLIMIT_AS.rawValue)

  private static var taken: Int? {
    guard let folder = try? Directory(path: BytePath("/proc/self")),
      let text = try? folder.read(Array("statm".utf8), limit: 4096),
      let pages = text.split(separator: UInt8(ascii: " ")).first
    else { return nil }
    return Int(String(decoding: pages, as: UTF8.self)).map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
  }
  #else
  private static let limitOfSpace = RLIMIT_AS

  private static var taken: Int? { nil }
  #endif
}
