// The shapes that the catalogue's patterns share. Each is PCRE2 over bytes, without UTF mode.

/// A secret with no token character on either side.
///
/// On the left, what an escape ends with may stand although it is a letter: `\n` in a string literal, `%3D` in
/// a URL.
func token(_ body: String) -> String {
  #"(?:(?<![A-Za-z0-9_-])|(?<=\\[nrt])|(?<=%[0-9A-F]{2}))(?:"# + body + ")(?![A-Za-z0-9_-])"
}

/// A secret of base64 text, the padding included in `body`.
func base64Token(_ body: String) -> String {
  "(?<![A-Za-z0-9+/=_-])(?:" + body + ")(?![A-Za-z0-9+/=_-])"
}

/// A UUID in lower case.
let uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

/// A block in text armour from its first to its last line.
///
/// Between them may stand what base64 with headers needs, also when the block is a string in source code: line
/// ends, escapes, quotes, comment signs, but no code. Dashes occur in headers only ("DEK-Info").
func pemBlock(_ label: String) -> String {
  let body = #"[A-Za-z0-9+/=\s\\"',:.#*|&]"#
  return
    "-----BEGIN \(label)-----(?:\(body){0,256}+-(?!----)){0,16}+\(body){64,12288}+-----END \(label)-----"
}

/// A URL with a user, who may be empty, and a password, which is group 2.
///
/// The password is not the user's name, no variable or format (`$x`, `%s`, `***`), and free of what would end a
/// string or open a placeholder.
func urlPassword(_ schemes: String) -> String {
  "(?<![A-Za-z0-9+.-])(?:\(schemes)):"
    + #"//([^\s:@/"'<>`\\{}]{0,128}+):(?!\1@)((?![$*]|%[sdvr(])[^\s@/"'<>`\\{}]{3,256}+)"#
    + "@[A-Za-z0-9._-]{1,255}"
}

/// Passwords of examples and default installations.
let samplePasswords = [
  "admin", "changeit", "example", "foo", "bar", "guest", "letmein", "mypass", "mypassword",
  "mysecretpassword",
  "mysql", "p4ssw0rd", "p@ssw0rd", "pass", "passw0rd", "passwd", "password", "password1",
  "password123",
  "postgres", "pwd", "redacted", "root", "secret", "secretpassword", "some-password", "test",
  "testing",
  "thepassword", "token", "user", "username",
]
