// The shapes that the catalogue's patterns share. Each is PCRE2 over bytes, without UTF mode.

/// A secret with no token character on either side.
///
/// On the left, what an escape ends with may stand although it is a letter: `\n` in a string literal, `%3D` in
/// a URL.
func token(_ body: String) -> String {
  #"(?:(?<![A-Za-z0-9_-])|(?<=\\[nrt])|(?<=%[0-9A-F]{2}))(?:"# + body + ")(?![A-Za-z0-9_-])"
}

/// A secret that begins with so few fixed letters that base64, as of a signature or a picture, has them by chance: none of its marks
/// stands beside it.
func rareToken(_ body: String) -> String {
  "(?<![+/])" + token(body) + "(?![+/=])"
}

/// A secret of base64 text, the padding included in `body`; `=` before it assigns it (`TOKEN=…`) rather than ending another one.
func base64Token(_ body: String) -> String {
  "(?<![A-Za-z0-9+/_-])(?:" + body + ")(?![A-Za-z0-9+/=_-])"
}

/// The longest text of ``base64Lines(_:least:)`` that a rule takes, in bytes.
let longestBase64Lines = 1 << 15

/// Base64 that begins with `head`, on one line or on several.
///
/// On one it has `least` digits or more behind the head. Line ends may also be escapes of a string. A further line holds
/// nothing but 20 digits or more, or fewer in whole groups of four, so that a word below is none; behind the last one no line
/// of digits follows that was cut.
func base64Lines(_ head: String, least: Int) -> String {
  let digit = "[A-Za-z0-9+/]"
  let escapes = #"(?:\\{1,4}r)?\\{1,4}n"#
  let lineEnd = #"\r?\n[ \t]{0,64}"#
  let digits =
    "(?:\(digit){20,}+={0,2}|(?:\(digit){4})*+(?:\(digit){2}==|\(digit){3}=)?+)"
  let further =
    #"(?<!=)(?:\#(escapes)(?=\#(digit))\#(digits)(?=["'\\<])|"#
    + #"\#(lineEnd)(?=\#(digit))\#(digits)(?=[ \t]*+(?:[\r\n"'\\<]|\z)))"#
  return "(?<![A-Za-z0-9+/_-])(?:\(head))"
    + "(?:\(digit){\(least),16384}={0,2}(?![A-Za-z0-9+/=_-])"
    + "|\(digit){16,}+\(further){2,}+(?!(?:\(escapes)|\(lineEnd))\(digit){20}))"
}

/// All words with all ends, one beside the other: so the literals that are searched for are longer, and hardly any is found in vain.
func ends(of words: [String], with ends: [String]) -> String {
  words.flatMap { word in ends.map { word + $0 } }.joined(separator: "|")
}

/// A UUID in lower case.
let uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

/// A block in text armour from its first to its last line.
///
/// Between them may stand what base64 with headers needs, also when the block is a string in source code: line
/// ends, escapes, quotes, comment signs, but no code. Dashes occur in headers only ("DEK-Info").
///
/// `start` is a look-ahead: what must stand, or must not, at the start of the text.
func pemBlock(_ label: String, start: String = "") -> String {
  let body = #"[A-Za-z0-9+/=\s\\"',:.#*|&]"#
  return
    "-----BEGIN \(label)-----\(start)(?:\(body){0,256}+-(?!----)){0,16}+\(body){64,12288}+-----END \(label)-----"
}

/// What stands between the first line of an armour and its text, also in a string of source code.
private let armourGap = #"[\s\\rn"',+]{0,12}"#

/// At the start of an armoured key: no passphrase in the older form (RFC 1421).
let openArmour = "(?!\(armourGap)Proc-Type: 4,ENC)"
/// At the start of an armoured key: a passphrase in the older form.
let lockedArmour = "(?=\(armourGap)Proc-Type: 4,ENC)"
/// At the start of an OpenSSH key: its magic and the length of the cipher's name, which is 4 for `none`.
let openOpenSSH = "(?!\(armourGap)b3BlbnNzaC1rZXktdjEAAAAA(?:C[a-z]|D[A-Z]|E[A-Z]|F))"
/// At the start of an OpenSSH key: its magic and the length of the cipher's name, which is more than 8.
let lockedOpenSSH = "(?=\(armourGap)b3BlbnNzaC1rZXktdjEAAAAA(?:C[a-z]|D[A-Z]|E[A-Z]|F))"

/// A URL with a user, who may be empty, and a password, which is group 2.
///
/// The password is not the user's name, no variable or format (`$x`, `%s`, `***`), and free of what would end a
/// string or open a placeholder. Of several `@` the last one begins the host, as clients read it. The host has a letter, or is an
/// address: fuzzers write URLs of digits and dots.
func urlPassword(_ schemes: String) -> String {
  "(?<![A-Za-z0-9+.-])(?:\(schemes)):"
    + #"//(?!\[:)([^\s:@/"'<>`\\{}]{0,128}+):(?!\1@)((?![$*?]|%[sdvr(])[^\s@/"'<>`\\{}]{3,256}+(?:@[A-Za-z0-9._-]{0,64}+(?=@[A-Za-z0-9])){0,3})"#
    + "@(?=[A-Za-z0-9._-]{0,254}[A-Za-z]|[0-9]{1,3}\\.[0-9]{1,3}\\.)[A-Za-z0-9._-]{1,255}"
}

/// Passwords of examples and default installations.
let samplePasswords = [
  "admin", "changeit", "db_pass", "db_password", "example", "foo", "bar", "guest", "letmein",
  "mypass", "mypassword",
  "mysecretpassword",
  "mysql", "p4ssw0rd", "p@ssw0rd", "pass", "passw0rd", "passwd", "password", "password1",
  "password123",
  "postgres", "pwd", "redacted", "root", "secret", "secretpassword", "some-password", "test",
  "testing", "tiger",
  "thepassword", "token", "user", "username",
]
