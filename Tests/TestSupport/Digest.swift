/// The hash functions of git, written as their standard describes them (FIPS 180-4).
///
/// Slow and plain on purpose: tests use them to check code that uses a library.
public enum Digest {
  /// The 20 bytes of SHA-1.
  public static func sha1(_ message: [UInt8]) -> [UInt8] {
    var hash: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    var words = [UInt32](repeating: 0, count: 80)
    forEachBlock(of: message) { block in
      load(block, into: &words)
      for t in 16..<80 {
        words[t] = rotateLeft(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], 1)
      }
      var (a, b, c, d, e) = (hash[0], hash[1], hash[2], hash[3], hash[4])
      for t in 0..<80 {
        let (mixed, constant): (UInt32, UInt32) =
          switch t {
          case ..<20: ((b & c) ^ (~b & d), 0x5a82_7999)
          case ..<40: (b ^ c ^ d, 0x6ed9_eba1)
          case ..<60: ((b & c) ^ (b & d) ^ (c & d), 0x8f1b_bcdc)
          default: (b ^ c ^ d, 0xca62_c1d6)
          }
        let next = rotateLeft(a, 5) &+ mixed &+ e &+ constant &+ words[t]
        (e, d, c, b, a) = (d, c, rotateLeft(b, 30), a, next)
      }
      for (index, value) in [a, b, c, d, e].enumerated() { hash[index] &+= value }
    }
    return bytes(of: hash)
  }

  /// The 32 bytes of SHA-256.
  public static func sha256(_ message: [UInt8]) -> [UInt8] {
    var hash = initialHash
    var words = [UInt32](repeating: 0, count: 64)
    forEachBlock(of: message) { block in
      load(block, into: &words)
      for t in 16..<64 {
        let (w15, w2) = (words[t - 15], words[t - 2])
        let s0 = rotateLeft(w15, 25) ^ rotateLeft(w15, 14) ^ (w15 >> 3)
        let s1 = rotateLeft(w2, 15) ^ rotateLeft(w2, 13) ^ (w2 >> 10)
        words[t] = words[t - 16] &+ s0 &+ words[t - 7] &+ s1
      }
      var v = hash
      for t in 0..<64 {
        let s1 = rotateLeft(v[4], 26) ^ rotateLeft(v[4], 21) ^ rotateLeft(v[4], 7)
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let first = v[7] &+ s1 &+ choice &+ constants[t] &+ words[t]
        let s0 = rotateLeft(v[0], 30) ^ rotateLeft(v[0], 19) ^ rotateLeft(v[0], 10)
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        v = [first &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
      }
      for index in 0..<8 { hash[index] &+= v[index] }
    }
    return bytes(of: hash)
  }

  private static let initialHash = (0..<8).map { fraction(ofRoot: 2, ofPrime: $0) }

  private static let constants = (0..<64).map { fraction(ofRoot: 3, ofPrime: $0) }

  /// The first 32 bits of the fractional part of a root of the prime with the given number.
  private static func fraction(ofRoot root: Int, ofPrime number: Int) -> UInt32 {
    let primes = (2...311).filter { n in !(2..<n).contains { n.isMultiple(of: $0) } }
    // Of prime · 2^(32 · root) the whole root holds the wanted bits behind the whole part.
    let target = UInt128(primes[number]) << UInt128(32 * root)
    var result: UInt128 = 0
    for bit in (0..<37).reversed() {
      let candidate = result | (1 << UInt128(bit))
      let power = root == 2 ? candidate * candidate : candidate * candidate * candidate
      if power <= target { result = candidate }
    }
    return UInt32(truncatingIfNeeded: result)
  }

  private static func forEachBlock(of message: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    padded += (0..<8).map { UInt8(truncatingIfNeeded: (message.count * 8) >> (56 - 8 * $0)) }
    for start in stride(from: 0, to: padded.count, by: 64) { body(padded[start..<start + 64]) }
  }

  private static func load(_ block: ArraySlice<UInt8>, into words: inout [UInt32]) {
    for t in 0..<16 {
      let start = block.startIndex + 4 * t
      words[t] = block[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  private static func rotateLeft(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word << count | word >> (32 - count)
  }

  private static func bytes(of words: [UInt32]) -> [UInt8] {
    words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
  }
}

/// The two kinds of object ids of git.
public enum HashKind: String, CaseIterable, Sendable {
  /// SHA-1, 20 bytes.
  case sha1
  /// SHA-256, 32 bytes.
  case sha256

  /// The hash of a message.
  public func digest(_ message: [UInt8]) -> [UInt8] {
    switch self {
    case .sha1: Digest.sha1(message)
    case .sha256: Digest.sha256(message)
    }
  }

  /// The id that git gives to an object: the hash of its type, its size and its contents.
  public func objectID(type: String, _ contents: [UInt8]) -> [UInt8] {
    digest(Array("\(type) \(contents.count)\0".utf8) + contents)
  }
}

/// Lower-case hexadecimal digits of bytes.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

/// The bytes that hexadecimal digits stand for.
///
/// - Precondition: `text` is an even number of hexadecimal digits.
public func bytes(hexadecimal text: String) -> [UInt8] {
  let digits = Array(text)
  precondition(digits.count.isMultiple(of: 2), "hexadecimal digits come in pairs")
  return stride(from: 0, to: digits.count, by: 2).map { index in
    guard let byte = UInt8(String(digits[index...index + 1]), radix: 16) else {
      preconditionFailure("not a hexadecimal digit")
    }
    return byte
  }
}
