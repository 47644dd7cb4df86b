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
  #"(?<![A-Za-z0-9+/=_-])(?:"# + body + ")(?![A-Za-z0-9+/=_-])"
}

/// A UUID in lower case.
let uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
