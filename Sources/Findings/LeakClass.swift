/// A kind of data or power that a leaked secret opens, so that a report can name what was exposed.
///
/// It is derived from what a rule says in `leaks`, by words: one secret may open several kinds. That
/// way rules of users, and records of former runs, have classes too.
public enum LeakClass: String, Sendable, Hashable, CaseIterable {
  case payments, customers, databases, files
  case sourceCode = "source-code"
  case infrastructure, messages, identity
  case artificialIntelligence = "artificial-intelligence"
  case monitoring, devices, other

  /// What people call it.
  public var title: String {
    switch self {
    case .payments: "payments and funds"
    case .customers: "customer and user records"
    case .databases: "databases and search indexes"
    case .files: "files and documents"
    case .sourceCode: "source code, builds and packages"
    case .infrastructure: "cloud accounts, servers and networks"
    case .messages: "mail, chat and calls"
    case .identity: "logins, sessions and signing keys"
    case .artificialIntelligence: "AI models and prompts"
    case .monitoring: "logs and monitoring"
    case .devices: "devices and vehicles"
    case .other: "other services"
    }
  }

  /// The classes of what a rule says that a secret opens; `other` where no word tells.
  public static func classes(of leaks: String?) -> Set<LeakClass> {
    let text = (leaks ?? "").lowercased()
    var found: Set<LeakClass> = []
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      // The same for bytes; to find where characters end takes longer than all else.
      for word in text.utf8.split(whereSeparator: { !(0x61...0x7A ~= $0) && $0 != 0x2D }) {
        found.formUnion(byWord[singular(Substring(word))] ?? [])
      }
    } else {
      for word in text.split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
        found.formUnion(byWord[singular(word)] ?? [])
      }
    }
    return found.isEmpty ? [.other] : found
  }

  /// The classes that each word tells.
  private static let byWord: [String: [LeakClass]] = allCases.reduce(into: [:]) { table, kind in
    for word in kind.words { table[word, default: []].append(kind) }
  }

  /// The words of `leaks` that tell the class, in the singular.
  private var words: Set<String> {
    switch self {
    case .payments:
      ["payment", "refund", "bank", "card", "trading", "wallet", "fund", "transfer", "invoice"]
    case .customers:
      [
        "customer", "order", "shop", "passenger", "attendee", "recipient", "contact", "crm",
        "student", "person", "buyer", "people", "directory", "profile", "audience", "citizen",
        "shipment", "addresse", "address", "marketing", "subscription", "form", "user-data",
      ]
    case .databases:
      [
        "database", "record", "table", "warehouse", "index", "indice", "indexe", "vector", "base",
        "dataset", "cassandra", "kafka", "queue", "topic", "stream", "cached",
      ]
    case .files:
      [
        "file", "document", "storage", "object", "blob", "page", "disk", "design", "workbook",
        "media", "recording", "notebook", "picture", "asset",
      ]
    case .sourceCode:
      [
        "source", "repository", "repositorie", "code", "package", "gem", "crate", "librarie", "ci",
        "runner", "build", "pipeline", "artifact", "image", "registry", "deployment", "release",
        "publishing", "component",
      ]
    case .infrastructure:
      [
        "cloud", "cluster", "server", "serverless", "infrastructure", "kubernetes", "dns", "cdn",
        "compute", "container", "host", "machine", "gpu", "network", "vpn", "aws", "azure", "shell",
        "application", "app", "proxy", "desktop",
      ]
    case .messages:
      [
        "mail", "e-mail", "sms", "call", "message", "chat", "channel", "conversation", "posting",
        "voice", "bot", "meeting", "workspace", "broadcasting", "notification",
      ]
    case .identity:
      [
        "impersonation", "session", "login", "signing", "forging", "forged", "token", "password",
        "decryption", "secret", "vault", "account", "key", "user", "signed-in", "certificate",
        "identity", "access",
      ]
    case .artificialIntelligence: ["ai", "model", "prompt", "inference", "agent"]
    case .monitoring:
      [
        "monitoring", "telemetry", "log", "metric", "trace", "event", "error", "dashboard", "alert",
        "incident", "audit", "analytic", "finding", "scan",
      ]
    case .devices: ["device", "vehicle", "camera", "iot"]
    case .other: []
    }
  }

  private static func singular(_ word: Substring) -> String {
    word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
      ? String(word.dropLast()) : String(word)
  }
}
