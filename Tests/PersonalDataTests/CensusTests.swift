import PersonalData
import TestSupport
import Testing

@Suite struct CensusTests {
  @Test func countsDistinctValuesOfEachKind() {
    var people = MadeUpPeople(seed: 1)
    let makers: [(PersonalDataKind, (inout MadeUpPeople) -> String)] = [
      (.emailAddresses, { $0.address() }),
      (.paymentCards, { $0.card() }),
      (.bankAccounts, { $0.account() }),
      (.nationalIDs, { $0.japaneseNumber() }),
      (.phoneNumbers, { $0.japanesePhone() }),
      (.phoneNumbers, { $0.indonesianPhone() }),
      (.phoneNumbers, { $0.americanPhone() }),
      (.phoneNumbers, { $0.international() }),
    ]
    for (number, (kind, make)) in makers.enumerated() {
      var values: Set<String> = []
      while values.count < 60 { values.insert(make(&people)) }
      let lines = (Array(values) + Array(values)).map { "x,\($0),y\n" }.joined()
      #expect(count(lines)[kind] == 60, "maker \(number)")
      #expect(count(lines).count == 1, "maker \(number)")
      #expect(count(lines, threshold: 61).isEmpty, "maker \(number)")
    }
  }

  /// A customers' table of a real leak has as many; each is held once, and none of them is copied for the next one.
  @Test func thereMayBeHundredsOfThousands() {
    var random = SeededRandom()
    var text = ""
    for number in 0..<300_000 {
      let digits = String(number + 1_000_000, radix: 36)
      text +=
        "\(number),\(digits)@mail.co.jp,+81 90-\(1000 + random.next() % 9000)-\(1000 + random.next() % 9000)\n"
    }
    let counts = count(text)
    #expect(counts[.emailAddresses] ?? 0 > 200_000)
    #expect(counts[.phoneNumbers] ?? 0 > 200_000)
  }

  @Test func groupsAndSignsDoNotMatter() {
    var people = MadeUpPeople(seed: 2)
    let cards = (0..<30).map { _ in people.card() }
    let grouped = cards.map { card in
      stride(from: 0, to: 16, by: 4).map { String(Array(card)[$0..<$0 + 4]) }.joined(separator: " ")
    }
    #expect(count((cards + grouped).joined(separator: "\n"))[.paymentCards] == 30)
    let phones = (0..<30).map { _ in people.indonesianPhone() }
    let abroad = phones.map { "+62" + $0.dropFirst() }
    #expect(count((phones + abroad).joined(separator: "\n"))[.phoneNumbers] == 30)
    let accounts = (0..<30).map { _ in people.account() }
    let spaced = accounts.map { account in
      stride(from: 0, to: 22, by: 4).map { String(Array(account)[$0..<min($0 + 4, 22)]) }
        .joined(separator: " ")
    }
    #expect(count((accounts + spaced).joined(separator: "\n"))[.bankAccounts] == 30)
  }

  /// Values of a kind that nobody asks for do not end the search for another.
  @Test func whatIsNotAskedForHidesNothingBehindIt() {
    var people = MadeUpPeople(seed: 8)
    let addresses = (0..<600).map { _ in people.address() + "\n" }.joined()
    let cards = (0..<40).map { _ in people.card() + "\n" }.joined()
    for (text, kind) in [
      (addresses + cards, PersonalDataKind.paymentCards),
      (String(repeating: cards, count: 20) + addresses, .emailAddresses),
    ] {
      var census = Census(CensusOptions(kinds: [kind], threshold: 20))
      let dump = census.take(Array(text.utf8).span, headings: [Int]().span).dump
      #expect(dump?.counts[kind] == (kind == .paymentCards ? 40 : 600))
    }
  }

  /// What stands behind a table is found, and nothing in it, wherever the table is cut.
  @Test func longTablesOfNumbersHideNothingBehindThem() {
    var people = MadeUpPeople(seed: 4)
    let tables = [
      (0..<30).map { String(1000 + 37 * $0) }.joined(separator: " "),
      (0..<12).map { _ in people.digits(3) }.joined(separator: "-"),
      people.digits(70), people.digits(40) + ") (" + people.digits(40),
    ]
    let cards = (0..<40).map { _ in people.card() }
    for table in tables {
      for separator in [", ", "\n", ";", "  ", "x"] {
        let text = cards.map { table + separator + $0 + "\n" }.joined()
        #expect(count(text)[.paymentCards] == (separator == "x" ? nil : 40), "\(table)")
      }
      // As a part of the table a card is none.
      let joined = cards.map { table + " " + $0 + " " + table + "\n" }.joined()
      #expect(count(joined)[.paymentCards] == nil, "\(table)")
    }
  }

  @Test func whatPassesACheckByChanceIsNotCounted() {
    var people = MadeUpPeople(seed: 3)
    // One in ten passes Luhn's check, one in eleven that of My Number.
    let cards = (0..<3000).map { _ in "4" + people.digits(15) }
    #expect(count(cards.joined(separator: "\n"))[.paymentCards] == nil)
    let numbers = (0..<3000).map { _ in "1" + people.digits(11) }
    #expect(count(numbers.joined(separator: "\n")).isEmpty)
  }

  @Test func generatedValuesAreNoPeople() {
    #expect(count((0..<500).map { "user\($0)@corp.com" }.joined(separator: "\n")).isEmpty)
    #expect(count((0..<500).map { "p\($0 * 3)@c7.com" }.joined(separator: ",")).isEmpty)
    let phones = (0..<500).map { "0812345\(10000 + $0)" }
    #expect(count(phones.joined(separator: "\n")).isEmpty)
  }

  @Test func whatIsNobodysAddressIsNotCounted() {
    var people = MadeUpPeople(seed: 4)
    let made = (0..<60).map { _ in people.word(9) }
    let texts = [
      made.map { "\($0)@example.com" }, made.map { "\($0)@mail.example" },
      made.map { "\($0)@2x.png" }, made.map { "lodash.\($0)@4.17.21" },
      made.map { "https://me:\($0)@host.com/" }, made.map { "noreply@\($0).com" },
      made.map { "\($0)@users.noreply.github.com" }, made.map { "git@\($0).com:a/b" },
      made.map { "ssh://\($0)@host.org/x" }, made.map { "@\($0).com" },
    ]
    for text in texts { #expect(count(text.joined(separator: "\n")).isEmpty, "\(text[0])") }
  }

  @Test func authorsAreCountedApart() {
    var people = MadeUpPeople(seed: 5)
    let authors = (0..<50).map { _ in "\(people.word(5)) \(people.word(7)) <\(people.address())>" }
    #expect(count(authors.joined(separator: "\n")) == [.authorAddresses: 50])
    let markup = authors.map {
      $0.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
    #expect(count(markup.joined(separator: "\n")) == [.authorAddresses: 50])
    #expect(
      count(authors.map { "Signed-off-by: \($0)" }.joined(separator: "\n")) == [
        .authorAddresses: 50
      ]
    )
  }

  @Test func otherNumbersAreNoPhonesOrCards() {
    var people = MadeUpPeople(seed: 6)
    func lines(_ make: () -> String) -> String {
      (0..<800).map { _ in make() }.joined(separator: "\n")
    }
    #expect(count(lines { "16\(people.digits(11))" }).isEmpty, "milliseconds")
    #expect(count(lines { "15\(people.digits(8))" }).isEmpty, "seconds")
    #expect(count(lines { "0.\(people.digits(16))" }).isEmpty, "fractions")
    #expect(count(lines { "11:20 CDT m=+31.\(people.digits(9))" }).isEmpty, "readings of a clock")
    #expect(!count(lines { "phone=+31.\(people.digits(9))" }).isEmpty)
    #expect(count(lines { "35.\(people.digits(6)),139.\(people.digits(6))" }).isEmpty, "places")
    #expect(count(lines { "10.\(people.digits(2)).\(people.digits(3)).1" }).isEmpty, "addresses")
    #expect(count(lines { "v1.\(people.digits(2)).\(people.digits(4))" }).isEmpty, "versions")
    #expect(
      count(
        lines {
          "2018-0\(Int.random(in: 1...9, using: &people.random))-1\(people.digits(1)) 12:00:00"
        }
      ).isEmpty
    )
    #expect(
      count(lines { (0..<5).map { _ in String(people.random.next(), radix: 16) }.joined() })
        .isEmpty,
      "object ids"
    )
  }

  @Test func theIdentitySurvivesAFewMoreValues() {
    var people = MadeUpPeople(seed: 7)
    let values = (0..<400).map { _ in people.address() }
    let identities = Set((390...400).map { dump(values[..<$0].joined(separator: "\n"))?.identity })
    #expect(identities.count <= 3)
    #expect(
      dump(values.reversed().joined(separator: ","))?.identity
        == dump(values.joined(separator: "\n"))?.identity
    )
    var others = MadeUpPeople(seed: 8)
    let other = (0..<400).map { _ in others.address() }
    #expect(!identities.contains(dump(other.joined(separator: "\n"))?.identity))
  }
}
