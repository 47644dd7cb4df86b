/// Opens git packs and bundles for an ``Expander``: given from outside, since nothing here knows git.
public protocol PackOpener: Sendable {
  /// Hands out what is in a pack or bundle.
  ///
  /// - Parameters:
  ///   - pack: its bytes.
  ///   - room: how many bytes of memory may be taken for it, besides a copy.
  ///   - bound: how many bytes may be unfolded of it in vain, or to find out where its entries end.
  ///   - isStopped: asked now and then; once it says so nothing more is read.
  ///   - look: gets a name and a content, valid during the call; no name where the content is not to be looked at.
  /// - Returns: what could not be read, and how many bytes were unfolded so.
  func open(
    _ pack: Span<UInt8>,
    room: Int,
    bound: Int,
    isStopped: () -> Bool,
    look: (_ name: [UInt8]?, _ content: Span<UInt8>) -> Void
  ) -> (faults: [ExpansionFault], spent: Int)
}
