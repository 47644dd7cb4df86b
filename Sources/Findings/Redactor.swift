/// Replaces secrets by `REDACTED:` and the first 8 digits of their fingerprint, wherever they
/// occur.
///
/// It knows the secrets of a batch of findings, usually those of a mirror, because one finding's
/// match or path may show another's secret. Where secrets overlap, all bytes of all of them go. A
/// text that ends inside a secret, because it was cut or because the rule stopped there, loses that
/// beginning too if it has at least `shortestCut` bytes. So it goes where the text is percent-encoded.
public struct Redactor: Sendable {
  /// How many bytes of a secret's beginning, at the end of a text, are worth hiding.
  public static let shortestCut = 4

  private let all: LabelledSecrets
  private let noWords: LabelledSecrets

  /// Learns the secrets of some findings.
  ///
  /// - Parameters:
  ///   - findings: these.
  ///   - named: other bytes to hide, with what stands for them.
  public init(_ findings: some Sequence<FindingRecord>, named: [[UInt8]: Fingerprint] = [:]) {
    var labelOf = named
    for finding in findings where !finding.secret.bytes.isEmpty {
      // Two rules may have found the same bytes: take one label, whatever the order.
      let other = labelOf[finding.secret.bytes] ?? finding.fingerprint
      labelOf[finding.secret.bytes] = min(other, finding.fingerprint)
      for form in finding.writtenForms {
        labelOf[form.text.bytes] = min(
          labelOf[form.text.bytes] ?? finding.fingerprint,
          finding.fingerprint
        )
      }
      for companion in finding.companions where !companion.text.bytes.isEmpty {
        guard case .match(_, let fingerprint) = companion.kind else { continue }
        let other = labelOf[companion.text.bytes] ?? fingerprint
        labelOf[companion.text.bytes] = min(other, fingerprint)
      }
    }
    all = LabelledSecrets(labelOf)
    noWords = LabelledSecrets(labelOf.filter { !Self.isWord($0.key) })
  }

  /// What stands for a secret.
  public static func label(_ fingerprint: Fingerprint) -> [UInt8] {
    Array("REDACTED:\(fingerprint.short)".utf8)
  }

  /// The text without the known secrets.
  ///
  /// - Complexity: O(n log m) for n bytes and m secrets unless secrets agree with the text over
  ///   long stretches.
  public func redact(_ text: [UInt8]) -> [UInt8] { all.redact(text) }

  /// The path or remote of a mirror, or what a problem says, without the known secrets, but for plain words.
  ///
  /// Whoever runs the scan knows its mirrors by these names, and so does whoever reads of them: where a password is `postgres`, a
  /// label in place of a part of `postgrest` would disclose it instead of hiding it, and where it is `juice-shop`, nobody
  /// would find the mirror of that name. So would one in our own sentences.
  public func redactName(_ name: [UInt8]) -> [UInt8] { noWords.redact(name) }

  /// Whether a secret is made of a few letters only, or of two or three such words joined as in names.
  private static func isWord(_ secret: [UInt8]) -> Bool {
    let words = secret.split(maxSplits: 3, omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    return words.count <= 3
      && words.allSatisfy { word in
        1..<12 ~= word.count && word.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
      }
  }
}

/// Secrets, and what stands for each.
private struct LabelledSecrets: Sendable {
  private let trie: SecretTrie
  private let labels: [[UInt8]]

  init(_ labelOf: [[UInt8]: Fingerprint]) {
    let sorted = labelOf.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    trie = SecretTrie(sorted: sorted.map(\.key))
    labels = sorted.map { Redactor.label($0.value) }
  }

  func redact(_ text: [UInt8]) -> [UInt8] {
    var hidden = secrets(in: text)
    if let decoded = PercentDecoded(text) {
      hidden += secrets(in: decoded.bytes).map { ($0.secret, decoded.encoded($0.range)) }
      hidden.sort {
        ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
      }
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var hiddenUntil = 0
    for (secret, range) in hidden {
      if range.lowerBound >= hiddenUntil {
        result += text[hiddenUntil..<range.lowerBound]
        result += labels[secret]
      }
      hiddenUntil = max(hiddenUntil, range.upperBound)
    }
    return result + text[hiddenUntil...]
  }

  /// The secrets in a text and where they stand, in the order of their beginnings.
  private func secrets(in text: [UInt8]) -> [(secret: Int, range: Range<Int>)] {
    let span = text.span
    var found: [(secret: Int, range: Range<Int>)] = []
    for place in span.indices {
      let agreement = trie.agreement(with: span, at: place)
      guard let hidden = hide(agreement, place: place, end: span.count) else { continue }
      found.append((hidden.secret, place..<hidden.end))
    }
    return found
  }

  private func hide(
    _ agreement: SecretTrie.Agreement,
    place: Int,
    end: Int
  ) -> (secret: Int, end: Int)? {
    if let cut = agreement.cut, end - place >= Redactor.shortestCut { return (cut, end) }
    return agreement.whole.map { ($0, place + trie.length($0)) }
  }
}
