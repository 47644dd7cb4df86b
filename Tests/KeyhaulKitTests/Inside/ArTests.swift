import Findings
import TestSupport
import Testing

/// Secrets in ar archives as the tools of several systems write them.
@Suite struct ArTests {
  /// Makes a member: a header of 60 bytes, the data, and a line feed behind an odd number of bytes.
  private static func member(_ name: String, _ data: [UInt8], size: Int? = nil) -> [UInt8] {
    func field(_ text: String, _ width: Int) -> [UInt8] {
      Array((text + String(repeating: " ", count: width - text.utf8.count)).utf8)
    }
    let head = field(name, 16) + field("0", 12) + field("0", 6) + field("0", 6) + field("644", 8)
    let padding: [UInt8] = data.count % 2 == 1 ? [0x0A] : []
    return head + field(String(size ?? data.count), 10) + Array("`\n".utf8) + data + padding
  }

  private static let magic = Array("!<arch>\n".utf8)

  private func scan(_ content: [UInt8]) throws -> Scanned {
    let folder = try TemporaryFolder()
    return try Scanned(try folder.write(content, to: "packed"))
  }

  @Test func namesOfEachSystemAreRead() throws {
    let sample = try Sample(1)
    let inner = try Packing.pack(["gzip"], sample.text)
    let long = "folder/a-name-of-many-letters.gz"
    let archives: [String: [UInt8]] = [
      "System V": Self.member("/", [0, 0, 0, 0]) + Self.member("//", Array("x.o/\n\(long)/\n".utf8))
        + Self.member("/5", inner),
      "Microsoft": Self.member("/", [0, 0, 0, 0]) + Self.member("/", [0, 0, 0, 0, 0])
        + Self.member("//", Array("x.o\0\(long)\0".utf8)) + Self.member("/4", inner),
      "BSD": Self.member("__.SYMDEF", [0, 0, 0])
        + Self.member("#1/36", Array("\(long)\0\0\0\0".utf8) + inner),
    ]
    for (system, members) in archives {
      let run = try scan(Self.magic + Self.member("odd/", [1, 2, 3]) + members)
      let finding = try #require(run.finding(sample), "\(system)")
      let way = [InnerPlace(kind: "ar", path: Array(long.utf8)), InnerPlace(kind: "gzip")]
      #expect(finding.location.inner == way, "\(system)")
      #expect(run.problems == [], "\(system)")
    }
  }

  @Test func whatIsThereOfAMemberThatEndsTooEarlyIsRead() throws {
    let sample = try Sample(2)
    let packed = try Packing.pack(["gzip"], sample.text)
    let run = try scan(Self.magic + Self.member("file/", packed, size: 9_999_999_999))
    #expect(run.finding(sample) != nil)
    #expect(run.problems.map(\.kind) == [.corrupt])
  }

  @Test func brokenHeadersAreToldAndEndTheArchive() throws {
    let sample = try Sample(3)
    let first = Self.member("file/", try Packing.pack(["gzip"], sample.text))
    let broken = [
      Array("short".utf8), Array(repeating: 0x20, count: 60), Self.member("a/", [], size: -1),
      Array(Self.member("a/", [1, 2]).dropLast(3)) + Array("x".utf8),
    ]
    for tail in broken {
      let run = try scan(Self.magic + first + tail)
      #expect(run.finding(sample) != nil)
      #expect(run.problems.map(\.kind) == [.corrupt])
    }
  }

  @Test func namesOutsideOfTheTableLeadNowhere() throws {
    let sample = try Sample(4)
    let packed = try Packing.pack(["gzip"], sample.text)
    for name in ["/99", "/999999999999999", "/x", "/", "#1/999999", "#1/", "#1/-1"]
    where name != "/" {
      let run = try scan(
        Self.magic + Self.member("//", Array("a/\n".utf8)) + Self.member(name, packed)
      )
      // A name that swallows the data leaves nothing to open; the archive as a whole is scanned.
      #expect(name.hasPrefix("#1/9") || run.finding(sample) != nil, "\(name)")
    }
  }
}
