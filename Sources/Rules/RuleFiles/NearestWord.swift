/// The word that somebody meant who wrote `word`; nil when none is near.
///
/// Near is at most two changes, or one in three characters, by the distance of Levenshtein, case aside; words of
/// fewer than four characters allow one.
func nearestWord(to word: String, in known: [String]) -> String? {
  let written = Array(word.lowercased().utf8.prefix(64))
  let ranked = known.map { ($0, editDistance(written, Array($0.lowercased().utf8))) }
  guard let best = ranked.min(by: { $0.1 < $1.1 }),
    best.1 <= (written.count < 4 ? 1 : max(2, written.count / 3))
  else {
    return nil
  }
  return best.0
}

/// How many insertions, deletions and replacements lead from one text to the other.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var row = Array(0...right.count)
  for (index, byte) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let replaced = diagonal + (right[column] == byte ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
