// Whoever embeds Keyhaul needs one import: records, rules and paths come along.
@_exported public import Bytes
@_exported public import Findings
@_exported public import Rules
