extension Unicode.Scalar {
  /// Whether a terminal or a reader could be deceived by this scalar, so that every output escapes
  /// it.
  ///
  /// These are the control characters (also C1: U+009B begins an escape sequence in some
  /// terminals), what changes the direction of text, what takes no room, and the line and paragraph
  /// separators, at which some readers of JSON lines split. Source: Unicode 15 general categories
  /// Cc, Cf, Zl and Zp, all of them, though some scripts use a few (an escape loses nothing), and
  /// what is shown as nothing.
  var isHazardous: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true  // controls
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5: true  // invisible
    case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2: true  // number and abbreviation marks
    case 0x180B...0x180E, 0x200B...0x200F: true  // zero width, direction marks
    case 0x2028...0x202E: true  // separators, direction embeddings and overrides
    case 0x2060...0x206F: true  // invisible operators, direction isolates
    case 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: true  // fillers, byte order mark, annotations
    case 0x110BD, 0x110CD, 0x13430...0x1343F: true  // number marks, joiners of hieroglyphs
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true  // format controls
    case 0xE0000...0xE0FFF: true  // tags and variation selectors: whole hidden texts
    default: false
    }
  }
}
