import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Secrets in what contents hold beside what they are: strings of programs, words that markup divides.
@Suite struct BesideContentTests {
  static let cases = [
    ScriptedContent(
      "compiled Python",
      "pyc",
      // The next object follows at once: None.
      script:
        "out = b'\\xa7\\x0d\\x0d\\x0a' + bytes(12) + b'\\xe3' + bytes(20) + b'\\xda' + bytes([len(secret)]) + secret.encode() + b'NN'"
    ),
    ScriptedContent(
      "a property list",
      "utf-16be",
      script: "out = b'bplist00' + bytes(9) + b'\\x6f\\x10' + secret.encode('utf-16-be') + bytes(9)"
    ),
    ScriptedContent(
      "resources of Android",
      "utf-16le",
      script: "out = b'\\2\\0\\x0c\\0' + bytes(29) + secret.encode('utf-16-le') + bytes(9)"
    ),
    ScriptedContent(
      "XML of Android in a zip",
      "zip",
      "utf-16le",
      script: "out = to_zip(b'\\3\\0\\x08\\0' + bytes(28) + secret.encode('utf-16-le') + bytes(9))"
    ),
    ScriptedContent("a library for .NET", "utf-16le", script: dotNet),
    ScriptedContent(
      "words of a document",
      "zip",
      "text",
      script: office(
        "word",
        "<w:p><w:r><w:t>key: ",
        "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">",
        "</w:t></w:r></w:p>"
      )
    ),
    ScriptedContent(
      "words of a table",
      "zip",
      "text",
      script: office("spreadsheet", "<si><r><t>", "</t></r><r><t>", "</t></r></si>")
    ),
    ScriptedContent(
      "words of slides",
      "zip",
      "text",
      script: office("drawing", "<a:p><a:r><a:t>", "</a:t></a:r><a:r><a:t>", "</a:t></a:r></a:p>")
    ),
  ]

  private static func office(_ kind: String, _ before: String, _ between: String, _ behind: String)
    -> String
  {
    """
    head = '<?xml version="1.0"?><x xmlns="http://schemas.openxmlformats.org/\(kind)ml/2006/main">'
    line = '\(before)' + secret[:9] + '\(between)' + secret[9:] + '\(behind)'
    out = to_zip((head + '<w:p><w:t>one</w:t></w:p>' + line + '</x>').encode())
    """
  }

  private static let dotNet = """
    strings = b"\\0\\x09" + "four".encode("utf-16-le") + b"\\0" + bytes([0x80, 2 * len(secret) + 1])
    strings += secret.encode("utf-16-le") + b"\\0"
    root = b"BSJB\\1\\0\\1\\0" + bytes(4) + struct.pack("<I", 12) + b"v4.0.30319\\0\\0" + struct.pack("<HH", 0, 2)
    root += struct.pack("<II", 80, 4) + b"#~\\0\\0" + struct.pack("<II", 84, len(strings)) + b"#US\\0"
    root = root.ljust(84, b"\\0") + strings
    section = struct.pack("<IHHII", 72, 2, 5, 0x2048, len(root)).ljust(72, b"\\0") + root
    out = b"MZ".ljust(60, b"\\0") + struct.pack("<I", 64) + b"PE\\0\\0" + struct.pack("<HHIIIHH", 0x14c, 1, 0, 0, 0, 224, 0)
    directories = bytes(14 * 8) + struct.pack("<II", 0x2000, 72) + bytes(8)
    out += struct.pack("<H", 0x10b).ljust(92, b"\\0") + struct.pack("<I", 16) + directories
    out += b".text\\0\\0\\0" + struct.pack("<IIII", len(section), 0x2000, len(section), 512) + bytes(16)
    out = out.ljust(512, b"\\0") + section
    """

  @Test(arguments: cases) func theSecretIsFoundOnce(_ fixture: ScriptedContent) throws {
    let sample = try Sample(31)
    let folder = try TemporaryFolder()
    let run = try Scanned(folder.write(fixture.bytes(sample), to: "content"))
    let findings = run.findings.filter { $0.secret.bytes == sample.secret }
    #expect(findings.map { $0.location.inner.map(\.kind) } == [fixture.kinds])
    #expect(run.problems.isEmpty)
  }

  /// However a content is damaged, its scan comes to an end.
  @Test(arguments: cases) func whatIsBrokenComesToAnEnd(_ fixture: ScriptedContent) throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom()
    try fixture.writeDamaged(Sample(32), uncut: 0, to: folder, &random)
    #expect(try Scanned(folder.path).summary.objects.addsUp)
  }

  /// What stands uncompressed in an archive behind a script is told where it belongs, the script as it is.
  @Test func whatAScriptShowsIsToldOnce() throws {
    let folder = try TemporaryFolder()
    let (inside, script) = (try Sample(33), try Sample(34))
    let packed = try Packing.pack(["stored-zip"], inside.text)
    let path = try folder.write(Array("#!/bin/sh\n".utf8) + script.text + packed, to: "run")
    let run = try Scanned(path)
    #expect(run.findings.count == 2)
    #expect(run.finding(inside)?.location.inner.map(\.kind) == ["zip"])
    #expect(run.finding(script)?.location.inner == [])
  }

  /// What is too large to be held is told.
  @Test func anArchiveBehindALargeProgramIsTold() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(35)
    let packed = try Packing.pack(["zip"], sample.text)
    let path = try folder.write(
      Array("MZ".utf8) + [UInt8](repeating: 7, count: 3 << 20) + packed,
      to: "x.exe"
    )
    let run = try Scanned(path) { $0.maximumMemory = 16 << 20 }
    #expect(run.problems.map(\.kind) == [.limit])
    #expect(try Scanned(path).finding(sample) != nil)
  }
}
