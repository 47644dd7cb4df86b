public import Findings

extension JSONLinesWriter {
  /// Appends the line of a secret over a collection, as docs/schema/secret.schema.json says.
  public func append(_ secret: SecretRecord, to output: inout [UInt8]) {
    var json = JSONText()
    swap(&json.bytes, &output)
    json.object { json in
      Self.writeHead("secret", to: &json)
      json.member("fingerprint", secret.fingerprint.description)
      json.member("fingerprints", secret.fingerprints)
      json.object("rule") { Self.write(secret.rule, to: &$0) }
      json.member("confidence_reason", secret.confidenceReason)
      json.member("secret", bytes: secret.secret.bytes)
      json.object("verified") { $0.member("checksum", secret.verified.checksum.rawValue) }
      json.member("urgency", secret.urgency)
      json.member("setting", secret.setting.rawValue)
      json.member("companions", list: secret.companions.map { Array($0.utf8) })
      if let personalData = secret.personalData { Self.write(personalData, to: &json) }
      json.member("mirrors", secret.mirrors)
      json.member("independent_mirrors", secret.independentMirrors)
      json.member("files", secret.files)
      json.member("live", secret.live)
      json.member("reachable", secret.reachable)
      json.member("authors", secret.authors)
      json.object("first_seen", secret.firstSeen) { Self.write($1, to: &$0) }
      json.object("last_seen", secret.lastSeen) { Self.write($1, to: &$0) }
      json.member("path_count", secret.paths)
      json.member("paths", list: secret.listedPaths)
      json.list("holders", secret.holders) { Self.write($1, to: &$0) }
      json.member("more", secret.holders.count < secret.mirrors + secret.files)
    }
    json.endLine()
    swap(&json.bytes, &output)
  }

  private static func write(_ event: SecretRecord.Event, to json: inout JSONText) {
    json.object("repository") { write(event.repository, to: &$0) }
    json.object("commit") { write(event.commit, to: &$0) }
  }

  private static func write(_ holder: SecretRecord.Holder, to json: inout JSONText) {
    json.object("repository", holder.repository) { write($1, to: &$0) }
    json.member("path", bytes: holder.path)
    json.member("line", holder.line)
    json.member("setting", holder.setting.rawValue)
    json.object("exposure", holder.exposure) { write($1, to: &$0) }
  }
}
