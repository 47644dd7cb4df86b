/// What the maker of a pattern knows about it, so that it need not be analysed.
///
/// Every match begins with one of the literals, in any case of ASCII letters. The tests hold this against the
/// analysis of the pattern.
package struct PatternAnchors: Sendable, Hashable {
  /// Texts of 2 to 16 bytes, in lower case; none begins with another.
  package let literals: [String]

  /// How many bytes before a match decide on it.
  package let lookBehind: Int

  /// How many bytes from an attempt's start on decide on it.
  package let extent: Int

  /// Drops literals that begin with another, and cuts long ones.
  init(literals: [String], lookBehind: Int, extent: Int) {
    let short = literals.map { String(decoding: $0.utf8.prefix(16), as: UTF8.self) }
    self.literals = short.enumerated().filter { index, literal in
      !short.enumerated().contains { other, shorter in
        other != index && literal.hasPrefix(shorter) && (literal != shorter || other < index)
      }
    }.map(\.element)
    self.lookBehind = lookBehind
    self.extent = extent
  }
}
