import Bytes

/// Decoding of single objects, wherever in the store they lie.
extension ObjectDecoder {
  /// Shows objects to the visitor as loose ones are shown: no plan has counted them before.
  ///
  /// Meant for a few objects of a large store: each is decoded along its own chain of deltas.
  ///
  /// - Parameters:
  ///   - ids: which objects.
  ///   - visitor: looks at them; an object that cannot be read is told of as a problem without a kind.
  public mutating func runObjects<Visitor: ObjectVisitor>(
    _ ids: some Sequence<ObjectID>,
    visitor: inout Visitor
  ) {
    for id in ids {
      if visitor.isCancelled { return }
      do throws(DecodeError) {
        let object = try store.read(id, using: &decoder)
        let none: [CopiedRange] = []
        _ = visitor.visit(
          .loose(id, object.kind),
          content: object.buffer.bytes,
          base: nil,
          baseContent: .init(),
          copies: none.span
        )
        decoder.pool.giveBack(object.buffer)
      } catch {
        showInParts(id, error, &visitor)
      }
    }
  }

  /// Shows an object that could not be read as a whole in parts, or tells why not.
  private mutating func showInParts<Visitor: ObjectVisitor>(
    _ id: ObjectID,
    _ error: DecodeError,
    _ visitor: inout Visitor
  ) {
    var error = error
    do throws(DecodeError) {
      let object = try store.large(id, using: &decoder)
      return try show(.loose(id, object.kind), object, Set(ObjectKind.allCases), &visitor)
    } catch let other {
      // That no copy is left says less than what was wrong with the last one.
      if other != .baseAbsent { error = other }
    }
    visitor.failed(StorageProblem(error.kind, object: id, error.detail), kind: nil)
  }
}
