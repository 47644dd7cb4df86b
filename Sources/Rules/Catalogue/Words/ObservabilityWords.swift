extension Catalogue {
  /// Monitoring, analytics, tests and incidents.
  static let observabilityWords: [WordGroup] = [
    WordGroup(
      "monitoring settings and measurements",
      .init(
        "airbrake-api-key",
        .medium,
        "Airbrake API key",
        ["airbrake"],
        .of(.custom("A-Za-z0-9-"), 32)
      ),
      .init(
        "airbrake-api-key-2",
        .medium,
        "Airbrake API key (second form)",
        ["airbrake"],
        .of(.custom("A-Za-z0-9-"), 40)
      ),
      .init("apimetrics-api-key", .medium, "APImetrics API key", ["apimetrics"], .base62(32)),
      .init("bugsnag-api-key", .medium, "Bugsnag API key", ["bugsnag"], .uuid),
      .init("checkly-api-key", .medium, "Checkly API key", ["checkly"], .base36(32)),
      .init("dareboost-api-key", .medium, "Dareboost API key", ["dareboost"], .base62(60)),
      .init(
        "dns-check-api-key",
        .medium,
        "DNS Check API key",
        ["dns_check", "dns-check", "dnscheck"],
        .base62(32)
      ),
      .init("gtmetrix-api-key", .medium, "GTmetrix API key", ["gtmetrix"], .hex(32)),
      .init("statuscake-api-key", .medium, "StatusCake API key", ["statuscake"], .base62(20)),
      .init(
        "statuspage-api-key",
        .medium,
        "Statuspage API key",
        ["statuspage"],
        .of(.custom("a-z0-9-"), 36)
      ),
      .init("statuspal-api-key", .medium, "Statuspal API key", ["statuspal"], .base62(32)),
      .init("thousandeyes-api-key", .medium, "ThousandEyes API key", ["thousandeyes"], .base62(32)),
      .init(
        "uptimerobot-api-key",
        .medium,
        "UptimeRobot API key",
        ["uptimerobot"],
        .sequence(.base62(9), .text("-"), .base62(24))
      ),
      .init("websitepulse-api-key", .medium, "WebSitePulse API key", ["websitepulse"], .hex(32))
    ),
    WordGroup(
      "usage analytics and user events",
      .init(
        "appcues-api-key",
        .medium,
        "Appcues API key",
        ["appcues"],
        .of(.custom("a-z0-9-"), 36)
      ),
      .init("appfollow-api-key", .medium, "AppFollow API key", ["appfollow"], .webToken),
      .init(
        "baremetrics-api-key",
        .medium,
        "Baremetrics API key",
        ["baremetrics"],
        .sequence(.one("sk", "lk"), .text("_"), .of(.base62, 18...25))
      ),
      .init("chartmogul-api-key", .medium, "ChartMogul API key", ["chartmogul"], .base36(32)),
      .init("databox-api-key", .medium, "Databox API key", ["databox"], .base36(21)),
      .init(
        "easy-insight-api-key",
        .medium,
        "Easy Insight API key",
        ["easy_insight", "easy-insight", "easyinsight"],
        .base62(20)
      ),
      .init("geckoboard-api-key", .medium, "Geckoboard API key", ["geckoboard"], .base62(44)),
      .init("holistics-api-key", .medium, "Holistics API key", ["holistics"], .hex(64)),
      .init("keen-api-key", .medium, "Keen API key", joined: ["keen"], .upper36(64), .low),
      .init("klipfolio-api-key", .medium, "Klipfolio API key", ["klipfolio"], .hex(40)),
      .init(
        "raven-tools-api-key",
        .medium,
        "Raven Tools API key",
        ["raven_tools", "raven-tools", "raventools"],
        joined: ["raven"],
        .of(.custom("A-Z0-9-"), 16)
      ),
      .init(
        "userflow-api-key",
        .medium,
        "Userflow API key",
        ["userflow"],
        .of(.custom("a-z0-9_"), 29)
      )
    ),
    WordGroup(
      "log data of the owner",
      .init("loggly-token", .medium, "SolarWinds Loggly token", ["loggly"], .uuid),
      .init("logzio-token", .medium, "Logz.io token", ["logz"], .uuid),
      .init(
        "sumologic-access-key",
        .high,
        "Sumo Logic access key",
        ["sumologic"],
        joined: ["sumo"],
        .base62(64)
      )
    ),
    WordGroup(
      "monitoring data of the owner",
      .init(
        "newrelic-personal-api-key-legacy",
        .high,
        "New Relic personal API key (legacy)",
        ["newrelic"],
        .sequence(.of(.custom("A-Za-z0-9_"), 4), .text("-"), .of(.custom("A-Za-z0-9_"), 42))
      ),
      .init(
        "solarwinds-observability-token",
        .medium,
        "SolarWinds observability token",
        ["solarwinds", "appoptics"],
        .base64url(71)
      )
    ),
    WordGroup(
      "product analytics and persons",
      .init(
        "amplitude-secret-key",
        .high,
        "Amplitude secret key",
        joined: ["amplitude"],
        .hex(32),
        of: .secret,
        .low
      ),
      .init(
        "mixpanel-project-secret",
        .high,
        "Mixpanel project secret",
        ["mixpanel"],
        .hex(32),
        of: .secret
      )
    ),
    WordGroup(
      "alerts, schedules and contact data",
      .init("opsgenie-api-key", .high, "Opsgenie API key", ["opsgenie"], .uuid)
    ),
    WordGroup(
      "code analysis results",
      .init(
        "sonar-token-legacy",
        .high,
        "SonarQube token (legacy)",
        ["sonarqube", "sonarcloud"],
        names: ["sonar.login", "sonar.token", "sonar_token", "sonar_login"],
        .hex(40),
        of: .token
      )
    ),
    WordGroup(
      "code quality results",
      .init("codacy-api-token", .medium, "Codacy API token", ["codacy"], .of(.base62, 20...24))
    ),
    WordGroup(
      "error events and project settings",
      .init("sentry-token-legacy", .high, "Sentry token (legacy)", ["sentry"], .hex(64))
    ),
    WordGroup(
      "experiments and their results",
      .init(
        "optimizely-personal-token",
        .medium,
        "Optimizely personal token",
        ["optimizely"],
        .text("2:", .base64url(52))
      )
    ),
    WordGroup(
      "incidents, schedules and contact data",
      .init(
        "pagerduty-api-key",
        .high,
        "PagerDuty API key",
        ["pagerduty", "pager_duty"],
        joined: ["pd"],
        .of(.custom("A-Za-z0-9_+-"), 20)
      )
    ),
    WordGroup(
      "metrics data and settings",
      .init(
        "splunk-observability-token",
        .high,
        "Splunk observability token",
        ["splunk", "signalfx"],
        .base64url(22)
      )
    ),
    WordGroup(
      "monitoring data and settings",
      .init(
        "datadog-application-key",
        .critical,
        "Datadog application key",
        ["datadog"],
        names: ["dd_app_key", "dd-application-key", "dd_application_key"],
        .hex(40)
      )
    ),
    WordGroup(
      "one device's telemetry",
      .init(
        "thingsboard-access-token",
        .medium,
        "ThingsBoard access token",
        ["thingsboard"],
        names: ["provisiondevicekey", "provisiondevicesecret"],
        .base36(20)
      )
    ),
    WordGroup(
      "product analytics and visitors",
      .init(
        "pendo-integration-key",
        .high,
        "Pendo integration key",
        ["pendo"],
        .sequence(.hex(32), .uuid)
      )
    ),
    WordGroup(
      "reports and data",
      .init(
        "metabase-session-id",
        .high,
        "Metabase session id",
        ["metabase", "x-metabase-session"],
        .uuid
      )
    ),
    WordGroup(
      "reports and data connections",
      .init(
        "looker-client-secret",
        .high,
        "Google Looker client secret",
        joined: ["looker"],
        .base62(24),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "sending of events",
      .init("splunk-hec-token", .medium, "Splunk HEC token", ["splunk"], .uuid, of: .token, .low)
    ),
    WordGroup(
      "sending of metrics and logs",
      .init(
        "datadog-api-key",
        .high,
        "Datadog API key",
        ["datadog"],
        names: ["dd_api_key", "dd-api-key"],
        .hex(32)
      )
    ),
    WordGroup(
      "traces and events",
      .init(
        "honeycomb-api-key",
        .medium,
        "Honeycomb API key",
        ["x-honeycomb-team"],
        joined: ["honeycomb"],
        .base62(22)
      )
    ),
    WordGroup(
      "uptime monitors of the owner",
      .init(
        "better-stack-api-token",
        .medium,
        "Better Stack API token",
        ["betterstack", "betteruptime"],
        .base62(24)
      )
    ),
  ]
}
