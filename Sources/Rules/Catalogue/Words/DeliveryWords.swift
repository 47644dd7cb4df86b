extension Catalogue {
  /// Source code, builds and packages.
  static let deliveryWords: [WordGroup] = [
    WordGroup(
      "source code, builds or deployment",
      .init("apimatic-api-key", .high, "APIMatic API key", ["apimatic"], .base64url(64)),
      .init("dronahq-api-key", .high, "DronaHQ API key", ["dronahq"], .base36(50)),
      .init(
        "sandbox-api-key",
        .high,
        "Sandbox API key",
        ["getsandbox"],
        joined: ["sandbox"],
        .of(.custom("a-z0-9-"), 40)
      ),
      .init("scrutinizer-api-key", .high, "Scrutinizer API key", ["scrutinizer"], .base36(64)),
      .init(
        "versioneye-api-key",
        .high,
        "VersionEye API key",
        ["versioneye"],
        .of(.custom("A-Za-z0-9-"), 40)
      )
    ),
    WordGroup(
      "test runs and devices",
      .init("bitbar-api-key", .medium, "BitBar API key", ["bitbar"], .base62(32)),
      .init(
        "blazemeter-api-key",
        .medium,
        "BlazeMeter API key",
        ["blazemeter", "runscope"],
        .uuid
      ),
      .init("loadmill-api-key", .medium, "Loadmill API key", ["loadmill"], .base62(40)),
      .init("qase-api-key", .medium, "Qase API key", ["qase"], .base62(40)),
      .init("testingbot-api-key", .medium, "TestingBot API key", ["testingbot"], .base36(32))
    ),
    WordGroup(
      "security findings and assets",
      .init("detectify-api-key", .high, "Detectify API key", ["detectify"], .base36(32)),
      .init("jupiterone-api-key", .high, "JupiterOne API key", ["jupiterone"], .base62(76)),
      .init("sslmate-api-key", .high, "SSLMate API key", ["sslmate"], .base62(36)),
      .init(
        "wiz-api-secret",
        .high,
        "Wiz API secret",
        joined: ["wiz"],
        .base62(64),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "artifact repositories of the owner",
      .init(
        "jfrog-api-key-legacy",
        .critical,
        "JFrog API key (legacy)",
        ["artifactory", "jfrog", "bintray"],
        .base62(73)
      ),
      .init(
        "jfrog-identity-token",
        .critical,
        "JFrog identity token",
        ["jfrog", "artifactory", "bintray"],
        .base62(64)
      ),
      .init(
        "sonatype-nexus-user-token",
        .high,
        "Sonatype Nexus user token",
        ["nexuspasscode"],
        joined: ["nexus"],
        .sequence(.base62(8), .text(":"), .of(.base64, 44)),
        of: .password,
        .low
      )
    ),
    WordGroup(
      "mobile builds and signing files",
      .init(
        "bitrise-access-token",
        .high,
        "Bitrise access token",
        ["bitrise"],
        .of(.base64url, 60...120)
      ),
      .init(
        "codemagic-api-token",
        .high,
        "Codemagic API token",
        ["codemagic"],
        .of(.custom("A-Za-z0-9_"), 43)
      ),
      .init(
        "expo-access-token",
        .high,
        "Expo access token",
        joined: ["expo"],
        names: ["expo_token"],
        .base64url(40),
        .low
      )
    ),
    WordGroup(
      "package repositories of the owner",
      .init(
        "cloudsmith-api-key-legacy",
        .critical,
        "Cloudsmith API key (legacy)",
        ["cloudsmith"],
        .hex(40)
      ),
      .init(
        "gemfury-token",
        .high,
        "Gemfury token",
        ["gemfury", "fury.io"],
        names: ["fury_auth", "fury_token"],
        .of(.base64url, 20...40),
        .low
      ),
      .init(
        "packagecloud-api-token",
        .critical,
        "Packagecloud API token",
        ["packagecloud"],
        .hex(48)
      )
    ),
    WordGroup(
      "coverage uploads of the owner",
      .init("codecov-upload-token", .medium, "Codecov upload token", ["codecov"], .uuid),
      .init(
        "coveralls-repo-token",
        .medium,
        "Coveralls repo token",
        ["coveralls"],
        .of(.base62, 32...37)
      )
    ),
    WordGroup(
      "publishing of packages",
      .init(
        "hex-pm-api-key",
        .critical,
        "Hex API key",
        ["hexpm"],
        names: ["hex_api_key"],
        .hex(32),
        .low
      ),
      .init(
        "npm-token-legacy",
        .critical,
        "npm token (legacy)",
        names: ["_authtoken", "npm_token", "npm_auth_token"],
        .uuid
      )
    ),
    WordGroup(
      "source code of the user",
      .init(
        "github-token-legacy-hex",
        .critical,
        "GitHub token (legacy)",
        names: [
          "github_token", "github_pat", "gh_token", "githubtoken", "github_key", "github_api_token",
          "github_api_key",
        ],
        .hex(40)
      ),
      .init(
        "gitlab-token-legacy",
        .critical,
        "GitLab token (legacy)",
        ["gitlab"],
        names: ["private-token"],
        .base64url(20)
      )
    ),
    WordGroup(
      "test devices of the owner",
      .init(
        "browserstack-access-key",
        .medium,
        "BrowserStack access key",
        ["browserstack"],
        .base62(20)
      ),
      .init(
        "sauce-labs-access-key",
        .medium,
        "Sauce Labs access key",
        ["saucelabs", "sauce_labs"],
        names: ["sauce_access_key"],
        .uuid
      )
    ),
    WordGroup(
      "API management configuration repository",
      .init(
        "azure-api-management-repository-password",
        .high,
        "Microsoft Azure API management repository password",
        ["scm.azure-api.net"],
        .text("git&", .of(.digit, 12), .text("&"), .base64(86, padding: "==")),
        of: .password
      )
    ),
    WordGroup(
      "build server as the user",
      .init(
        "jenkins-api-token",
        .critical,
        "Jenkins API token",
        ["jenkins", "api_token", "api-token", "apitoken"],
        .text("11", .hex(32))
      )
    ),
    WordGroup(
      "build server of the owner",
      .init(
        "drone-ci-token",
        .high,
        "Drone CI token",
        ["droneci"],
        joined: ["drone"],
        names: ["drone_token"],
        .base62(32)
      )
    ),
    WordGroup(
      "builds and repository settings",
      .init("travis-ci-token", .high, "Travis CI token", ["travis"], .base64url(22))
    ),
    WordGroup(
      "code execution on cluster nodes",
      .init(
        "erlang-cookie",
        .critical,
        "Erlang cookie",
        names: ["erlang_cookie", "erlang.cookie", "rabbitmq_erlang_cookie", "setcookie"],
        .of(.custom("A-Z"), 20),
        of: .password,
        .low
      )
    ),
    WordGroup(
      "customer data pipelines",
      .init(
        "segment-api-key-legacy",
        .high,
        "Segment API key (legacy)",
        joined: ["segment"],
        .sequence(.base64url(43), .text("."), .base64url(43)),
        .low
      )
    ),
    WordGroup(
      "deployment of applications",
      .init("argocd-token", .high, "Argo CD token", ["argocd"], .webToken, .low)
    ),
    WordGroup(
      "feature flag reads",
      .init(
        "configcat-sdk-key-legacy",
        .medium,
        "ConfigCat SDK key (legacy)",
        ["configcat"],
        .sequence(.base64url(22), .text("/"), .base64url(22))
      )
    ),
    WordGroup(
      "feature flags and experiments",
      .init(
        "statsig-server-secret",
        .medium,
        "Statsig server secret",
        ["statsig"],
        .text("secret-", .of(.base62, 30...50)),
        .low
      )
    ),
    WordGroup(
      "indexed private code",
      .init("greptile-api-key", .high, "Greptile API key", ["greptile"], .base64(48))
    ),
    WordGroup(
      "mobile builds and distribution",
      .init(
        "visual-studio-app-center-token",
        .high,
        "Visual Studio App Center token",
        ["appcenter"],
        .hex(40)
      )
    ),
    WordGroup(
      "source code and builds",
      .init(
        "sourcehut-token",
        .high,
        "SourceHut token",
        ["sourcehut", "sr.ht"],
        .text("AA", .of(.base64, 60...100)),
        .low
      )
    ),
    WordGroup(
      "source code of the server",
      .init("gitea-access-token", .critical, "Gitea access token", ["gitea", "forgejo"], .hex(40))
    ),
    WordGroup(
      "source code on the server",
      .init("gitee-access-token", .high, "Gitee access token", ["gitee"], .hex(32), .low)
    ),
    WordGroup(
      "source code, pipelines and artifacts",
      .init(
        "azure-devops-pat-legacy",
        .critical,
        "Microsoft Azure DevOps personal access token (legacy)",
        ["visualstudio.com", "dev.azure.com"],
        names: [
          "ado_pat", "azure_devops_ext_pat", "azure_devops_pat", "azp_token", "system_accesstoken",
        ],
        .checked(.custom("a-z2-7"), 52...52),
        checksum: .azureDevOpsLegacy
      )
    ),
    WordGroup(
      "visual test uploads",
      .init("percy-token", .medium, "Percy token", names: ["percy_token"], .hex(64))
    ),
    WordGroup(
      "vulnerability data and project access",
      .init("snyk-api-token", .high, "Snyk API token", ["snyk"], .uuid)
    ),
  ]
}
