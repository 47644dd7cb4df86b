internal import Findings

extension PrettyWriter {
  /// Appends the steps to something inside: ` > zip a/b.txt > base64 at 120`.
  static func append(_ inner: [InnerPlace], to output: inout [UInt8]) {
    for step in inner {
      output.append(" > \(step.kind)")
      if let path = step.path {
        output.append(" ")
        append(foreign: path, to: &output)
      }
      if let offset = step.offset { output.append(" at \(offset)") }
    }
  }
}
