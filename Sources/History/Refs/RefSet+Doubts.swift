import Bytes
import GitStorage

extension RefSet {
  /// Tells of symbolic refs that lead to no object, and of a default branch that can only be guessed.
  ///
  /// A repository without a branch has a `HEAD` that leads nowhere; that of a work tree may name a branch still to be made, and
  /// what a remote calls its `HEAD` (`refs/remotes/origin/HEAD`) is often out of date. A mirror that was made before its `master` was
  /// renamed to `main` is no riddle, either.
  ///
  /// - Parameter latest: all refs, symbolic ones too, in the order of their names.
  mutating func doubt(_ latest: [(name: [UInt8], value: RefValue)]) {
    let headName = Array("HEAD".utf8)
    var dangling: [[UInt8]] = []
    var head: [UInt8]?
    for (name, value) in latest {
      guard case .symbolic(let target) = value else { continue }
      if name == headName {
        head = target
      } else if !name.hasLastPart(headName), RefValues.object(of: name, in: latest) == nil {
        dangling.append(name)
      }
    }
    let hasBranch = refs.contains { $0.name.starts(with: "refs/heads/".utf8) }
    let isToldOf = problems.contains { $0.file == BytePath("HEAD") }
    if self.head == nil, hasBranch, !isToldOf, !isRenamed(from: head) {
      let named = head.map { "it names \(String(decoding: $0.prefix(200), as: UTF8.self)), which" }
      doubts.append(
        StorageProblem(
          .missingRef,
          file: BytePath("HEAD"),
          "\(named ?? "it") is not there, so the default branch is a guess; say which it is with "
            + "`git symbolic-ref HEAD refs/heads/NAME`"
        )
      )
    }
    guard let first = dangling.first else { return }
    let more = dangling.count > 1 ? "\(dangling.count) symbolic refs, this one among them," : "it"
    doubts.append(
      StorageProblem(
        .missingRef,
        file: BytePath(Array(first.prefix(200))),
        "\(more) \(dangling.count > 1 ? "lead" : "leads") to refs that are not there: what these led to is "
          + "not known"
      )
    )
  }
}

extension RefSet {
  /// Whether what `HEAD` names is the former name of a branch that is there.
  private func isRenamed(from head: [UInt8]?) -> Bool {
    head?.elementsEqual("refs/heads/master".utf8) == true
      && refs.contains { $0.name.elementsEqual("refs/heads/main".utf8) }
  }
}

extension [UInt8] {
  /// Whether a ref's name ends in such a part.
  fileprivate func hasLastPart(_ part: [UInt8]) -> Bool {
    suffix(part.count + 1).elementsEqual([UInt8(ascii: "/")] + part)
  }
}
