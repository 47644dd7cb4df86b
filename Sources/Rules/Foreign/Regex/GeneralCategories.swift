/// Unicode's general categories as sets of characters.
enum GeneralCategories {
  /// The characters of a category by its short name, such as `Lu`, or of all that begin with it, such as `L`.
  static func set(_ name: String) -> ScalarSet? {
    if name == "Any" { return ScalarSet([0...ScalarSet.lastScalar]) }
    let chosen = all.filter { $0.key.hasPrefix(name) && name.utf8.count <= 2 && !name.isEmpty }
    guard !chosen.isEmpty else { return nil }
    return ScalarSet(chosen.values.flatMap(\.ranges))
  }

  /// Made once, in some milliseconds, when a file first asks.
  private static let all: [String: ScalarSet] = {
    var ranges: [String: [ClosedRange<UInt32>]] = [:]
    var start: UInt32 = 0
    var current = ""
    for number in 0...ScalarSet.lastScalar + 1 {
      let name = Unicode.Scalar(number).map { shortName($0.properties.generalCategory) } ?? ""
      if name != current || number > ScalarSet.lastScalar {
        if !current.isEmpty { ranges[current, default: []].append(start...number - 1) }
        (start, current) = (number, name)
      }
    }
    return ranges.mapValues { ScalarSet($0) }
  }()

  private static func shortName(_ category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
