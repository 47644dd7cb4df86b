/// Writes JSON into a byte buffer, without building a tree first.
///
/// The order of the calls is the order in the text. Strings are escaped so that a line of output
/// stays a line and no byte of it can steer a terminal: controls, invisible characters and line
/// separators become `\u` escapes.
package struct JSONText {
  /// What was written so far.
  package var bytes: [UInt8] = []
  private var needsComma = false

  /// Begins with nothing.
  package init() {}

  /// A text as a string of JSON, with its quotes.
  package static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    _ = JSONString.append(text.utf8.span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes an object as a value of its own.
  package mutating func object(_ body: (inout JSONText) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an object member.
  mutating func object(_ key: StaticString, _ body: (inout JSONText) -> Void) {
    self.key(key)
    object(body)
  }

  /// Writes an object member whose key is not of ours.
  mutating func object(foreignKey key: String, _ body: (inout JSONText) -> Void) {
    self.key(foreign: key)
    object(body)
  }

  /// Writes an object member, or null.
  mutating func object<Value>(
    _ key: StaticString,
    _ value: Value?,
    _ body: (inout JSONText, Value) -> Void
  ) {
    guard let value else { return null(key) }
    object(key) { body(&$0, value) }
  }

  /// Writes a member that is a list of objects.
  mutating func list<Value>(
    _ key: StaticString,
    _ values: [Value],
    _ body: (inout JSONText, Value) -> Void
  ) {
    self.key(key)
    open(UInt8(ascii: "["))
    for value in values { object { body(&$0, value) } }
    close(UInt8(ascii: "]"))
  }

  /// Opens an object as a value of its own; ``endObject()`` follows its members.
  mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Opens a member that is an object; ``endObject()`` follows its members.
  mutating func beginObject(_ key: StaticString) {
    self.key(key)
    beginObject()
  }

  /// Closes an object.
  mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens a list as a value of its own, whose elements may come in further calls; ``endList()`` follows the last one.
  mutating func beginList() { open(UInt8(ascii: "[")) }

  /// Opens a member that is a list, whose elements may come in further calls; ``endList()`` follows the last one.
  mutating func beginList(_ key: StaticString) {
    self.key(key)
    beginList()
  }

  /// Closes a list.
  mutating func endList() { close(UInt8(ascii: "]")) }

  /// Writes an object as an element of an open list, in a line of its own.
  mutating func element(_ body: (inout JSONText) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\n"))
    object(body)
  }

  /// Writes a member that is a text, or null.
  package mutating func member(_ key: StaticString, _ value: String?) {
    guard let value else { return null(key) }
    self.key(key)
    string(value.utf8.span)
  }

  /// Writes a member that is a number, or null.
  mutating func member(_ key: StaticString, _ value: Int?) {
    guard let value else { return null(key) }
    self.key(key)
    bytes.append(decimal: value)
    needsComma = true
  }

  /// Writes a member that is a text of 32 hex digits.
  mutating func member(_ key: StaticString, hex high: UInt64, _ low: UInt64) {
    self.key(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(hex: high)
    bytes.append(hex: low)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a member that is a number and whose key is not of ours.
  mutating func member(foreignKey key: String, _ value: Int) {
    self.key(foreign: key)
    bytes.append(decimal: value)
    needsComma = true
  }

  /// Writes a member that is true or false, or null.
  mutating func member(_ key: StaticString, _ value: Bool?) {
    guard let value else { return null(key) }
    self.key(key)
    bytes.append(literal: value ? "true" : "false")
    needsComma = true
  }

  /// Writes a member that is a number from zero on, such as a time in seconds, with three decimals, or null.
  mutating func member(_ key: StaticString, decimal value: Double?) {
    guard let value, value.isFinite else { return null(key) }
    let thousandths = Int((min(max(value, 0), 1e12) * 1000).rounded())
    self.key(key)
    bytes.append(String(thousandths / 1000))
    bytes.append(UInt8(ascii: "."))
    bytes.append(String(String(1000 + thousandths % 1000).dropFirst()))
    needsComma = true
  }

  /// Writes a member that is a byte string, or null; beside it the exact bytes if they are not
  /// UTF-8.
  mutating func member(_ key: StaticString, bytes value: [UInt8]?) {
    guard let value else { return null(key) }
    self.key(key)
    guard !string(value.span) else { return }
    self.key(key, suffix: "_base64")
    base64(value)
  }

  /// Writes a member that is a list of byte strings; beside it the exact bytes of all if one is not
  /// UTF-8.
  mutating func member(_ key: StaticString, list: [[UInt8]]) {
    self.key(key)
    guard !strings(list) else { return }
    self.key(key, suffix: "_base64")
    exactBytes(list)
  }

  /// Writes a member that is a list of byte strings, and whose key is not of ours.
  mutating func member(foreignKey key: String, list: [[UInt8]]) {
    self.key(foreign: key)
    guard !strings(list) else { return }
    self.key(foreign: "\(key)_base64")
    exactBytes(list)
  }

  private mutating func strings(_ list: [[UInt8]]) -> Bool {
    var isExact = true
    open(UInt8(ascii: "["))
    for element in list {
      separate()
      isExact = string(element.span) && isExact
    }
    close(UInt8(ascii: "]"))
    return isExact
  }

  private mutating func exactBytes(_ list: [[UInt8]]) {
    open(UInt8(ascii: "["))
    for element in list {
      separate()
      base64(element)
    }
    close(UInt8(ascii: "]"))
  }

  /// Writes a member that is null.
  mutating func null(_ key: StaticString) {
    self.key(key)
    bytes.append(literal: "null")
    needsComma = true
  }

  /// Writes members as they were written before, behind others and the comma that parts them.
  mutating func repeatMembers(_ text: [UInt8]) {
    bytes += text
    needsComma = true
  }

  /// Ends a line of JSON lines.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func key(foreign key: String) {
    separate()
    string(key.utf8.span)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key of ours, which needs no escaping.
  private mutating func key(_ key: StaticString, suffix: StaticString = "") {
    let isFurther = needsComma
    let length = key.utf8CodeUnitCount + suffix.utf8CodeUnitCount
    bytes.append(addingCapacity: length + 4) { output in
      if isFurther { output.append(UInt8(ascii: ",")) }
      output.append(UInt8(ascii: "\""))
      output.append(literal: key)
      output.append(literal: suffix)
      output.append(UInt8(ascii: "\""))
      output.append(UInt8(ascii: ":"))
    }
    needsComma = false
  }

  private mutating func base64(_ value: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    Base64.append(value.span, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  @discardableResult
  private mutating func string(_ text: Span<UInt8>) -> Bool {
    needsComma = true
    return JSONString.append(text, to: &bytes)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }
}
