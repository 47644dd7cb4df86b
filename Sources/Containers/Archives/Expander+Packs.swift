extension Expander {
  /// Hands out the blobs, commits and tags of a git pack or bundle, each by the name of its id.
  ///
  /// A third of the room is for what is in them.
  mutating func openPack(
    _ content: Span<UInt8>,
    _ kind: InnerStep.Kind,
    into visitor: inout some InnerVisitor
  ) {
    guard let packs else {
      return fail(.unsupported, "a pack is not opened; scan it by itself", &visitor)
    }
    let room = 2 * (self.room - content.count) / 3
    guard room >= Self.leastPackRoom else {
      return fail(.limit, "no room is left to unpack it; raise --max-memory", &visitor)
    }
    let taken = content.count + room
    hold(taken, &visitor)
    var told = 0
    let (faults, spent) = packs.open(content, room: room, bound: bytesLeft) {
      isDone(visitor)
    } look: { name, object in
      guard !isDone(visitor) else { return }
      told += object.count
      guard object.count <= bytesLeft else { return end(Self.tooMuch, &visitor) }
      if let name {
        deliver(object, InnerStep(kind, path: name), into: &visitor)
      } else {
        discard(object.count, &visitor)
      }
    }
    // What came out and was not handed out has taken its time as well.
    if spent > told { discard(spent - told, &visitor) }
    for fault in faults { fail(fault.kind, fault.detail, &visitor) }
    hold(-taken, &visitor)
  }

  /// In bytes; with less hardly an object could be held.
  private static var leastPackRoom: Int { 256 << 10 }
}
