internal import Bytes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The files that are merged, by number, and what their lines say.
struct RecordFiles {
  private final class Entry {
    let file: RecordFile
    init(_ file: consuming RecordFile) { self.file = file }
  }

  private var entries: [Entry] = []

  /// How many files there are.
  var count: Int { entries.count }

  /// Adds a file.
  mutating func append(_ file: consuming RecordFile) { entries.append(Entry(file)) }

  /// The path of a file.
  func path(_ number: Int) -> BytePath { entries[number].file.path }

  /// Whether a file shrank while it was read.
  func wasTruncated(_ number: Int) -> Bool { entries[number].file.wasTruncated }

  /// Goes through the lines that are not empty until the body says false.
  func forEachLine(
    of number: Int,
    _ body: (_ line: [UInt8], _ position: (line: Int, offset: Int)) -> Bool
  ) {
    var position = (line: 1, offset: 0)
    while let (line, next) = entries[number].file.line(at: position.offset) {
      if !line.isEmpty, !body(line, position) { return }
      position = (position.line + 1, next)
    }
  }

  /// The first line that is not empty, from 1; nil if there is none.
  func firstLine(of number: Int) -> Int? {
    var first: Int?
    forEachLine(of: number) { _, position in
      first = position.line
      return false
    }
    return first
  }

  /// A whole file.
  func contents(of number: Int) -> Data { Data(entries[number].file.contents) }

  /// The finding of a line; nil if it has another form.
  func finding(file: Int, offset: Int) -> FindingLine? {
    guard let (line, _) = entries[file].file.line(at: offset) else { return nil }
    return try? JSONDecoder().decode(FindingLine.self, from: Data(line))
  }
}
