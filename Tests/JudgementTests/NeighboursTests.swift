import Judgement
import TestSupport
import Testing

/// What stands next to a secret, found by its signs, is what a look at each name finds.
@Suite struct NeighboursTests {
  @Test func theNearestOfItsBlockAreFound() {
    let text = Array(
      """
      host = far.corp.net

      login: near.one
      server: "db.corp.net"
      password = "hT9-kw_Qz4vR"
      user: another
      client_id=4711
      """.utf8
    )
    let secret = range(of: "hT9-kw_Qz4vR", in: text)
    let found = Neighbours.near(text.span, secret).mapValues {
      String(decoding: text[$0], as: UTF8.self)
    }
    #expect(found == [.user: "another", .host: "db.corp.net", .client: "4711"])
  }

  @Test(arguments: [#"\""#, #"\\\""#, #"\'"#])
  func textWithinTextHasThem(quote: String) {
    let (user, host) = ("bob", "db.corp.net")
    let names = ["user": user, "password": "hT9-kw_Qz4vR", "host": host]
    let parts = names.map { "\(quote)\($0.key)\(quote): \(quote)\($0.value)\(quote)" }
    let text = Array("{\"body\": \"{\(parts.joined(separator: ", "))}\"}".utf8)
    let found = Neighbours.near(text.span, range(of: "hT9-kw_Qz4vR", in: text)).mapValues {
      String(decoding: text[$0], as: UTF8.self)
    }
    #expect(found == [.user: user, .host: host])
  }

  @Test func signsLeadToWhatNamesLeadTo() {
    var random = SeededRandom()
    var found = 0
    for _ in 0..<4000 {
      let text = randomText(&random)
      let start = Int.random(in: 0...text.count, using: &random)
      let end = Int.random(in: start...min(text.count, start + 40), using: &random)
      let near = Neighbours.near(text.span, start..<end)
      var naive = NaiveNeighbours(text)
      let expected = naive.near(start..<end)
      #expect(near == expected, "\(start..<end) in \(text)")
      found += near.count
    }
    // Else hardly anything was tested.
    #expect(found > 800)
  }

  /// What is known of the lines before changes nothing of what is found next.
  @Test func aMemoChangesNothing() {
    var random = SeededRandom()
    let plain = Array(String(repeating: "pass_1 = x;\n", count: 60).utf8)
    for _ in 0..<2000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        // Stretches without names that have a role, between others.
        text += Bool.random(using: &random) ? randomText(&random) : plain
      }
      var memo = NeighbourMemo()
      var start = 0
      for _ in 0..<12 {
        start =
          Int.random(in: 0..<6, using: &random) == 0
          ? Int.random(in: 0...text.count, using: &random)
          : min(text.count, start + Int.random(in: 0...90, using: &random))
        let end = Int.random(in: start...min(text.count, start + 40), using: &random)
        let found = Neighbours.near(text.span, start..<end, memo: &memo)
        let expected = Neighbours.near(text.span, start..<end)
        #expect(found == expected, "\(start..<end) in \(text)")
      }
    }
  }

  /// A sign right behind what is looked at may belong to a name in it, whatever stands between the two.
  @Test(arguments: ["login1 = \"bob\"", "login1\" : bob", "pass_1 \t= 'bob'", "login ' bob"])
  func aMemoHeedsTheSignBehind(line: String) {
    let line = Array("\(line)\n".utf8)
    for shift in 0..<40 {
      // The line lies across the end of what is looked at, which ends 512 bytes behind the secret.
      let text = Array(repeating: UInt8(ascii: "."), count: 490 + shift) + [0x0A] + line + line
      var memo = NeighbourMemo()
      for secret in [0..<3, 3..<9, 5..<20] {
        let found = Neighbours.near(text.span, secret, memo: &memo)
        #expect(found == Neighbours.near(text.span, secret), "\(shift), \(secret)")
      }
    }
  }

  private func range(of part: String, in text: [UInt8]) -> Range<Int> {
    let part = Array(part.utf8)
    let start = text.indices.first { text[$0...].starts(with: part) } ?? 0
    return start..<start + part.count
  }

  private static let pieces: [[UInt8]] =
    [
      "user", "User", "USER", "username", "usernames", "name", "Host", "hostname", "server", "id",
      "key", "client", "login", "uid", "usr", "email", "endpoint", "addr", "address", "userId",
      "Consumer", "app", "principals", "login1", "x9", "password", "=", ":", "==", "=>", "=", ":",
      " ", " ", "\t",
      "\"", "'", "`", "\\", "\\\"", "\\\"", "]", "\n", "\n", "\n", "\n\n", "\r\n", "_", "-", ".",
      "$", "(", "@", "/", "é",
      "\0", "a",
    ].map { Array($0.utf8) } + [
      Array(repeating: 0x20, count: 300), Array(repeating: 0x61, count: 70),
      Array(repeating: 0x22, count: 9),
      Array(repeating: 0x42, count: 140),
      Array("thisIsALongNameOfWhichTheLastWordsAreWhatCountsForThe_client_id".utf8),
    ]

  private func randomText(_ random: inout SeededRandom) -> [UInt8] {
    var text: [UInt8] = []
    // Of long pieces few, so that short ones stand together.
    let most = Self.pieces.count - (Bool.random(using: &random) ? 5 : 0)
    for _ in 0..<Int.random(in: 0...120, using: &random) {
      text += Self.pieces[Int.random(in: 0..<most, using: &random)]
    }
    return text
  }
}

/// Looks at each name of the block, one byte after the other.
private struct NaiveNeighbours {
  private let text: [UInt8]
  private var window = 0..<0

  init(_ text: [UInt8]) { self.text = text }

  private subscript(place: Int) -> UInt8 { window.contains(place) ? text[place] : 0 }

  mutating func near(_ secret: Range<Int>) -> [Neighbours.Role: Range<Int>] {
    window = max(secret.lowerBound - 256, 0)..<min(secret.lowerBound + 8192, text.count)
    let block = block(around: secret)
    var found: [Neighbours.Role: (value: Range<Int>, distance: Int)] = [:]
    var next = block.lowerBound
    while next < block.upperBound {
      guard isName(self[next]), !isName(self[next - 1]) else {
        next += 1
        continue
      }
      var end = next
      while end < block.upperBound, isName(self[end]) { end += 1 }
      let name = next..<end
      next = end
      guard !name.overlaps(secret), let role = role(name), let value = value(behind: end),
        !value.overlaps(secret)
      else { continue }
      let distance = min(
        abs(value.lowerBound - secret.lowerBound),
        abs(value.upperBound - secret.lowerBound)
      )
      if distance < found[role]?.distance ?? .max { found[role] = (value, distance) }
      next = value.upperBound
    }
    return found.mapValues(\.value)
  }

  private func block(around secret: Range<Int>) -> Range<Int> {
    var (start, left) = (secret.lowerBound, 6)
    while start > window.lowerBound, secret.lowerBound - start < 512 {
      if self[start - 1] == 0x0A {
        left -= 1
        if left < 0 || self[start - 2] == 0x0A { break }
      }
      start -= 1
    }
    var end = min(secret.upperBound, window.upperBound)
    left = 6
    while end < window.upperBound, end - secret.upperBound < 512 {
      if self[end] == 0x0A {
        left -= 1
        if left < 0 || self[end + 1] == 0x0A { break }
      }
      end += 1
    }
    return start..<max(end, start)
  }

  private func role(_ name: Range<Int>) -> Neighbours.Role? {
    var words: [String] = []
    for place in name where isLetter(text[place]) {
      let letter = text[place]
      let before = place > name.lowerBound ? text[place - 1] : 0
      let behind = place + 1 < name.upperBound ? text[place + 1] : 0
      if !isLetter(before) || isCapital(letter) && (isSmall(before) || isSmall(behind)) {
        words.append("")
      }
      words[words.count - 1].append(Character(Unicode.Scalar(letter | 0x20)))
    }
    // Eight letters are as many as are compared.
    let last = String(words.last?.prefix(8) ?? "")
    let before = String(words.dropLast().last?.prefix(8) ?? "")
    switch last {
    case "user", "username", "login", "uid", "usr", "email", "principa": return .user
    case "name": return before == "user" ? .user : nil
    case "host", "hostname", "server", "endpoint", "addr", "address": return .host
    case "id": return ["client", "consumer", "app"].contains(before) ? .client : nil
    case "key": return ["client", "consumer"].contains(before) ? .client : nil
    default: return nil
    }
  }

  private func value(behind name: Int) -> Range<Int>? {
    var next = name
    while isQuote(self[next]) || self[next] == 0x5D || self[next] == 0x5C { next += 1 }
    while isBlank(self[next]) { next += 1 }
    guard self[next] == 0x3D || self[next] == 0x3A else { return nil }
    next += 1
    if self[next] == 0x3D || self[next] == 0x3E { next += 1 }
    while isBlank(self[next]) { next += 1 }
    // A quote with the same backslashes before it closes, seven at most.
    let opener = (0..<8).lazy.map { count in
      Array(repeating: UInt8(0x5C), count: count) + [self[next + count]]
    }
    .first { [next] quote in isQuote(quote.last ?? 0) && starts(with: quote, at: next) }
    let quote = opener?.last ?? self[next]
    next += opener?.count ?? 0
    var end = next
    while end - next < 128, isOfValue(self[end], quote),
      !(self[end] == 0x5C && opener?.first == 0x5C)
    {
      end += 1
    }
    guard end > next, end - next < 128 else { return nil }
    if let opener {
      guard starts(with: opener, at: end) else { return nil }
    } else if self[end] == 0x28 {
      return nil
    }
    return Array("${<%([".utf8).contains(self[next]) ? nil : next..<end
  }

  private func starts(with part: [UInt8], at place: Int) -> Bool {
    part.indices.allSatisfy { self[place + $0] == part[$0] }
  }

  private func isOfValue(_ byte: UInt8, _ quote: UInt8) -> Bool {
    if [0x0A, 0x0D, 0].contains(byte) { return false }
    if isQuote(quote) { return byte != quote }
    return isName(byte) || Array("@:/".utf8).contains(byte) || byte >= 0x80
  }

  private func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private func isLetter(_ byte: UInt8) -> Bool { isSmall(byte) || isCapital(byte) }
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x60 }
  private func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || [0x5F, 0x2D, 0x2E].contains(byte)
  }
}
