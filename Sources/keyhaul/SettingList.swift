import ArgumentParser
import Findings

/// Settings as a user names them: `test,example`.
struct SettingList: ExpressibleByArgument {
  let settings: [Setting]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    settings = names.compactMap { Setting(rawValue: String($0)) }
    guard settings.count == names.count else { return nil }
  }

  static var allValueStrings: [String] { Setting.allCases.map(\.rawValue) }
}
