import Crypto
public import Rules

extension RuleSet {
  /// Names the rules by their content: equal digests, equal rules.
  ///
  /// SHA-256 in hexadecimal digits.
  public var digest: String {
    let digits = Array("0123456789abcdef")
    var hash = SHA256()
    forEachCanonicalPiece { hash.update(data: $0) }
    return hash.finalize().map {
      "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])"
    }
    .joined()
  }
}
