extension Catalogue {
  /// Registries that packages and images are published to.
  static let packageRegistries: [Rule] = [
    Rule(
      id: "npm-access-token",
      name: "npm access token",
      pattern: token("npm_[A-Za-z0-9]{36}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "publishing of packages, private packages",
      checksum: .crc32Base62Body,
      examples: ["npm_<base62:30><checksum>"],
      counterexamples: [
        "npm_<base62:30><wrong-checksum>", "npm_<base62:35>", "npm_<base62:37>", "npm_<[x]:36>",
        "npm_config_<lower:20>",
      ]
    ),
    Rule(
      id: "composer-auth-token",
      name: "Token in Composer's auth.json",
      // Tokens of a form of their own are told by its rule.
      pattern:
        #""(?:github-oauth|gitlab-oauth|gitlab-token|bearer)"\s?:\s?\{\s{0,40}(?:"[\w.-]{1,80}"\s?:\s?"[^"\r\n]{0,120}",\s{0,40}){0,3}"[\w.-]{1,80}"\s?:\s?"(?!gh[a-z]_|github_pat_|gl[a-z]{2,6}-|\$)((?=[^"\s]{0,63}[0-9])[\w.=/+-]{20,255})""#,
      entropy: 3,
      severity: .critical,
      leaks: "code and packages of the owner",
      examples: [
        "{\n    \"github-oauth\": {\n        \"github.com\": \"<secret><hex:40></secret>\"\n    }\n}\n",
        #"{"bearer": {"repo.corp.net": "<secret><base62:40></secret>"}}"#,
      ],
      counterexamples: [
        #"{"github-oauth": {"github.com": "your-token-1-your-token-1"}}"#,
        #"{"github-oauth": {"github.com": "${TOKEN1}"}}"#,
        #"{"bearer": {"repo.corp.net": "<base62:12>"}}"#,
      ]
    ),
    Rule(
      id: "composer-config-token",
      name: "Token given to Composer's config command",
      pattern:
        #"(?:github-oauth|gitlab-oauth|gitlab-token)\.[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}\s{1,2}["']?(?!gh[a-z]_|github_pat_|gl[a-z]{2,6}-|\$)((?=[^"\s]{0,63}[0-9])[\w.=/+-]{12,255})"#,
      entropy: 3,
      severity: .critical,
      leaks: "code and packages of the owner",
      examples: ["composer config -g github-oauth.github.com <secret><hex:40></secret>\n"],
      counterexamples: [
        "composer config -g github-oauth.github.com ${{ secrets.TOKEN1 }}\n",
        "composer config -g github-oauth.github.com your-token-1-your-token-1\n",
      ]
    ),
    Rule(
      id: "npmrc-auth-token",
      name: "npm registry token in .npmrc",
      pattern:
        #"(?://[A-Za-z0-9.-]{3,100}[^\s"'<>]{0,60}/:_authToken=|config set npmAuthToken )["']?(?!npm_|\$)([^\s"'`<>${}]{10,400})"#,
      entropy: 2.5,
      severity: .critical,
      confidence: .high,
      leaks: "package registry named in the line",
      examples: [
        "//npm.corp.net/repo/:_authToken=<secret><base62:36></secret>\n",
        "yarn config set npmAuthToken <secret><uuid></secret>\n",
      ],
      counterexamples: [
        "//npm.corp.net/:_authToken=${NPM_TOKEN}", "//npm.corp.net/:_authToken=<[x]:20>",
      ]
    ),
    Rule(
      id: "npmrc-basic-auth",
      name: "npm registry login in .npmrc",
      pattern:
        #"(?:(?<![A-Za-z0-9-])_auth\s{0,4}=\s{0,4}|config set _auth )["']?([A-Za-z0-9+/]{8,400}={0,2})(?![A-Za-z0-9+/=])"#,
      entropy: 2.5,
      severity: .critical,
      confidence: .medium,
      leaks: "package registry, base64 of user and password",
      checksum: .basicCredentials,
      examples: [
        "_auth=<secret><base64-of:deploy:<base62:24>></secret>\n",
        "npm config set _auth <secret><base64-of:deploy:<base62:24>></secret>\n",
      ],
      counterexamples: ["_auth=abc", "_auth = ${NPM_AUTH}"]
    ),
    Rule(
      id: "npmrc-password",
      name: "npm registry password in .npmrc",
      pattern: #"/:_password\s{0,4}=\s{0,4}["']?([A-Za-z0-9+/]{8,200}={0,2})(?![A-Za-z0-9+/=])"#,
      entropy: 2.5,
      severity: .critical,
      confidence: .high,
      leaks: "package registry password in base64",
      examples: ["//npm.corp.net/:_password=<secret><base64:24></secret>\n"],
      counterexamples: [
        "//npm.corp.net/:_password=${NPM_PASSWORD}", "//npm.corp.net/:_password=abc",
      ]
    ),
    Rule(
      id: "pypi-api-token",
      name: "PyPI API token",
      pattern: token("pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "publishing of packages",
      checksum: .pypiMacaroon,
      examples: ["pypi-AgEIcHlwaS5vcmc<base64url:81>Bi<[A-D]:1><base64url:42><[AQgw]:1>"],
      counterexamples: ["pypi-AgEIcHlwaS5vcmc<base64url:49>", "pypi-<base64url:80>"]
    ),
    Rule(
      id: "crates-io-api-token",
      name: "Rust crate registry API token",
      pattern: rareToken("cio[A-Za-z0-9]{32}"),
      entropy: 3.25,
      severity: .critical,
      confidence: .medium,
      leaks: "publishing of crates",
      examples: ["cio<base62:32>"],
      counterexamples: [
        "cio<base62:31>", "cio<base62:33>", "cio<[x]:32>", "<base64:20>/cio<base62:32>\n",
        "\ncio<base62:32>+<base64:28>",
      ]
    ),
    Rule(
      id: "rubygems-api-key",
      name: "RubyGems API key",
      pattern: token("rubygems_[0-9a-f]{48}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "publishing of gems",
      examples: ["rubygems_<hex:48>"],
      counterexamples: ["rubygems_<hex:47>", "rubygems_<hex:49>", "rubygems_<[0]:48>"]
    ),
    Rule(
      id: "rubygems-credentials-legacy",
      name: "RubyGems API key in a credentials file",
      pattern: #":rubygems_api_key:\s{0,4}["\']?([0-9a-f]{32})(?![0-9a-f])"#,
      entropy: 2.75,
      severity: .critical,
      confidence: .high,
      leaks: "publishing of gems",
      examples: [":rubygems_api_key: <secret><hex:32></secret>\n"],
      counterexamples: [":rubygems_api_key: <hex:31>", #":rubygems_api_key: ENV["KEY"]"#]
    ),
    Rule(
      id: "nuget-api-key",
      name: "NuGet API key",
      pattern: token("oy2[a-z2-7]{43}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "publishing of packages",
      examples: ["oy2<[a-z2-7]:43>"],
      counterexamples: ["oy2<[a-z2-7]:42>", "oy2<[a-z2-7]:44>", "oy2<[x]:43>"]
    ),
    Rule(
      id: "nuget-config-clear-text-password",
      name: "NuGet feed password in clear text",
      pattern: #"<add\s{1,8}key="ClearTextPassword"\s{1,8}value="((?!%)[^"\r\n]{4,200})""#,
      entropy: 1,
      severity: .high,
      confidence: .high,
      leaks: "private package feed",
      examples: [#"<add key="ClearTextPassword" value="<secret><base62:20></secret>" />"#],
      counterexamples: [
        #"<add key="ClearTextPassword" value="%FEED_PASSWORD%" />"#,
        #"<add key="ClearTextPassword" value="changeme" />"#,
      ]
    ),
    Rule(
      id: "clojars-deploy-token",
      name: "Clojars deploy token",
      pattern: token("CLOJARS_[0-9a-f]{60}"),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "publishing of libraries",
      examples: ["CLOJARS_<hex:60>"],
      counterexamples: ["CLOJARS_<hex:59>", "CLOJARS_<hex:61>", "CLOJARS_<[0]:60>"]
    ),
    Rule(
      id: "docker-hub-pat",
      name: "Docker Hub personal access token",
      pattern: token("dckr_pat_[A-Za-z0-9_-]{27}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "push and pull of container images",
      examples: ["dckr_pat_<base64url:27>"],
      counterexamples: ["dckr_pat_<base64url:26>", "dckr_pat_<base64url:28>", "dckr_pat_<[x]:27>"]
    ),
    Rule(
      id: "docker-hub-org-token",
      name: "Docker Hub organization access token",
      pattern: token("dckr_oat_[A-Za-z0-9_-]{32}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "push and pull of organisation images",
      examples: ["dckr_oat_<base64url:32>"],
      counterexamples: ["dckr_oat_<base64url:31>", "dckr_oat_<base64url:33>", "dckr_oat_<[x]:32>"]
    ),
    Rule(
      id: "docker-config-auth",
      name: "Registry login in a Docker configuration",
      pattern:
        #""auths"\s{0,16}:\s{0,16}\{\s{0,64}"[^"\s]{1,200}"\s{0,16}:\s{0,16}\{\s{0,64}"auth"\s{0,16}:\s{0,16}"([A-Za-z0-9+/]{8,600}={0,2})""#,
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "container registry, base64 of user and password",
      checksum: .basicCredentials,
      examples: [
        #"{"auths": {"registry.corp.net": {"auth": "<secret><base64-of:robot:<base62:24>></secret>"}}}"#
      ],
      counterexamples: [
        #"{"auths": {"registry.corp.net": {}}}"#,
        #"{"auths": {"registry.corp.net": {"auth": "<[A]:24>"}}}"#,
      ]
    ),
    Rule(
      id: "packagist-api-token",
      name: "Private Packagist API token",
      pattern: token("packagist_(?:uut|rut|out|ort|ack|acs|uat|wat|wrt)_[0-9a-f]{68}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "private PHP packages",
      examples: ["packagist_uut_<hex:68>"],
      counterexamples: [
        "packagist_uut_<hex:67>", "packagist_uut_<hex:69>", "packagist_uut_<[0]:68>",
      ]
    ),
    Rule(
      id: "cloudsmith-api-key",
      name: "Cloudsmith API key",
      pattern: token("csa_[0-9a-f]{30}[A-Za-z0-9]{6}"),
      entropy: 3,
      severity: .critical,
      confidence: .medium,
      leaks: "package repositories of the owner",
      examples: ["csa_<hex:30><base62:6>"],
      counterexamples: ["csa_<hex:30><base62:5>", "csa_<hex:30><base62:7>", "csa_<[0]:30><[x]:6>"]
    ),
    Rule(
      id: "jfrog-api-key",
      name: "JFrog API key",
      pattern: token("AKCp[A-Za-z0-9]{69}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "artifact repositories of the owner",
      examples: ["AKCp<base62:69>"],
      counterexamples: ["AKCp<base62:68>", "AKCp<base62:70>", "AKCp<[x]:69>"]
    ),
    Rule(
      id: "jfrog-reference-token",
      name: "JFrog reference token",
      pattern: token("cmVmdGtuO[A-Za-z0-9_-]{55}"),
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "artifact repositories of the owner",
      examples: ["cmVmdGtuO<base64url:55>"],
      counterexamples: ["cmVmdGtuO<base64url:54>", "cmVmdGtuO<base64url:56>", "cmVmdGtuO<[x]:55>"]
    ),
    Rule(
      id: "sidekiq-gem-url-credential",
      name: "Sidekiq gem server login",
      pattern: #"https://([0-9a-f]{8}:[0-9a-f]{8})@(?:gems|enterprise)\.contribsys\.com"#,
      entropy: 2,
      severity: .medium,
      confidence: .high,
      leaks: "paid gem downloads",
      examples: ["https://<secret><hex:8>:<hex:8></secret>@gems.contribsys.com"],
      counterexamples: [
        "https://<hex:8>:<hex:7>@gems.contribsys.com", "https://<hex:8>:<hex:8>@gems.corp.net",
      ]
    ),
    Rule(
      id: "buildkite-packages-registry-token",
      name: "Buildkite packages registry token",
      pattern: token("bkpt_[A-Za-z0-9_-]{199}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "package registry of the owner",
      examples: ["bkpt_<base64url:199>"],
      counterexamples: ["bkpt_<base64url:198>", "bkpt_<base64url:200>", "bkpt_<[x]:199>"]
    ),
  ]
}
