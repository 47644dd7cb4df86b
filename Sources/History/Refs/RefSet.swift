import Bytes
public import GitStorage

/// What a mirror's refs name.
public struct RefSet: Sendable {
  /// A ref that leads to an object.
  public struct Ref: Hashable, Sendable {
    /// The full name, such as `refs/heads/main`.
    public var name: [UInt8]
    /// The object that it names, which need not exist.
    public var id: ObjectID

    /// Names a ref.
    public init(name: [UInt8], id: ObjectID) {
      self.name = name
      self.id = id
    }
  }

  /// All refs in the order of their names; symbolic ones are left out, but a detached `HEAD`, also
  /// of a linked work tree, counts as a ref.
  public internal(set) var refs: [Ref] = []
  /// What `HEAD` leads to: the tip of the default branch.
  public internal(set) var head: ObjectID?
  /// What could not be read.
  public internal(set) var problems: [StorageProblem] = []
  /// What leaves open where a symbolic ref leads, though all refs could be read.
  public internal(set) var doubts: [StorageProblem] = []

  init() {}

  /// The tip of the branch on which a mirror's life goes on: what `HEAD` leads to, else `main` or
  /// `master`, else the first branch.
  public var defaultTip: ObjectID? {
    if let head { return head }
    for name in ["refs/heads/main", "refs/heads/master"] {
      if let ref = refs.first(where: { $0.name.elementsEqual(name.utf8) }) { return ref.id }
    }
    return refs.first { $0.name.starts(with: "refs/heads/".utf8) }?.id
  }
}

/// What a single ref says before symbolic refs are followed.
enum RefValue: Hashable, Sendable {
  case id(ObjectID)
  case symbolic([UInt8])

  /// Reads the content of a loose ref or of `HEAD`.
  init?(_ content: [UInt8], format: ObjectFormat) {
    var text = content[...]
    while let last = text.last, last == 0x0A || last == 0x0D || last == 0x20 || last == 0x09 {
      text.removeLast()
    }
    if text.starts(with: "ref:".utf8) {
      let name = text.dropFirst(4).drop { $0 == 0x20 || $0 == 0x09 }
      guard !name.isEmpty else { return nil }
      self = .symbolic(Array(name))
      return
    }
    // Git ignores what follows a space.
    let digits = Array(text.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A })
    guard let id = ObjectID(hex: digits, format: format) else { return nil }
    self = .id(id)
  }
}
