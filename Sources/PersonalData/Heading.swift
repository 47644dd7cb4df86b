/// A word that says what the values of a column or key are.
public struct Heading {
  /// What it names.
  enum Kind { case customer, phone, password }

  let kind: Kind
  /// The whole name that the word is in, in bytes from the text's start.
  let range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) { (self.kind, self.range) = (kind, range) }

  /// The literals of which one stands in every heading that names customers, for whoever searches
  /// contents; letters are searched in any case.
  public static let customerLiterals: [String] =
    stems.flatMap { stem in
      ["_", "-", " ", ""].flatMap { joint in ["id", "no", "nu", "nr"].map { stem + joint + $0 } }
    } + ["pelanggan", "kundennummer", "顧客", "会員番号", "会員id", "お客様番号", "契約番号"]

  /// The same for headings that name phones.
  public static let phoneLiterals = ["phone", "mobile", "telepon", "no_hp", "nohp", "電話", "携帯"]

  private static let stems = [
    "customer", "member", "account", "acct", "cust", "subscriber", "policy", "contract", "kunden",
  ]

  /// The heading in which one of the literals stands; nil where the name is another one.
  ///
  /// - Complexity: O(1).
  init?(_ text: Span<UInt8>, at place: Int) {
    guard place < text.count else { return nil }
    if text[place] >= 0x80 {
      guard let (kind, count) = Self.foreign(text, place) else { return nil }
      self.init(kind, place..<place + count)
      return
    }
    var (start, end) = (place, place)
    while start > 0, place - start < 40, Self.isPart(text[start - 1]) { start -= 1 }
    while end < text.count, end - place < 40, Self.isPart(text[end]) { end += 1 }
    if let kind = Self.kind(text, start..<end) {
      self.init(kind, start..<end)
      return
    }
    // "Customer No": one space and one more word.
    guard text[orSpace: end] == 0x20, text[orSpace: end + 1].isLetter else { return nil }
    end += 1
    while end < text.count, end - place < 48, Self.isPart(text[end]) { end += 1 }
    guard let kind = Self.kind(text, start..<end) else { return nil }
    self.init(kind, start..<end)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == 0x5F || byte == 0x2D
  }

  /// What a name stands for, by its end, whatever joins its words.
  private static func kind(_ text: Span<UInt8>, _ range: Range<Int>) -> Kind? {
    let name = range.map { text[$0].lowered }.filter(\.isAlphanumeric)
    for ending in endings where name.ends(with: ending) {
      let stem = name.dropLast(ending.count)
      if stems.contains(where: { stem.ends(with: Array($0.utf8)) }) { return .customer }
    }
    if indonesian.contains(where: { name.ends(with: $0) }) { return .customer }
    if phoneNames.contains(where: { name.ends(with: $0) }) { return .phone }
    return nil
  }

  private static let endings = ["id", "no", "num", "number", "nr", "nummer"].map { Array($0.utf8) }
  private static let indonesian = ["nopelanggan", "nomorpelanggan", "idpelanggan", "kodepelanggan"]
    .map { Array($0.utf8) }
  private static let phoneNames = [
    "phone", "phoneno", "phonenumber", "phonenum", "mobile", "mobileno", "mobilenumber", "telepon",
    "nohp",
  ].map { Array($0.utf8) }

  private static func foreign(_ text: Span<UInt8>, _ place: Int) -> (kind: Kind, count: Int)? {
    for (name, kind) in foreignNames where place + name.count <= text.count {
      if name.indices.allSatisfy({ text[place + $0].lowered == name[$0] }) {
        return (kind, name.count)
      }
    }
    return nil
  }

  private static let foreignNames: [(name: [UInt8], kind: Kind)] =
    named(
      ["顧客番号", "顧客id", "顧客コード", "会員番号", "会員id", "お客様番号", "契約番号"],
      .customer
    ) + named(["電話番号", "携帯電話", "携帯番号", "電話", "携帯"], .phone)

  private static func named(_ names: [String], _ kind: Kind) -> [(name: [UInt8], kind: Kind)] {
    names.map { (name: Array($0.utf8), kind: kind) }
  }
}

extension Collection<UInt8> {
  fileprivate func ends(with other: [UInt8]) -> Bool {
    count >= other.count && dropFirst(count - other.count).elementsEqual(other)
  }
}
