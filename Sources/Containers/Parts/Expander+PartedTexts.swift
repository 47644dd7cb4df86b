/// Texts in another form that a content holds which comes in parts, and what of such a content is not read.
extension Expander {
  /// Goes on with what a content holds that comes in parts: hands out its text, or tells why that is not read.
  mutating func goOn(
    with state: PartedContent,
    _ content: Span<UInt8>,
    _ part: ContentPart,
    into visitor: inout some InnerVisitor
  ) {
    if part.offset == 0 { begin(state, content, isAnotherForm: part.isAnotherForm, &visitor) }
    tellAttachment(state, content, part, &visitor)
    guard let text = state.text else { return }
    let isOutermost = trail.isEmpty
    let held = text.bytes.count
    let isWhole = text.read(content, at: part.offset, isLast: part.isLast)
    hold(text.bytes.count - held, isOutermost, &visitor)
    if !isWhole {
      let detail = "a value is longer than parts share; only its beginning was read"
      fail(.limit, detail + "; raise --max-memory", at: text.step, &visitor)
    }
    guard part.isLast || text.bytes.count >= limits.partBytes else { return }
    trail.append(text.step)
    let goesOn = handOut(text, isLast: part.isLast, isOutermost, into: &visitor)
    trail.removeLast()
    if goesOn { return }
    letGo(of: text.content, &visitor)
    hold(-text.bytes.count, isOutermost, &visitor)
    state.text = nil
  }

  /// Gives back what is held of an inner content in parts.
  mutating func letGo(of state: PartedContent, _ visitor: inout some InnerVisitor) {
    if let text = state.text {
      letGo(of: text.content, &visitor)
      hold(-text.bytes.count, &visitor)
    }
    hold(-state.stretches.bytes.count, &visitor)
  }

  /// Counts memory of a text; that of an outermost content does not lessen the room in others.
  private mutating func hold(
    _ bytes: Int,
    _ isOutermost: Bool,
    _ visitor: inout some InnerVisitor
  ) {
    if isOutermost { visitor.holds(bytes) } else { hold(bytes, &visitor) }
  }

  /// Hands out the next part of a text, to which the trail leads.
  ///
  /// - Returns: whether there may be more of it.
  private mutating func handOut(
    _ text: PartedText,
    isLast: Bool,
    _ isOutermost: Bool,
    into visitor: inout some InnerVisitor
  ) -> Bool {
    guard !isDone(visitor), !text.bytes.isEmpty,
      text.shared != nil || takeContent(&visitor)
    else { return false }
    let shared = text.shared ?? min(limits.sharedBytes, text.bytes.count / 2)
    let fresh = text.bytes.count - (text.shared == nil ? 0 : shared)
    text.shared = shared
    // Of an outermost content it is hardly more than what lies there, however long that is.
    if isOutermost { bytesLeft += fresh }
    let isCut = fresh > bytesLeft
    bytesLeft -= min(bytesLeft, fresh)
    let part = ContentPart(
      offset: text.offset,
      count: text.bytes.count,
      sharing: shared,
      isLast: isLast || isCut,
      isAnotherForm: text.isAnotherForm
    )
    look(at: text.bytes.span, part, text.content, into: &visitor)
    if isCut, !visitor.isCancelled { end(Self.tooMuch, &visitor) }
    guard !part.isLast else { return false }
    text.offset += part.advance
    text.bytes.removeSubrange(0..<part.advance)
    hold(-part.advance, isOutermost, &visitor)
    return true
  }

  /// Takes note of what a content is that comes in parts, and tells what of it is not read.
  private mutating func begin(
    _ state: PartedContent,
    _ content: Span<UInt8>,
    isAnotherForm: Bool,
    _ visitor: inout some InnerVisitor
  ) {
    guard limits.depth > 0, !isAnotherForm, content.count >= 32 else { return }
    if let fault = Self.refusal(of: content) { return fail(fault.kind, fault.detail, &visitor) }
    state.attachment = PartedAttachment(
      isScript: content.begins(with: "#!"),
      isProgram: Self.isProgram(content)
    )
    if let kind = unreadForm(of: content) {
      let detail = "too large for its texts to be read as what they are (\(kind.rawValue))"
      fail(.limit, detail + "; it was scanned as it is; raise --max-memory", &visitor)
    }
    guard let form = Self.partedForm(of: content) else { return }
    guard trail.count < limits.depth else { return tooDeep(&visitor) }
    state.text = PartedText(form, sharing: limits.sharedBytes)
  }

  /// The form of a text that is read part by part.
  private static func partedForm(of content: Span<UInt8>) -> PartedText.Form? {
    switch ContentFormat(content) {
    case .utf16(let isBigEndian): .utf16(isBigEndian: isBigEndian)
    case .utf32(let isBigEndian): .utf32(isBigEndian: isBigEndian)
    default:
      if RichText.begins(content) {
        .richText(RichText())
      } else {
        RegistryText(content).map { .registry($0) }
      }
    }
  }

  /// The form of texts that are read only where all of a content is at hand, by its first part; nil for any other content.
  private func unreadForm(of content: Span<UInt8>) -> InnerStep.Kind? {
    switch content[0] {
    case UInt8(ascii: "b"): return content.begins(with: "bplist0") ? .propertyList : nil
    case 0x37: return DatabaseLog.begins(content) ? .sqliteLog : nil
    case 2, 3: return Self.isOfAndroid(content) ? .utf16LittleEndian : nil
    case UInt8(ascii: "M"): return DotNetProgram.begins(content) ? .utf16LittleEndian : nil
    case UInt8(ascii: "<"), 0xEF:
      if Self.holdsDiagrams(content) { return .diagram }
      return trail.last?.kind == .zip && TextRuns.begin(content) ? .text : nil
    default: return PythonStrings.begin(content) ? .pyc : nil
    }
  }

  /// Tells what stands at the end of a content that is a script or a program, or anything else, and is not opened.
  private mutating func tellAttachment(
    _ state: PartedContent,
    _ content: Span<UInt8>,
    _ part: ContentPart,
    _ visitor: inout some InnerVisitor
  ) {
    guard let attachment = state.attachment else { return }
    if attachment.isScript, !attachment.hasPacked {
      state.attachment?.hasPacked = Self.attachedStream(content) != nil
    }
    guard part.isLast, let attachment = state.attachment else { return }
    let isPacked = Self.endsPacked(content)
    if isPacked, attachment.hasPacked {
      fail(
        .limit,
        "too large for the packed data in it to be unpacked; raise --max-memory",
        &visitor
      )
    } else if AttachedZip.ends(
      content,
      from: part.offset,
      isSearched: isPacked && attachment.isProgram
    ) {
      let detail = "too large for the zip archive at its end to be unpacked; raise --max-memory"
      fail(.limit, detail, &visitor)
    }
  }
}
