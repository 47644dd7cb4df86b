import TestSupport
import Testing

/// A content with a secret in it, made by Python, and the way by which the secret is found.
struct ScriptedContent: CustomTestStringConvertible {
  let testDescription: String
  /// The kinds of the steps that its finding must tell.
  let kinds: [String]
  /// Python that writes the content as `out`; `secret` is the secret as text, `conf` a file of settings with it.
  let script: String

  init(_ name: String, _ kinds: String..., script: String) {
    testDescription = name
    self.kinds = kinds
    self.script = script
  }

  /// The content with a secret.
  func bytes(_ sample: Sample) throws -> [UInt8] {
    try Packing.run(
      """
      secret = sys.stdin.buffer.read().decode()
      conf = ('# settings\\nserver:\\n  key: ' + secret + '\\n').encode()
      \(script)
      sys.stdout.buffer.write(out)

      """,
      [],
      sample.secret
    )
  }

  /// Writes forty copies with some bytes changed, of which all but the first `uncut` end anywhere.
  func writeDamaged(
    _ sample: Sample,
    uncut: Int,
    to folder: TemporaryFolder,
    _ random: inout SeededRandom
  ) throws {
    let whole = try bytes(sample)
    for number in 0..<40 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 2..<bytes.count, using: &random)] = UInt8.random(
          in: 0 ... .max,
          using: &random
        )
      }
      let end = number < uncut ? bytes.count : Int.random(in: 40...bytes.count, using: &random)
      try folder.write(Array(bytes.prefix(end)), to: "\(number)")
    }
  }
}
