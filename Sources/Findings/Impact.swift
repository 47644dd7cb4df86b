public import PersonalData

/// What was exposed, since when and until when: the findings of a mirror or of a whole collection,
/// by what the secrets open.
///
/// Each secret counts once in each class, in however many mirrors it stands.
public struct Impact: Sendable {
  /// What is known of one class.
  public struct Exposed: Sendable {
    /// The secrets that open it, of which each rule is at least somewhat sure.
    public fileprivate(set) var secrets: Set<Fingerprint> = []
    /// Where these stand: the least harmless setting of each.
    fileprivate var settings: [Fingerprint: Setting] = [:]
    /// The secrets of low confidence, which may be none.
    public fileprivate(set) var doubtful: Set<Fingerprint> = []
    /// The mirrors, and files outside any, in which they stand.
    public fileprivate(set) var places: Set<[UInt8]> = []
    /// How bad the worst of them is.
    public fileprivate(set) var severity = RuleReference.Severity.low
    /// When they were exposed.
    public fileprivate(set) var span = ExposureSpan()

    /// How many of the secrets stand nowhere but in a harmless setting, the most harmless first.
    public var harmless: [(setting: Setting, secrets: Int)] {
      let numbers = Dictionary(settings.values.map { ($0, 1) }, uniquingKeysWith: +)
      return Setting.allCases.filter { $0 < .unknown }.compactMap { setting in
        numbers[setting].map { (setting, $0) }
      }
    }
  }

  /// What is known of one kind of personal data.
  public struct Counted: Sendable {
    /// The most distinct values that one of the findings holds, of those that are more than doubtful.
    public fileprivate(set) var most = 0
    /// The findings that hold values of the kind.
    public fileprivate(set) var dumps: Set<Fingerprint> = []
    /// Those of low confidence.
    public fileprivate(set) var doubtful: Set<Fingerprint> = []
    /// How bad the worst of them is.
    public fileprivate(set) var severity = RuleReference.Severity.low
    /// When they were exposed.
    public fileprivate(set) var span = ExposureSpan()
  }

  /// The classes of which secrets were found.
  public private(set) var exposed: [LeakClass: Exposed] = [:]
  /// The kinds of personal data that were found.
  public private(set) var counted: [PersonalDataKind: Counted] = [:]
  /// When anything was exposed.
  public private(set) var span = ExposureSpan()
  /// Classes, and kinds of personal data, that the rules in force look for.
  public var lookedFor: Set<String> = []
  /// Findings that the runs were asked not to list, of which hence nothing is known here.
  public private(set) var unlisted = 0
  /// How many more of these may be here: of which mirror or file they are is not told.
  public var perhapsUnlisted = 0
  /// What could not be scanned, by kind of problem.
  public private(set) var problems: [String: Int] = [:]
  /// How many objects of mirrors could not be scanned; not each of them is a problem of its own.
  public private(set) var unreadObjects = 0
  /// The number of findings.
  public private(set) var findings = 0

  /// Starts with nothing.
  public init() {}

  /// Adds a finding.
  public mutating func add(
    fingerprint: Fingerprint,
    rule: RuleReference,
    place: [UInt8],
    exposure: Exposure?,
    setting: Setting = .unknown,
    personalData: PersonalDataFound? = nil
  ) {
    findings += 1
    let isSure = rule.confidence != .low
    if isSure { span.add(exposure) }
    if let personalData {
      add(personalData, fingerprint, rule, exposure)
      return
    }
    for leakClass in LeakClass.classes(of: rule.leaks) {
      var entry = exposed[leakClass] ?? Exposed()
      if isSure {
        entry.secrets.insert(fingerprint)
        entry.settings[fingerprint] = max(entry.settings[fingerprint] ?? setting, setting)
        entry.doubtful.remove(fingerprint)
        entry.severity = max(entry.severity, rule.severity)
        entry.span.add(exposure)
      } else if !entry.secrets.contains(fingerprint) {
        entry.doubtful.insert(fingerprint)
      }
      entry.places.insert(place)
      exposed[leakClass] = entry
    }
  }

  private mutating func add(
    _ personalData: PersonalDataFound,
    _ fingerprint: Fingerprint,
    _ rule: RuleReference,
    _ exposure: Exposure?
  ) {
    for (kind, count) in personalData.counts {
      var entry = counted[kind] ?? Counted()
      if rule.confidence != .low {
        entry.most = max(entry.most, count)
        entry.dumps.insert(fingerprint)
        entry.doubtful.remove(fingerprint)
        entry.severity = max(entry.severity, rule.severity)
        entry.span.add(exposure)
      } else if !entry.dumps.contains(fingerprint) {
        entry.doubtful.insert(fingerprint)
      }
      counted[kind] = entry
    }
  }

  /// Adds findings of which only the number is known.
  public mutating func addUnlisted(_ number: Int) {
    unlisted = Self.sum(unlisted, number)
  }

  /// A sum of numbers that a file tells; one that is too large stays at the largest.
  package static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }

  /// Adds objects of a mirror that could not be scanned.
  public mutating func addUnread(_ objects: Int) {
    unreadObjects = Self.sum(unreadObjects, objects)
  }

  /// Adds something that could not be scanned.
  public mutating func addProblem(kind: String) { problems[kind, default: 0] += 1 }

  /// The classes of which a sure secret was found, the worst first.
  public var worstFirst: [(leakClass: LeakClass, exposed: Exposed)] {
    let order = LeakClass.allCases
    return order.compactMap { leakClass in
      exposed[leakClass].map { (leakClass: leakClass, exposed: $0) }
    }
    .filter { !$0.exposed.secrets.isEmpty }
    .enumerated()
    .sorted { left, right in
      let severities = (left.element.exposed.severity, right.element.exposed.severity)
      return severities.0 != severities.1
        ? severities.0 > severities.1 : left.offset < right.offset
    }
    .map(\.element)
  }

  /// The classes that were looked for and of which nothing was found, not even something doubtful.
  public var notFound: [LeakClass] {
    LeakClass.allCases.filter { lookedFor.contains($0.rawValue) && exposed[$0] == nil }
  }

  /// The kinds of personal data that were counted and of which there are not many anywhere.
  public var notCounted: [PersonalDataKind] {
    PersonalDataKind.allCases.filter { lookedFor.contains($0.rawValue) && counted[$0] == nil }
  }
}
