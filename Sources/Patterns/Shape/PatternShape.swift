/// What can be said of a pattern's matches without running it.
///
/// Derived from the pattern's syntax. All statements hold for every match in every subject; what is
/// not understood is never guessed but given up: no literals, unbounded distances.
public struct PatternShape: Hashable, Sendable {
  /// A number of bytes: at least, and at most (`nil`: unbounded).
  public struct Distance: Hashable, Sendable {
    /// The least number of bytes.
    public let minimum: Int

    /// The greatest number of bytes; `nil` if there is none.
    public let maximum: Int?

    /// Makes a distance from its bounds.
    public init(minimum: Int, maximum: Int?) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// Byte strings of which each match contains at least one, at ``before``; empty if none is known.
  ///
  /// Chosen to be rare in source code, few, of at least two bytes (three where possible) and of at
  /// most sixteen, and not to be too far from the match's start.
  public let literals: [Literal]

  /// The bytes from the match's start to the first byte of one of ``literals``.
  public let before: Distance

  /// The bytes of a match.
  public let width: Distance

  /// How many bytes before the match's start decide on the match; `nil` if there is no bound.
  ///
  /// The absence of a byte (the subject's start) counts as one.
  public let lookBehind: Int?

  /// How many bytes behind the match's end decide on the match; `nil` if there is no bound.
  ///
  /// The subject's end counts as a byte. As long as these bytes, those of the match and those of
  /// ``lookBehind`` stay, so does the match (of an attempt that starts where it does).
  public let lookAhead: Int?

  /// How many bytes from an attempt's start on decide whether and what it matches; `nil` if there
  /// is no bound.
  ///
  /// Other than ``lookAhead`` this holds for attempts that fail, too.
  public let extent: Int?

  /// Whether each match is the whole subject, as of `\A…\z`.
  public let isWholeSubject: Bool

  /// The number of capture groups; `nil` if the pattern was not understood.
  public let captureCount: Int?

  /// Analyses a pattern, which need not be valid: then nothing is known of it.
  ///
  /// - Complexity: About 5 to 60 µs for a rule's pattern; linear for long ones. Bounded recursion.
  public init(_ source: String, caseless: Bool = false) {
    var parser = PatternParser(Array(source.utf8))
    guard let root = try? parser.parse(caseless: caseless) else {
      self.init(extent: .unknown, overread: Extent.unbounded, choice: nil)
      return
    }
    self.init(
      extent: PatternExtent(of: root),
      overread: PatternOverread(of: root).value,
      choice: LiteralSearch.best(in: root),
      isWholeSubject: root.beginsSubject && root.endsSubject,
      captureCount: parser.captureCount
    )
  }

  private init(
    extent: PatternExtent,
    overread: Int,
    choice: LiteralChoice?,
    isWholeSubject: Bool = false,
    captureCount: Int? = nil
  ) {
    let before = choice?.before ?? 0...Extent.unbounded
    literals = choice?.literals ?? []
    self.before = Distance(
      minimum: before.lowerBound,
      maximum: Extent.bounded(before.upperBound)
    )
    width = Distance(minimum: extent.minimum, maximum: Extent.bounded(extent.maximum))
    lookBehind = Extent.bounded(extent.behind)
    lookAhead = Extent.bounded(overread)
    self.extent = Extent.bounded(extent.reach)
    self.isWholeSubject = isWholeSubject
    self.captureCount = captureCount
  }
}
