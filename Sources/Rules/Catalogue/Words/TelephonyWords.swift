extension Catalogue {
  /// Text messages, calls and push messages.
  static let telephonyWords: [WordGroup] = [
    WordGroup(
      "messages and calls, phone numbers",
      .init("8x8-api-key", .high, "8x8 API key", ["8x8"], .base62(43)),
      .init(
        "apifonica-api-key",
        .high,
        "Apifonica API key",
        ["apifonica"],
        .sequence(
          .base36(11),
          .text("-"),
          .base36(4),
          .text("-"),
          .base36(4),
          .text("-"),
          .base36(4),
          .text("-"),
          .base36(12)
        )
      ),
      .init(
        "bulksms-api-key",
        .high,
        "BulkSMS API key",
        ["bulksms"],
        .of(.custom("A-Za-z0-9!@#$%^&*()"), 29)
      ),
      .init(
        "clicksend-api-key",
        .high,
        "ClickSend API key",
        ["clicksend"],
        .sequence(
          .upper36(8),
          .text("-"),
          .upper36(4),
          .text("-"),
          .upper36(4),
          .text("-"),
          .upper36(4),
          .text("-"),
          .upper36(12)
        )
      ),
      .init(
        "clockwork-sms-access-token",
        .high,
        "Clockwork SMS access token",
        ["clockwork_sms", "clockwork-sms", "clockworksms", "textanywhere"],
        joined: ["clockwork"],
        .base62(24)
      ),
      .init(
        "d7-networks-api-key",
        .high,
        "D7 Networks API key",
        ["d7_networks", "d7-networks", "d7network"],
        .base64(23, padding: "=")
      ),
      .init("enablex-api-key", .high, "EnableX API key", ["enablex"], .base62(36)),
      .init("ringcentral-api-key", .high, "RingCentral API key", ["ringcentral"], .base64url(22)),
      .init("signalwire-api-key", .high, "SignalWire API key", ["signalwire"], .base62(50)),
      .init("textmagic-api-key", .high, "TextMagic API key", ["textmagic"], .base62(30)),
      .init("tyntec-api-key", .high, "tyntec API key", ["tyntec"], .base62(32)),
      .init(
        "voodoo-sms-api-key",
        .high,
        "Voodoo SMS API key",
        ["voodoo_sms", "voodoo-sms", "voodoosms"],
        .base62(46)
      )
    ),
    WordGroup(
      "SMS and calls",
      .init(
        "messagebird-api-key",
        .high,
        "Bird API key",
        ["messagebird", "message-bird"],
        .base62(25)
      ),
      .init("plivo-auth-token", .high, "Plivo auth token", ["plivo"], .base64url(40)),
      .init("sinch-api-token", .high, "Sinch API token", ["sinch"], .hex(32)),
      .init(
        "vonage-nexmo-api-secret",
        .high,
        "Vonage (Nexmo) API secret",
        ["nexmo", "vonage"],
        .base62(16),
        of: .secret
      )
    ),
    WordGroup(
      "calls, messages and recordings",
      .init(
        "twilio-api-key-secret",
        .critical,
        "Twilio API key secret",
        ["twilio"],
        .base62(32),
        of: .secret
      ),
      .init("twilio-auth-token", .critical, "Twilio auth token", ["twilio"], .hex(32), of: .token)
    ),
    WordGroup(
      "push and pull of container images",
      .init(
        "docker-hub-token-legacy",
        .high,
        "Docker Hub token (legacy)",
        ["dockerhub", "docker_hub"],
        names: ["docker_password"],
        .uuid
      ),
      .init("quay-robot-token", .high, "Quay robot token", joined: ["quay"], .upper36(64), .low)
    ),
    WordGroup(
      "push messages to app users",
      .init(
        "azure-notification-hub-key",
        .medium,
        "Microsoft Azure notification hub key",
        ["notificationhub", "notification_hub"],
        .base64(43, padding: "=")
      ),
      .init("onesignal-api-key-legacy", .high, "OneSignal API key (legacy)", ["onesignal"], .uuid)
    ),
    WordGroup(
      "calls to the function",
      .init(
        "azure-function-key-legacy",
        .medium,
        "Microsoft Azure function key (legacy)",
        ["azurewebsites.net"],
        names: ["x-functions-key"],
        .of(.base64url, 40...56)
      )
    ),
    WordGroup(
      "calls to the published APIs",
      .init(
        "azure-api-management-subscription-key",
        .medium,
        "Microsoft Azure API management subscription key",
        names: ["ocp-apim-subscription-key"],
        .of(.custom("0-9A-Fa-f"), 32)
      )
    ),
  ]
}
