// Examples of the shapes, so that rules of one shape do not repeat them.

/// A PEM block as a file and as a string in source code; the label is split for other scanners' sake.
func pemExamples(_ label: String) -> [String] {
  // A sequence of 189 bytes that begins with the number 0; or the magic of OpenSSH.
  let start =
    label.hasPrefix("OPENSSH")
    ? "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUA<base64:32>" : "MIG9AgEA<base64:56>"
  let lines = [start] + Array(repeating: "<base64:64>", count: 3)
  return [
    "-----BEGIN <>\(label)-----\n\(lines.joined(separator: "\n"))\n-----END <>\(label)-----",
    #"key = "<secret>-----BEGIN <>\#(label)-----\n\#(lines.joined(separator: #"\n"#))\n"#
      + "-----END <>\(label)-----</secret>\"",
  ]
}

/// An empty block, one that is cut off, and code that assembles one.
func pemCounterexamples(_ label: String) -> [String] {
  [
    "-----BEGIN <>\(label)-----\n...\n-----END <>\(label)-----",
    "-----BEGIN <>\(label)-----\n<base64:64>\n<base64:64>\n",
    #""-----BEGIN <>\#(label)-----" + body + "-----END <>\#(label)-----""#,
  ]
}

/// A login as it stands in settings.
func urlPasswordExamples(_ scheme: String) -> [String] {
  [
    "url = \"\(scheme)://app:<secret><base62:16></secret>@db.corp.net/prod\"",
    "url = \"\(scheme)://app:<secret><base62:8>@<base62:8></secret>@db.corp.net/prod\"",
  ]
}

/// Sample and default logins, and places where a value is put in later.
func urlPasswordCounterexamples(_ scheme: String) -> [String] {
  [
    "\(scheme)://user:password@host/db", "\(scheme)://app:${DB_PASSWORD}@host/db",
    "\(scheme)://app:<password>@host/db", "\(scheme)://app:app@host/db", "\(scheme)://host:80/a@b",
    "\(scheme)://[:password]@host/db", "\(scheme)://app:?name=joe@host",
  ]
}
