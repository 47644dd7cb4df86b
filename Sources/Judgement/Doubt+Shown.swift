// Keys that pages and apps show to everybody.

extension Doubt {
  /// Whether it names a project to a service that measures, searches, draws or notifies, as every page with it shows.
  ///
  /// Such keys open no more than any visitor may do. What a page cannot have, the secret beside them, has a name of its own.
  ///
  /// - Complexity: O(length of the name), and 128 bytes around name and value for the few that have the form.
  static func isShown(_ found: Assignment, _ text: TextWindow) -> Bool {
    isOfProject(found, text) || isOfBeacon(found, text) || isOfMap(found, text)
      || isOfSearch(found, text)
  }

  /// Where the name says whose it is: `MIXPANEL_TOKEN`, `amplitudeApiKey`, `PUSHER_APP_KEY`, `SEGMENT_WRITE_KEY`.
  private static func isOfProject(_ found: Assignment, _ text: TextWindow) -> Bool {
    let (name, count) = (found.name, found.value.count)
    guard count == 32 || count == 20 else { return false }
    let (isToken, isKey) = (ends(name, "token", text), ends(name, "key", text))
    guard isToken || isKey, !has(name, "secret", text) else { return false }
    if isKey, has(name, "write", text), has(name, "segment", text) { return true }
    guard found.value.allSatisfy({ text[$0].isHex && !text[$0].isUpper }) else { return false }
    if count == 20 { return isKey && has(name, "pusher", text) }
    return isToken && has(name, "mixpanel", text) || isKey && has(name, "amplitude", text)
  }

  /// Cloudflare's, by which a page counts its visitors: `data-cf-beacon='{"token": "…"}'`.
  private static func isOfBeacon(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.value.count == 32
      && (found.name.lowerBound - 32..<found.name.lowerBound).contains {
        text[$0] == UInt8(ascii: "d") && text.holds("data-cf-beacon=", at: $0)
      }
  }

  /// Google's in the address of the script that draws a map: `maps.google.com/maps/api/js?key=AIza…`.
  private static func isOfMap(_ found: Assignment, _ text: TextWindow) -> Bool {
    found.value.count == 39 && text.holds("aiza", at: found.value.lowerBound)
      && (found.name.lowerBound - 96..<found.name.lowerBound).contains {
        text[$0] == UInt8(ascii: "/") && text.holds("/maps/api/js?", at: $0)
      }
  }

  /// Algolia's for searching, where the name says that, and whose it is, or something near by: `ALGOLIA_SEARCH_KEY`.
  private static func isOfSearch(_ found: Assignment, _ text: TextWindow) -> Bool {
    guard found.value.count == 32,
      found.value.allSatisfy({ text[$0].isHex && !text[$0].isUpper }),
      searches.contains(where: { ends(found.name, $0, text) })
    else { return false }
    return (found.name.lowerBound - 128..<found.end + 128).contains {
      text[$0] | 0x20 == UInt8(ascii: "a") && text.holds("algolia", at: $0)
    }
  }

  private static let searches: [StaticString] = [
    "searchkey", "search_key", "searchapikey", "search_api_key", "search_apikey",
  ]

  private static func ends(
    _ name: Range<Int>,
    _ word: StaticString,
    _ text: TextWindow
  ) -> Bool {
    name.count >= word.utf8CodeUnitCount
      && text.holds(word, at: name.upperBound - word.utf8CodeUnitCount)
  }

  private static func has(_ name: Range<Int>, _ word: StaticString, _ text: TextWindow) -> Bool {
    name.contains { text.holds(word, at: $0) }
  }
}
