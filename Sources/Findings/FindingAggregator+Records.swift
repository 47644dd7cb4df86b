extension FindingAggregator {
  /// The findings, ordered by rule number, then by secret, then by place.
  ///
  /// - Parameters:
  ///   - rules: The rules by the numbers that were given to `add`.
  ///   - repository: The mirror that the contents belong to; nil for files outside any mirror.
  ///   - fingerprinter: Makes the fingerprints.
  /// - Returns: One record for each rule and secret; in a file, one for each place of it.
  /// - Precondition: Every rule number that was added is an index of `rules`.
  /// - Complexity: O(n log n) in the number of distinct secrets.
  public func records(
    rules: [RuleReference],
    repository: RepositoryReference?,
    fingerprinter: Fingerprinter
  ) -> [FindingRecord] {
    var records: [FindingRecord] = []
    records.reserveCapacity(entries.count)
    forEachRecord(rules: rules, repository: repository, fingerprinter: fingerprinter) {
      records.append($0)
    }
    return records
  }

  /// Makes the records of ``records(rules:repository:fingerprinter:)`` one after the other, in the same order.
  ///
  /// - Parameters:
  ///   - rules: The rules by their numbers.
  ///   - repository: The mirror; nil for files outside any mirror.
  ///   - fingerprinter: Makes the fingerprints.
  ///   - body: Takes each record.
  public func forEachRecord(
    rules: [RuleReference],
    repository: RepositoryReference?,
    fingerprinter: Fingerprinter,
    _ body: (consuming FindingRecord) -> Void
  ) {
    let further = furtherTexts
    for index in order {
      let entry = entries[index]
      body(
        entry.record(
          of: texts[entry.text].secret,
          others: further.isEmpty ? [] : further[index, default: []],
          rules: rules,
          repository: repository,
          fingerprinter: fingerprinter
        )
      )
    }
  }

  /// The numbers of the contents that hold each finding, in rising order; findings come in the same
  /// order as in `records`.
  public var contentNumbers: [[UInt32]] { order.map { entries[$0].numbers.sorted() } }

  /// The texts of keys that do not stand at their first places, by the numbers of the entries, in rising order.
  private var furtherTexts: [Int: [SensitiveBytes]] {
    guard texts.count > entries.count else { return [:] }
    var further: [Int: [SensitiveBytes]] = [:]
    for (number, text) in texts.enumerated() where entries[text.entry].text != number {
      further[text.entry, default: []].append(text.secret)
    }
    return further.mapValues { $0.sorted() }
  }

  /// The numbers of the entries, in the order of their records.
  private var order: some Sequence<Int> {
    // The first bytes of a secret, side by side, tell nearly all apart; entries lie far from one another.
    var keys = entries.indices.map {
      (rule: entries[$0].rule, head: secret(of: $0).head, entry: $0)
    }
    keys.sort { left, right in
      if left.rule != right.rule { return left.rule < right.rule }
      if left.head != right.head { return left.head < right.head }
      let (secret, other) = (secret(of: left.entry), secret(of: right.entry))
      if secret != other { return secret < other }
      return entries[right.entry].first.isPreceded(by: entries[left.entry].first)
    }
    return keys.lazy.map(\.entry)
  }

  /// The text that stands at an entry's first place.
  private func secret(of entry: Int) -> SensitiveBytes { texts[entries[entry].text].secret }
}

extension SensitiveBytes {
  /// The first eight bytes as a number that orders as they do; zeros stand for those that are lacking.
  fileprivate var head: UInt64 {
    var head: UInt64 = 0
    for byte in bytes.prefix(8) { head = head << 8 | UInt64(byte) }
    return head << UInt64(8 * max(0, 8 - count))
  }
}

extension FindingAggregator.Entry {
  /// What was kept of a rule and secret, as it is told.
  ///
  /// Made in one go: a record is large, and each of its parts that is set later is a copy of all.
  fileprivate func record(
    of secret: SensitiveBytes,
    others: [SensitiveBytes],
    rules: [RuleReference],
    repository: RepositoryReference?,
    fingerprinter: Fingerprinter
  ) -> FindingRecord {
    var rule = rules[rule]
    rule.confidence = confidence
    let hasID = first.kind.hasID
    let fingerprint = fingerprinter.fingerprint(rule: rule.id, secret: secret)
    return FindingRecord(
      fingerprint: fingerprint,
      rule: rule,
      secret: personalData == nil
        ? secret : SensitiveBytes(Array("PERSONAL-DATA:\(fingerprint.short)".utf8)),
      match: details.match,
      isMatchTruncated: details.isMatchTruncated,
      excerpt: details.excerpt,
      writtenForms: forms(
        of: secret,
        others: others,
        rule: rule.id,
        fingerprint,
        fingerprinter: fingerprinter
      ),
      verified: details.verified,
      repository: repository,
      location: Location(
        object: hasID ? Hex.text(first.key) : nil,
        kind: first.kind,
        path: hasID ? nil : first.key,
        inner: first.inner,
        line: details.position.line,
        endLine: details.lineFeeds == 0 ? nil : details.position.line + details.lineFeeds,
        column: details.position.column,
        offset: first.offset,
        length: details.length
      ),
      occurrences: Occurrences(
        objects: objects,
        paths: hasID ? [] : [first.key],
        more: !hasID && objects > 1
      ),
      companions: details.companions.isEmpty
        ? [] : details.companions.map { $0.companion(rules: rules, fingerprinter: fingerprinter) },
      isMarked: isMarked,
      settings: settings,
      personalData: personalData
    )
  }

  /// How a secret is written down, where it is a key in another form than the usual one.
  private func forms(
    of secret: SensitiveBytes,
    others: [SensitiveBytes],
    rule: String,
    _ fingerprint: Fingerprint,
    fingerprinter: Fingerprinter
  ) -> [WrittenForm] {
    // Of nearly all secrets the text is what the fingerprint is of.
    guard personalData == nil,
      !others.isEmpty || KeyText.usualForm(of: secret.bytes.span) != nil
    else { return [] }
    return ([secret] + others).compactMap { text in
      let own = fingerprinter.fingerprint(rule: rule, text: text.bytes)
      guard text != secret || own != fingerprint else { return nil }
      return WrittenForm(text: text, fingerprint: own)
    }
  }
}
