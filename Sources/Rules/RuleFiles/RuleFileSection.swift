import TOMLKit

/// One table of a rule file that is being read, with what messages need to name it.
struct RuleFileSection {
  let table: TOMLTable

  /// The table's place as `LineIndex` writes it; empty for the top of the file.
  let place: String

  /// The id of the rule that the table belongs to.
  let rule: String?

  /// The place of a key.
  func place(of key: String) -> String {
    place.isEmpty ? key : "\(place).\(key)"
  }
}

extension RuleFileReader {
  /// A text, nil when absent or no text.
  mutating func text(_ key: String, in section: RuleFileSection) -> String? {
    guard let value = section.table[key] else { return nil }
    if let text = value.string { return text }
    report(key, in: section, "\"\(key)\" is no text", "write it in quotes")
    return nil
  }

  /// A list of texts; one text alone is taken as a list of one.
  mutating func texts(_ key: String, in section: RuleFileSection) -> [String] {
    guard let value = section.table[key] else { return [] }
    if let text = value.string { return [text] }
    guard let array = value.array else {
      report(key, in: section, "\"\(key)\" is no list of texts", "write [\"…\", \"…\"]")
      return []
    }
    let texts = array.compactMap { $0.string }
    if texts.count < array.count {
      report(key, in: section, "\"\(key)\" holds something that is no text", "write it in quotes")
    }
    return texts
  }

  /// A whole number.
  mutating func integer(_ key: String, in section: RuleFileSection) -> Int? {
    guard let value = section.table[key] else { return nil }
    if let number = value.int { return number }
    report(key, in: section, "\"\(key)\" is no whole number", "write digits without quotes")
    return nil
  }

  /// True or false.
  mutating func truth(_ key: String, in section: RuleFileSection) -> Bool? {
    guard let value = section.table[key] else { return nil }
    if let truth = value.bool { return truth }
    report(key, in: section, "\"\(key)\" is neither true nor false", "write true or false")
    return nil
  }

  /// A number.
  mutating func number(_ key: String, in section: RuleFileSection) -> Double? {
    guard let value = section.table[key] else { return nil }
    if let number = value.double { return number }
    if let number = value.int { return Double(number) }
    report(key, in: section, "\"\(key)\" is no number", "write digits without quotes")
    return nil
  }

  /// One of the names of an enumeration.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    in section: RuleFileSection
  ) -> Choice? {
    guard let text = text(key, in: section) else { return nil }
    if let choice = Choice(rawValue: text) ?? Choice(rawValue: text.lowercased()) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    report(
      key,
      in: section,
      "\"\(text)\" is no \(key)",
      nearestWord(to: text, in: names).map { "did you mean \"\($0)\"?" }
        ?? "it is one of \(names.joined(separator: ", "))"
    )
    return nil
  }

  /// The tables of an array of tables, or a single table.
  mutating func tables(_ key: String, in section: RuleFileSection) -> [RuleFileSection] {
    guard let value = section.table[key] else { return [] }
    let place = section.place(of: key)
    if let table = value.table {
      return [RuleFileSection(table: table, place: place, rule: section.rule)]
    }
    guard let array = value.array else {
      report(key, in: section, "\"\(key)\" is no table", "write [[\(key)]] above its keys")
      return []
    }
    return array.enumerated().compactMap { index, element in
      guard let table = element.table else {
        report(key, in: section, "\"\(key)\" holds something that is no table", "write [[\(key)]]")
        return nil
      }
      return RuleFileSection(table: table, place: "\(place)[\(index)]", rule: section.rule)
    }
  }

  /// Reports every key that nobody knows; another tool may have keys of later versions.
  mutating func checkKeys(of section: RuleFileSection, known: [String]) {
    for key in section.table.keys.sorted() where !known.contains(key) {
      let fault = fault(
        key,
        in: section,
        "unknown key \"\(key)\"",
        nearestWord(to: key, in: known).map { "did you mean \"\($0)\"?" }
          ?? "known are \(known.joined(separator: ", "))"
      )
      if format.isForeign { notices.append(fault) } else { errors.append(fault) }
    }
  }

  /// Notes an error at a key.
  mutating func report(
    _ key: String,
    in section: RuleFileSection,
    _ problem: String,
    _ remedy: String
  ) {
    errors.append(fault(key, in: section, problem, remedy))
  }

  /// Notes something that is not done.
  mutating func notice(
    _ key: String,
    in section: RuleFileSection,
    _ problem: String,
    _ remedy: String
  ) {
    notices.append(fault(key, in: section, problem, remedy))
  }

  /// A fault at a key.
  func fault(
    _ key: String,
    in section: RuleFileSection,
    _ problem: String,
    _ remedy: String
  ) -> RuleFileError {
    RuleFileError(
      file: label,
      line: lines[section.place(of: key)],
      rule: section.rule,
      problem: problem,
      remedy: remedy
    )
  }
}
