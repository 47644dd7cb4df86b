public import Bytes
import Detection
import Findings
public import Rules

/// Rules tried on one text, for `keyhaul rules test`.
public struct RuleTrial: Sendable {
  /// What the rule's pattern found in one place.
  public struct Match: Sendable, Hashable, CustomStringConvertible {
    /// Whether a scan would report it.
    public let isAccepted: Bool

    /// The line and column of the secret, its length and what was said of it; no byte of the secret.
    public let description: String
  }

  /// All matches, in their order.
  public private(set) var matches: [Match] = []

  /// Tries rules.
  ///
  /// - Parameters:
  ///   - rules: one rule, or more.
  ///   - text: the whole content.
  ///   - path: its path, for rules that are limited to paths.
  /// - Throws: ``ScanError`` where the pattern is not valid.
  public init(of rules: RuleSet, on text: [UInt8], path: BytePath) throws(ScanError) {
    let detector = try Detector(ready: rules)
    var scratch = DetectionScratch(for: detector)
    detector.scan(text.span, path: path.bytes, using: &scratch)
    for match in scratch.matches {
      let before = text.span.extracting(0..<match.secret.lowerBound)
      let start = TextPosition.start.advanced(over: before)
      let place = "\(start.line):\(start.column): \(match.secret.count) bytes, "
      switch match.verdict {
      case .rejected(let reason):
        matches.append(Match(isAccepted: false, description: place + "rejected: \(reason.text)"))
      case .accepted(let confidence, let checksum):
        let check = checksum == .none ? "" : ", checksum \(checksum.rawValue)"
        let text = "reported, confidence \(confidence.rawValue)\(check)"
        matches.append(Match(isAccepted: true, description: place + text))
      }
    }
  }
}

extension Rejection {
  /// The reason in words.
  fileprivate var text: String {
    switch self {
    case .entropy: "its bytes vary too little"
    case .placeholder: "a sample value or a fill-in text"
    case .allowlist: "an allowlist says so"
    }
  }
}
