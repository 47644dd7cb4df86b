extension Reference {
  /// What a build fetches from a store of parameters or secrets, in AWS' descriptions of builds: `parameter-store:` and below it
  /// `APP_PW: "app-staging-pw"`.
  ///
  /// - Complexity: O(1): the window's bytes before the name.
  static func isOfStore(_ found: Assignment, _ text: TextWindow) -> Bool {
    // What is set is a variable of the environment; to look at the lines above takes long.
    guard found.sign == .colon, text[found.name.lowerBound].isUpper,
      found.value.allSatisfy({ isOfPath(text[$0]) })
    else { return false }
    return LinesAbove.hold(found.name.lowerBound, text) { start, text in
      text.holds("parameter-store:", at: start) || text.holds("secrets-manager:", at: start)
    }
  }

  /// What Google's store of secrets calls one, in Terraform's blocks that read it or say who may: `secret = "app-db-pw1"`.
  ///
  /// - Complexity: O(1): the window's bytes before the name.
  static func isOfManager(_ found: Assignment, _ text: TextWindow) -> Bool {
    let (start, end) = (found.name.lowerBound, found.name.upperBound)
    guard found.sign == .equals, found.quote == .double,
      found.value.lowerBound == found.expression + 1,
      found.name.count == 6 && text.holds("secret", at: start)
        || found.name.count == 9 && text.holds("secret_id", at: end - 9),
      found.value.allSatisfy({ isOfPath(text[$0]) })
    else { return false }
    return LinesAbove.hold(start, text) { start, text in
      text.holds("data \"google_secret_manager", at: start)
        || text.holds("resource \"google_secret_manager", at: start)
    }
  }

  /// What a class is called, with the packages that it is in: `com.corp.editor.actions.PasteAction$Chooser`.
  static func isOfClass(_ value: Range<Int>, _ text: TextWindow) -> Bool {
    let start = value.lowerBound
    guard
      text.holds("com.", at: start) || text.holds("org.", at: start)
        || text.holds("net.", at: start) || text.holds("io.", at: start)
    else { return false }
    // Packages begin with a small letter, the class with a capital and a small one.
    var (parts, offset) = (0, start)
    while offset < value.upperBound {
      let first = text[offset]
      if first.isUpper { return parts > 2 && text[offset + 1].isLower }
      let end = offset
      while offset < value.upperBound, text[offset].isLower { offset += 1 }
      guard offset - end > 1, text[offset] == UInt8(ascii: ".") else { return false }
      (parts, offset) = (parts + 1, offset + 1)
    }
    return false
  }

  /// Whether a byte may be a part of the name or path of what a store keeps.
  private static func isOfPath(_ byte: UInt8) -> Bool {
    byte.isName || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":")
  }
}
