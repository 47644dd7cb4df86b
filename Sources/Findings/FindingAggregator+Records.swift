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
    sortedEntries.map { entry in
      var rule = rules[entry.rule]
      rule.confidence = entry.confidence
      let hasID = entry.first.kind.hasID
      let fingerprint = fingerprinter.fingerprint(rule: rule.id, secret: entry.secret)
      var record = FindingRecord(
        fingerprint: fingerprint,
        rule: rule,
        secret: entry.personalData == nil
          ? entry.secret : SensitiveBytes(Array("PERSONAL-DATA:\(fingerprint.short)".utf8)),
        match: entry.details.match,
        isMatchTruncated: entry.details.isMatchTruncated,
        excerpt: entry.details.excerpt,
        verified: entry.details.verified,
        repository: repository,
        location: Location(
          object: hasID ? Hex.text(entry.first.key) : nil,
          kind: entry.first.kind,
          path: hasID ? nil : entry.first.key,
          inner: entry.first.inner,
          line: entry.details.position.line,
          endLine: entry.details.lineFeeds == 0
            ? nil : entry.details.position.line + entry.details.lineFeeds,
          column: entry.details.position.column,
          offset: entry.first.offset,
          length: entry.details.length
        ),
        occurrences: Occurrences(
          objects: entry.objects,
          paths: hasID ? [] : [entry.first.key],
          more: !hasID && entry.objects > 1
        ),
        personalData: entry.personalData
      )
      record.isMarked = entry.isMarked
      record.companions = entry.details.companions.map {
        $0.companion(rules: rules, fingerprinter: fingerprinter)
      }
      return record
    }
  }

  /// The numbers of the contents that hold each finding, in rising order; findings come in the same
  /// order as in `records`.
  public var contentNumbers: [[UInt32]] { sortedEntries.map { $0.numbers.sorted() } }

  private var sortedEntries: some Sequence<Entry> {
    // Their numbers are moved around, not the entries.
    let order = entries.indices.sorted { left, right in
      // A copy of an entry touches the reference counts of all its parts.
      if entries[left].rule != entries[right].rule {
        return entries[left].rule < entries[right].rule
      }
      if entries[left].secret != entries[right].secret {
        return entries[left].secret < entries[right].secret
      }
      return entries[right].first.isPreceded(by: entries[left].first)
    }
    return order.lazy.map { entries[$0] }
  }
}
