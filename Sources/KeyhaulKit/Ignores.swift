import Bytes
import Findings
import GitStorage
import History
import Rules

/// The `.gitleaksignore` files that a run honours, where it was asked to.
enum Ignores {
  static let name = Array(".gitleaksignore".utf8)
  /// In bytes; longer files ignore nothing.
  static let maximumLength = 16 << 20

  /// The file in a folder; through no link.
  static func file(in folder: BytePath, rules: Set<String>) -> IgnoreFile? {
    guard let folder = try? Directory(path: folder),
      let text = try? folder.read(name, limit: maximumLength)
    else { return nil }
    return IgnoreFile(text, rules: rules)
  }
}

/// The `.gitleaksignore` files of the folders that a run was given.
struct RootIgnores: Sendable {
  /// The ids of the run's rules.
  let rules: Set<String>
  private let files: [(folder: [UInt8], file: IgnoreFile)]

  /// Reads the files.
  init(_ roots: [BytePath], rules: Set<String>) {
    self.rules = rules
    files = roots.compactMap { root in
      Ignores.file(in: root, rules: rules).map { file in
        (Array(root.bytes.reversed().drop { $0 == UInt8(ascii: "/") }.reversed()), file)
      }
    }
  }

  /// Whether a finding in a plain file is ignored.
  func hold(_ finding: FindingRecord) -> Bool {
    guard let path = finding.location.path, finding.location.inner.isEmpty else { return false }
    return files.contains { folder, file in
      guard path.starts(with: folder + [UInt8(ascii: "/")]) else { return false }
      return file.ignores(
        rule: finding.rule.id,
        path: Array(path.dropFirst(folder.count + 1)),
        line: finding.location.line
      )
    }
  }
}

extension IgnoreFile {
  /// Whether a finding in a mirror is ignored: the place that its record names is, and no path is known where the file
  /// says nothing of the rule.
  func hold(_ finding: FindingRecord) -> Bool {
    guard let path = finding.location.path, finding.location.inner.isEmpty,
      !finding.occurrences.more,
      finding.occurrences.paths.allSatisfy({ mentions(rule: finding.rule.id, path: $0) })
    else { return false }
    return ignores(
      rule: finding.rule.id,
      path: path,
      line: finding.location.line,
      commits: [finding.commit?.id, finding.exposure?.introduced?.id].compactMap(\.self)
    )
  }
}

extension MirrorScan {
  /// The mirror's `.gitleaksignore`: in the work tree, or else in the commit of the default branch.
  func ignoreFile(_ shared: ScanShared) -> IgnoreFile? {
    guard let rules = shared.ignores?.rules else { return nil }
    if let workTree { return Ignores.file(in: workTree, rules: rules) }
    guard let tip = refs(shared).defaultTip else { return nil }
    var reader = ObjectReader(store, limits: shared.limits)
    let format = store.format
    let tree =
      (try? reader.read(tip) { kind, content in
        kind == .commit ? CommitHead(content, format: format)?.tree : nil
      }) ?? nil
    guard let tree else { return nil }
    let blob =
      (try? reader.read(tree) { kind, content -> ObjectID? in
        kind == .tree ? Self.blob(named: Ignores.name, in: content, format: format) : nil
      }) ?? nil
    guard let blob else { return nil }
    return
      (try? reader.read(blob) { kind, content -> IgnoreFile? in
        guard kind == .blob, content.count <= Ignores.maximumLength else { return nil }
        return IgnoreFile(content.array(0..<content.count), rules: rules)
      }) ?? nil
  }

  private static func blob(
    named name: [UInt8],
    in tree: Span<UInt8>,
    format: ObjectFormat
  ) -> ObjectID? {
    var at = 0
    while at < tree.count, let entry = TreeEntry(tree, at: at, format: format) {
      if entry.target == .blob, tree.array(entry.name) == name {
        return ObjectID(tree, at: entry.idOffset, format: format)
      }
      at = entry.idOffset + format.idLength
    }
    return nil
  }
}
