extension Doubt {
  /// Whether it says what, or whose, is to stand here: `your_s3_secret_here`, `YOURSECRETKEY`, `PLEASECHANGETHISNOW`.
  ///
  /// In other languages, too: `tu-password-de-aplicacion`. `changeme`, `changethis` and the like are none, which people leave as they are.
  ///
  /// - Complexity: O(length of the value), of 64 bytes at most.
  static func isFillIn(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard (8...64).contains(value.count) else { return false }
    let start = value.lowerBound
    if text.holds("your", at: start) {
      return isOfWords(value, text)
        || text.holds("here", at: value.upperBound - 4) && value.contains { !text[$0].isLetter }
    }
    guard isOfWords(value, text) else { return false }
    if isOfOther(value, text) || isOrder(value, text) { return true }
    return value.contains { offset in
      // How the orders begin.
      switch (text[offset] | 0x20, text[offset + 1] | 0x20) {
      case (UInt8(ascii: "c"), UInt8(ascii: "h")), (UInt8(ascii: "c"), UInt8(ascii: "a")),
        (UInt8(ascii: "e"), UInt8(ascii: "n")),
        (UInt8(ascii: "n"), UInt8(ascii: "o")), (UInt8(ascii: "p"), UInt8(ascii: "l")),
        (UInt8(ascii: "r"), UInt8(ascii: "a")), (UInt8(ascii: "r"), UInt8(ascii: "e")):
        orders.contains { text.holds($0, at: offset) } && !isDefault(value, text)
      default: false
      }
    }
  }

  /// Whether it says what to do, and that it is done here: `generate-random-base64-secret-here`.
  private static func isOrder(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let here = value.upperBound - 5
    return text.holds("here", at: here + 1) && !text[here].isLetter
      && value.count { !text[$0].isLetter && !text[$0].isDigit } > 1
  }

  /// Whether its first word is `your` in another language: `tu-password-admin`, `sua_senha`.
  private static func isOfOther(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    guard let mark = value.first(where: { !text[$0].isLetter }) else { return false }
    return possessives.contains {
      $0.utf8CodeUnitCount == mark - value.lowerBound && text.holds($0, at: value.lowerBound)
    }
  }

  private static let possessives: [StaticString] = ["tu", "tus", "sua", "seu", "votre", "dein"]

  private static func isDefault(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    value.count < 12 && text.holds("change", at: value.lowerBound)
  }

  /// What asks for something else in its place.
  private static let orders: [StaticString] = [
    "pleasechange", "please_change", "please-change", "pleaseprovide", "changethis",
    "change_this", "change-this", "change-in-prod", "change_in_prod", "changeinprod", "replace",
    "notrequired", "placeholder", "randomstring", "enteryour", "cambiar_", "change_me_",
  ]

  /// Whether it consists of letters, marks that part words, and a few digits.
  private static func isOfWords(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    var digits = 0
    for offset in value {
      let byte = text[offset]
      if byte.isDigit {
        digits += 1
      } else if !byte.isLetter, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_"),
        byte != UInt8(ascii: "."), byte != 0x20
      {
        return false
      }
    }
    return digits * 8 <= value.count
  }
}
