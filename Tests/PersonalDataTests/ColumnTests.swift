import PersonalData
import Testing

@Suite struct ColumnTests {
  private let numbers = (0..<50).map { 100_000 + $0 * 7919 % 90_000 }

  private func customers(_ text: String, _ words: [String] = ["customer"]) -> Int? {
    count(text, headings: words)[.customerNumbers]
  }

  @Test func readsColumnsOfTables() {
    for (delimiter, quote) in [(",", ""), (";", "\""), ("\t", ""), ("|", "")] {
      func row(_ fields: [String]) -> String {
        fields.map { quote + $0 + quote }.joined(separator: delimiter) + "\r\n"
      }
      let head = row(["id", "customer_no", "name"])
      let rows = numbers.enumerated().map { row(["\($0.offset)", "\($0.element)", "a b"]) }
      #expect(customers(head + rows.joined()) == 50, "\(delimiter)")
      #expect(customers(rows.joined()) == nil, "\(delimiter)")
    }
    #expect(customers("customer number\n" + numbers.map { "\($0)\n" }.joined()) == 50)
    #expect(customers("a,customer_no\n" + numbers.map { "\"x,\n y\",C-\($0)\n" }.joined()) == 50)
    #expect(customers("顧客番号,氏名\n" + numbers.map { "\($0),x\n" }.joined(), ["顧客"]) == 50)
  }

  @Test func readsKeys() {
    let json = numbers.map { "{\"customerId\": \"\($0)\", \"n\": 1}" }.joined(separator: ",")
    #expect(customers("[\(json)]") == 50)
    #expect(customers(numbers.map { "<customer_no>\($0)</customer_no>" }.joined()) == 50)
    #expect(customers(numbers.map { "- customer_number: \($0)\n" }.joined()) == 50)
    #expect(customers(numbers.map { "  customer_name: \($0)\n" }.joined()) == nil)
  }

  @Test func readsSQL() {
    let rows = numbers.map { "(1,'it''s, (x)',\($0))" }.joined(separator: ",\n")
    #expect(customers("INSERT INTO people (id, name, customer_no) VALUES \(rows);\n") == 50)
    let single = numbers.map { "insert into t (customer_no, x) values (\($0), 'y');" }
    #expect(customers(single.joined(separator: "\n")) == 50)
    let table =
      "CREATE TABLE `people` (\n `id` int(11),\n `n` decimal(5,2),\n `customer_no` int(9),\n KEY (x)\n);\n"
    #expect(customers(table + "INSERT INTO `people` VALUES \(rows);\n") == 50)
    #expect(customers(table + "INSERT INTO `others` VALUES \(rows);\n") == nil)
    let copy = "COPY public.people (id, customer_no, name) FROM stdin;\n"
    #expect(customers(copy + numbers.map { "1\t\($0)\tx\n" }.joined() + "\\.\n") == 50)
  }

  @Test func codeIsNoTable() {
    let code = (0..<400).map {
      "void f\($0)(int customer_id, int x) { return g(customer_id, \($0 + 1000)); }"
    }
    #expect(customers(code.joined(separator: "\n")) == nil)
    #expect(customers(numbers.map { "customer_id,\nx\ny\n\nz\n\($0)\n" }.joined()) == nil)
  }

  @Test func readsPhonesWithoutAnyForm() {
    let made = (0..<50).map { "x,2065551\(1000 + $0)\n" }
    let text = "name,phone\n" + made.joined()
    #expect(count(text, headings: ["phone"])[.phoneNumbers] == nil, "they count up")
    var people = MadeUpPeople(seed: 9)
    let real = (0..<50).map { _ in "x,206\(people.digits(7))\n" }
    #expect(count("name,phone\n" + real.joined(), headings: ["phone"])[.phoneNumbers] == 50)
  }

  /// A row holds all that is known of somebody; each of its columns counts.
  @Test func readsAllColumnsOfATable() {
    var people = MadeUpPeople(seed: 10)
    let rows = numbers.map { ("\($0)", "206\(people.digits(7))") }
    let words = ["customer", "phone"]
    func check(_ text: String, _ what: String) {
      let counts = count(text, headings: words)
      #expect(counts[.customerNumbers] == 50, "\(what)")
      #expect(counts[.phoneNumbers] == 50, "\(what)")
    }
    for delimiter in [",", ";", "\t", "|"] {
      func table(_ fields: [[String]]) -> String {
        fields.map { $0.joined(separator: delimiter) + "\n" }.joined()
      }
      check(table([["customer_no", "x", "phone"]] + rows.map { [$0.0, "x", $0.1] }), delimiter)
      check(table([["phone", "customer_no"]] + rows.map { [$0.1, $0.0] }), delimiter)
    }
    let tuples = rows.map { "('\($0.0)', 'x', '\($0.1)')" }.joined(separator: ",\n")
    check("INSERT INTO t (customer_no, x, phone) VALUES \(tuples);\n", "one list")
    let inserts = rows.map {
      "INSERT INTO t (phone, customer_no) VALUES ('\($0.1)', '\($0.0)');\n"
    }
    check(inserts.joined(), "a list each")
    let copied = rows.map { "\($0.1)\tx\t\($0.0)\n" }.joined()
    check("COPY t (phone, x, customer_no) FROM stdin;\n" + copied + "\\.\n", "copied")
    let create = "CREATE TABLE t (\n customer_no int(9),\n x text,\n phone text\n);\n"
    check(create + "INSERT INTO t VALUES \(tuples);\n", "created")
  }
}
