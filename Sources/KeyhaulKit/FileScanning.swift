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

  /// So many bytes of files are one job; sizes show only here, where each file is opened.
  static var filesSize: Int { 1 << 20 }

  /// So many records are made before they are written: as many as the processor's caches hold.
  private static var toldAtOnce: Int { 512 }

  /// Scans files; those that would make a job too large are given to whoever wants them, and so are mirrors that are files.
  func scanFiles(_ locations: [FileLocation], give: (ScanJob) -> Void) {
    var bytes = 0
    for (index, location) in locations.enumerated() where !isCancelled && bytes < Self.filesSize {
      let mirror = scanFile(location) { size in
        bytes += size
        guard bytes >= Self.filesSize, index + 1 < locations.count else { return }
        give(.files(Array(locations[(index + 1)...])))
      }
      if let mirror {
        shared.discovery.found()
        give(.mirror(mirror))
      }
    }
    sumUp()
  }

  /// Scans a file, unless it is one that this run writes.
  ///
  /// - Returns: where the mirror is, if the file is one; it was not scanned then.
  private func scanFile(
    _ location: FileLocation,
    opened: (_ size: Int) -> Void
  ) -> MirrorLocation? {
    let path = location.path
    beginOutside()
    do throws(FileError) {
      switch try scan(location, .file(path.bytes), opened: opened) {
      case .scanned: endOutside(path, failure: nil)
      case .isOutput: return nil
      case .isBundle(let identity): return MirrorLocation(bundle: location, identity: identity)
      }
    } catch {
      endOutside(path, failure: error)
    }
    shared.counters.add(1, to: .files, worker: number)
    return nil
  }

  /// What became of a file.
  enum FileOutcome: Equatable {
    case scanned
    /// This run writes it.
    case isOutput
    /// It is a mirror, and no part of one.
    case isBundle(FileIdentity)
  }

  /// Scans what a file holds, unless it is one that this run writes or a mirror by itself.
  func scan(
    _ location: FileLocation,
    _ origin: ContentOrigin,
    opened: (_ size: Int) -> Void
  ) throws(FileError) -> FileOutcome {
    let file = try location.open()
    if shared.outputs.contains(file.identity) { return .isOutput }
    opened(file.size)
    let isScanned =
      file.size <= Self.largestRead
      ? try scanSmallFile(file.descriptor, size: file.size, origin)
      : try scanMapped(MappedFile(descriptor: file.descriptor, count: file.size), origin)
    return isScanned ? .scanned : .isBundle(file.identity)
  }

  /// Scans what another program holds in memory; `path` is only what it is called.
  func scanBuffer(_ content: Span<UInt8>, _ path: BytePath) {
    beginOutside()
    scanContent(content, .file(path.bytes))
    endOutside(path, failure: nil)
    sumUp()
  }

  /// Scans standard input to its end, or as far as it came when the run is stopped, as a file of the same bytes.
  ///
  /// As much of it is held as of any content.
  func scanStandardInput() {
    let path = BytePath("-")
    scanOutside(path) { () throws(FileError) in
      // One byte more, so that its end shows.
      let most = self.shared.limits.objectSize + 1
      var held: [UInt8] = []
      var end = 0
      defer { holds(-held.count) }
      repeat {
        let more = min(max(held.count, 1 << 16), most - held.count)
        holds(more)
        held += repeatElement(0, count: more)
        end = try readInput(into: &held, from: end)
      } while end == held.count && end < most
      if end < most {
        self.scanWhole(held.span.extracting(0..<end), .file(path.bytes))
      } else {
        try scanParts(of: &held, .file(path.bytes))
      }
    }
  }

  /// Scans standard input in the parts in which a file of its length is scanned.
  ///
  /// - Parameters:
  ///   - held: its first bytes; more than two parts.
  ///   - origin: what it is called.
  /// - Throws: ``FileError`` of step `read`.
  private func scanParts(of held: inout [UInt8], _ origin: ContentOrigin) throws(FileError) {
    let count = Self.overlap + shared.limits.partSize
    var (start, end, offset) = (0, held.count, 0)
    while true {
      if end == held.count, end - start <= count {
        for place in start..<end { held[place - start] = held[place] }
        offset += start
        end = try readInput(into: &held, from: end - start)
        start = 0
      }
      let next = min(start + count, end)
      let isLast = end < held.count && next == end
      let part = held.span.extracting(start..<next)
      scanPart(part, of: origin, offset: offset + start, isLast: isLast)
      shared.counters.add(part.count, to: .bytes, worker: number)
      if isLast { break }
      start = next - Self.overlap
    }
  }

  private func readInput(into buffer: inout [UInt8], from start: Int) throws(FileError) -> Int {
    try fill(&buffer, from: start, descriptor: STDIN_FILENO) { self.isCancelled }
  }

  private func scanSmallFile(
    _ descriptor: Int32,
    size: Int,
    _ origin: ContentOrigin
  ) throws(FileError) -> Bool {
    // One byte more than such a file has, so that its end shows.
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: Self.largestRead + 1) }
    let count = try fill(&buffer, from: 0, descriptor: descriptor, expecting: size)
    let bytes = buffer
    let content = bytes.span.extracting(0..<min(count, Self.largestRead))
    if isMirror(content, origin) { return false }
    scanWhole(content, origin)
    // Files of /proc claim to be empty and may never end.
    if count > Self.largestRead { throw FileError(.tooLarge) }
    return true
  }

  private func scanMapped(
    _ file: MappedFile,
    _ origin: ContentOrigin
  ) throws(FileError) -> Bool {
    if isMirror(file.bytes, origin) { return false }
    scanContent(file.bytes, origin)
    if file.wasTruncated { throw FileError(.shrank) }
    return true
  }

  /// Whether a content is a bundle that lies outside of mirrors.
  private func isMirror(_ content: Span<UInt8>, _ origin: ContentOrigin) -> Bool {
    guard case .file = origin else { return false }
    return GitBundle.begins(content)
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
    sumUp()
  }

  private func beginOutside() {
    mirror = nil
    decoder = nil
  }

  /// Counts a file and writes its records.
  private func endOutside(_ path: BytePath, failure: FileError?) {
    results.tally[.file].promised += 1
    if let problem = failure.map({ ProblemRecord(path.bytes, $0) }) ?? interruption(of: path) {
      note(problem)
      results.tally[.file].problems += 1
    } else {
      results.tally[.file].scanned += 1
    }
    results.isCutShort = false
    tellOutside()
    if !results.findings.dropped.isEmpty {
      for problem in shared.problems(ofDropped: results.findings, file: path) { note(problem) }
      results.findings.forgetDropped()
    }
    writeProblems()
  }

  /// Adds what was counted of things outside mirrors to the sums of the run.
  private func sumUp() {
    let found = takeResults()
    shared.add { totals in
      totals.objects += found.tally
      totals.bytes += found.bytes
    }
  }

  /// Writes what was found so far in something outside mirrors, where each place is a finding of its own.
  ///
  /// So a file may hold more findings than memory does.
  func tellOutside() {
    guard results.findings.count > 0 else { return }
    var counts = FindingCounts()
    let isTogether = shared.plan.tellsFilesTogether || shared.plan.isRedacted
    let most = isTogether ? Int.max : Self.toldAtOnce
    var records: [Record] = []
    var unlisted: [FindingRecord] = []
    var paths: SettingSet?
    records.reserveCapacity(min(results.findings.count, most))
    results.findings.forEachRecord(
      rules: shared.references,
      repository: nil,
      fingerprinter: shared.plan.fingerprinter
    ) { (finding: consuming FindingRecord) in
      // All are of one file.
      let known = paths ?? shared.settings(ofFile: finding.location.path)
      paths = known
      guard shared.lists(&finding, paths: known, counts: &counts) else {
        if shared.plan.isRedacted { unlisted.append(finding) }
        return
      }
      records.append(.finding(finding))
      guard records.count == most else { return }
      shared.emit(records)
      records.removeAll(keepingCapacity: true)
    }
    results.findings.forgetFindings()
    shared.add { $0.findings += counts }
    if !records.isEmpty { shared.emit(records, unlisted: unlisted) }
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
  init(_ path: [UInt8], in repository: RepositoryReference? = nil, _ error: FileError) {
    let isSizeWrong = error.step == .shrank || error.step == .tooLarge
    self.init(
      repository: repository,
      file: path,
      kind: isSizeWrong ? .changedWhileReading : .unreadable,
      detail: error.step == .tooLarge
        ? "it holds more bytes than its size said; the first of them were scanned" : "\(error)"
    )
  }
}
