import Bytes

/// Reads the objects of a pack, or of a bundle, that lies in memory: by itself, without an index or other packs beside it.
///
/// For packs within archives and other contents. One in a mirror's folder, or a bundle in a file, is opened by ``ObjectStore``.
public enum HeldPack {
  /// Hands out all objects that are not too large, each once for each of its entries: trees before all others, bases before their deltas.
  ///
  /// - Parameters:
  ///   - content: the bytes of the pack or bundle; they are copied.
  ///   - limits: which objects are too large to be held, and how many wait for their deltas.
  ///   - bound: how many bytes may come out of its entries, and be made of them in vain.
  ///   - isStopped: asked for each entry; once it says so no more are read, and no problem is told.
  ///   - tell: gets an object's id, its kind and its content, valid during the call.
  /// - Returns: what could not be read, and how many bytes came out of entries, and were made of them in vain.
  /// - Complexity: O(decoded size of the pack).
  public static func read(
    _ content: Span<UInt8>,
    limits: DecodeLimits,
    bound: Int,
    isStopped: () -> Bool,
    tell: (ObjectID, ObjectKind, Span<UInt8>) -> Void
  ) -> (problems: [StorageProblem], spent: Int) {
    let nameless = BytePath([])
    do throws(FileError) {
      let file = try MappedFile(copying: content)
      do throws(StorageProblem) {
        let bundle = GitBundle.begins(content) ? try GitBundle(file, path: nameless) : nil
        let start = bundle?.packStart ?? 0
        guard let declared = Pack.declaredCount(file.bytes, at: start) else {
          throw StorageProblem(.corrupt, offset: start, "no pack of version 2 or 3 is in it")
        }
        let walk = PackWalk(
          file: file,
          path: nameless,
          start: start,
          declared: declared,
          format: bundle?.format ?? format(of: content),
          limits: limits,
          bound: bound,
          isStopped: isStopped,
          tell: tell
        )
        let lacking = bundle?.problems(with: LentObjects()) ?? []
        return (isStopped() ? [] : walk.problems + lacking, walk.spent)
      } catch {
        return ([error], 0)
      }
    } catch {
      return ([StorageProblem(.unreadable, "\(error)")], 0)
    }
  }

  /// The hash function of a pack's ids, told by which checksum it ends with; SHA-1 where that is wrong.
  private static func format(of pack: Span<UInt8>) -> ObjectFormat {
    [ObjectFormat.sha1, .sha256].first { format in
      let end = pack.count - format.idLength
      return end > 0
        && pack.array(end..<pack.count) == hash(of: pack.extracting(0..<end), format: format)
    } ?? .sha1
  }
}
