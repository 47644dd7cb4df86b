extension Expander {
  /// Hands out what follows the heads of an rpm package: a compressed cpio archive.
  ///
  /// The heads are looked at with the package's own bytes: scripts stand in them as they are. Source: the format of rpm's
  /// manual, "Lead", "Signature", "Header", "Payload".
  mutating func openPackage(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    // The signature is filled up to a multiple of eight bytes, the head is not.
    guard let signature = Self.end(ofHeadAt: Self.leadSize, in: content),
      let payload = Self.end(ofHeadAt: (signature + 7) & ~7, in: content), payload < content.count
    else { return fail(.corrupt, "the rpm data end too early, or are broken", &visitor) }
    let step = InnerStep(.rpm, offset: payload)
    deliver(content.extracting(payload..<content.count), step, into: &visitor)
  }

  /// In bytes.
  private static var leadSize: Int { 96 }

  /// Where a head ends that tells its own size; nil where there is none.
  private static func end(ofHeadAt place: Int, in content: Span<UInt8>) -> Int? {
    guard place + 16 <= content.count,
      content.extracting(place..<content.count).begins(with: [0x8E, 0xAD, 0xE8, 1])
    else { return nil }
    func number(_ start: Int) -> Int {
      (start..<start + 4).reduce(0) { $0 << 8 | Int(content[$1]) }
    }
    let end = place + 16 + 16 * number(place + 8) + number(place + 12)
    return end <= content.count ? end : nil
  }
}
