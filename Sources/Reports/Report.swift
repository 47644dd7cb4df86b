public import Findings
internal import Synchronization

/// Takes records from all threads and writes them in one format to one sink.
///
/// Records appear as soon as they are handed over, a batch at a time; with sorting all are kept
/// until the end.
public final class Report: Sendable {
  /// How records are written.
  public struct Options: Sendable, Hashable {
    /// Whether all records are kept until the end and then written in a fixed order, without times,
    /// so that the same input gives the same bytes.
    public var isSorted: Bool

    /// Chooses how records are written.
    public init(isSorted: Bool = false) {
      self.isSorted = isSorted
    }
  }

  private struct State {
    var writer: any RecordWriter
    var kept: [Record] = []
    var buffer: [UInt8] = []
  }

  private let state: Mutex<State>
  private let sink: OutputSink
  private let options: Options

  /// Starts a report.
  public init(writer: any RecordWriter, sink: OutputSink, options: Options = Options()) {
    state = Mutex(State(writer: writer))
    self.sink = sink
    self.options = options
  }

  /// Writes records that are final, usually those of a mirror or a file.
  @discardableResult
  public func write(_ batch: [Record]) -> OutputSink.Outcome {
    state.withLock { state in
      if options.isSorted {
        state.kept += batch.map(Self.withoutTimes)
        return .written
      }
      return emit(batch, from: &state)
    }
  }

  /// Writes what was kept back and the summary, and ends the output.
  ///
  /// - Returns: The first error that was not yet told.
  public func finish(_ summary: SummaryRecord) -> OutputError? {
    let outcome = state.withLock { state in
      var last = RecordOrder.sorted(state.kept)
      state.kept = []
      let summary = Record.summary(summary)
      last.append(options.isSorted ? Self.withoutTimes(summary) : summary)
      return emit(last, from: &state)
    }
    if case .failed(let error) = outcome { return error }
    return sink.finish()
  }

  private func emit(_ records: [Record], from state: inout State) -> OutputSink.Outcome {
    for index in records.indices {
      state.writer.append(records[index], to: &state.buffer)
      if state.buffer.count >= Self.batchBytes {
        let outcome = flush(&state)
        guard outcome == .written else { return outcome }
      }
    }
    return flush(&state)
  }

  private func flush(_ state: inout State) -> OutputSink.Outcome {
    guard !state.buffer.isEmpty else { return .written }
    defer { state.buffer.removeAll(keepingCapacity: true) }
    return sink.write(state.buffer)
  }

  /// Bounds the buffer: bytes after which a batch is written in parts, each of whole records.
  private static let batchBytes = 256 << 10

  private static func withoutTimes(_ record: Record) -> Record {
    switch record {
    case .repository(var repository):
      repository.seconds = nil
      return .repository(repository)
    case .summary(var summary):
      summary.seconds = nil
      summary.cpuSeconds = nil
      return .summary(summary)
    case .finding(var finding):
      // Days until now would differ from day to day.
      if finding.exposure?.removed == nil { finding.exposure?.days = nil }
      return .finding(finding)
    case .problem:
      return record
    }
  }
}
