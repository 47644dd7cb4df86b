public import Bytes

/// A list of paths as `--repos-from` reads it: one path a line.
public enum PathList {
  /// The paths in `text`, one for each line that is not empty.
  ///
  /// A line ends with a line feed or with a carriage return and a line feed. All other bytes, spaces
  /// among them, belong to the path.
  public static func parse(_ text: [UInt8]) -> [BytePath] {
    text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let path = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return path.isEmpty ? nil : BytePath(Array(path))
    }
  }
}
