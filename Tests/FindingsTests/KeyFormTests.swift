import Findings
import TestSupport
import Testing

/// A private key has one fingerprint however it is written down, that of the text in its usual file.
@Suite struct KeyFormTests {
  private func fingerprint(_ text: [UInt8]) -> Fingerprint {
    Fingerprinter().fingerprint(rule: "key", secret: SensitiveBytes(text))
  }

  /// Of the text as it stands.
  private func literal(_ text: [UInt8]) -> String {
    hexadecimal(Digest.sha256(Array("key\0".utf8) + text).prefix(16))
  }

  private func expectOne(_ key: SampleKey, _ random: SeededRandom) {
    #expect(fingerprint(key.file).description == literal(key.file))
    for form in key.otherForms {
      #expect(
        fingerprint(form) == fingerprint(key.file),
        "\(String(decoding: form, as: UTF8.self)) \(random)"
      )
    }
  }

  @Test func aKeyInPEMHasOneFingerprint() {
    var random = SeededRandom()
    for count in [64, 256, 500, 512, 1624] { expectOne(SampleKey(&random, count: count), random) }
    expectOne(SampleKey(&random, label: "ENCRYPTED PRIVATE KEY"), random)
  }

  @Test func aKeyUnderAPassphraseInTheOlderFormKeepsItsHeaders() {
    var random = SeededRandom()
    let seal = ["Proc-Type: 4,ENCRYPTED", "DEK-Info: AES-128-CBC,0123456789ABCDEF0123456789ABCDEF"]
    let key = SampleKey(&random, headers: seal + [""])
    expectOne(key, random)
    let other = key.lines().joined(separator: "\n").replacing(",0123", with: ",1123")
    #expect(fingerprint(Array(other.utf8)) != fingerprint(key.file))
  }

  @Test func openSSHsLinesAreLonger() {
    var random = SeededRandom()
    let key = SampleKey(&random, label: "OPENSSH PRIVATE KEY")
    let file = Array(key.lines(width: 70).joined(separator: "\n").utf8)
    #expect(fingerprint(file).description == literal(file))
    for form in key.forms { #expect(fingerprint(form) == fingerprint(file)) }
  }

  @Test func whatDescribesAnOpenPGPKeyIsNoPartOfIt() {
    var random = SeededRandom()
    var lines = SampleKey(&random, label: "PGP PRIVATE KEY BLOCK").lines()
    lines.insert("", at: 1)
    lines.insert("=aB3/", at: lines.count - 1)
    let file = Array(lines.joined(separator: "\n").utf8)
    #expect(fingerprint(file).description == literal(file))
    for separator in ["\r\n", "\n  ", #"\n"#, "\n# "] {
      let form = lines.joined(separator: separator)
      #expect(fingerprint(Array(form.utf8)) == fingerprint(file))
      let described =
        [lines[0], "Version: GnuPG v1.4.11 (GNU/Linux)", "Comment: my key"] + lines.dropFirst()
      #expect(fingerprint(Array(described.joined(separator: separator).utf8)) == fingerprint(file))
    }
  }

  @Test func aKeyOfPuTTYIsItsLines() {
    let lines = ["PuTTY-User-Key-File-2: ssh-rsa", "Encryption: none", #"Comment: C:\new key "#]
    let body = ["Public-Lines: 1", "AAAAB3NzaC1yc2EA", "Private-Lines: 1", "AAABAQC7"]
    let file = Array(
      (lines + body + ["Private-MAC: 0123456789abcdef"]).joined(separator: "\n").utf8
    )
    #expect(fingerprint(file).description == literal(file))
    for separator in ["\r\n", "\n  ", "\r\n\t"] {
      let form = String(decoding: file, as: UTF8.self).replacing("\n", with: separator)
      #expect(fingerprint(Array(form.utf8)) == fingerprint(file))
    }
  }

  @Test func base64WithoutArmourIsOneLine() {
    var random = SeededRandom()
    let key = SampleKey(&random)
    let line = Array(key.digits.utf8)
    #expect(fingerprint(line).description == literal(line))
    for separator in ["\n", "\r\n", "\n    ", #"\n"#, #"\r\n"#, "\\n\\\n"] {
      let form = key.lines(width: 76).dropFirst().dropLast().joined(separator: separator)
      #expect(fingerprint(Array(form.utf8)) == fingerprint(line), "\(form)")
    }
  }

  @Test func whatIsNotUnderstoodIsWhatItIs() {
    var random = SeededRandom()
    let key = SampleKey(&random)
    let begin = "-----BEGIN \(key.label)-----\n"
    let end = "\n-----END \(key.label)-----"
    let (head, tail) = (String(key.digits.prefix(80)), String(key.digits.suffix(80)))
    // Cut off, shortened, with one digit too few.
    var texts: [String] = ["\(begin)\(key.digits)", "\(begin)\(head)\n...\n\(tail)\(end)"]
    texts += ["\(begin)\(head)\(end)x", "\(begin)\(head)A\(end)"]
    // With code or other headers in it, with other escapes, with another label at the end, with nothing.
    texts += ["\(begin)\(head)\nx = y\n\(tail)\(end)", "\(begin)X-Header: 1\n\n\(tail)\(end)"]
    texts += ["\(begin)DEK-Info: AES-128-CBC,01\n\n\(tail)\(end)", "\(begin)\\x41\(tail)\(end)"]
    texts += ["\(begin)\\u00e4\(tail)\(end)", "\(begin)\(tail)\n-----END EC PRIVATE KEY-----"]
    texts += ["\(begin)\(end)", "\(begin)\\\(end)"]
    // No base64 of several lines.
    let line = String(repeating: "c", count: 20)
    texts.append(String(repeating: "a", count: 64))
    texts.append(String(repeating: "correct horse\n", count: 10))
    texts.append("\(line)\nab\n" + String(repeating: line, count: 5))
    for text in texts {
      #expect(fingerprint(Array(text.utf8)).description == literal(Array(text.utf8)), "\(text)")
    }
  }

  @Test func otherKeysHaveOtherFingerprints() {
    var random = SeededRandom()
    let keys = (0..<20).map { _ in SampleKey(&random) }
    let all = keys.flatMap { $0.forms }
    #expect(Set(all.map { fingerprint($0) }).count == keys.count)
    let ec = String(decoding: keys[0].file, as: UTF8.self).replacing("RSA", with: "EC")
    #expect(fingerprint(Array(ec.utf8)) != fingerprint(keys[0].file))
  }

  @Test func noBytesAreTooMuch() {
    var random = SeededRandom()
    let file = SampleKey(&random, headers: ["Proc-Type: 4,ENCRYPTED", "DEK-Info: A,0", ""]).file
    let signs = Array("\\\\\\nur\n\r\t \"=:-+/x0".utf8) + [0xFF, 0]
    for _ in 0..<3000 {
      var text = file
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        text[Int.random(in: 0..<text.count, using: &random)] = random.pick(signs)
      }
      text = Array(text.prefix(Int.random(in: 0...text.count, using: &random)))
      _ = fingerprint(text)
      _ = fingerprint(Array(text.dropFirst(30)))
    }
  }

  @Test func eachFormOfAKeyIsHidden() {
    var random = SeededRandom()
    let forms = SampleKey(&random).forms
    var aggregator = FindingAggregator()
    for (number, form) in forms.enumerated() {
      let match = FedMatch(rule: 0, secret: form, offset: 0)
      aggregator.feed(FedContent(kind: .blob, key: [UInt8(number)], matches: [match]))
    }
    let rule = RuleReference(id: "key", name: "Key", severity: .high, confidence: .high)
    let found = aggregator.records(rules: [rule], repository: nil, fingerprinter: Fingerprinter())
    #expect(found.count == 1 && found[0].occurrences.objects == forms.count)
    #expect(found[0].writtenForms.count == forms.count - 1)
    let redactor = Redactor(found)
    for form in forms {
      #expect(redactor.redact(form) == Redactor.label(found[0].fingerprint))
    }
    #expect(redactor.redact(found[0]).writtenForms.isEmpty)
  }

  @Test func theMemoryForFormsIsBounded() {
    var random = SeededRandom()
    let lines = SampleKey(&random).lines()
    let bound = FindingAggregator.overheadPerSecret + 20_000
    var aggregator = FindingAggregator(maximumBytes: bound)
    for indent in 0..<200 {
      let text = lines.joined(separator: "\n" + String(repeating: " ", count: indent))
      let match = FedMatch(rule: 0, secret: Array(text.utf8), offset: 0)
      aggregator.feed(FedContent(kind: .blob, key: [UInt8(indent)], matches: [match]))
    }
    #expect(aggregator.count == 1 && aggregator.byteCount <= bound)
    #expect((aggregator.dropped[0] ?? 0) > 100)
  }
}
