/// The distinct values that were found in a content, or in a part of it, by form.
struct Tally {
  /// Values of each ``NumberForm``.
  private(set) var numbers = [ValueSet](repeating: ValueSet(), count: NumberForm.allCases.count)
  /// Addresses, those in angle brackets apart.
  private(set) var addresses = ValueSet()
  private(set) var authors = ValueSet()
  /// Values of columns and keys whose name says what they are.
  private(set) var customers = ValueSet()
  private(set) var phones = ValueSet()

  private let options: CensusOptions
  /// The forms that are counted, a bit each.
  private let wanted: UInt32
  /// Where the text begins in its content, in bytes.
  var offset = 0
  /// The forms of which there is something, a bit each.
  private var touched: UInt32 = 0
  private var value: [UInt8] = []

  /// An upper bound on the values of any one kind, numbers and addresses apart.
  var addressCount: Int { addresses.count + authors.count }
  var numberCount: Int { touchedForms.reduce(0) { $0 + numbers[$1].count } }

  private var touchedForms: [Int] { numbers.indices.filter { touched & 1 << UInt32($0) != 0 } }

  init(_ options: CensusOptions) {
    self.options = options
    wanted = NumberForm.allCases.reduce(0) {
      options.kinds.contains($1.kind) ? $0 | 1 << UInt32($1.rawValue) : $0
    }
  }

  /// Whether some values could not be held.
  var isFull: Bool {
    addresses.isFull || authors.isFull || customers.isFull || phones.isFull
      || touchedForms.contains { numbers[$0].isFull }
  }

  /// Where the first value of each set stands.
  var firstPlaces: Set<Int> {
    Set(
      ([addresses, authors, customers, phones] + touchedForms.map { numbers[$0] })
        .compactMap { $0.first?.lowerBound }
    )
  }

  mutating func removeAll() {
    for form in touchedForms { numbers[form].removeAll() }
    touched = 0
    addresses.removeAll()
    authors.removeAll()
    customers.removeAll()
    phones.removeAll()
  }

  /// Adds an address.
  mutating func add(_ address: Address, in text: Span<UInt8>) {
    let kind = address.isBracketed ? PersonalDataKind.authorAddresses : .emailAddresses
    guard options.kinds.contains(kind) else { return }
    value.removeAll(keepingCapacity: true)
    var (hash, stem) = (ValueHash(), ValueHash())
    var (number, digits) = (UInt64(0), 0)
    for i in address.range {
      let byte = text[i].lowered
      value.append(byte)
      hash.add(byte)
      if byte.isDigit {
        number = number &* 10 &+ UInt64(byte.digitValue)
        digits += 1
      } else {
        stem.add(byte)
      }
    }
    // Addresses without digits do not count up.
    let step = (1...18).contains(digits) ? ValueSet.Step(stem: stem.value, number: number) : nil
    let new = new(hash.value, address.range, step, in: text)
    if address.isBracketed { authors.insert(new) } else { addresses.insert(new) }
  }

  /// Adds a number that has a form; `prefix` is the country code that comes in place of a leading 0,
  /// 0 for none.
  mutating func add(
    _ form: NumberForm,
    prefix: Int = 0,
    _ digits: [Int],
    isValid: Bool,
    _ range: Range<Int>,
    in text: Span<UInt8>
  ) {
    guard note(form, isValid: isValid) else { return }
    value.removeAll(keepingCapacity: true)
    if prefix > 0 { value.append(contentsOf: String(prefix).utf8) }
    for digit in digits.dropFirst(prefix > 0 && digits[0] == 0 ? 1 : 0) {
      value.append(UInt8(truncatingIfNeeded: digit + 0x30))
    }
    addValue(form, range, in: text)
  }

  /// Adds a value of letters and digits that has a form.
  mutating func add(
    _ form: NumberForm,
    word: [UInt8],
    isValid: Bool,
    _ range: Range<Int>,
    in text: Span<UInt8>
  ) {
    guard note(form, isValid: isValid) else { return }
    value = word
    addValue(form, range, in: text)
  }

  /// Adds a value of a column or key that names customers.
  mutating func addCustomer(_ range: Range<Int>, in text: Span<UInt8>) {
    value.removeAll(keepingCapacity: true)
    for i in range { value.append(text[i].lowered) }
    customers.insert(new(ValueHash(value).value, range, nil, in: text))
  }

  /// Adds a value of a column or key that names phones, its digits alone.
  mutating func addPhone(_ digits: [UInt8], _ range: Range<Int>, in text: Span<UInt8>) {
    value = digits
    phones.insert(new(ValueHash(value).value, range, Self.step(value), in: text))
  }

  /// Takes note of a number that has a form.
  ///
  /// - Returns: whether it is a value that counts.
  private mutating func note(_ form: NumberForm, isValid: Bool) -> Bool {
    let bit: UInt32 = 1 << UInt32(form.rawValue)
    guard wanted & bit != 0 else { return false }
    touched |= bit
    numbers[form.rawValue].shaped += 1
    if isValid { numbers[form.rawValue].passed += 1 }
    return isValid
  }

  private mutating func addValue(_ form: NumberForm, _ range: Range<Int>, in text: Span<UInt8>) {
    let step = form.isChecked ? nil : Self.step(value)
    let new = new(ValueHash(value).value, range, step, in: text)
    numbers[form.rawValue].insert(new)
  }

  private static func step(_ digits: [UInt8]) -> ValueSet.Step {
    let number = digits.reduce(UInt64(0)) { $0 &* 10 &+ UInt64($1 &- 0x30) }
    return ValueSet.Step(stem: 0, number: number)
  }

  /// The value that was put together last, as a set takes it.
  ///
  /// Made before the set is changed: a method that changes one while it reads others copies the whole set for each value.
  private func new(
    _ hash: UInt64,
    _ range: Range<Int>,
    _ step: ValueSet.Step?,
    in text: Span<UInt8>
  ) -> ValueSet.Value {
    ValueSet.Value(
      bytes: value,
      hash: hash,
      place: range.lowerBound + offset..<range.upperBound + offset,
      step: step,
      text: options.keepsValues ? range.map { text[$0] } : nil,
      limit: options.mostValues
    )
  }
}
