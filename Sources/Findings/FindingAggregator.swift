/// Folds the matches of one mirror into one finding for each rule and secret.
///
/// Of a file outside any mirror each place is a finding of its own: whoever scans files mends them,
/// and has to mend each place. In a mirror a place of a secret is in thousands of versions of a file.
/// A mirror's objects, its reflogs and its settings have findings of their own: each is mended elsewhere.
///
/// Each worker has its own; at the end they are merged. A file outside any mirror has one for
/// itself, so that its findings can be reported at once; an aggregator without findings costs
/// nothing. Of each secret the first place is kept in an order that does not depend on which worker
/// came when (object id, then offset), and the number of distinct objects. Merging is commutative
/// and associative. A private key is one secret however it is written down (``KeyText``); its texts are all kept, since
/// each of them has to be hidden.
///
/// A distinct secret costs `overheadPerSecret` bytes and the lengths of the secret, its first match
/// (up to `MatchDetails.matchLimit`), its excerpt and its object id. The secrets of a rule may take as
/// much of `maximumBytes` as they leave free: a flood of one kind takes half, and whatever is planted
/// there is always room for what other rules find. Once a rule has no room, its further distinct secrets
/// are not kept but counted in `dropped`, which the caller reports as a `limit` problem; what is dropped
/// then depends on the order.
public struct FindingAggregator: Sendable {
  /// The bytes that a distinct secret costs besides its texts: the entry, its share of the table,
  /// and array headers.
  public static let overheadPerSecret = MemoryLayout<Entry>.stride * 2 + 3 * 32 + Text.overhead

  /// The bound on the bytes kept, estimated.
  public let maximumBytes: Int
  /// An estimate of the bytes kept.
  public private(set) var byteCount = 0
  /// How many occurrences of secrets were not kept because of the bound, by the numbers of their rules.
  public private(set) var dropped: [Int: Int] = [:]

  /// How many numbers of contents were not kept because of the bound.
  public private(set) var droppedNumbers = 0

  private(set) var entries: [Entry] = []
  /// The texts of the entries: one of each, and of keys that are written down in several ways the others.
  private(set) var texts: [Text] = []
  /// The numbers of texts.
  private var index = SecretIndex()
  /// The entries of keys.
  private var keys: [KeyForm: Int] = [:]
  /// An estimate of what each rule's secrets take, in bytes, by its number; of those behind the end nothing is kept.
  private var bytesOfRules: [Int] = []
  private var kind = Location.Kind.blob
  private var key: [UInt8] = []
  private var numbers: [UInt32] = []
  private var inner: [InnerPlace] = []
  /// What is known of the current place's setting without the content's paths.
  private var setting = SettingSet(.unknown)
  /// Tells contents apart without comparing ids; 0 is before the first content.
  private var serial: UInt64 = 0

  /// Starts without findings.
  public init(maximumBytes: Int = 64 << 20) {
    self.maximumBytes = maximumBytes
  }

  /// Whether enough is kept for it to be told where findings need not be brought together, as those in files.
  ///
  /// By then nothing was dropped.
  public var isWorthTelling: Bool { byteCount >= maximumBytes / 4 }

  /// The number of distinct secrets.
  public var count: Int { entries.count }

  /// Says that the following matches are in one content.
  ///
  /// Each distinct content must be fed to one aggregator only, and in one go: windows of a large
  /// object follow one another without another content between them. Contents without matches need
  /// not be named.
  ///
  /// - Parameters:
  ///   - kind: What kind of content it is.
  ///   - key: The bytes of the object id, or the path of a file.
  ///   - numbers: Numbers that stand for the content where all contents of a secret are asked for;
  ///     none where that is not wanted.
  /// - Complexity: O(1), without allocation unless the previous content became the first place of a
  ///   secret.
  public mutating func begin(_ kind: Location.Kind, key: Span<UInt8>, numbers: [UInt32] = []) {
    serial += 1
    self.kind = kind
    self.numbers = numbers
    self.key.replaceAll(copying: key)
    enter([])
  }

  /// Says that the following matches are in something inside of the current content.
  ///
  /// - Parameter inner: The steps to it; empty for the content itself.
  public mutating func enter(_ inner: [InnerPlace]) {
    self.inner = inner
    // The message of a commit or a tag stands under no path.
    setting = SettingSet(kind == .commit || kind == .tag ? .unknown : Setting(inner: inner))
  }

  /// Adds a match in the current content.
  ///
  /// - Parameters:
  ///   - rule: The number of the rule, which `records` looks up again.
  ///   - secret: The bytes of the secret.
  ///   - offset: The offset of the secret from the start of the content, also when that is scanned
  ///     in windows.
  ///   - confidence: How sure this match is; a finding is as sure as its surest match.
  ///   - isMarked: Whether the text says that this match is known.
  ///   - personalData: What was counted, where the finding is no secret; `secret` are then bytes that
  ///     tell what belongs together, and never shown.
  ///   - details: Makes what else is kept of the match; called only when this place is the first so
  ///     far.
  /// - Precondition: A content was begun.
  /// - Complexity: O(n) in the length of the secret; without allocation for known secrets.
  public mutating func add(
    rule: Int,
    secret: Span<UInt8>,
    offset: Int,
    confidence: RuleReference.Confidence,
    isMarked: Bool = false,
    personalData: PersonalDataFound? = nil,
    details: () -> MatchDetails
  ) {
    precondition(serial > 0, "begin a content before adding its matches")
    // In a file no secret is looked up.
    let hash = kind == .file ? 0 : Self.hash(rule: rule, secret: secret)
    let form: KeyForm?
    switch find(rule: rule, secret: secret, kind: kind, hash: hash) {
    case .known(let text):
      let known = texts[text].entry
      entries[known].confidence = max(entries[known].confidence, confidence)
      entries[known].isMarked = entries[known].isMarked && isMarked
      entries[known].settings.formUnion(setting)
      if entries[known].serial != serial {
        entries[known].serial = serial
        entries[known].objects += 1
        for number in numbers { note(number, of: known) }
      }
      if let personalData { entries[known].personalData?.raise(to: personalData) }
      if entries[known].first.isPreceded(
        byOffset: offset,
        inner: inner,
        kind: kind,
        key: key
      ) {
        replaceFirst(known, text, place(offset), details(), personalData)
      }
      return
    case .unknown(let key): form = key
    case .full:
      dropped[rule, default: 0] += 1
      return
    }
    guard dropped[rule] == nil else {
      dropped[rule, default: 0] += 1
      return
    }
    insert(
      SensitiveBytes(copying: secret),
      hash: hash,
      form: form,
      Entry(
        rule: rule,
        text: texts.count,
        first: place(offset),
        details: details(),
        personalData: personalData,
        confidence: confidence,
        isMarked: isMarked,
        settings: setting,
        objects: 1,
        numbers: numbers,
        serial: serial
      )
    )
  }

  /// Keeps a content's number, as long as there is room; the secret itself is kept in any case.
  private mutating func note(_ number: UInt32, of entry: Int) {
    guard byteCount + 4 <= maximumBytes else {
      droppedNumbers += 1
      return
    }
    count(4, of: entries[entry].rule)
    entries[entry].numbers.append(number)
  }

  /// Takes an earlier place of a secret for the first.
  private mutating func replaceFirst(
    _ entry: Int,
    _ text: Int,
    _ first: Place,
    _ details: MatchDetails,
    _ personalData: PersonalDataFound?
  ) {
    let before = entries[entry].byteCount
    entries[entry].text = text
    entries[entry].first = first
    entries[entry].details = details
    if let personalData { entries[entry].personalData?.values = personalData.values }
    count(entries[entry].byteCount - before, of: entries[entry].rule)
  }

  private mutating func count(_ bytes: Int, of rule: Int) {
    byteCount += bytes
    if bytesOfRules.count <= rule {
      bytesOfRules += repeatElement(0, count: rule + 1 - bytesOfRules.count)
    }
    bytesOfRules[rule] += bytes
  }

  /// Goes on without the findings so far, in the same content; their room is kept for further ones.
  ///
  /// What was dropped stays counted.
  public mutating func forgetFindings() {
    entries.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    index = SecretIndex()
    keys.removeAll()
    bytesOfRules.removeAll(keepingCapacity: true)
    byteCount = 0
  }

  /// Starts to count anew what is dropped, and to keep what follows, where all that was kept was told.
  public mutating func forgetDropped() { dropped = [:] }

  /// Adds what another worker found in other contents of the same mirror.
  ///
  /// - Complexity: O(n) in the other's distinct texts of secrets.
  public mutating func merge(_ other: borrowing FindingAggregator) {
    droppedNumbers += other.droppedNumbers
    for entry in other.entries {
      let text = other.texts[entry.text]
      let own: Int
      switch find(
        rule: entry.rule,
        secret: text.secret.bytes.span,
        kind: entry.first.kind,
        hash: text.hash
      ) {
      case .known(let text): own = text
      case .unknown(let form):
        var entry = entry
        entry.serial = 0
        entry.text = texts.count
        insert(text.secret, hash: text.hash, form: form, entry)
        continue
      case .full:
        dropped[entry.rule, default: 0] += entry.objects
        continue
      }
      let known = texts[own].entry
      entries[known].objects += entry.objects
      entries[known].confidence = max(entries[known].confidence, entry.confidence)
      entries[known].isMarked = entries[known].isMarked && entry.isMarked
      entries[known].settings.formUnion(entry.settings)
      for number in entry.numbers { note(number, of: known) }
      if let other = entry.personalData { entries[known].personalData?.raise(to: other) }
      if entries[known].first.isPreceded(by: entry.first) {
        replaceFirst(known, own, entry.first, entry.details, entry.personalData)
      }
    }
    takeFurtherTexts(of: other)
    // After its secrets: what the other has kept may have room here too.
    for (rule, count) in other.dropped { dropped[rule, default: 0] += count }
  }

  /// A place in the current content.
  private func place(_ offset: Int) -> Place {
    Place(kind: kind, key: key, inner: inner, offset: offset)
  }

  /// Adds an entry whose text is the next one.
  private mutating func insert(
    _ secret: SensitiveBytes,
    hash: Int,
    form: KeyForm?,
    _ entry: Entry
  ) {
    let needed = entry.byteCount + secret.count + (form == nil ? 0 : KeyForm.overhead)
    guard makeRoom(needed, of: entry.rule) else {
      dropped[entry.rule, default: 0] += entry.objects
      return
    }
    if let form { keys[form] = entries.count }
    entries.append(entry)
    append(Text(hash: hash, secret: secret, entry: entries.count - 1))
  }

  /// Counts bytes of a rule, unless there is no room for them.
  private mutating func makeRoom(_ needed: Int, of rule: Int) -> Bool {
    let own = rule < bytesOfRules.count ? bytesOfRules[rule] : 0
    guard dropped[rule] == nil, own + needed <= maximumBytes - byteCount else { return false }
    count(needed, of: rule)
    return true
  }

  private mutating func append(_ text: Text) {
    texts.append(text)
    guard entries[text.entry].first.kind != .file else { return }
    index.insert(texts.count - 1, hash: text.hash) { [texts] in texts[$0].hash }
  }

  /// Looks for a secret, by its text or, where it is a key in a text that is new, by what all its texts have in common.
  private mutating func find(
    rule: Int,
    secret: Span<UInt8>,
    kind: Location.Kind,
    hash: Int
  ) -> Found {
    guard kind != .file else { return .unknown(nil) }
    let text = index.first(hash: hash) { number in
      // Of so large an entry no copy is made.
      let entry = texts[number].entry
      return entries[entry].rule == rule && entries[entry].first.kind.isOneFinding(with: kind)
        && texts[number].holds(secret)
    }
    if let text { return .known(text) }
    guard let form = KeyForm(rule: rule, kind: kind, secret: secret) else { return .unknown(nil) }
    guard let entry = keys[form] else { return .unknown(form) }
    guard makeRoom(Text.overhead + secret.count, of: rule) else { return .full }
    append(Text(hash: hash, secret: SensitiveBytes(copying: secret), entry: entry))
    return .known(texts.count - 1)
  }

  /// Takes in the texts of keys that do not stand at their first places.
  private mutating func takeFurtherTexts(of other: borrowing FindingAggregator) {
    guard other.texts.count > other.entries.count else { return }
    for (number, text) in other.texts.enumerated() where other.entries[text.entry].text != number {
      let entry = other.entries[text.entry]
      let found = find(
        rule: entry.rule,
        secret: text.secret.bytes.span,
        kind: entry.first.kind,
        hash: text.hash
      )
      // Where its key was left out, so is it.
      if case .full = found { dropped[entry.rule, default: 0] += 1 }
    }
  }

  /// Seeded anew in each process, so that no mirror can be made to collide.
  private static func hash(rule: Int, secret: Span<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(rule)
    unsafe secret.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
