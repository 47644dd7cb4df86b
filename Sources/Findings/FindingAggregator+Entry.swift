internal import Crypto

extension FindingAggregator {
  /// What is kept of one rule and secret.
  struct Entry: Sendable {
    let rule: Int
    /// The number of the text that stands at the first place.
    var text: Int
    var first: Place
    var details: MatchDetails
    var personalData: PersonalDataFound?
    var confidence: RuleReference.Confidence
    /// Whether the text marks every match of it as known.
    var isMarked: Bool
    /// The settings of its places, without the paths of contents.
    var settings: SettingSet
    var objects: Int
    /// The numbers of the contents that hold it, in no order.
    var numbers: [UInt32]
    /// The content in which it was last seen.
    var serial: UInt64

    /// An estimate of the bytes that it takes without its texts.
    var byteCount: Int {
      FindingAggregator.overheadPerSecret + details.match.count
        + (details.excerpt?.text.count ?? 0) + first.key.count + 4 * numbers.count
        + (personalData?.byteCount ?? 0)
        + details.companions.reduce(0) { $0 + $1.byteCount }
        + first.inner.reduce(0) { $0 + ($1.path?.count ?? 0) + MemoryLayout<InnerPlace>.stride }
    }
  }

  /// A secret as it stands in a content.
  struct Text: Sendable {
    /// The hash of rule and secret, the same in all aggregators of a process; 0 in files.
    let hash: Int
    let secret: SensitiveBytes
    /// The number of the entry whose secret it is.
    let entry: Int

    /// What it costs besides its bytes.
    static let overhead = MemoryLayout<Self>.stride * 2 + 22 + 32

    /// Whether the secret is these bytes; without an early exit, so that it is a vector loop.
    func holds(_ other: Span<UInt8>) -> Bool {
      let own = secret.bytes.span
      guard own.count == other.count else { return false }
      var difference: UInt8 = 0
      for index in own.indices { difference |= own[index] ^ other[index] }
      return difference == 0
    }
  }

  /// What the texts of one key have in common, where they are of one finding.
  struct KeyForm: Hashable, Sendable {
    private let rule: Int
    /// All kinds of objects as one.
    private let kind: Location.Kind
    private let digest: SHA256Digest

    /// What is known of a text in usual form; nil for what is no key.
    ///
    /// - Complexity: O(n) for keys, O(1) for nearly all other secrets.
    init?(rule: Int, kind: Location.Kind, secret: Span<UInt8>) {
      guard let form = KeyText.usualForm(of: secret) else { return nil }
      self.rule = rule
      self.kind = kind.isObject ? .blob : kind
      digest = SHA256.hash(data: form)
    }

    /// What an entry of the table costs.
    static let overhead = MemoryLayout<Self>.stride * 2 + 32
  }

  /// What is known of a secret.
  enum Found {
    /// One of its texts, by its number.
    case known(Int)
    /// Nothing; whether it is a key.
    case unknown(KeyForm?)
    /// A key of which this is another text, for which there is no room.
    case full
  }
}
