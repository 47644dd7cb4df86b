import Judgement
import PersonalData
import Rules

/// Finding the passwords in columns of tables.
extension Detector {
  /// Whether a hot word may end the name of a column that is told.
  func headsColumns(_ word: HotWord) -> Bool {
    word == .password && judgedRules[.columnPassword] != nil
  }

  /// Reads the column that the word at a place names.
  ///
  /// - Returns: whether it may name one, as the bytes near it show; what is not searched again must not.
  /// - Complexity: O(length of the table); no row is read more often than ``ReadTable/mostColumns``.
  func readColumn(
    _ content: Span<UInt8>,
    at place: Int,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) -> Bool {
    guard PasswordColumn.mayBeHeading(content, at: place) else { return false }
    guard scratch.table.admits(place),
      let column = PasswordColumn(content, at: place, memo: &scratch.columns)
    else { return true }
    let rest = read(column, content, path, &scratch)
    // The next part shows a heading again that stands behind the mark.
    if let rest, place < scratch.mark, scratch.open.count < Self.mostOpen {
      scratch.open.append(rest)
    }
    return true
  }

  /// Takes the passwords out of a column.
  ///
  /// - Returns: what of its rows begins at the mark or behind.
  func read(
    _ column: PasswordColumn,
    _ content: Span<UInt8>,
    _ path: [UInt8]?,
    _ scratch: inout DetectionScratch
  ) -> PasswordColumn? {
    guard let rule = judgedRules[.columnPassword] else { return nil }
    var values: [Range<Int>] = []
    let (end, rest) = column.forEach(content, mark: scratch.mark) { value in
      guard Self.isLikePassword(content.extracting(value)) else { return false }
      values.append(value)
      return true
    }
    scratch.table.read(column.start..<end)
    for value in values {
      let verdict = compiled[rule].judge(content, value, value, path: path, &scratch.patterns)
      scratch.matches.append(Match(rule: rule, range: value, secret: value, verdict: verdict))
    }
    return rest
  }

  /// How many columns are read on in the next part of a content.
  private static var mostOpen: Int { 2 * ReadTable.mostColumns }

  /// Whether a value of a column is written as passwords are that are no words: with letters, and with digits or marks; no hash,
  /// variable, address or path.
  package static func isLikePassword(_ value: Span<UInt8>) -> Bool { value.isLikePassword }
}

/// The last table of a content of which columns were read.
struct ReadTable {
  /// How many columns of one table are read: more of them would be no table of logins, and rows would be read as often.
  static let mostColumns = 4

  private var rows = 0..<0
  private var columns = 0

  /// Whether the word at a place may head a column: what stands in a table's rows heads no other one.
  func admits(_ place: Int) -> Bool {
    place >= rows.upperBound || place < rows.lowerBound && columns < Self.mostColumns
  }

  /// Takes note of one more column, the first of a table where its rows are others.
  mutating func read(_ rows: Range<Int>) {
    columns = rows.lowerBound == self.rows.lowerBound ? columns + 1 : 1
    self.rows = rows.lowerBound..<max(rows.upperBound, columns > 1 ? self.rows.upperBound : 0)
  }
}

extension Span<UInt8> {
  fileprivate var isLikePassword: Bool {
    guard (6...40).contains(count), !"$%<{(*\\/+-".utf8.contains(self[0]) else { return false }
    var (letters, others, dollars, digits) = (0, 0, 0, 0)
    for index in indices {
      let byte = self[index]
      switch byte {
      case 0x61...0x66, 0x41...0x46:
        letters += 1
        digits += 1
      case 0x61...0x7A, 0x41...0x5A: letters += 1
      case 0x30...0x39:
        others += 1
        digits += 1
      case UInt8(ascii: "$"):
        others += 1
        dollars += 1
      case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "&"),
        UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "^"),
        UInt8(ascii: "~"), UInt8(ascii: "?"):
        others += 1
      case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), 0x7F:
        return false
      default: break
      }
    }
    let isHash =
      dollars > 1 || digits == count && count >= 32 || count >= 24 && self[count - 1] == 0x3D
    return letters > 0 && others > 0 && !isHash && !isName && !isAddress
  }

  /// Whether it is a name as programs have it: `POSTGRES_MD5`.
  private var isName: Bool {
    var hasUnderscore = false
    for index in indices {
      switch self[index] {
      case 0x5F: hasUnderscore = true
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
      default: return false
      }
    }
    return hasUnderscore
  }

  /// Whether an address of mail or of a page stands there.
  private var isAddress: Bool {
    let at = indices.first { self[$0] == UInt8(ascii: "@") } ?? 0
    return at > 0 && (at..<count).contains { self[$0] == UInt8(ascii: ".") }
      || indices.dropLast(2).contains {
        self[$0] == 0x3A && self[$0 + 1] == 0x2F && self[$0 + 2] == 0x2F
      }
  }
}
