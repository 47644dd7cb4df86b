public import Bytes

/// Something in a mirror that could not be read, as a fact to be reported; the scan goes on.
public struct StorageProblem: Error, Hashable, Sendable {
  /// What sort of problem it is; the raw value is the word used in records.
  public enum Kind: String, Sendable {
    case missingObject = "missing-object"
    case missingBase = "missing-base"
    case missingRef = "missing-ref"
    case corrupt
    case unreadable
    case limit
    case outsideRoots = "outside-roots"
    case unsupported
    case changed = "changed-while-reading"
  }

  /// What sort of problem it is.
  public var kind: Kind
  /// The object that could not be read, where it is known.
  public var object: ObjectID?
  /// The file it stands in, as a path from the mirror's folder or absolute.
  public var file: BytePath?
  /// Where in that file, in bytes from its start.
  public var offset: Int?
  /// What is wrong and what to do about it, in one sentence; holds no content of any object.
  public var detail: String

  /// Creates a problem.
  public init(
    _ kind: Kind,
    object: ObjectID? = nil,
    file: BytePath? = nil,
    offset: Int? = nil,
    _ detail: String
  ) {
    self.kind = kind
    self.object = object
    self.file = file
    self.offset = offset
    self.detail = detail
  }
}

/// Why a pack entry, a delta or a loose object could not be decoded.
///
/// Thrown inside the decoders, where no allocation is wanted; ``StorageProblem`` adds the place.
public enum DecodeError: UInt8, Error, Sendable {
  case headerTruncated
  case headerTooLong
  case unknownType
  case baseOffsetOutside
  case sizeNotEarned
  case zlibDamaged
  case zlibTruncated
  case sizeDiffers
  case deltaTruncated
  case deltaBaseSizeDiffers
  case deltaCopyOutside
  case deltaSizeDiffers
  case deltaReserved
  case looseHeader
  case idDiffers
  case idDisputed
  case checksumDiffers
  case baseFailed
  case baseAbsent
  case deltaCycle
  case deltaBomb
  case tooLarge
  case truncatedFile
  case unreadable

  /// The sort of problem that this error is reported as.
  public var kind: StorageProblem.Kind {
    switch self {
    case .baseAbsent: .missingBase
    case .baseFailed: .missingBase
    case .tooLarge, .deltaBomb: .limit
    case .truncatedFile: .changed
    case .unreadable: .unreadable
    default: .corrupt
    }
  }

  /// What is wrong, in words.
  public var detail: String {
    switch self {
    case .headerTruncated: "the entry's header runs past the end of the pack"
    case .headerTooLong: "the entry's declared size does not fit into 63 bits"
    case .unknownType: "the entry has a type that git does not know"
    case .baseOffsetOutside: "the delta's base lies outside the pack"
    case .sizeNotEarned: "the declared size is more than the compressed bytes can unfold to"
    case .zlibDamaged: "the compressed data are damaged"
    case .zlibTruncated: "the compressed data end too early"
    case .sizeDiffers: "the data unfold to another size than declared"
    case .deltaTruncated: "the delta ends inside an instruction"
    case .deltaBaseSizeDiffers: "the delta was made for a base of another size"
    case .deltaCopyOutside: "the delta copies from outside its base"
    case .deltaSizeDiffers: "the delta makes another size than it declares"
    case .deltaReserved: "the delta holds a reserved instruction"
    case .looseHeader: "the loose object's header is not \"kind size\""
    case .idDiffers: "the content does not hash to the object's id"
    case .idDisputed:
      "the content does not hash to the object's id, by which the store lists another one as well; both were scanned"
    case .checksumDiffers:
      "the entry's bytes are not those that the index has the checksum of, so that even its kind is unsure"
    case .baseFailed: "its delta base could not be decoded"
    case .baseAbsent: "its delta base is not in the repository; fetch it again from the remote"
    case .deltaCycle: "it is a delta on itself, through other deltas"
    case .deltaBomb:
      "its deltas unfold to far more than the pack holds for them; raise --max-memory to scan it"
    case .tooLarge: "it needs more memory than --max-memory allows"
    case .unreadable: "its file cannot be opened; check its permissions"
    case .truncatedFile: "the file shrank while it was read; scan again when nothing rewrites it"
    }
  }
}
