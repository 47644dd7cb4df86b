/// Checks JSON lines against the JSON Schemas of `docs/schema` with Python's `jsonschema`.
///
/// It is a validator that others wrote, so that a schema and a writer with the same mistake do not
/// agree by accident. One process checks a whole file of lines.
public enum SchemaValidator {
  /// No Python on this machine has the validator.
  public struct Missing: Error, CustomStringConvertible {
    /// What to install.
    public var description: String {
      "the JSON Schema validator is missing: run `apt-get install -y python3-jsonschema`"
    }
  }

  /// Validates lines, each under the schema that its `record` names.
  ///
  /// A line must be one JSON object without raw control characters, duplicate members or lone
  /// surrogates, and valid. Reasons name the member and the rule that it breaks, never a value.
  ///
  /// - Parameters:
  ///   - lines: The output, each line ended by a line feed.
  ///   - folder: The folder that holds `<record>.schema.json`.
  /// - Returns: What is wrong: line number and reason of the first 20 problems.
  /// - Throws: ``Missing`` or ``Command/Failure`` if nothing could be validated.
  public static func problems(
    in lines: [UInt8],
    schemas folder: String = schemaFolder
  ) throws -> [String] {
    for python in ["/usr/bin/python3", "python3"] {
      let result = try Command([python, "-c", script, folder], input: lines).run()
      switch result.status {
      case 0: return result.lines
      case missing, 126, 127: continue
      default:
        throw Command.Failure(
          command: [python],
          status: result.status,
          errors: String(decoding: result.errors, as: UTF8.self)
        )
      }
    }
    throw Missing()
  }

  /// `docs/schema` of this source tree.
  public static var schemaFolder: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return parts.joined(separator: "/") + "/docs/schema"
  }

  /// The exit code of the script where `jsonschema` cannot be imported or is too old.
  private static let missing = 77

  private static let script = """
    import json, os, sys
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        sys.exit(\(missing))

    validators = {}
    for name in os.listdir(sys.argv[1]):
        if name.endswith(".schema.json"):
            with open(os.path.join(sys.argv[1], name), encoding="utf-8") as file:
                schema = json.load(file)
            Draft202012Validator.check_schema(schema)
            validators[name[:-len(".schema.json")]] = Draft202012Validator(schema)

    def members(pairs):
        result = dict(pairs)
        if len(result) != len(pairs):
            raise ValueError("duplicate members")
        return result

    def constant(name):
        raise ValueError("not JSON: " + name)

    problems = []
    def problem(number, reason):
        problems.append("line %d: %s" % (number, reason))

    data = sys.stdin.buffer.read()
    lines = data.split(b"\\n")
    if lines.pop() != b"":
        problem(len(lines) + 1, "no line feed at the end")
    for number, line in enumerate(lines, 1):
        try:
            record = json.loads(line.decode("utf-8"), object_pairs_hook=members,
                                parse_constant=constant)
            json.dumps(record, ensure_ascii=False).encode("utf-8")
        except UnicodeError:
            problem(number, "not UTF-8, or a lone surrogate")
            continue
        except ValueError as error:
            problem(number, str(error).split(":")[0])
            continue
        name = record.get("record") if isinstance(record, dict) else None
        if name not in validators:
            problem(number, "no schema for this record")
            continue
        for error in validators[name].iter_errors(record):
            where = "/".join(str(step) for step in error.absolute_path)
            what = "/".join(str(step) for step in error.absolute_schema_path)
            problem(number, "%s breaks %s" % (where or "the record", what))
    print("\\n".join(problems[:20]))
    """
}
