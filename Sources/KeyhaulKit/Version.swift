/// The version of Keyhaul, as `--version` and the summary tell it.
public let keyhaulVersion = "0.1.0"
