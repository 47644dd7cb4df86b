public import Findings

/// Writes records as JSON lines: one object a line, members in a fixed order.
///
/// `docs/schema` describes the objects. Byte strings that are not UTF-8 have their exact bytes
/// beside them, in a member of the same name and `_base64`.
public struct JSONLinesWriter: RecordWriter {
  /// The version of the objects' form.
  public static let schema = 1

  /// What findings of one place have in common, as it was written last.
  var fragments = FindingFragments()

  /// Makes a writer.
  public init() {}

  /// Appends a line.
  public mutating func append(_ record: Record, to output: inout [UInt8]) {
    var json = JSONText()
    swap(&json.bytes, &output)
    json.beginObject()
    switch record {
    case .finding(let finding): write(finding, to: &json)
    case .problem(let problem): Self.write(problem, to: &json)
    case .repository(let repository): Self.write(repository, to: &json)
    case .summary(let summary): Self.write(summary, to: &json)
    }
    json.endObject()
    json.endLine()
    swap(&json.bytes, &output)
  }

  static func writeHead(_ record: String, to json: inout JSONText) {
    json.member("record", record)
    json.member("schema", schema)
  }

  static func write(_ repository: RepositoryReference, to json: inout JSONText) {
    json.member("path", bytes: repository.path)
    json.member("remote", bytes: repository.remote?.bytes)
  }
}
