extension Redactor {
  /// The finding without any secret in any field.
  public func redact(_ finding: FindingRecord) -> FindingRecord {
    var result = finding
    result.secret = SensitiveBytes(Self.label(finding.fingerprint))
    result.match = redact(finding.match)
    result.writtenForms = []
    // The excerpt is cut on both sides and may begin inside a secret.
    result.excerpt = nil
    result.personalData?.values = [:]
    result.repository = finding.repository.map(redact)
    result.location.path = finding.location.path.map(redact)
    result.location.inner = finding.location.inner.map(redact)
    result.commit = finding.commit.map(redact)
    result.exposure = finding.exposure.map(redact)
    result.companions = finding.companions.map(redact)
    result.occurrences.paths = finding.occurrences.paths.map(redact)
    return result
  }

  /// The holder of a secret without the known secrets.
  public func redact(_ holder: SecretRecord.Holder) -> SecretRecord.Holder {
    var result = holder
    result.repository = holder.repository.map(redact)
    result.path = holder.path.map(redact)
    result.exposure = holder.exposure.map(redact)
    return result
  }

  /// The record without the known secrets.
  public func redact(_ record: Record) -> Record {
    switch record {
    case .finding(let finding):
      return .finding(redact(finding))
    case .problem(var problem):
      problem.repository = problem.repository.map(redact)
      problem.file = problem.file.map(redact)
      problem.inner = problem.inner.map(redact)
      // Our own sentence, with names in it at most.
      problem.detail = redactName(problem.detail)
      return .problem(problem)
    case .repository(var repository):
      repository.repository = redact(repository.repository)
      return .repository(repository)
    case .summary:
      return record
    }
  }

  /// Of the other half of a pair the label stays; what is no secret is told, without secrets in it.
  private func redact(_ companion: Companion) -> Companion {
    var result = companion
    switch companion.kind {
    case .match(_, let fingerprint): result.text = SensitiveBytes(Self.label(fingerprint))
    case .value: result.text = redact(companion.text)
    }
    return result
  }

  private func redact(_ exposure: Exposure) -> Exposure {
    var result = exposure
    result.introduced = exposure.introduced.map(redact)
    result.removed = exposure.removed.map(redact)
    result.atTips = exposure.atTips.map(redact)
    return result
  }

  private func redact(_ inner: InnerPlace) -> InnerPlace {
    var result = inner
    result.path = inner.path.map { redact($0) }
    return result
  }

  private func redactName(_ text: String) -> String {
    String(decoding: redactName(Array(text.utf8)), as: UTF8.self)
  }

  private func redact(_ bytes: SensitiveBytes) -> SensitiveBytes {
    SensitiveBytes(redact(bytes.bytes))
  }

  private func redact(_ repository: RepositoryReference) -> RepositoryReference {
    RepositoryReference(
      path: redactName(repository.path),
      remote: repository.remote.map { RemoteURL(clean: redactName($0.bytes)) }
    )
  }

  private func redact(_ commit: CommitReference) -> CommitReference {
    var result = commit
    result.author = redact(commit.author)
    result.email = redact(commit.email)
    result.subject = redact(commit.subject)
    return result
  }
}
