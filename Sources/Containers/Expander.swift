/// Opens what a content holds, and what that holds in turn, within the limits.
///
/// One per worker. What it hands out depends on the content and the limits alone.
public struct Expander {
  let limits: ExpansionLimits
  /// The steps to the content that is looked at.
  var trail: [InnerStep] = []
  /// How many more bytes may come out of the outermost content.
  var bytesLeft = 0
  var contentsLeft = 0
  private var faultsLeft = 0
  /// How many bytes could still come out where a container was begun that may be none; nil where there is no doubt.
  private var doubt: Int?
  /// The bytes of inner contents held now.
  private var held = 0
  /// What the windows take now of the data that are unpacked, in bytes.
  var windows = 0
  /// Whether the fault was told that ended the expansion of the outermost content.
  private var isOver = false
  /// How many more bytes may come out of the outermost stretch of text, but for what containers in
  /// it hold.
  var textLeft = 0
  /// Whether there was anything to tell of what was opened or decoded.
  var hasTold = false
  /// Where the bytes of the outermost content begin that were opened though it is no container as a whole; nil for none.
  ///
  /// What shows in them as they are was found where it belongs.
  public internal(set) var openedFrom: Int?
  /// Whether there was nothing to tell since the start of what is to be remembered.
  var isSilent = true
  /// Memory that nothing is in, to be used again.
  var spareMemory: [UInt8] = []
  let finder = StretchFinder()
  /// The stretches that are not yet whole of the content in parts that is looked at.
  var open = OpenStretches()
  /// What else goes on of the outermost content, where it comes in parts.
  var parted = PartedContent()
  let known = KnownStreams()
  let remembers: Bool
  let readsZips: Bool
  let packs: (any PackOpener)?

  /// Makes an expander.
  ///
  /// - Parameters:
  ///   - limits: the limits.
  ///   - remembers: whether compressed data in which there was nothing to tell are passed over when they come again; right
  ///     where it depends on the bytes alone whether there is, not on names.
  ///   - packs: opens git packs and bundles; nil where none are to be opened, which is told.
  ///   - readsZips: whether ordinary zip archives are read without libarchive, which is faster and tells the same.
  public init(
    limits: ExpansionLimits,
    remembers: Bool = true,
    packs: (any PackOpener)? = nil,
    readsZips: Bool = true
  ) {
    self.packs = packs
    self.limits = limits
    self.readsZips = readsZips
    self.remembers = remembers
  }

  /// Opens a content and hands out all that is in it.
  public mutating func expand(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    begin(contentOf: content.count)
    let key = remembers ? KnownStreams.Key(gzip: content) : nil
    if let key, passOver(key, &visitor) { return }
    let start = start(visitor)
    open(content, into: &visitor)
    keep(key, since: start, visitor)
  }

  /// Whether a content is something that would be opened, told by its first bytes.
  public static func isContainer(_ content: Span<UInt8>) -> Bool {
    switch ContentFormat(content) {
    case .media, .other, .unopened: false
    default: true
    }
  }

  /// Why a content of which only the first part is held is not opened; nil where there is nothing to be opened, or it is read in parts.
  static func refusal(of firstPart: Span<UInt8>) -> ExpansionFault? {
    switch ContentFormat(firstPart) {
    case .media, .other, .utf16, .utf32: nil
    case .unopened(let container): ExpansionFault(.unsupported, container.description)
    default:
      ExpansionFault(
        .limit,
        "too large to be unpacked; it was scanned as it is; raise --max-memory"
      )
    }
  }

  /// Whether a content is something that is opened where all of it is held, and not read in parts.
  static func isHeld(_ content: Span<UInt8>) -> Bool {
    switch ContentFormat(content) {
    case .media, .other, .unopened, .utf16, .utf32: false
    default: true
    }
  }

  /// Turns to an outermost content of a size in bytes.
  public mutating func begin(contentOf count: Int) {
    trail.removeAll(keepingCapacity: true)
    // Of a content in parts the last one may not have come.
    held = 0
    bytesLeft = limits.bytes(forContentOf: count)
    contentsLeft = limits.contents
    faultsLeft = limits.faults
    isOver = false
    isSilent = true
    openedFrom = nil
    open = OpenStretches()
  }

  /// Opens a content at any depth.
  mutating func open(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    let format = ContentFormat(content)
    switch format {
    case .media, .other: return openBeside(content, into: &visitor)
    case .unopened(let container):
      if limits.depth > 0 { fail(.unsupported, container.description, &visitor) }
      return
    default: break
    }
    guard trail.count < limits.depth else {
      // With a depth of 0 nothing was meant to be opened.
      if limits.depth > 0 { tooDeep(&visitor) }
      return
    }
    hasTold = true
    let outer = doubt
    doubt = isDoubtful(content) ? bytesLeft : nil
    defer { doubt = outer }
    switch format {
    case .zip: openZip(content, into: &visitor)
    case .tar: openArchive(content, .tar, into: &visitor)
    case .ar: openAr(content, into: &visitor)
    case .archive(.sevenZip): openSevenZip(content, into: &visitor)
    case .archive(let kind): openArchive(content, kind, into: &visitor)
    case .rpm: openPackage(content, into: &visitor)
    case .compressed(.gzip) where openGzip(content, into: &visitor): break
    case .zlib: openZlib(content, into: &visitor)
    case .pack(let kind): openPack(content, kind, into: &visitor)
    case .compressed(let kind): openStream(content, kind, into: &visitor)
    case .sqlite: openDatabase(content, into: &visitor)
    case .pdf: openDocument(content, into: &visitor)
    case .utf16(let isBigEndian):
      let kind = isBigEndian ? InnerStep.Kind.utf16BigEndian : .utf16LittleEndian
      openText(kind, length: content.count / 2, into: &visitor) { place, text, limit in
        UTF16.transcode(content, from: &place, isBigEndian: isBigEndian, limit: limit, into: &text)
      }
    case .utf32(let isBigEndian):
      let kind = isBigEndian ? InnerStep.Kind.utf32BigEndian : .utf32LittleEndian
      openText(kind, length: content.count / 4, into: &visitor) { place, text, limit in
        UTF32.transcode(content, from: &place, isBigEndian: isBigEndian, limit: limit, into: &text)
      }
    case .media, .other, .unopened: break
    }
  }

  /// Whether a content may be none of what it begins like: a short stretch of a text, such as the beginning of a longer one
  /// that stands there as an example.
  private func isDoubtful(_ content: Span<UInt8>) -> Bool {
    trail.last?.kind.isStretch == true && content.count < Self.leastCertain
  }

  /// How long a stretch is that is surely what it begins like, in bytes.
  private static var leastCertain: Int { 1024 }

  /// Hands out a text of wider characters.
  ///
  /// - Parameters:
  ///   - kind: what it is.
  ///   - length: how many characters it may have.
  ///   - visitor: looks at it.
  ///   - transcode: goes on from a place, which it moves on; returns whether all is written.
  private mutating func openText(
    _ kind: InnerStep.Kind,
    length: Int,
    into visitor: inout some InnerVisitor,
    _ transcode: (_ place: inout Int, _ text: inout [UInt8], _ limit: Int) -> Bool
  ) {
    var buffer = InnerBuffer()
    buffer.bytes.reserveCapacity(min(length + 4, partLength()))
    var place = 0
    _ = deliver(InnerStep(kind), in: &buffer, into: &visitor) { text, limit in
      transcode(&place, &text, limit) ? .end : .more
    }
    hold(-buffer.held, &visitor)
  }

  /// Hands out an inner content, then opens it.
  ///
  /// - Parameters:
  ///   - content: the bytes.
  ///   - step: the step to it from the content that is looked at.
  ///   - decoded: which bytes of it are new; nil where all are.
  ///   - isCut: whether there was no room for more of it; that is told.
  ///   - visitor: looks at it.
  mutating func deliver(
    _ content: Span<UInt8>,
    _ step: InnerStep,
    decoded: DecodedBytes? = nil,
    isCut: Bool = false,
    into visitor: inout some InnerVisitor
  ) {
    guard !isOver, !visitor.isCancelled else { return }
    trail.append(step)
    defer { trail.removeLast() }
    let isLast = bytesLeft <= content.count
    if !content.isEmpty { look(at: content, decoded, into: &visitor) }
    if isCut { tellCut(behind: content.count, isLast: isLast, &visitor) }
  }

  private mutating func look(
    at content: Span<UInt8>,
    _ decoded: DecodedBytes?,
    into visitor: inout some InnerVisitor
  ) {
    if isCounted {
      guard takeContent(&visitor) else { return }
      bytesLeft -= min(bytesLeft, content.count)
    } else {
      guard textLeft > 0 else { return fail(.limit, Self.tooManyStretches, &visitor) }
      textLeft -= content.count
    }
    // What is inside comes first: a container may show it without being opened.
    if decoded == nil, limits.depth > 0 { open(content, into: &visitor) }
    if visitor.visit(content, trail: trail, decoded: decoded) {
      hasTold = true
      isSilent = false
    }
    guard limits.depth > 0 else { return }
    if decoded == nil, trail.last?.kind == .zip {
      readRuns(of: content, into: &visitor)
      readTables(of: content, into: &visitor)
    }
    decodeInner(content, decoded, into: &visitor)
  }

  /// Counts an inner content.
  ///
  /// - Returns: whether it may be looked at; if not, that is told.
  mutating func takeContent(_ visitor: inout some InnerVisitor) -> Bool {
    if contentsLeft > 0 {
      contentsLeft -= 1
      return true
    }
    end("it holds more than \(limits.contents) inner contents", &visitor)
    return false
  }

  /// Whether what the trail leads to counts against the limits of the outermost content.
  ///
  /// Stretches of its own text have a limit of their own, so that what is cut off of one does not
  /// depend on others.
  var isCounted: Bool { trail.contains { !$0.kind.isStretch } }

  // MARK: Limits

  /// How many bytes the next inner content may have.
  var room: Int { max(0, min(bytesLeft, limits.heldBytes - held)) }

  /// How many more bytes of memory may be held.
  var memoryLeft: Int { max(0, limits.heldBytes - held) }

  /// Whether nothing more is to be opened in the outermost content.
  func isDone(_ visitor: some InnerVisitor) -> Bool { isOver || visitor.isCancelled }

  /// Counts memory that is taken or given back.
  ///
  /// What is in a buffer counts, not what the allocator gave for it: that differs from run to run.
  mutating func hold(_ bytes: Int, _ visitor: inout some InnerVisitor) {
    held += bytes
    visitor.holds(bytes)
  }

  /// Tells that an inner content was cut because there was no more room, and ends the expansion
  /// where nothing more may come out at all.
  private mutating func tellCut(
    behind count: Int,
    isLast: Bool,
    _ visitor: inout some InnerVisitor
  ) {
    if isLast { return end(Self.tooMuch, &visitor) }
    let detail = "only the first \(count) bytes were scanned: larger inner contents are not held"
    fail(.limit, detail + "; raise --max-memory", &visitor)
  }

  /// Counts bytes that came out and are not looked at.
  mutating func discard(_ count: Int, _ visitor: inout some InnerVisitor) {
    bytesLeft -= min(bytesLeft, count)
    if bytesLeft == 0 { end(Self.tooMuch, &visitor) }
  }

  private static let tooManyStretches =
    "too much encoded text in encoded text; some was not decoded"
  static let tooMuch = "more comes out of it than a content of its size may hold"

  /// Tells that nothing more of the outermost content is opened.
  mutating func end(_ reason: String, _ visitor: inout some InnerVisitor) {
    hasTold = true
    isSilent = false
    guard !isOver else { return }
    isOver = true
    visitor.failed(
      ExpansionFault(.limit, "\(reason); the rest of it was not unpacked"),
      trail: Array(trail.prefix(1))
    )
  }

  mutating func tooDeep(_ visitor: inout some InnerVisitor) {
    let detail = "more than \(limits.depth) containers and encodings in one another"
    fail(.limit, detail + "; raise --max-depth", &visitor)
  }

  /// Tells a fault of the content that is looked at, or of an inner one, unless that was never shown to be a container: it is
  /// short, stands in a text, and nothing came out of it.
  mutating func fail(
    _ kind: ExpansionFault.Kind,
    _ detail: String,
    at step: InnerStep? = nil,
    _ visitor: inout some InnerVisitor
  ) {
    if kind == .corrupt, doubt == bytesLeft { return }
    hasTold = true
    isSilent = false
    guard !isOver, faultsLeft > 0 else { return }
    faultsLeft -= 1
    let trail = trail + (step.map { [$0] } ?? [])
    visitor.failed(ExpansionFault(kind, detail), trail: trail)
    if faultsLeft == 0 {
      let detail = "further faults inside of it are not told"
      visitor.failed(ExpansionFault(.limit, detail), trail: [])
    }
  }
}
