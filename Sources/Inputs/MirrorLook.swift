import Bytes

/// What a look at a folder's names says about its being a git repository.
enum MirrorLook {
  case isMirror
  /// It would be one if its `objects` were not a symbolic link.
  case hasLinkedObjects
  case isNoMirror

  /// Looks at a folder and, in doubt, into its `objects`.
  ///
  /// Git asks for `HEAD`, `objects` and `refs`. A damaged mirror may have lost one of the other two and
  /// still holds the history, so objects that are there count as well.
  init(_ folder: Folder, _ entries: FolderEntries) {
    let head = entries.kind(of: "HEAD")
    let hasHead = head == .file || head == .link
    let hasRefs =
      entries.kind(of: "refs") == .folder || entries.kind(of: "packed-refs") == .file
      || entries.kind(of: "reftable") == .folder
    switch entries.kind(of: "objects") {
    case .folder:
      let isMirror =
        hasHead && hasRefs || folder.hasPacks || (hasHead || hasRefs) && folder.hasLooseObjects
      self = isMirror ? .isMirror : .isNoMirror
    case .link: self = hasHead && hasRefs ? .hasLinkedObjects : .isNoMirror
    default: self = .isNoMirror
    }
  }
}

extension Folder {
  /// Whether there is a pack in `objects/pack`.
  fileprivate var hasPacks: Bool {
    let packs = try? subfolder(Array("objects".utf8)).subfolder(Array("pack".utf8)).entries()
    return packs?.contains(.file) { $0.suffix(5).elementsEqual(".pack".utf8) } ?? false
  }

  /// Whether `objects` has a folder named by two hexadecimal digits.
  fileprivate var hasLooseObjects: Bool {
    let objects = try? subfolder(Array("objects".utf8)).entries()
    return objects?.contains(.folder) { name in
      name.count == 2
        && name.allSatisfy { byte in
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
    } ?? false
  }
}
