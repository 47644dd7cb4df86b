/// The names and words of paths that tell what a text is for, in lower case.
enum PathWords {
  /// Folders that hold nothing but tests and what they read, wherever they are.
  static let testFolders: Set<String> = [
    "tests", "__tests__", "__test__", "__mocks__", "__mock__", "__fixtures__", "__snapshots__",
    "testdata", "testcase", "testcases", "testsuite", "testsuites", "testlib", "testutil",
    "testutils",
    "testhelper", "testhelpers", "testfixture", "testfixtures", "testresources", "testkit",
    "testkeys",
    "testcerts", "unittest", "unittests", "androidtest", "regress", "fixture", "fixtures", "mocks",
    "mockdata", "cassettes", "vcr_cassettes", "step_definitions", "benches", "benchmarks",
  ]

  /// Folders of tests whose names are those of environments, too.
  static let testEnvironments: Set<String> = [
    "test", "testing", "e2e", "spec", "specs", "mock", "fuzz", "bench", "benchmark", "cypress",
  ]

  /// Folders of other people's code; `vendor` is looked at more closely.
  static let vendorFolders: Set<String> = [
    "node_modules", "bower_components", "jspm_packages", "third_party", "third-party", "thirdparty",
    "3rdparty", "3rd-party", "3rd_party", "site-packages", "dist-packages", "pods", "carthage",
    "godeps",
    ".venv", "vendored",
  ]

  /// Folders of libraries that projects keep in their own trees, where nobody writes code of their own.
  static let libraryFolders: Set<String> = [
    "tcpdf", "fpdf", "mpdf", "dompdf", "html2pdf", "phpexcel", "phpseclib", "htmlpurifier",
    "swiftmailer", "ckeditor", "fckeditor", "tinymce", "tiny_mce", "codemirror", "plupload",
    "fullcalendar", "jqgrid", "highcharts", "font-awesome", "fontawesome", "wp-includes",
    "wp-admin", "stripe-php",
  ]

  /// Words of folders that have versions of the project itself.
  static let ownReleases: Set<String> = [
    "release", "releases", "version", "versions", "build", "builds", "backup", "backups", "deploy",
    "deployment", "update", "updates", "upgrade", "migration", "migrations", "schema", "patch",
    "hotfix", "server", "prod", "production", "staging",
  ]

  /// Folders in which a `vendor` is someone who sells.
  static let parentsOfVendors: Set<String> = [
    "api", "app", "apps", "component", "components", "controller", "controllers", "domain",
    "entities",
    "entity", "feature", "features", "model", "models", "module", "modules", "pages", "routes",
    "service",
    "services", "views",
  ]

  /// Folders of examples, wherever they are.
  static let exampleFolders: Set<String> = [
    "examples", "samples", "demos", "tutorial", "tutorials", "quickstart", "quickstarts",
  ]

  /// Folders of examples whose names are those of environments, too.
  static let exampleEnvironments: Set<String> = ["example", "sample", "demo"]

  /// Folders of documents, wherever they are; `doc` and `docs` are looked at more closely.
  static let documentFolders: Set<String> = [
    "documentation", "documentations", "javadoc", "javadocs", "apidoc", "apidocs", "api-docs",
    "guides",
    "wiki",
  ]

  /// Folders in which `docs` is a program that is run.
  static let parentsOfPrograms: Set<String> = [
    "apps", "applications", "services", "sites", "stacks",
  ]

  /// Folders in which names are those of environments, and of what is deployed to them.
  static let deployments: Set<String> = [
    "env", "envs", "environment", "environments", "inventory", "inventories", "deploy", "deploys",
    "deployment", "deployments", "overlays", "stages", "hieradata", "hiera", "pillar", "group_vars",
    "host_vars", "clusters", "terraform", "k8s", "kubernetes", "helmfile", "config", "configs",
    "conf",
    "configuration", "settings", "profile", "profiles", "resources", "secrets",
  ]

  /// Words that say behind `test-` that it is an environment.
  static let machines: Set<String> = [
    "env", "environment", "server", "servers", "cluster", "clusters", "host", "hosts", "infra",
    "account", "accounts", "stage", "deploy", "deployment",
  ]

  /// Words with which names of tests begin.
  static let testStarts: Set<String> = [
    "test", "tests", "testing", "testcase", "testutil", "testutils", "testhelper", "testhelpers",
    "unittest", "unittests", "conftest", "mock", "mocks", "fixture", "fixtures",
  ]

  /// Words with which names of tests end.
  static let testEnds: Set<String> = [
    "test", "tests", "testing", "testcase", "testcases", "testsuite", "testdata", "unittest",
    "unittests", "specs", "mock", "mocks", "fixture", "fixtures",
  ]

  /// Words with which names of examples begin or end.
  static let examples: Set<String> = ["example", "examples", "sample", "samples"]

  /// Words with which names of documents begin that have no suffix of their own.
  static let documents: Set<String> = [
    "readme", "changelog", "changes", "contributing", "history", "install", "news", "upgrading",
  ]

  /// Suffixes of texts for people.
  static let documentSuffixes: Set<String> = [
    "md", "mdx", "markdown", "rst", "adoc", "asciidoc", "textile", "rdoc", "pod",
  ]

  /// Suffixes of tests.
  static let testSuffixes: Set<String> = ["t", "phpt", "bats", "feature", "snap"]

  /// Suffixes of what is to be copied and filled in.
  static let sampleSuffixes: Set<String> = ["example", "sample", "dist"]

  /// Suffixes of source code, whose names follow the conventions of test programs.
  static let sources: Set<String> = [
    "asp", "aspx", "bas", "bash", "c", "cc", "cfc", "cfm", "cjs", "clj", "cljc", "cljs", "cls",
    "coffee", "cpp", "cr", "cs", "cts", "cxx", "d", "dart", "erl", "ex", "exs", "fs", "go",
    "groovy", "h", "hh", "hpp", "hs", "inc", "ino", "java", "jl", "js", "jsp", "jsx", "kt", "kts",
    "lua", "m", "mjs", "ml", "mm", "mts", "nim", "pas", "php", "pl", "pm", "ps1", "psm1", "py", "r",
    "rb", "robot", "rs", "scala", "sh", "sol", "svelte", "swift", "tcl", "ts", "tsx", "vb", "vbs",
    "vue", "zig",
  ]

  /// Those of them whose tests are called specs.
  static let sourcesOfSpecs: Set<String> = [
    "cjs", "coffee", "cr", "cs", "groovy", "hs", "js", "jsx", "kt", "lua", "mjs", "php", "rb",
    "scala",
    "swift", "ts", "tsx", "vue",
  ]

  /// A word without the digits at its end: `UnitTest1`.
  static func withoutNumber(_ word: String) -> String {
    String(word.reversed().drop { "0"..."9" ~= $0 }.reversed())
  }

  /// The words of a name, in lower case: what `-`, `_`, `.`, blanks and capitals part.
  ///
  /// - Complexity: O(n).
  static func split(_ name: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func isUpper(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }
    func isLower(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for index in name.indices {
      let byte = name[index]
      if byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x20 {
        end()
        continue
      }
      if isUpper(byte), index > name.startIndex {
        // `fooBar`, and the last capital of `HTTPTest`.
        let (before, next) = (name[index - 1], index + 1 < name.endIndex ? name[index + 1] : 0)
        if !isUpper(before) || isLower(next) { end() }
      }
      word.append(isUpper(byte) ? byte | 0x20 : byte)
    }
    end()
    return words
  }
}
