public import Bytes

/// A list of paths as `--repos-from` reads it: one path a line, or each ended by a NUL byte.
public enum PathList {
  /// The paths in `text`, one for each line or piece that is not empty.
  ///
  /// A line ends with a line feed or with a carriage return and a line feed. All other bytes, spaces
  /// among them, belong to the path. No path holds a NUL byte; where there is one, paths end with it
  /// and line feeds belong to them, as in what `find -print0` writes.
  public static func parse(_ text: [UInt8]) -> [BytePath] {
    if text.contains(0) { return text.split(separator: 0).map { BytePath(Array($0)) } }
    return text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let path = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return path.isEmpty ? nil : BytePath(Array(path))
    }
  }
}
