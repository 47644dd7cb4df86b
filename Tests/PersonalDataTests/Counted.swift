import PersonalData

/// The numbers of values in a text.
func count(
  _ text: String,
  headings: [String] = [],
  threshold: Int = 20
) -> [PersonalDataKind: Int] {
  dump(text, headings: headings, threshold: threshold)?.counts ?? [:]
}

/// The personal data of a text; `headings` are words that its columns have as heads.
func dump(_ text: String, headings: [String] = [], threshold: Int = 20) -> Dump? {
  var census = Census(CensusOptions(threshold: threshold))
  let bytes = Array(text.utf8)
  return census.take(bytes.span, headings: places(of: headings, in: bytes).span).dump
}

/// Where words stand in a text.
func places(of words: [String], in text: [UInt8]) -> [Int] {
  var found: [Int] = []
  for word in words.map({ Array($0.utf8) }) where !word.isEmpty && word.count <= text.count {
    for start in 0...text.count - word.count
    where text[start] == word[0] && text[start..<start + word.count].elementsEqual(word) {
      found.append(start)
    }
  }
  return found.sorted()
}
