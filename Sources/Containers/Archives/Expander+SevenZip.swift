extension Expander {
  /// Hands out the entries of a 7z archive, if what libarchive takes to read it is within bounds.
  ///
  /// The library itself sets none: an archive of a few hundred bytes may tell of a dictionary of four gigabytes, or of a hundred
  /// million entries. So the directory is read here before (``SevenZipDirectory``), in the order in which the library does.
  mutating func openSevenZip(_ content: Span<UInt8>, into visitor: inout some InnerVisitor) {
    let bounds = SevenZipDirectory.Bounds(
      directory: min(Self.largestDirectory, memoryLeft / 4),
      entries: limits.contents,
      output: bytesLeft
    )
    let memory: Int
    do throws(SevenZipDirectory.Failure) {
      memory = try SevenZipDirectory(content, bounds).memory
    } catch {
      switch error {
      case .broken: return fail(.corrupt, "the 7z data are broken or end too early", &visitor)
      case .encrypted: return fail(.encrypted, "the archive's directory is encrypted", &visitor)
      case .unsupported:
        let detail = "the 7z archive's directory is packed in a way that is not known"
        return fail(.unsupported, detail + "; unpack it and scan that", &visitor)
      case .tooLarge:
        return fail(.limit, "the directory of the 7z archive is too large to be read", &visitor)
      }
    }
    guard memory <= windowLeft else {
      let detail = "to unpack it takes \(memory >> 20) MB; raise --max-memory"
      return fail(.limit, detail, &visitor)
    }
    holdWindow(memory, &visitor)
    openArchive(content, .sevenZip, into: &visitor)
    holdWindow(-memory, &visitor)
  }

  /// In bytes, unpacked.
  private static var largestDirectory: Int { 16 << 20 }
}
