/// A private key in PEM that opens nothing, in the forms in which people write keys down.
public struct SampleKey {
  /// What its first and last line say.
  public let label: String
  /// The base64 that they enclose: of a structure as long as it says where there are 256 digits.
  public let digits: String
  /// Lines of the older form's headers, or none.
  public let headers: [String]

  /// Makes one of so many digits, a multiple of four.
  public init(
    _ random: inout SeededRandom,
    label: String = "RSA PRIVATE KEY",
    headers: [String] = [],
    count: Int = 256
  ) {
    self.label = label
    self.headers = headers
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let text = String(decoding: random.bytes(count - 8, from: alphabet), as: UTF8.self)
    digits = "MIG9AgEA" + text
  }

  /// The lines of its file.
  public func lines(width: Int = 64) -> [String] {
    var lines = ["-----BEGIN " + label + "-----"] + headers
    var rest = digits[...]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return lines + ["-----END " + label + "-----"]
  }

  /// As OpenSSL writes it.
  public var file: [UInt8] { Array(lines().joined(separator: "\n").utf8) }

  /// What stands between the lines otherwise: other line ends, indents, escapes, strings that are joined, comments, patches.
  private static let separators: [String] = [
    "\r\n", "\n    ", "\n\t", #"\n"#, #"\r\n"#, #"\\n"#, #"\\\\n"#, "\\n\" +\n  \"",
    "\\n\"\n  + \"",
    "\\n'+\n'", "\",\n  \"", "\n# ", "\n * ", "\n//", "\n// ", "\n+", "\\n\\\n", " ",
  ]

  /// The same key otherwise.
  public var otherForms: [[UInt8]] {
    let escaped = lines().joined(separator: #"\n"#)
    var texts = Self.separators.map { lines().joined(separator: $0) }
    texts.append(escaped.replacing("/", with: #"\/"#))
    texts.append(escaped.replacing("+", with: #"\u002B"#))
    for width in [76, 9999] { texts.append(lines(width: width).joined(separator: "\n")) }
    return texts.map { Array($0.utf8) }
  }

  /// All of them.
  public var forms: [[UInt8]] { [file] + otherForms }
}
