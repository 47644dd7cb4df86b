public import Findings
public import Rules

/// What the user knows already and does not want listed: former runs, and rules of their own.
///
/// A finding that is left out is counted, with the kind of reason, in its mirror's record and in the
/// summary.
public struct Suppression: Sendable {
  /// Fingerprints that a former run reported.
  public var baseline: Set<Fingerprint>
  /// Secrets that other scanners reported.
  public var secrets = KnownSecrets()
  /// Findings that are known.
  public var allowed: [AllowRule]
  /// Settings whose findings are left out, where no place of them is in another.
  public var settings: SettingSet

  /// States what is known.
  public init(
    baseline: Set<Fingerprint> = [],
    allowed: [AllowRule] = [],
    settings: SettingSet = []
  ) {
    self.baseline = baseline
    self.allowed = allowed
    self.settings = settings
  }

  /// Why a finding is not listed; nil if it is.
  ///
  /// The baseline comes first: what was there yesterday is no news, allowed or not.
  public func reason(for finding: FindingRecord) -> FindingCounts.Suppression? {
    if baseline.contains(finding.fingerprint) || secrets.contains(finding.secret)
      || finding.writtenForms.contains(where: {
        baseline.contains($0.fingerprint) || secrets.contains($0.text)
      })
    {
      return .baseline
    }
    if allowed.contains(where: { $0.holds(for: finding) }) { return .allowed }
    return !finding.settings.isEmpty && finding.settings.isSubset(of: settings) ? .setting : nil
  }
}

extension AllowRule {
  /// Whether every condition that is given holds.
  func holds(for finding: FindingRecord) -> Bool {
    if let rule, !rule.matches(finding.rule.id) { return false }
    if let fingerprint, fingerprint != finding.fingerprint.description,
      !finding.writtenForms.contains(where: { $0.fingerprint.description == fingerprint })
    {
      return false
    }
    if let value, !value.matches(finding.secret.bytes) { return false }
    if let repository {
      guard let path = finding.repository?.path, repository.matches(path) else { return false }
    }
    if let commit {
      guard let introduced = finding.exposure?.introduced ?? finding.commit,
        introduced.id.hasPrefix(commit)
      else { return false }
    }
    if let path {
      // One place elsewhere is enough to list the finding; unknown places may be elsewhere.
      let paths = (finding.location.path.map { [$0] } ?? []) + finding.occurrences.paths
      guard !paths.isEmpty, !finding.occurrences.more, paths.allSatisfy({ path.matches($0) }) else {
        return false
      }
    }
    return true
  }
}
