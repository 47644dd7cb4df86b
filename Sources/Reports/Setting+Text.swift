internal import Findings

extension Setting {
  /// How a text for people says that something is there; nil where there is nothing to say.
  var phrase: String? {
    switch self {
    case .test: "in tests"
    case .example: "in examples"
    case .documentation: "in documents"
    case .vendored: "in vendored code"
    case .unknown, .production: nil
    }
  }
}
