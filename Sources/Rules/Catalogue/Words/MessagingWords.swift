extension Catalogue {
  /// Messages, chat and meetings.
  static let messagingWords: [WordGroup] = [
    WordGroup(
      "conversations and members",
      .init("mesibo-api-key", .high, "mesibo API key", ["mesibo"], .base62(64)),
      .init(
        "pushbullet-api-key",
        .high,
        "Pushbullet API key",
        ["pushbullet"],
        .of(.custom("A-Za-z0-9_."), 34)
      ),
      .init("sendbird-api-key", .high, "Sendbird API key", ["sendbird"], .hex(24)),
      .init(
        "sunshine-conversations-api-key",
        .high,
        "Sunshine Conversations API key",
        ["sunshine_conversations", "sunshine-conversations", "sunshineconversations"],
        joined: ["smooch"],
        .text("act_", .base36(24))
      ),
      .init(
        "sunshine-conversations-api-secret",
        .high,
        "Sunshine Conversations API secret",
        ["sunshine_conversations", "sunshine-conversations", "sunshineconversations"],
        joined: ["smooch"],
        .base64url(86),
        of: .secret
      ),
      .init(
        "teletype-api-key",
        .high,
        "Teletype API key",
        ["teletype"],
        .of(.custom("A-Za-z0-9-"), 64)
      ),
      .init("twist-access-token", .high, "Twist access token", joined: ["twist"], .hex(40), .low),
      .init("typetalk-api-key", .high, "Typetalk API key", ["typetalk"], .base62(64))
    ),
    WordGroup(
      "chat bot content and conversations",
      .init(
        "chatbot-api-key",
        .medium,
        "ChatBot API key",
        joined: ["chatbot"],
        .of(.custom("A-Za-z0-9_"), 32),
        .low
      ),
      .init("chatfuel-api-key", .medium, "Chatfuel API key", ["chatfuel"], .base62(128)),
      .init(
        "instabot-api-key",
        .medium,
        "Instabot API key",
        ["instabot"],
        .sequence(.of(.custom("A-Za-z0-9=+/"), 43), .of(.custom("A-Za-z0-9+/="), 1))
      ),
      .init(
        "voiceflow-api-key",
        .medium,
        "Voiceflow API key",
        ["voiceflow"],
        .text("VF.", .of(.custom("0-9A-Fa-f"), 24), .text("."), .base62(16))
      )
    ),
    WordGroup(
      "customer profiles and messages",
      .init(
        "customerio-api-key",
        .high,
        "Customer.io API key",
        ["customer.io", "customerio", "customer_io"],
        .of(.hex, 20...32)
      ),
      .init("iterable-api-key", .high, "Iterable API key", joined: ["iterable"], .hex(32), .low)
    ),
    WordGroup(
      "posting and reading as the user",
      .init(
        "twitter-access-token",
        .high,
        "X (Twitter) access token",
        ["twitter"],
        .sequence(.of(.digit, 15...20), .text("-"), .of(.base62, 30...45)),
        of: .token
      ),
      .init(
        "twitter-access-token-secret",
        .high,
        "X (Twitter) access token secret",
        ["twitter"],
        .base62(45),
        of: .secret
      )
    ),
    WordGroup(
      "private network membership",
      .init(
        "wireguard-preshared-key",
        .high,
        "WireGuard preshared key",
        names: ["presharedkey", "preshared_key"],
        .base64(43, padding: "=")
      )
    ),
    WordGroup(
      "realtime channel messages",
      .init(
        "ably-api-key",
        .high,
        "Ably API key",
        joined: ["ably"],
        .sequence(.of(.base64url, 6...9), .text("."), .base64url(6), .text(":"), .base64url(43)),
        .low
      ),
      .init("pusher-app-secret", .medium, "Pusher app secret", ["pusher"], .hex(20), of: .secret)
    ),
    WordGroup(
      "AI app conversations",
      .init(
        "dify-app-api-key",
        .high,
        "Dify app API key",
        joined: ["dify"],
        .text("app-", .base62(24)),
        .low
      )
    ),
    WordGroup(
      "WeChat app users and messages",
      .init(
        "tencent-wechat-app-secret",
        .high,
        "Tencent WeChat app secret",
        ["wechat", "weixin"],
        joined: ["wx"],
        .hex(32),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "channel of the user",
      .init(
        "twitch-oauth-token",
        .medium,
        "Twitch OAuth token",
        ["twitch"],
        names: ["oauth:"],
        .base36(30)
      )
    ),
    WordGroup(
      "chat as the user or bot",
      .init("zulip-api-key", .high, "Zulip API key", ["zulip"], .base62(32))
    ),
    WordGroup(
      "chat rooms and files",
      .init(
        "chatwork-api-token",
        .high,
        "Chatwork API token",
        ["chatwork", "x-chatworktoken"],
        .hex(32),
        .low
      )
    ),
    WordGroup(
      "chat rooms of the owner",
      .init("gitter-access-token", .medium, "Gitter access token", ["gitter"], .hex(40))
    ),
    WordGroup(
      "chat users and messages",
      .init("sendbird-api-token", .high, "Sendbird API token", ["sendbird"], .hex(40))
    ),
    WordGroup(
      "chats, documents and directory as the app",
      .init(
        "lark-app-secret",
        .high,
        "Lark app secret",
        ["larksuite", "feishu"],
        joined: ["lark"],
        .base62(32),
        of: .secret
      )
    ),
    WordGroup(
      "customer conversations and contacts",
      .init(
        "intercom-access-token",
        .critical,
        "Intercom access token",
        joined: ["intercom"],
        .base64(59, padding: "="),
        .low
      )
    ),
    WordGroup(
      "forged events and logins of the channel",
      .init(
        "line-channel-secret",
        .high,
        "LINE channel secret",
        joined: ["line"],
        names: ["channelsecret", "channel_secret", "channel-secret"],
        .hex(32),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "forged events to the app",
      .init(
        "slack-signing-secret",
        .medium,
        "Slack signing secret",
        names: ["slack_signing_secret", "slack-signing-secret", "slacksigningsecret"],
        .hex(32),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "government notifications to citizens",
      .init(
        "gov-uk-notify-api-key",
        .high,
        "GOV.UK Notify API key",
        ["govuk_notify", "govuknotify"],
        joined: ["notify"],
        .sequence(.of(.custom("A-Za-z0-9_"), 1...100), .text("-"), .uuid, .text("-"), .uuid),
        .low
      )
    ),
    WordGroup(
      "meetings and messages as the app",
      .init(
        "webex-client-secret",
        .high,
        "Cisco Webex client secret",
        ["webex"],
        .hex(64),
        of: .secret
      )
    ),
    WordGroup(
      "meetings, recordings and users",
      .init(
        "zoom-client-secret",
        .high,
        "Zoom client secret",
        joined: ["zoom"],
        .base62(32),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "messages to the channel's friends",
      .init(
        "line-channel-access-token",
        .high,
        "LINE channel access token",
        joined: ["line"],
        names: ["channelaccesstoken", "channel_access_token", "channel-access-token"],
        .of(.base64, 168...172)
      )
    ),
    WordGroup(
      "package channels of the owner",
      .init(
        "anaconda-token",
        .high,
        "Anaconda token",
        ["anaconda"],
        .sequence(.of(.custom("a-z"), 2), .text("-"), .uuid),
        .low
      )
    ),
    WordGroup(
      "posting into a channel",
      .init(
        "mattermost-incoming-webhook",
        .medium,
        "Mattermost incoming webhook",
        ["mattermost"],
        .sequence(
          .text("https://"),
          .of(.custom("A-Za-z0-9.-"), 3...100),
          .text("/hooks/"),
          .base36(26)
        )
      )
    ),
    WordGroup(
      "team chat as the user",
      .init(
        "mattermost-access-token",
        .high,
        "Mattermost access token",
        ["mattermost"],
        .of(.custom("a-km-uw-z13-9"), 26)
      )
    ),
  ]
}
