/// Where the look at a content stands that comes in parts: what goes on from one to the next.
///
/// One for each such content; parts come in order.
final class PartedContent {
  /// The stretches that are not yet whole; of an outermost content the expander keeps them.
  var stretches = OpenStretches()
  /// Whether it was told that encoded stretches lie too deep.
  var isTooDeep = false
  /// The text that it holds in another form, where that can be read part by part.
  var text: PartedText?
  /// What may stand at its end; nil where that is told already.
  var attachment: PartedAttachment?
}

/// What may stand at the end of a content that comes in parts.
struct PartedAttachment {
  /// Whether the content is a script, behind which packed data may stand.
  let isScript: Bool
  /// Whether it is a script or a program, at the end of which a zip archive is looked for.
  let isProgram: Bool
  /// Whether a line began like packed data.
  var hasPacked = false
}
