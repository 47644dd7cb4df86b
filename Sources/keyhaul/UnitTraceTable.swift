import KeyhaulKit

/// The table that `--trace-units` writes for tools/simulate-schedule: a unit a line, in the order of their ends.
enum UnitTraceTable {
  /// Writes kind, mirror (`-` for files), pieces and nanoseconds, with tabs between.
  static func print(_ trace: UnitTrace) {
    let lines = trace.units.map { unit in
      let mirror = unit.mirror.map { "\($0)" } ?? "-"
      return "\(unit.kind.rawValue)\t\(mirror)\t\(unit.pieces)\t\(unit.nanoseconds)"
    }
    Terminal.say(lines.joined(separator: "\n"))
  }
}
