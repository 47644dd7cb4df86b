import Foundation
import GitStorage
import TestSupport
import Testing

/// Real mirrors: what the package manager cloned for this package, and what the environment
/// variable `KEYHAUL_MIRRORS` names.
@Suite struct RealRepositoryTests {
  @Test(.enabled(if: !mirrors.isEmpty, "no mirrors: set KEYHAUL_MIRRORS to a folder of them"))
  func `every object of every mirror is what its id promises`() throws {
    for mirror in mirrors {
      let reading = try Reading(mirror)
      #expect(reading.faults == [], "\(mirror)")
      #expect(reading.problems == [], "\(mirror)")
      let listed = try Git(in: mirror)(
        "cat-file",
        "--batch-all-objects",
        "--batch-check=%(objectname) %(objecttype)"
      ).lines
      let shown = reading.ledger.kinds.map { "\($0.key) \($0.value.name)" }
      #expect(Set(listed) == Set(shown), "\(mirror)")
    }
  }
}

/// The folders of bare repositories that are there.
private let mirrors: [String] = {
  let package = URL(filePath: #filePath, directoryHint: .notDirectory).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
  var folders = [package, here].map { $0.appending(path: ".build/repositories").path }
  if let named = ProcessInfo.processInfo.environment["KEYHAUL_MIRRORS"] { folders.append(named) }
  let found = folders.flatMap { folder in
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { "\(folder)/\($0)" }
  }
  return found.filter { FileManager.default.fileExists(atPath: "\($0)/objects") }
}()
