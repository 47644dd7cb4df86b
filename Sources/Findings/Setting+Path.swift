extension Setting {
  /// What a path says that the text there is for.
  ///
  /// The outermost name that tells decides: `vendor/x/tests` is vendored, `tests/vendor/x` a test. Names are those that
  /// languages and their tools give, and where a name may as well be that of an environment (`deploy/test`,
  /// `config/test`) it is taken for one.
  ///
  /// - Parameter path: names with `/` or `\` between them, from the folder of the project on.
  /// - Complexity: O(n) in the path's length.
  public init(path: some Collection<UInt8>) {
    let names = path.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    var isDeployed = false
    var parent = ""
    for name in names.dropLast() {
      let folder = FolderName(Array(name))
      if let setting = folder.setting(
        in: parent,
        isFirst: parent.isEmpty,
        isDeployed: isDeployed
      ) {
        self = setting
        return
      }
      isDeployed = isDeployed || folder.isOfDeployments
      parent = folder.text
    }
    self = names.last.flatMap { FileName(Array($0)).setting(isDeployed: isDeployed) } ?? .production
  }

  /// What the way to something inside of a content says, as far as archives name files.
  init(inner: [InnerPlace]) {
    for step in inner where Self.archives.contains(step.kind) {
      let setting = Setting(path: step.path ?? [])
      if setting != .production {
        self = setting
        return
      }
    }
    self = .production
  }

  /// The kinds of steps whose paths are those of files that were packed together.
  private static let archives: Set = ["zip", "tar", "ar", "cpio", "cab", "7z"]
}

/// The name of a folder, and what it says.
private struct FolderName {
  let bytes: [UInt8]
  /// In lower case, without `_` before it: Go's tools pass over `_examples`.
  let text: String

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let name = bytes.starts(with: "__".utf8) ? bytes[...] : bytes.drop { $0 == UInt8(ascii: "_") }
    text = String(decoding: name.map(\.lowercased), as: UTF8.self)
  }

  /// Whether names below it are those of environments and of what is deployed.
  var isOfDeployments: Bool { PathWords.deployments.contains(text) }

  /// Whether it is one of Go's cache of modules: `crypto@v0.17.0`.
  private var isVersioned: Bool {
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")), at > 0, at + 2 < bytes.count else {
      return false
    }
    return bytes[at + 1] == UInt8(ascii: "v") && 0x30...0x39 ~= bytes[at + 2]
  }

  /// Whether it is what somebody else released, unpacked: `Glimpse.1.8.6`, `angular-1.2.9`, a name before a version of three numbers.
  private var isRelease: Bool {
    guard let start = bytes.indices.first(where: { isVersion(at: $0) }) else { return false }
    // Anything may follow the numbers: `-1.1.0.dist-info`.
    var (end, parts) = (start, 0)
    while end < bytes.count, 0x30...0x39 ~= bytes[end] || bytes[end] == UInt8(ascii: ".") {
      if bytes[end] == UInt8(ascii: ".") { parts += 1 }
      end += 1
    }
    let name = PathWords.split(bytes[..<start])
    return parts > 1 && name.contains { $0.utf8.count > 2 }
      && PathWords.ownReleases.isDisjoint(with: name)
  }

  /// Whether digits, a dot and a digit begin at an index, behind a mark.
  private func isVersion(at index: Int) -> Bool {
    guard index > 2, 0x30...0x39 ~= bytes[index] else { return false }
    switch bytes[index - 1] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): break
    default: return false
    }
    var end = index
    while end < bytes.count, 0x30...0x39 ~= bytes[end] { end += 1 }
    return end + 1 < bytes.count && bytes[end] == UInt8(ascii: ".") && 0x30...0x39 ~= bytes[end + 1]
  }

  func setting(in parent: String, isFirst: Bool, isDeployed: Bool) -> Setting? {
    // Perl's, and git's own.
    if PathWords.testFolders.contains(text) || text == "t" && isFirst { return .test }
    if PathWords.vendorFolders.contains(text) || isVersioned { return .vendored }
    // `Vendor` in code, and a vendor among pages and models, is someone who sells.
    if bytes.drop(while: { $0 == UInt8(ascii: "_") }).elementsEqual("vendor".utf8),
      !PathWords.parentsOfVendors.contains(parent)
    {
      return .vendored
    }
    if PathWords.libraryFolders.contains(text) || !isFirst && !isDeployed && isRelease {
      return .vendored
    }
    if PathWords.exampleFolders.contains(text) || text.hasSuffix(".example") { return .example }
    if PathWords.documentFolders.contains(text) { return .documentation }
    guard !isDeployed else { return nil }
    if PathWords.testEnvironments.contains(text) { return .test }
    if PathWords.exampleEnvironments.contains(text) { return .example }
    if text == "docs" || text == "doc" {
      return PathWords.parentsOfPrograms.contains(parent) ? nil : .documentation
    }
    let words = PathWords.split(bytes[...])
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    if PathWords.testEnds.contains(last) { return .test }
    // `UnitTestProject1`
    if first == "unit", PathWords.testEnds.contains(words[1]) { return .test }
    if PathWords.testStarts.contains(first), !PathWords.machines.contains(words[1]) { return .test }
    return PathWords.examples.contains(first) || PathWords.examples.contains(last) ? .example : nil
  }
}

/// The name of a file, and what it says.
private struct FileName {
  let stem: ArraySlice<UInt8>
  /// What follows the last dot, in lower case.
  let suffix: String

  init(_ bytes: [UInt8]) {
    let dot = bytes.lastIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
    stem = bytes[..<dot]
    suffix = String(decoding: bytes[dot...].dropFirst().map(\.lowercased), as: UTF8.self)
  }

  func setting(isDeployed: Bool) -> Setting? {
    if PathWords.documentSuffixes.contains(suffix) { return .documentation }
    if PathWords.testSuffixes.contains(suffix) { return .test }
    // `.env.example`, `general.yml-example`
    if PathWords.sampleSuffixes.contains(suffix) || suffix.hasSuffix("-example") { return .example }
    let words = PathWords.split(stem)
    guard let first = words.first, let last = words.last else { return nil }
    if first == "env", suffix == "template" { return .example }
    // Laravel's, which nothing but its tests read; `.env.test` may be that of an environment.
    if first == "env", suffix == "testing" { return .test }
    if PathWords.documents.contains(first), suffix == "" || suffix == "txt" {
      return .documentation
    }
    if PathWords.sources.contains(suffix) {
      // `environments/test.rb` is that of an environment.
      let isTest =
        PathWords.testEnds.contains(PathWords.withoutNumber(last))
        || PathWords.testStarts.contains(PathWords.withoutNumber(first))
      if isTest, !isDeployed || words.count > 1 { return .test }
      if last == "spec", PathWords.sourcesOfSpecs.contains(suffix) { return .test }
      // JUnit's integration tests: `LoginIT`.
      if stem.suffix(2).elementsEqual("IT".utf8), words.count > 1, last == "it" { return .test }
    }
    return PathWords.examples.contains(first) || PathWords.examples.contains(last) ? .example : nil
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}
