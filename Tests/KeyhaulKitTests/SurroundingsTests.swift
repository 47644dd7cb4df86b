import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The program where the system gives it little: closed streams, full disks, few files, little memory.
@Suite struct SurroundingsTests {
  /// Runs a script in which `$0` is the program and `$1` a path.
  private func run(_ script: String, _ path: String) throws -> Command.Result {
    try Command(["sh", "-c", script, Program.path, path]).run()
  }

  @Test func aFullDiskIsTold() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Sample(1).text, to: "file")
    for format in ["jsonl", "pretty"] {
      let result = try run("exec \"$0\" scan -f \(format) -o /dev/full \"$1\"", path)
      #expect(result.status == 3)
      #expect(result.errorText.contains("No space left on device"))
    }
  }

  @Test func closedStandardOutputIsToldAsIncomplete() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Sample(1).text, to: "file")
    let result = try run("exec \"$0\" scan \"$1\" >&-", path)
    #expect(result.status == 3)
    #expect(result.errorText.contains("Bad file descriptor"))
    #expect(try run("exec \"$0\" scan \"$1\" >&- 2>&-", path).status == 3)
  }

  @Test func closedStandardInputEndsAtOnce() throws {
    let result = try run("exec \"$0\" scan \"$1\" <&-", "-")
    #expect(result.status == 3)
    let problem = try result.records().first
    #expect(problem?.kind == "unreadable" && problem?.file == "-")
  }

  /// Without a standard error the report would get its number, and with it the messages.
  @Test func messagesDoNotEndUpInTheReport() throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(1)
    let path = try folder.write(sample.text, to: "file")
    let report = folder.path("report")
    let script = "exec \"$0\" scan -f jsonl -o \(report) \"$1\" /no/such/path <&- >&- 2>&-"
    #expect(try run(script, path).status == 3)
    let lines = try TestFile(report).read()
    #expect(try SchemaValidator.problems(in: lines) == [])
    #expect(
      try OutputRecord.parse(lines).map(\.record).sorted() == ["finding", "problem", "summary"]
    )
  }

  @Test func aFolderThatCannotBeWrittenToIsAPlaceToRun() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Sample(1).text, to: "file")
    let result = try run("cd /proc && exec \"$0\" scan -f jsonl \"$1\"", path)
    #expect(result.status == 1)
    #expect(result.errors.isEmpty)
  }

  @Test func fewFilesAreEnoughForManyMirrors() throws {
    let mirror = try SecretMirror()
    let folder = try TemporaryFolder()
    let copying = "for i in $(seq 99); do cp -r \"$0\" \"$1/$i.git\"; done"
    try Command(["sh", "-c", copying, mirror.path, folder.path]).runChecked()
    let result = try run("ulimit -n 64; exec \"$0\" scan -f jsonl -j 8 \"$1\"", folder.path)
    #expect(result.status == 1)
    let records = try result.records()
    #expect(records.count { $0.record == "repository" && $0.state == "complete" } == 99)
    #expect(!records.contains { $0.record == "problem" })
  }

  /// With still fewer, what cannot be opened is a problem.
  @Test func tooFewFilesAreAProblem() throws {
    let mirror = try SecretMirror()
    let result = try run("ulimit -n 8; exec \"$0\" scan -f jsonl \"$1\"", mirror.path)
    #expect(result.status == 3)
    let records = try result.records()
    #expect(records.contains { $0.record == "problem" })
    #expect(records.last?.state == "incomplete")
  }

  /// A pack that cannot be mapped costs itself.
  @Test(.enabled(if: !isSanitized, "a sanitizer's own memory is terabytes"))
  func littleAddressSpaceIsAProblem() throws {
    let mirror = try SecretMirror()
    let pack = "\(mirror.path)/objects/pack/pack-large"
    try TestFile("\(pack).pack").write(Array("PACK".utf8))
    try Command(["truncate", "-s", "4G", "\(pack).pack"]).runChecked()
    let result = try run("ulimit -v 1000000; exec \"$0\" scan -j1 -f jsonl \"$1\"", mirror.path)
    #expect(result.status == 3)
    let records = try result.records()
    #expect(records.count { $0.record == "finding" } == mirror.samples.count)
    #expect(
      records.contains { $0.kind == "unreadable" && $0.file?.hasSuffix("large.pack") == true }
    )
  }

  /// Swift would end the program somewhere in between.
  @Test(.enabled(if: !isSanitized, "a sanitizer's own memory is terabytes"))
  func tooLittleAddressSpaceIsRefused() throws {
    let mirror = try SecretMirror()
    let scan = "exec \"$0\" scan -f jsonl \"$1\" -j1"
    let result = try run("ulimit -v 400000; \(scan)", mirror.path)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errorText.contains("(ulimit -v) leaves"))
    #expect(result.errors.split(separator: 0x0A).count == 1)
    let small = try run("ulimit -v 700000; \(scan) --max-memory 16M", mirror.path)
    #expect(small.status == 1)
  }

  private static var isSanitized: Bool {
    unsafe getenv("ASAN_OPTIONS") != nil || getenv("TSAN_OPTIONS") != nil
  }

  /// Each file that a mirror has beside its objects, in turn, as a folder, a pipe, a device, and a link.
  @Test(arguments: [
    "HEAD", "config", "packed-refs", "shallow", "refs/heads/odd", "logs/HEAD",
    "objects/info/alternates",
    "reftable/tables.list", "worktrees/w/HEAD", "objects/pack/multi-pack-index", "info/grafts",
    "objects/info/commit-graph", "commondir",
  ])
  func whatIsNoFileIsNeitherWaitedForNorFollowed(name: String) throws {
    let mirror = try SecretMirror()
    let path = "\(mirror.path)/\(name)"
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    var kinds = ["mkdir \"$0\"", "mkfifo \"$0\"", "ln -s odd \"$0\"", "ln -s /dev/zero \"$0\""]
    if getuid() == 0 { kinds.append("mknod \"$0\" c 1 5") }
    for kind in kinds {
      try Command(["sh", "-c", "rm -rf \"$0\"; mkdir -p \"/$1\"; \(kind)", path, folder])
        .runChecked()
      let result = try Program.run("scan", "-f", "jsonl", mirror.path)
      let records = try result.records()
      #expect(records.count { $0.record == "finding" } == mirror.samples.count, "\(kind)")
      // Some are not read, and folders of refs or reflogs are as they should be.
      let isUnread = ["multi-pack-index", "grafts", "commit-graph", "commondir"]
        .contains { name.hasSuffix($0) }
      let isFolder = kind.hasPrefix("mkdir") && ["refs/heads/odd", "logs/HEAD"].contains(name)
      #expect(result.status == (isUnread || isFolder ? 1 : 3), "\(kind)")
      #expect(result.errors.isEmpty)
    }
  }
}
