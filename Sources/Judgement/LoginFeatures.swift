extension FeatureVector {
  /// Looks at the user and the password that the value of a header decodes to, in place of the words of the base64.
  mutating func describeLogin(_ found: Assignment, _ text: TextWindow) {
    let (bytes, count) = Base64Glimpse.decoded(found.value, text)
    let login = TextWindow(bytes.span.extracting(first: count), around: 0)
    guard let colon = (0..<count).first(where: { login[$0] == UInt8(ascii: ":") }) else { return }
    let password = colon + 1..<count
    var same = 0
    while same < min(colon, password.count), login[same] == login[password.lowerBound + same] {
      same += 1
    }
    self[.sameAsUser] = same * 100 / max(password.count, 1)
    self[.hotWords] = 0
    self[.standIns] = 0
    self[.userWords] = 0
    var walk = WordWalk(login, 0..<count)
    let table = WordClass.table
    while walk.advance() {
      let word = table[walk.letters]
      if word.contains(.hot) { add(1, to: .hotWords) }
      if word.contains(.standIn) { add(1, to: .standIns) }
      if word.contains(.user) { add(1, to: .userWords) }
    }
  }
}
