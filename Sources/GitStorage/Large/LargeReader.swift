import Bytes

/// Makes parts of objects whose deltas, bases or results are too large to be held.
///
/// For a part it goes from the last delta to the first with a list of what is wanted of the result:
/// inserted bytes are put in their place, copied ones are wanted of the base. What is left is read
/// from the root. So each part costs a pass over the deltas and, of the root, what lies between the
/// marks of a ``StreamCursor``, however the deltas jump about; nothing is held but the part and that
/// list, whose length is bounded: a part in too many fragments is made in halves.
///
/// One per worker.
struct LargeReader: ~Copyable {
  private var steps = DeltaSteps()
  private var cursor: StreamCursor?
  private var wanted: [Fragment] = []
  private var found: [Fragment] = []
  private let mostFragments: Int
  /// What turning to a delta counts for, as if that many bytes were inflated.
  private static let layerEffort = 256

  init(limits: DecodeLimits) { mostFragments = max(limits.partSize / 32, 64) }

  /// Reads a delta from end to end to see that it can be applied.
  ///
  /// - Parameters:
  ///   - file: the mapped pack.
  ///   - header: the entry's head.
  ///   - end: where the pack's entries end.
  ///   - base: what it is to be applied to.
  /// - Returns: the object, without its effort, and where the entry ends in the pack.
  /// - Throws: ``DecodeError``.
  /// - Complexity: O(length of the delta).
  mutating func object(
    _ file: MappedFile,
    _ header: EntryHeader,
    end: Int,
    on base: LargeObject
  ) throws(DecodeError) -> (LargeObject, end: Int) {
    let range = header.dataOffset..<max(header.dataOffset, end)
    guard Inflater.leastInput(for: header.size) <= range.count else { throw .sizeNotEarned }
    do throws(DecodeError) {
      try steps.open(file, range, length: header.size)
      guard steps.baseSize == base.size else { throw .deltaBaseSizeDiffers }
      while try steps.next() != nil {}
    } catch {
      throw file.wasTruncated ? .truncatedFile : error
    }
    let layer = DeltaLayer(
      file: file,
      range: range,
      length: header.size,
      resultSize: steps.resultSize
    )
    return (base.adding(layer), range.lowerBound + steps.consumed)
  }

  /// Makes a part of an object.
  ///
  /// - Parameters:
  ///   - object: which object.
  ///   - start: where the part begins in it, in bytes.
  ///   - output: the part; must not reach beyond the object's end.
  ///   - effort: how much may still be done for the object, lessened by what is.
  /// - Throws: ``DecodeError``; ``DecodeError/deltaBomb`` where the effort does not suffice.
  mutating func fill(
    _ object: LargeObject,
    from start: Int,
    into output: UnsafeMutableRawBufferPointer,
    effort: inout Int
  ) throws(DecodeError) {
    effort -= output.count
    var pending = [0..<output.count]
    while let range = pending.popLast(), !range.isEmpty {
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: output[range])
      guard unsafe try !make(object, from: start + range.lowerBound, part, &effort) else {
        continue
      }
      let middle = range.lowerBound + range.count / 2
      pending += [middle..<range.upperBound, range.lowerBound..<middle]
    }
  }

  /// Makes a part in one go.
  ///
  /// - Returns: false where it consists of too many fragments.
  private mutating func make(
    _ object: LargeObject,
    from start: Int,
    _ output: UnsafeMutableRawBufferPointer,
    _ effort: inout Int
  ) throws(DecodeError) -> Bool {
    wanted = [Fragment(source: start, count: output.count, target: 0)]
    for layer in object.layers.reversed() {
      do throws(DecodeError) {
        guard unsafe try descend(layer, output, &effort) else { return false }
      } catch {
        throw layer.file.wasTruncated ? .truncatedFile : error
      }
      swap(&wanted, &found)
      if wanted.isEmpty { return true }
    }
    unsafe try read(object.root, output, &effort)
    return true
  }

  /// Turns what is wanted of a delta's result into what is wanted of its base.
  private mutating func descend(
    _ layer: DeltaLayer,
    _ output: UnsafeMutableRawBufferPointer,
    _ effort: inout Int
  ) throws(DecodeError) -> Bool {
    guard effort >= 0 else { throw .deltaBomb }
    found.removeAll(keepingCapacity: true)
    var isSorted = true
    try steps.open(layer.file, layer.range, length: layer.length)
    defer { effort -= steps.inflated + Self.layerEffort }
    var sweep = FragmentSweep(wanted)
    while let position = sweep.position {
      let start = steps.made
      guard let step = try steps.next() else { throw .deltaSizeDiffers }
      guard steps.made > position else { continue }
      sweep.take(upTo: steps.made)
      for piece in sweep.taken {
        let ahead = piece.source - start
        switch step {
        case .insert(let at):
          let buffer = steps.buffer
          let first = at + ahead
          unsafe output.copy(buffer.bytes.extracting(first..<first + piece.count), to: piece.target)
        case .copy(let source):
          let copied = Fragment(source: source + ahead, count: piece.count, target: piece.target)
          if let last = found.last, last.isContinued(by: copied) {
            found[found.count - 1].count += copied.count
          } else {
            isSorted = isSorted && found.last.map { $0.source <= copied.source } ?? true
            found.append(copied)
          }
        }
      }
      if found.count > mostFragments { return false }
    }
    if !isSorted { found.sort { $0.source < $1.source } }
    return true
  }

  private mutating func read(
    _ root: LargeObject.Root,
    _ output: UnsafeMutableRawBufferPointer,
    _ effort: inout Int
  ) throws(DecodeError) {
    switch root {
    case .held(let buffer):
      for piece in wanted {
        let bytes = buffer.bytes.extracting(piece.source..<piece.source + piece.count)
        unsafe output.copy(bytes, to: piece.target)
      }
    case .stream(let stream):
      if !(cursor?.isOn(stream) ?? false) { cursor = StreamCursor(stream) }
      do throws(DecodeError) {
        unsafe try cursor?.read(wanted, into: output, effort: &effort)
      } catch {
        throw stream.wasTruncated ? .truncatedFile : error
      }
    }
  }
}
