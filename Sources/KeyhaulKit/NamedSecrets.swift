import Bytes
import Detection
import Findings

/// Secrets in the names that records tell: paths, refs, addresses, names of people.
extension ScanShared {
  /// What is a secret by its own form in the names of some records, and what stands for it.
  ///
  /// Names are no contents: nothing is found in them, and the same secret may be found nowhere else.
  func namedSecrets(in records: [Record]) -> [[UInt8]: Fingerprint] {
    let names = records.reduce(into: Set<[UInt8]>()) { $1.tellNames(to: &$0) }
    guard !names.isEmpty else { return [:] }
    var scratch = DetectionScratch(for: detector, remembers: false)
    var labelOf: [[UInt8]: Fingerprint] = [:]
    for name in names {
      for text in [name, PercentDecoded(name)?.bytes].compactMap(\.self) {
        for secret in secretsOfOwnForm(in: text, &scratch) {
          let fingerprint = plan.fingerprinter.fingerprint(
            rule: references[secret.rule].id,
            secret: SensitiveBytes(secret.bytes)
          )
          labelOf[secret.bytes] = min(labelOf[secret.bytes] ?? fingerprint, fingerprint)
        }
      }
    }
    return labelOf
  }

  /// What is a secret by its own form, whatever stands right before it: names are put together from anything.
  private func secretsOfOwnForm(
    in text: [UInt8],
    _ scratch: inout DetectionScratch
  ) -> [(rule: Int, bytes: [UInt8])] {
    let starts = [0] + detector.gluedPlaces(in: text.span, using: &scratch).sorted()
    var found: [(rule: Int, bytes: [UInt8])] = []
    for start in starts {
      let rest = text.span.extracting(start...)
      detector.scan(rest, using: &scratch)
      for match in scratch.matches {
        guard case .accepted(let confidence, _) = match.verdict, confidence >= .medium,
          detector.isOfOwnForm(match)
        else { continue }
        found.append((match.rule, rest.array(match.secret)))
      }
    }
    return found
  }
}

extension Record {
  /// The finding, where it is one.
  var finding: FindingRecord? { if case .finding(let finding) = self { finding } else { nil } }

  /// Adds the names that the record tells.
  fileprivate func tellNames(to names: inout Set<[UInt8]>) {
    switch self {
    case .finding(let finding):
      finding.repository?.tellNames(to: &names)
      names.formUnion([finding.location.path].compactMap(\.self) + finding.occurrences.paths)
      names.formUnion(finding.location.inner.compactMap(\.path))
      names.formUnion(finding.exposure?.atTips ?? [])
      let commits = [finding.commit, finding.exposure?.introduced, finding.exposure?.removed]
      for commit in commits.compactMap(\.self) {
        names.formUnion([commit.author, commit.email, commit.subject.bytes])
      }
    case .problem(let problem):
      problem.repository?.tellNames(to: &names)
      names.formUnion([problem.file].compactMap(\.self) + problem.inner.compactMap(\.path))
      names.insert(Array(problem.detail.utf8))
    case .repository(let repository): repository.repository.tellNames(to: &names)
    case .summary: break
    }
  }
}

extension RepositoryReference {
  fileprivate func tellNames(to names: inout Set<[UInt8]>) {
    names.insert(path)
    if let remote { names.insert(remote.bytes) }
  }
}
