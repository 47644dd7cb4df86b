/// What a secret without a mark of its own looks like: runs of known alphabets and fixed text between them.
///
/// The pattern, the generated examples and the least entropy of a rule all follow from it.
struct ValueShape: Sendable, Hashable {
  /// A piece of the value.
  enum Piece: Sendable, Hashable {
    case text(String)
    case run(Alphabet, ClosedRange<Int>)
    case oneOf([String])
    case uuid
    case webToken

    /// A run whose last `tail` characters, or all, are made by the rule's checksum.
    case checked(Alphabet, ClosedRange<Int>, tail: Int)
  }

  let pieces: [Piece]

  /// Digits and small letters up to `f`.
  static func hex(_ count: Int) -> ValueShape { of(.hex, count) }

  /// Digits and small letters.
  static func base36(_ count: Int) -> ValueShape { of(.base36, count) }

  /// Digits and capitals.
  static func upper36(_ count: Int) -> ValueShape { of(.upper36, count) }

  /// Digits and letters.
  static func base62(_ count: Int) -> ValueShape { of(.base62, count) }

  /// Digits, letters, `_` and `-`.
  static func base64url(_ count: Int) -> ValueShape { of(.base64url, count) }

  /// Base64 with its padding.
  static func base64(_ count: Int, padding: String = "") -> ValueShape {
    padding.isEmpty ? of(.base64, count) : sequence(of(.base64, count), .text(padding))
  }

  /// A UUID in lower case.
  static let uuid = ValueShape(pieces: [.uuid])

  /// A signed JSON web token.
  static let webToken = ValueShape(pieces: [.webToken])

  /// A run that ends with `tail` characters of check, or is made by it as a whole.
  static func checked(_ alphabet: Alphabet, _ counts: ClosedRange<Int>, tail: Int? = nil)
    -> ValueShape
  {
    ValueShape(pieces: [.checked(alphabet, counts, tail: tail ?? counts.lowerBound)])
  }

  /// One of some texts.
  static func one(_ texts: String...) -> ValueShape { ValueShape(pieces: [.oneOf(texts)]) }

  /// So many characters of an alphabet.
  static func of(_ alphabet: Alphabet, _ count: Int) -> ValueShape {
    ValueShape(pieces: [.run(alphabet, count...count)])
  }

  /// Between so many and so many characters of an alphabet.
  static func of(_ alphabet: Alphabet, _ counts: ClosedRange<Int>) -> ValueShape {
    ValueShape(pieces: [.run(alphabet, counts)])
  }

  /// Fixed text.
  static func text(_ text: String) -> ValueShape { ValueShape(pieces: [.text(text)]) }

  /// Fixed text and another shape behind it.
  static func text(_ text: String, _ rest: ValueShape...) -> ValueShape {
    ValueShape(pieces: [.text(text)] + rest.flatMap(\.pieces))
  }

  /// Shapes one behind the other.
  static func sequence(_ shapes: ValueShape...) -> ValueShape {
    ValueShape(pieces: shapes.flatMap(\.pieces))
  }
}

extension ValueShape {
  /// Whether digests, commit ids and other identifiers look the same, so that a provider's name alone says nothing.
  var looksLikeDigest: Bool {
    pieces.allSatisfy { piece in
      switch piece {
      case .uuid: true
      case .webToken, .oneOf: false
      case .text(let text):
        text.utf8.count < 2 || text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      case .run(let alphabet, _), .checked(let alphabet, _, _): alphabet.isSingleCase
      }
    }
  }

  /// The least and the greatest length in bytes.
  var length: ClosedRange<Int> {
    var (least, most) = (0, 0)
    for piece in pieces {
      switch piece {
      case .text(let text):
        least += text.utf8.count
        most += text.utf8.count
      case .oneOf(let texts):
        least += texts.reduce(Int.max) { min($0, $1.utf8.count) }
        most += texts.reduce(0) { max($0, $1.utf8.count) }
      case .uuid:
        least += 36
        most += 36
      case .webToken:
        least += 45
        most += 5525
      case .run(_, let counts), .checked(_, let counts, _):
        least += counts.lowerBound
        most += counts.upperBound
      }
    }
    return least...most
  }

  /// Whether a checksum makes a part of the value.
  var isChecked: Bool {
    pieces.contains { if case .checked = $0 { true } else { false } }
  }

  /// The PCRE2 pattern.
  var pattern: String {
    var pattern = ""
    // Names in code have the length now and then, but seldom a digit.
    if pieces.count == 1, case .run(let alphabet, let counts) = pieces[0], alphabet.mayBeName {
      pattern += "(?=\(alphabet.nonDigits){0,\(counts.upperBound - 1)}[0-9])"
    }
    for piece in pieces {
      switch piece {
      case .text(let text): pattern += quotedInPattern(text)
      case .oneOf(let texts):
        pattern += "(?:" + texts.map(quotedInPattern).joined(separator: "|") + ")"
      case .uuid: pattern += "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
      case .webToken:
        pattern += #"eyJ[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{20,4096}\.[A-Za-z0-9_-]{10,1024}"#
      case .run(let alphabet, let counts), .checked(let alphabet, let counts, _):
        pattern += alphabet.pattern
        pattern +=
          counts.count == 1
          ? "{\(counts.lowerBound)}" : "{\(counts.lowerBound),\(counts.upperBound)}"
      }
    }
    return pattern
  }

  /// The least Shannon entropy of a value, in bits a byte: seven tenths of what the longest run could have.
  var entropy: Double {
    var best = 0.0
    for piece in pieces {
      switch piece {
      case .text, .oneOf: continue
      case .uuid, .webToken: best = max(best, 4)
      case .run(let alphabet, let counts), .checked(let alphabet, let counts, _):
        best = max(best, min(alphabet.bits, roughLog2(counts.lowerBound)))
      }
    }
    return (best * 2.8).rounded(.down) / 4
  }

  /// The template of a random value.
  ///
  /// - Parameters:
  ///   - isCut: whether its longest piece is a character shorter than it may be.
  ///   - isWrong: whether its checksum is wrong, where it has one.
  /// - Returns: the template.
  func template(isCut: Bool = false, isWrong: Bool = false) -> String {
    let lengths = pieces.map { ValueShape(pieces: [$0]).length.lowerBound }
    let longest = isCut ? lengths.indices.max { lengths[$0] < lengths[$1] } : nil
    var template = ""
    for (index, piece) in pieces.enumerated() {
      let cut = index == longest ? 1 : 0
      switch piece {
      case .text(let text): template += text
      case .uuid where cut > 0: template += "<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>"
      case .uuid: template += "<uuid>"
      case .oneOf(let texts): template += texts.first ?? ""
      case .webToken where cut > 0: template += "eyJ<base64url:40>.<base64url:40>"
      case .webToken:
        template +=
          #"<base64url-of:{"alg":"HS256","typ":"JWT"}>."#
          + #"<base64url-of:{"sub":"<digit:10>","iat":1<digit:9>}>.<base64url:43>"#
      case .checked(let alphabet, let counts, let tail) where cut == 0:
        if counts.lowerBound > tail {
          template += "<\(alphabet.set):\(counts.lowerBound - tail)>"
        }
        template += isWrong ? "<wrong-checksum>" : "<checksum>"
      case .run(let alphabet, let counts), .checked(let alphabet, let counts, _):
        let least = counts.lowerBound - cut
        let most = cut > 0 ? least : min(counts.upperBound, least + 16)
        // The digit that the pattern asks for.
        template +=
          alphabet.mayBeName && most > 0
          ? "<\(alphabet.set):\(least - 1)-\(most - 1)><digit:1>"
          : "<\(alphabet.set):\(least)-\(most)>"
      }
    }
    return template
  }

  /// The template of a value in which every run is one character, as people fill in forms.
  var blankTemplate: String {
    pieces.reduce(into: "") { template, piece in
      switch piece {
      case .text(let text): template += text
      case .uuid: template += "<[0]:8>-<[0]:4>-<[0]:4>-<[0]:4>-<[0]:12>"
      case .oneOf(let texts): template += texts.first ?? ""
      case .webToken: template += "eyJ<[x]:20>.<[x]:30>.<[x]:43>"
      case .run(let alphabet, let counts), .checked(let alphabet, let counts, _):
        template += "<[\(alphabet.blank)]:\(counts.lowerBound)>"
      }
    }
  }
}

/// The binary logarithm, to within 0.1.
private func roughLog2(_ count: Int) -> Double {
  guard count > 0 else { return 0 }
  let value = Double(count)
  return Double(value.exponent) + value.significand - 1
}

/// A text as a pattern that matches nothing else.
func quotedInPattern(_ text: String) -> String {
  // All but a few of the catalogue's texts; to ask for a letter's properties takes longer than all else here.
  if text.utf8.allSatisfy({ $0.isAlphanumeric || $0 == 0x5F || $0 == 0x2D }) { return text }
  return text.unicodeScalars.reduce(into: "") { pattern, scalar in
    let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    if !isPlain && !"_-".unicodeScalars.contains(scalar) { pattern += "\\" }
    pattern.unicodeScalars.append(scalar)
  }
}
