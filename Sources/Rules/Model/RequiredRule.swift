/// A rule that must have a match in the same content for another rule's match to be a finding.
///
/// All distances that are given must hold; without any, the whole content is near. Distances are those between the
/// starts of the two secrets.
public struct RequiredRule: Sendable, Hashable {
  /// The id of the rule; its matches are its own after all its filters, whether they are reported or not.
  public let rule: String
  /// The most lines between both.
  public let withinLines: Int?
  /// The most columns between both, in bytes, whatever the lines.
  public let withinColumns: Int?
  /// The most bytes between both.
  public let withinBytes: Int?

  /// Names a rule, and how near its match must be.
  public init(
    _ rule: String,
    withinLines: Int? = nil,
    withinColumns: Int? = nil,
    withinBytes: Int? = nil
  ) {
    self.rule = rule
    self.withinLines = withinLines
    self.withinColumns = withinColumns
    self.withinBytes = withinBytes
  }
}
