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

/// Scanning plain files and standard input.
extension ScanWorker {
  /// Files up to this size are read, larger ones mapped: below it a page fault costs more than the
  /// copy (docs/DESIGN.md).
  private static var largestRead: Int { 256 << 10 }

  func scanFile(_ location: FileLocation) {
    let path = location.path
    mirror = nil
    decoder = nil
    results.tally[.file].promised += 1
    do throws(FileError) {
      let (descriptor, size) = try location.open()
      defer { close(descriptor) }
      if size <= Self.largestRead {
        let bytes = try readFully(descriptor, sizeHint: size, limit: .max)
        scanWhole(bytes.span, path)
      } else {
        let file = try MappedFile(descriptor: descriptor, count: size)
        scanWhole(file.bytes, path)
        if file.wasTruncated { throw FileError(.shrank) }
      }
      results.tally[.file].scanned += 1
    } catch {
      failed(path, error)
    }
    shared.counters.add(1, to: .files, worker: number)
    endFiles()
  }

  func scanStandardInput() {
    let path = BytePath("-")
    results.tally[.file].promised += 1
    let origin = ContentOrigin.file(path.bytes)
    let partSize = shared.limits.partSize
    var part: [UInt8] = []
    var offset = 0
    do throws(FileError) {
      while true {
        let fresh = try readUpTo(partSize, from: STDIN_FILENO)
        let isLast = fresh.count < partSize
        part += fresh
        scanPart(part.span, of: origin, offset: offset, isLast: isLast)
        if isLast || isCancelled { break }
        let kept = min(Self.overlap, part.count)
        offset += part.count - kept
        part.removeFirst(part.count - kept)
      }
      results.tally[.file].scanned += 1
    } catch {
      failed(path, error)
    }
    endFiles()
  }

  private func scanWhole(_ content: Span<UInt8>, _ path: BytePath) {
    begin(.file(path.bytes))
    shared.detector.scan(content, path: path.bytes, using: &scratch)
    results.bytes.expanded += content.count
    shared.counters.add(content.count, to: .bytes, worker: number)
    collect(content, starts: 0..<content.count + 1)
  }

  private func failed(_ path: BytePath, _ error: FileError) {
    results.tally[.file].problems += 1
    problems.append(
      ProblemRecord(
        repository: nil,
        file: path.bytes,
        kind: error.step == .shrank ? .changedWhileReading : .unreadable,
        detail: "\(error)"
      )
    )
  }

  /// Writes a file's records.
  private func endFiles() {
    let findings = results.findings.findings(shared, repository: nil)
    let found = results
    shared.add { totals in
      totals.objects += found.tally
      totals.bytes += found.bytes
      for finding in findings { totals.findings.add(finding.rule) }
    }
    results = MirrorScan.Results()
    if !findings.isEmpty { shared.emit(findings.map { .finding($0) }) }
    shared.counters.add(problems.count, to: .problems, worker: number)
    shared.report(problems)
    problems = []
  }
}
