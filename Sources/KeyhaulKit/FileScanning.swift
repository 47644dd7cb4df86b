import Bytes
import Detection
import Findings
import GitStorage
import Inputs
import Pipeline

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Scanning what lies outside mirrors: plain files, standard input, buffers of other programs.
extension ScanWorker {
  /// Files up to this size are read, larger ones mapped.
  ///
  /// To map a file costs more than to copy a small one; the border was measured (docs/MEASURED.md).
  static var largestRead: Int { 128 << 10 }

  func scanFile(_ location: FileLocation) {
    scanOutside(location.path) { () throws(FileError) in
      let (descriptor, size) = try location.open()
      defer { close(descriptor) }
      if size <= Self.largestRead {
        try self.scanSmallFile(descriptor, size: size, location.path)
      } else {
        try self.scanMapped(MappedFile(descriptor: descriptor, count: size), location.path)
      }
    }
    shared.counters.add(1, to: .files, worker: number)
  }

  /// Scans what another program holds in memory; `path` is only what it is called.
  func scanBuffer(_ content: Span<UInt8>, _ path: BytePath) {
    beginOutside()
    scanContent(content, .file(path.bytes))
    endOutside(path, failure: nil)
  }

  /// Scans standard input to its end, or as far as it came when the run is stopped.
  func scanStandardInput() {
    let path = BytePath("-")
    scanOutside(path) { () throws(FileError) in
      var part = [UInt8](repeating: 0, count: Self.overlap + self.shared.limits.partSize)
      var offset = 0
      var kept = 0
      while true {
        let end = try fill(&part, from: kept, descriptor: STDIN_FILENO) { self.isCancelled }
        let isLast = end < part.count
        self.scanPart(
          part.span.extracting(0..<end),
          of: .file(path.bytes),
          offset: offset,
          isLast: isLast
        )
        if isLast { break }
        kept = Self.overlap
        offset += end - kept
        for index in 0..<kept { part[index] = part[end - kept + index] }
      }
    }
  }

  private func scanSmallFile(
    _ descriptor: Int32,
    size: Int,
    _ path: BytePath
  ) throws(FileError) {
    // One byte more than such a file has, so that its end shows.
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: Self.largestRead + 1) }
    let count = try fill(&buffer, from: 0, descriptor: descriptor, expecting: size)
    let bytes = buffer
    scanWhole(bytes.span.extracting(0..<min(count, Self.largestRead)), .file(path.bytes))
    // Files of /proc claim to be empty and may never end.
    if count > Self.largestRead { throw FileError(.tooLarge) }
  }

  private func scanMapped(_ file: MappedFile, _ path: BytePath) throws(FileError) {
    scanContent(file.bytes, .file(path.bytes))
    if file.wasTruncated { throw FileError(.shrank) }
  }

  /// Scans a content as a whole, or in parts where it is larger than the memory bound allows objects to be.
  ///
  /// Parts bound what one content's matches may take, and let a run be stopped within it.
  func scanContent(_ content: Span<UInt8>, _ origin: ContentOrigin) {
    guard content.count > shared.limits.objectSize else { return scanWhole(content, origin) }
    var offset = 0
    while !isCancelled {
      let end = min(offset + Self.overlap + shared.limits.partSize, content.count)
      let part = content.extracting(offset..<end)
      scanPart(part, of: origin, offset: offset, isLast: end == content.count)
      shared.counters.add(part.count, to: .bytes, worker: number)
      if end == content.count { break }
      offset = end - Self.overlap
    }
  }

  private func scanWhole(_ content: Span<UInt8>, _ origin: ContentOrigin) {
    begin(origin)
    expand(content)
    shared.detector.scan(content, path: origin.path, using: &scratch)
    results.bytes.expanded += content.count
    shared.counters.add(content.count, to: .bytes, worker: number)
    collect(content, starts: 0..<content.count + 1)
    countPersonalData(in: content)
    _ = decode(content, starts: 0..<content.count + 1)
  }

  /// Does a unit of its own for something outside mirrors.
  private func scanOutside(_ path: BytePath, _ body: () throws(FileError) -> Void) {
    beginOutside()
    do throws(FileError) {
      try body()
      endOutside(path, failure: nil)
    } catch {
      endOutside(path, failure: error)
    }
  }

  private func beginOutside() {
    mirror = nil
    decoder = nil
    results.tally[.file].promised += 1
  }

  /// Counts a file and writes its records.
  private func endOutside(_ path: BytePath, failure: FileError?) {
    if let problem = failure.map({ ProblemRecord(path, $0) }) ?? interruption(of: path) {
      problems.append(problem)
      results.tally[.file].problems += 1
    } else {
      results.tally[.file].scanned += 1
    }
    let found = takeResults()
    var counts = FindingCounts()
    let findings = shared.listed(found.findings.findings(shared, repository: nil), counts: &counts)
    shared.add { totals in
      totals.objects += found.tally
      totals.bytes += found.bytes
      totals.findings += counts
    }
    if !findings.isEmpty { shared.emit(findings.map { .finding($0) }) }
    if found.findings.dropped > 0 { problems.append(.dropped(found.findings.dropped, file: path)) }
    shared.counters.add(problems.count, to: .problems, worker: number)
    shared.report(problems)
    problems = []
  }

  private func interruption(of path: BytePath) -> ProblemRecord? {
    guard results.isCutShort else { return nil }
    return ProblemRecord(
      repository: nil,
      file: path.bytes,
      kind: .interrupted,
      detail: "the run was stopped before all of it was scanned; scan it again"
    )
  }
}

extension ProblemRecord {
  /// The record of a file that could not be read.
  fileprivate init(_ path: BytePath, _ error: FileError) {
    let isSizeWrong = error.step == .shrank || error.step == .tooLarge
    self.init(
      repository: nil,
      file: path.bytes,
      kind: isSizeWrong ? .changedWhileReading : .unreadable,
      detail: error.step == .tooLarge
        ? "it holds more bytes than its size said; the first of them were scanned" : "\(error)"
    )
  }

  /// The record of matches that took too much memory.
  static func dropped(
    _ count: Int,
    repository: RepositoryReference? = nil,
    file: BytePath? = nil
  ) -> ProblemRecord {
    ProblemRecord(
      repository: repository,
      file: file?.bytes,
      kind: .limit,
      detail: "\(count) matches were not kept, since these findings take too much memory; "
        + "raise --max-memory or skip the rules that find too much"
    )
  }
}
