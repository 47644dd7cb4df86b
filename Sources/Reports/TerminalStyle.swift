/// The few colours that reports for people use, or none.
struct TerminalStyle: Sendable {
  /// What a piece of text is, from which follows how it looks.
  enum Role: String {
    case title = "1"
    case faint = "2"
    case secret = "33"
    case good = "32"
    case warning = "1;33"
    case alarm = "1;31"
  }

  /// Whether to write escape sequences at all.
  let usesColor: Bool

  /// Appends text in a role; `body` writes the text, already fit for a terminal.
  func append(_ role: Role, to output: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    guard usesColor else { return body(&output) }
    output.append("\u{1B}[\(role.rawValue)m")
    body(&output)
    output.append("\u{1B}[0m")
  }

  /// Appends our own text in a role.
  func append(_ role: Role, _ text: String, to output: inout [UInt8]) {
    append(role, to: &output) { $0.append(text) }
  }
}
