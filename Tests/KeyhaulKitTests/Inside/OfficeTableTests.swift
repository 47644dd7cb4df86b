import Findings
import KeyhaulKit
import PersonalData
import TestSupport
import Testing

/// Tables in documents of office programs: logins under headings, lists of customers.
@Suite struct OfficeTableTests {
  /// A document with a table, and how it is made.
  struct Form: CustomTestStringConvertible {
    let testDescription: String
    /// The part that holds the table.
    let part: String
    /// Python that makes `out` of `rows`, lists of texts; the helpers are in `helpers`.
    let script: String
  }

  static let forms = [
    Form(
      testDescription: "a workbook with shared strings, the sheet in front of them",
      part: "xl/worksheets/sheet1.xml",
      script: "out = workbook(rows)"
    ),
    Form(
      testDescription: "a workbook as Office writes it, with room in its headers",
      part: "xl/worksheets/sheet1.xml",
      script: "out = workbook(rows, extra=struct.pack('<HHHH', 0xA220, 12, 0xA028, 8) + bytes(8))"
    ),
    Form(
      testDescription: "a table that begins in another row and column, under a title",
      part: "xl/worksheets/sheet1.xml",
      script: "out = workbook([['Our logins']] + rows, left=2, gap=3)"
    ),
    Form(
      testDescription: "texts within cells, and a formula",
      part: "xl/worksheets/sheet1.xml",
      script: "out = workbook(rows, inline=True)"
    ),
    Form(
      testDescription: "an OpenDocument sheet with empty cells",
      part: "content.xml",
      script: """
        cells = lambda row: ''.join(f'<table:table-cell office:value-type="string"><text:p>{t}</text:p></table:table-cell>' for t in row)
        end = '<table:table-cell table:number-columns-repeated="16000"/>'
        body = ''.join(f'<table:table-row>{cells(row)}{end}</table:table-row>' for row in rows)
        out = archive({'content.xml': '<office:document-content xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">'
            f'<table:table>{body}</table:table></office:document-content>'})
        """
    ),
    Form(
      testDescription: "a table in a text document",
      part: "word/document.xml",
      script: """
        cells = lambda row: ''.join(f'<w:tc><w:tcPr/><w:p><w:r><w:t>{t}</w:t></w:r></w:p></w:tc>' for t in row)
        body = ''.join(f'<w:tr>{cells(row)}</w:tr>' for row in rows)
        out = archive({'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f'<w:p><w:r><w:t>Logins</w:t></w:r></w:p><w:tbl><w:tblPr/>{body}</w:tbl></w:document>'})
        """
    ),
    Form(
      testDescription: "a table on a slide",
      part: "ppt/slides/slide1.xml",
      script: """
        cells = lambda row: ''.join(f'<a:tc><a:txBody><a:p><a:r><a:t>{t}</a:t></a:r></a:p></a:txBody></a:tc>' for t in row)
        body = ''.join(f'<a:tr h="1">{cells(row)}</a:tr>' for row in rows)
        out = archive({'ppt/slides/slide1.xml': '<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            f'<a:tbl>{body}</a:tbl></p:sld>'})
        """
    ),
  ]

  private static let helpers = #"""
    from xml.sax.saxutils import escape

    def archive(parts, extra=b""):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                info = zipfile.ZipInfo(name)
                info.compress_type, info.extra = zipfile.ZIP_DEFLATED, extra
                archive.writestr(info, '<?xml version="1.0"?>\n' + text)
        return out.getvalue()

    def workbook(rows, left=0, gap=0, inline=False, extra=b""):
        strings, body = [], ""
        for number, row in enumerate(rows):
            number += 1 + (gap if number else 0)
            cells = ""
            for column, text in enumerate(row):
                name = "ABCDEFGH"[left + column] + str(number)
                if text.isdigit(): cells += f'<c r="{name}"><v>{text}</v></c>'
                elif inline: cells += f'<c r="{name}" t="inlineStr"><f>A1&amp;"x"</f><is><t>{escape(text)}</t></is></c>'
                else:
                    cells += f'<c r="{name}" s="1" t="s"><v>{len(strings)}</v></c>'
                    strings.append(text)
            body += f'<row r="{number}">{cells}</row>'
        spaces = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
        return archive({
            "xl/worksheets/sheet1.xml": f"<worksheet {spaces}><sheetData>{body}</sheetData></worksheet>",
            "xl/sharedStrings.xml": f"<sst {spaces}>{items}</sst>",
        }, extra)

    """#

  private func make(_ script: String, _ rows: [[String]]) throws -> [UInt8] {
    let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    return try Packing.run(
      Self.helpers + "rows = [line.split('\\t') for line in sys.stdin.read().split('\\n')]\n"
        + script
        + "\nsys.stdout.buffer.write(out)\n",
      [],
      Array(text.utf8)
    )
  }

  private func logins(_ random: inout SeededRandom) -> (rows: [[String]], secrets: [String]) {
    let secrets = (0..<4).map { _ in "k7&" + random.string(10) }
    let rows = secrets.enumerated().map { ["db\($0.offset).corp.io", "bob", $0.element, "in use"] }
    return ([["Server", "User", "Password", "Note"]] + rows, secrets)
  }

  private func told(_ findings: [FindingRecord]) -> [String] {
    findings.filter { $0.rule.id == "table-column-password" }
      .map { String(decoding: $0.secret.bytes, as: UTF8.self) }
  }

  @Test(arguments: forms) func passwordsUnderAHeadingAreFound(_ form: Form) throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 2911)
    let (plain, secrets) = logins(&random)
    let isEscaped = form.part.hasPrefix("xl/")
    let rows = plain.map { $0.map { isEscaped ? $0 : $0.replacing("&", with: "&amp;") } }
    let content = try make(form.script, rows)
    let run = try Scanned(folder.write(content, to: "logins"))
    #expect(told(run.findings).sorted() == secrets.sorted())
    #expect(run.findings.count == secrets.count)
    for finding in run.findings {
      #expect(finding.location.inner.map(\.kind) == ["zip", "text"])
      #expect(finding.location.inner.first?.path == Array(form.part.utf8))
    }
    #expect(run.problems == [])

    let work = try WorkTree(in: folder)
    try work.commitAndRemove(content, as: "logins")
    let mirror = try Scanned(work.path)
    #expect(told(mirror.findings).sorted() == secrets.sorted())
    #expect(mirror.findings.allSatisfy { $0.exposure?.removed != nil })
  }

  @Test func customersInASheetAreCounted() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 2912)
    let rows = (0..<150).map { _ in
      ["Ann Lee", "\(Int.random(in: 100_000...999_999, using: &random))", "in use"]
    }
    let content = try make("out = workbook(rows)", [["Name", "Customer No", "Note"]] + rows)
    let run = try Scanned(folder.write(content, to: "customers.xlsx"))
    #expect(run.findings.map(\.rule.id) == ["personal-data-customer-numbers"])
    #expect(run.findings.first?.personalData?.counts[.customerNumbers] ?? 0 > 140)
  }

  /// Sheets that lie, are damaged or grow without end, as Python that makes them of cells and strings.
  private static let hostile: [(cells: String, strings: String, problems: Set<ProblemKind>)] = [
    (
      "'<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>' * 90000",
      "'<si><t>' + 'x' * 4000 + '</t></si>'", [.limit]
    ),
    ("'<row><c t=\"s\"><v>77</v></c><c t=\"s\"><v>-1</v></c></row>'", "''", []),
    ("'<row><c t=\"s\"><v>99999999999999999999</v></c></row>'", "'<si><t>a</t></si>'", []),
    ("'<row><c r=\"ZZZZZZZ99999999999\"><v>1</v></c><c r=\"A\"><v>1</v></c></row>'", "'<si>'", []),
    ("'<row><c r=\"A1'", "'<si><t>a<si>'", []),
    ("'</c></row></c><row/><c/><c></row><f>'", "'<t>'", []),
    ("'<row><c><row><c><row><c>' * 9000", "'<si><rPh><t>' * 9000", []),
  ]

  @Test(arguments: hostile.indices) func hostileSheetsComeToAnEnd(_ number: Int) throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(42)
    let (cells, strings, problems) = Self.hostile[number]
    let content = try make(
      """
      spaces = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
      out = archive({
          'xl/worksheets/sheet1.xml': f'<worksheet {spaces}><sheetData>' + \(cells) + '</sheetData></worksheet>',
          'xl/sharedStrings.xml': f'<sst {spaces}>' + \(strings) + '</sst>'})
      """,
      []
    )
    try folder.write(content, to: "content")
    try folder.write(sample.text, to: "plain")
    let run = try Scanned(folder.path) { $0.maximumMemory = 64 << 20 }
    #expect(run.finding(sample) != nil)
    #expect(Set(run.problems.map(\.kind)) == problems)
  }
}
