import Judgement
import PersonalData

extension RuleSet {
  /// All that decides what the rules find, in a form that is the same for equal rules in every build.
  ///
  /// For a digest that tells whether two scans used the same rules. The order of rules and of texts
  /// counts; examples do not. Each text is preceded by its length in bytes, little-endian in 8 bytes, each
  /// list by its number of elements, and an absent value is written as the length 2^64 − 1.
  public var canonicalBytes: [UInt8] {
    var bytes: [UInt8] = []
    forEachCanonicalPiece { bytes += $0 }
    return bytes
  }

  /// Calls `body` with ``canonicalBytes`` piece by piece: all of them are more than a megabyte.
  public func forEachCanonicalPiece(_ body: ([UInt8]) -> Void) {
    var writer = CanonicalWriter()
    writer.write("keyhaul rules 1")
    writer.write(rules.count)
    for rule in rules {
      rule.write(into: &writer)
      body(writer.bytes)
      writer.bytes.removeAll(keepingCapacity: true)
    }
    if rules.isEmpty { body(writer.bytes) }
  }
}

private struct CanonicalWriter {
  var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func write(_ text: String?) {
    guard let text else { return write(-1) }
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }
}

extension Rule {
  fileprivate func write(into writer: inout CanonicalWriter) {
    writer.write(id)
    writer.write(name)
    writer.write(summary)
    writer.write(pattern)
    writer.write(judged?.rawValue)
    writer.write(counted?.rawValue)
    writer.write(secretGroup.map { String($0) })
    writer.write(entropy.map { String($0.bitPattern) })
    writer.write(keywords)
    writer.write(path)
    writer.write(allowlists.count)
    for allowlist in allowlists {
      writer.write(allowlist.summary)
      writer.write(allowlist.condition.rawValue)
      writer.write(allowlist.regexes)
      writer.write(allowlist.regexTarget.rawValue)
      writer.write(allowlist.stopwords)
      writer.write(allowlist.paths)
      writer.write(allowlist.commits)
    }
    writer.write(placeholders)
    writer.write(severity.rawValue)
    writer.write(confidence.rawValue)
    writer.write(leaks)
    writer.write(checksum?.rawValue)
    writer.write(maximumLength.map { String($0) })
    writer.write(requires.count)
    for required in requires {
      writer.write(required.rule)
      for distance in [required.withinLines, required.withinColumns, required.withinBytes] {
        writer.write(distance.map { String($0) })
      }
    }
    writer.write((isReported ? 1 : 0) + (reportsFillIns ? 2 : 0))
    writer.write(tags)
  }
}
