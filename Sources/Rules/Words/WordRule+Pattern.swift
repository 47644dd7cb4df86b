// The pattern that all word rules share.
//
//     word      bridge and key            assignment   value
//     datadog   _api_key                   =           "…"
//     datadog   : { "token                ":           "…"
//
// Every part is bounded, and a search that fails does so within some 60 bytes behind the word.
extension WordRule {
  /// The pattern; group 1 is the value.
  var pattern: String {
    var ways: [String] = []
    if !words.isEmpty { ways.append(spelled(words) + Self.bridge + key + Self.tail) }
    if !joined.isEmpty {
      ways.append(spelled(joined) + #"(?:[_-][\w.-]{0,24}?"# + key + "|(?i:api|token))" + Self.tail)
    }
    if !names.isEmpty {
      ways.append(
        (notBehind.isEmpty ? "" : "(?<!\(notBehind.map(quotedInPattern).joined(separator: "|")))")
          + spelled(names) + Self.tailOfName
      )
    }
    let keyed = "(?:\(ways.joined(separator: "|")))(?:\(Self.assignment)|[ \\t]{1,4})"
    let notOpen = openNames.isEmpty ? "" : #"(?![\w.-]{0,32}?"# + spelled(openNames) + ")"
    return Self.start + notOpen + "(?:\(keyed)\(plain))" + Self.opening + "(" + value.pattern + ")"
      + Self.end + (value == .hex(40) ? Self.noLock : "")
  }

  /// What every match begins with.
  var anchors: PatternAnchors {
    PatternAnchors(
      literals: words + joined.flatMap { word in ["_", "-", "api", "token"].map { word + $0 } }
        + names,
      // The names of digests, behind the shortest word.
      lookBehind: max(6, notBehind.map(\.utf8.count).max() ?? 0),
      extent: Self.longestStart + (words + joined + names).reduce(0) { max($0, $1.utf8.count) }
        + value.length.upperBound
    )
  }

  /// The bytes of a match beside word and value at most, and those behind it that decide on it.
  private static let longestStart = 256

  /// The word alone and what assigns to it, where that is enough.
  private var plain: String {
    guard mayStandAlone else { return "" }
    return "|" + spelled(words)
      + (value.looksLikeDigest
        ? Self.tailInCode + Self.assignment : Self.tail + Self.assignment + Self.noHex)
  }

  private var key: String { "(?i:\(keys.rawValue))" }

  private func spelled(_ words: [String]) -> String {
    "(?i:" + words.map(quotedInPattern).joined(separator: "|") + ")"
  }

  /// A word begins behind no letter or digit, behind an escape, or with a capital (`myDatadogKey`).
  private static let start =
    #"(?:(?<![A-Za-z0-9])|(?<=\\[nrt])|(?<=[a-z0-9])(?=[A-Z]))"#

  /// What stands between the provider and the key: the rest of a name, or levels of YAML, JSON, XML, URLs.
  private static let bridge = #"[\w\s.\-"':={\[(,/?&@<>]{0,40}?"#

  /// The rest of the name; what ends as names of digests and ids do, or as `secret_id_accessor` does, is none of ours, nor is an archive
  /// in a list of digests.
  private static let tail = #"[\w.-]{0,20}+"# + noDigest
  /// The rest of a name and a method's, but no file's: a list of digests names files.
  private static let tailInCode = #"[\w-]{0,20}+(?:\.[a-z]\w{0,19}(?=\())?"# + noDigest
  private static let tailOfName = #"(?>[\w.-]{1,20}+"# + noDigest + ")?"
  private static let noDigest =
    "(?<!(?i)hash|digest|md5|sha1|_sum|cessor|[_-]id)(?<!Id)"
    + #"(?<!\.gz|\.xz|\.bz2|\.tgz|\.tar|\.zip|\.jar|\.whl|\.gem|\.deb|\.rpm|\.apk|\.exe|\.msi|\.dmg|\.iso)"#

  /// What assigns: an operator (behind a type, in some languages), a comma between quotes, `value=`, an argument.
  private static let assignment =
    #"(?:[\\"'`\])]{0,4}[ \t]{0,8}(?::[ \t]{0,2}&?(?:'static )?[A-Za-z]{3,20}\??[ \t]{0,2}(?==))?"#
    + #"(?:=>|[:=]?={1,2}|:|>)\s{0,8}|\\?["']\)?[ \t]{0,2}(?:,|\|\||\?\?|or)\s{0,8}(?=\\?["'])"#
    + #"|["']?\s{1,4}value\s{0,2}=\s{0,2}|\([ \t]{0,2}(?=["'`]))"#

  /// Quotes, and the scheme of a header.
  private static let opening = #"[\\"'`\[]{0,3}(?:(?i:bearer|basic|token|apikey)[ ])?"#

  private static let noHex = #"(?![\\"'`]{0,3}[0-9a-f]{16,128}(?![\w.-]))"#

  /// None of the digests of packages, a line each, as CocoaPods locks them: another one on the next line, or the lock's own behind the
  /// last one.
  private static let noLock =
    #"(?!\r?\n(?:[ \t]{1,4}(?:[A-Z]|(?!\S{0,40}?(?i:key|token|secret|pass|pwd|auth|cred|api))[a-z])"#
    + #"[\w/+-]{1,48}: [0-9a-f]{40}(?![0-9a-f])|\r?\nPODFILE CHECKSUM: ))"#

  /// A value ends where no character of a value, no call and no name behind a dot follows.
  private static let end = #"(?![A-Za-z0-9_+/=(-]|\.[A-Za-z0-9])"#
}
