import GitStorage
import Synchronization

/// What each unit of work of a run cost, for whoever studies schedules (tools/simulate-schedule).
///
/// May be used by any number of threads; with one worker the units do not overlap.
public final class UnitTrace: Sendable {
  /// What a unit does.
  public enum Kind: String, Sendable {
    /// Opens a mirror and cuts it into units.
    case open
    /// Decodes and scans objects, or looks which ones to scan.
    case scan
    /// Places findings in history and writes a mirror's records.
    case close
    /// Scans files, those of a mirror's own folder too, or tells of a problem.
    case file
  }

  /// A unit that was worked on.
  public struct Unit: Sendable {
    /// What it does.
    public var kind: Kind
    /// The mirror, numbered in the order of their opening; nil for files.
    public var mirror: Int?
    /// Into how many pieces it could have been cut for other workers.
    public var pieces: Int
    /// How long it took.
    public var nanoseconds: Int64
  }

  private let state = Mutex(State())

  private struct State {
    var units: [Unit] = []
    var numbers: [ObjectIdentifier: Int] = [:]
    /// Kept, so that no later mirror gets the identity of an earlier one.
    var mirrors: [MirrorScan] = []
  }

  /// Makes an empty trace.
  public init() {}

  /// All units so far, in the order in which they ended.
  public var units: [Unit] { state.withLock { $0.units } }

  /// Takes note of a unit that ends now.
  func add(
    _ kind: Kind,
    _ mirror: MirrorScan?,
    pieces: Int = 1,
    since start: ContinuousClock.Instant
  ) {
    let time = (ContinuousClock.now - start) / .nanoseconds(1)
    state.withLock { state in
      var number: Int?
      if let mirror {
        number = state.numbers[ObjectIdentifier(mirror)]
        if number == nil {
          number = state.mirrors.count
          state.numbers[ObjectIdentifier(mirror)] = number
          state.mirrors.append(mirror)
        }
      }
      state.units.append(
        Unit(kind: kind, mirror: number, pieces: pieces, nanoseconds: Int64(time))
      )
    }
  }
}

extension ScanJob {
  /// What a trace says of it.
  var traced: (kind: UnitTrace.Kind, mirror: MirrorScan?, pieces: Int) {
    switch self {
    case .mirror: (.open, nil, 1)
    case .surveyPack(let mirror, let work), .pack(let mirror, let work):
      (.scan, mirror, work.pieces)
    case .surveyLoose(let mirror, _, let range): (.scan, mirror, range.count)
    case .loose(let mirror, _, let range): (.scan, mirror, range.count)
    case .objects(let mirror, let numbers): (.scan, mirror, numbers.count)
    case .surveyTip(let mirror): (.scan, mirror, 1)
    case .beside(let mirror, _), .besideRest(let mirror, _, _), .strays(let mirror, _):
      (.file, mirror, 1)
    case .close(let mirror): (.close, mirror, 1)
    case .errand: (.close, nil, 1)
    case .files(let locations): (.file, nil, locations.count)
    case .standardInput, .problem: (.file, nil, 1)
    }
  }
}
