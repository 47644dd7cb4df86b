import Judgement

/// What the judge finds in a text that is likely a credential, in the order of the hot words.
func secrets(in text: String) -> [String] {
  let content = Array(text.utf8)
  return hotWords(in: content).compactMap { place, word in
    guard let found = Judge.credential(content.span, word, at: place, least: .likely) else {
      return nil
    }
    return String(decoding: content[found.secret], as: UTF8.self)
  }
}

/// The places of a content where literals of hot words stand, with these.
func hotWords(in content: [UInt8]) -> [(Int, HotWord)] {
  let small = content.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  return content.indices.flatMap { place in
    HotWord.literals.compactMap { text, word in
      small[place...].starts(with: text.utf8) ? (place, word) : nil
    }
  }
}
