/// The commit that a finding is attributed to.
public struct CommitReference: Sendable, Hashable {
  /// The commit id in lower-case hex.
  public var id: String
  /// The author's name as the commit has it.
  public var author: [UInt8]
  /// The author's e-mail address as the commit has it.
  public var email: [UInt8]
  /// When the commit was made; nil if the commit has no readable date.
  public var date: CommitDate?
  /// The first line of the message, which may itself hold a secret.
  public var subject: SensitiveBytes

  /// Names a commit.
  public init(
    id: String,
    author: [UInt8],
    email: [UInt8],
    date: CommitDate?,
    subject: SensitiveBytes
  ) {
    self.id = id
    self.author = author
    self.email = email
    self.date = date
    self.subject = subject
  }
}
