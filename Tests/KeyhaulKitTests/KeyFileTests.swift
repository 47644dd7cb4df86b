import Crypto
import Foundation
import KeyhaulKit
import TestSupport
import Testing

/// Keys in binary files are told, with the exact bounds of the private number, and public ones are not.
@Suite struct KeyFileTests {
  private var random = SeededRandom(seed: 1130)

  /// One DER element (X.690): its tag, its length, its content.
  private func element(_ tag: UInt8, _ content: [UInt8]...) -> [UInt8] {
    let content = content.flatMap { $0 }
    let length: [UInt8] =
      switch content.count {
      case ..<0x80: [UInt8(content.count)]
      case ..<0x100: [0x81, UInt8(content.count)]
      default: [0x82, UInt8(content.count >> 8), UInt8(content.count & 0xFF)]
      }
    return [tag] + length + content
  }

  private mutating func bytes(_ count: Int, first: UInt8? = nil) -> [UInt8] {
    var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    if let first { bytes[0] = first }
    return bytes
  }

  /// An RSAPrivateKey (RFC 8017, A.1.2), and its private exponent as it is written.
  private mutating func rsaKey(_ count: Int, exponent: [UInt8]) -> [UInt8] {
    let half = count / 2
    let primes = (0..<2).map { _ in element(2, [0] + bytes(half, first: 0xC1)) }
    let rest = (0..<3).map { _ in element(2, bytes(half, first: 0x51)) }
    return element(
      0x30,
      element(2, [0]),
      element(2, [0] + bytes(count, first: 0xB3)),
      element(2, [1, 0, 1]),
      element(2, exponent),
      (primes + rest).flatMap { $0 }
    )
  }

  /// The same as a PrivateKeyInfo (RFC 5958).
  private func wrapped(_ key: [UInt8]) -> [UInt8] {
    let rsa: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1]
    return element(
      0x30,
      element(2, [0]),
      element(0x30, element(6, rsa), element(5)),
      element(4, key)
    )
  }

  @Test func rsaKeysOfEveryUsualSize() throws {
    var maker = self
    let scanner = try SecretScanner()
    for count in [128, 256, 384, 512, 1024] {
      for exponent in [
        [0] + maker.bytes(count, first: 0x9F), maker.bytes(count, first: 0x5A),
        maker.bytes(count - 1, first: 0x7E),
      ] {
        let key = maker.rsaKey(count, exponent: exponent)
        for file in [key, wrapped(key), maker.bytes(300) + key + maker.bytes(300)] {
          let found = scanner.scan(file.span).findings
          #expect(found.map(\.rule.id) == ["der-rsa-private-key"], "\(count)")
          #expect(found.map(\.secret.bytes) == [exponent], "\(count)")
        }
      }
    }
  }

  @Test func keysOfCurves() throws {
    let scanner = try SecretScanner()
    for _ in 0..<20 {
      let (small, middle, large) = (
        P256.Signing.PrivateKey(), P384.Signing.PrivateKey(), P521.Signing.PrivateKey()
      )
      for (file, secret) in [
        (small.derRepresentation, small.rawRepresentation),
        (middle.derRepresentation, middle.rawRepresentation),
        (large.derRepresentation, large.rawRepresentation),
      ] {
        let found = scanner.scan(Array(file).span).findings
        #expect(found.map(\.rule.id) == ["der-ec-private-key"])
        #expect(found.map(\.secret.bytes) == [Array(secret)])
      }
      for file in [
        small.publicKey.derRepresentation, middle.publicKey.derRepresentation,
        large.publicKey.derRepresentation,
      ] {
        #expect(scanner.scan(Array(file).span).findings.isEmpty)
      }
    }
  }

  @Test func publicKeysAreNone() throws {
    var maker = self
    let scanner = try SecretScanner()
    for count in [128, 256, 512] {
      let key = element(
        0x30,
        element(2, [0] + maker.bytes(count, first: 0xB3)),
        element(2, [1, 0, 1])
      )
      #expect(scanner.scan((key + maker.bytes(600)).span).findings.isEmpty)
    }
  }

  /// Nothing of a binary secret is lost in a record, which is text.
  @Test func recordsHoldTheExactBytes() throws {
    var maker = self
    let folder = try TemporaryFolder()
    let work = try WorkTree(in: folder)
    let exponent = maker.bytes(256, first: 0x5A)
    try work.commit(maker.rsaKey(256, exponent: exponent), as: "server.key")
    let result = try Program.run("scan", "-q", "-f", "jsonl", work.path + "/.git")
    let record = try #require(
      try result.records().first { $0.rule?.id == "der-rsa-private-key" }
    )
    #expect(record.location?.path == "server.key")
    let output = String(decoding: result.output, as: UTF8.self)
    #expect(output.contains("\"secret_base64\":\"\(Data(exponent).base64EncodedString())\""))
    let hidden = try Program.run("scan", "-q", "--redact", "-f", "jsonl", work.path + "/.git")
    #expect(
      !String(decoding: hidden.output, as: UTF8.self)
        .contains(Data(exponent).base64EncodedString())
    )
  }
}
