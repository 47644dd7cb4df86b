/// What a word in a name or value says about it.
package struct WordClass: OptionSet, Sendable, BitwiseCopyable {
  /// A bit for each class.
  package let rawValue: UInt32

  /// Makes a set of classes from their bits.
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A hot word.
  static let hot = WordClass(rawValue: 1 << 0)
  /// The value is a name, kind or number: `token_type`, `key_size`.
  static let attribute = WordClass(rawValue: 1 << 1)
  /// The value is a place: `token_url`, `key_file`.
  static let place = WordClass(rawValue: 1 << 2)
  /// The value is shown to people, or is about them changing it: `password_hint`.
  static let dialogue = WordClass(rawValue: 1 << 3)
  /// The value is made from a secret: `password_hash`.
  static let derived = WordClass(rawValue: 1 << 4)
  /// A key that is no secret: `public_key`, `foreign_key`.
  static let open = WordClass(rawValue: 1 << 5)
  /// Something that has secrets: `client_secret`, `db_password`.
  static let owner = WordClass(rawValue: 1 << 6)
  /// One of several: `new_password`, `old_password`.
  static let variant = WordClass(rawValue: 1 << 7)
  /// A question or an order: `has_password`, `reset_token`.
  static let action = WordClass(rawValue: 1 << 8)
  /// A stand-in: `your`, `example`.
  static let standIn = WordClass(rawValue: 1 << 9)
  /// A type or value of a language: `string`, `null`.
  static let language = WordClass(rawValue: 1 << 10)
  /// A test: `assert`, `expect`.
  static let test = WordClass(rawValue: 1 << 11)
  /// A declaration: `const`, `export`.
  static let declaration = WordClass(rawValue: 1 << 12)
  /// A user or login.
  static let user = WordClass(rawValue: 1 << 13)
  /// A word of prose.
  static let prose = WordClass(rawValue: 1 << 14)

  /// The classes of words, each given as its first eight lower-case letters.
  static let table = WordTable([
    (.hot, "pass password passwd pwd passphrase passcode pw secret token key api auth cred creds"),
    (.hot, "passwort kennwort wachtwoord contrasena senha heslo haslo lozinka salasana losenord"),
    (
      .hot, "credential authorization authentication seed otp totp bearer basic secrets tokens keys"
    ),
    (.attribute, "id ids name names label title field fields param params parameter column type"),
    (
      .attribute, "types kind class format mode style option options setting settings config policy"
    ),
    (
      .attribute, "rule rules scope scopes count num number index idx len length size min max limit"
    ),
    (
      .attribute, "ttl expiry expires expiration expire timeout time date at age version method alg"
    ),
    (.attribute, "algorithm group groups role roles level status state provider realm grant usage"),
    (.attribute, "prefix suffix header headers pattern regex vault manager frame code event press"),
    (.place, "url uri path file filename dir directory folder endpoint host server address addr"),
    (
      .place,
      "link redirect callback page route location store domain port issuer audience site ref"
    ),
    (.dialogue, "error err message msg text hint prompt help description desc info warning input"),
    (.dialogue, "form button view screen dialog strength confirmed required invalid validator"),
    (
      .dialogue, "validate validation enabled disabled tooltip caption subject notice body template"
    ),
    (
      .derived,
      "hash hashed digest checksum encrypted encrypt cipher ciphertext md5 sha sha1 sha256"
    ),
    (.derived, "sha512 bcrypt fingerprint thumbprint bits encoder decoder hasher signature sig"),
    (.open, "public pub foreign primary unique sort sorted partition shard cache map dict row"),
    (
      .open, "object parent composite natural lookup translation i18n locale item react license mon"
    ),
    (
      .open, "turkey keyword search query routing hot short arrow function shortcut event enum json"
    ),
    (.open, "csrf xsrf nonce continuation page next anti cancellation syntax lexer parser site"),
    (
      .owner, "private priv access client app application consumer oauth service account admin root"
    ),
    (
      .owner, "db database mysql postgres redis smtp mail email ftp ssh aws encryption signing sign"
    ),
    (.owner, "master shared refresh jwt cookie crypt storage deploy webhook bot personal github"),
    (.owner, "slack twilio stripe gitlab azure google facebook twitter sasl ldap proxy jenkins"),
    (.owner, "session aes hmac rsa django rabbitmq mongo kafka vnc sudo ssl keystore truststore"),
    (.variant, "new old current confirm confirmation repeat verify wrong bad correct default last"),
    (.action, "is has get set use no needs forgot reset change show hide check create generate"),
    (
      .action, "update remove delete add find load save read write require requires with without by"
    ),
    (.standIn, "your my example sample test dummy fake changeme change insert enter xxx todo here"),
    (.standIn, "replace placeholder some value mock foo bar baz foobar redacted removed demo"),
    (.standIn, "testing temp secret123 yours goes abc abcdef abcd random"),
    (.standIn, "invalid valid wrong incorrect should shown short long fail unknown anonymous"),
    (.language, "string str int bool boolean integer char byte bytes number object any void none"),
    (.language, "null nil undefined true false self this function func return optional required"),
    (.language, "new default array list map dict text varchar blob unset symbol empty option"),
    (.test, "assert expect should test equal equals is_eq eq describe it verify when then given"),
    (.test, "asserttrue assertequals raises spec mock stub matcher"),
    (.declaration, "const let var val export set env static final public private string char"),
    (.declaration, "def define readonly local declare string auto dim my our setenv arg"),
    (.user, "user username login usr uid account email userid user_name principal uname"),
    (.prose, "the a an of to in for and or with that not be are was will can must if you it this"),
    (.prose, "please has have been when from on as by use using used"),
  ])
}

/// A table from words to their classes.
struct WordTable: Sendable {
  private struct Slot: Sendable, BitwiseCopyable {
    var word: UInt64 = 0
    var classes: WordClass = []
  }

  private let slots: ImmortalTable<Slot>
  /// The classes of all words of one letter.
  let singles: WordClass

  /// Twice as many slots as words at least, so that most look-ups end at once.
  private static let count = 1024

  init(_ lists: [(WordClass, String)]) {
    var slots = [Slot](repeating: Slot(), count: Self.count)
    for (wordClass, list) in lists {
      for word in list.split(separator: " ") {
        var letters: UInt64 = 0
        for byte in word.utf8.prefix(8) { letters = letters << 8 | UInt64(byte) }
        var slot = Self.home(letters)
        while slots[slot].word != 0, slots[slot].word != letters { slot = (slot + 1) % Self.count }
        slots[slot].word = letters
        slots[slot].classes.insert(wordClass)
      }
    }
    self.slots = ImmortalTable(slots)
    singles = slots.reduce(into: []) { if $1.word < 0x100 { $0.formUnion($1.classes) } }
  }

  /// The classes of a word; none where it is not known.
  subscript(word: UInt64) -> WordClass {
    var place = Self.home(word)
    while true {
      let slot = slots[place]
      if slot.word == word || slot.word == 0 { return slot.classes }
      place = (place + 1) % Self.count
    }
  }

  /// The slot where a word stands, or another one in its place.
  private static func home(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }
}
