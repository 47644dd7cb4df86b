extension Catalogue {
  /// Chat, telephony and push messages.
  static let messaging: [Rule] = [
    Rule(
      id: "discord-bot-token",
      name: "Discord bot token",
      pattern:
        #"(?i:discord|token|\.run\(|\.login\()[^\r\n]{0,60}?(?<![A-Za-z0-9._-])([MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38})(?![A-Za-z0-9._-])"#,
      entropy: 4,
      severity: .critical,
      confidence: .medium,
      leaks: "servers, messages and members as the bot",
      checksum: .discordBot,
      examples: [
        "DISCORD_TOKEN=<secret>M<[Tjz]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1><[MNO]:1><[T]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1><[MNO]:1><[T]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1><[MNO]:1><[T]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1><[MNO]:1><[T]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1><[MNO]:1><[T]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1>.<base64url:6>.<base64url:38></secret>\n",
        #"bot.run("<secret>M<[Tjz]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1><[MNO]:1><[T]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1><[MNO]:1><[T]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1><[MNO]:1><[T]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1><[MNO]:1><[T]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1><[MNO]:1><[T]:1><[AEIMQUYcgk]:1><[0-5wxyz]:1>.<base64url:6>.<base64url:27></secret>")"#,
      ],
      counterexamples: [
        #"token = "<secret>MTAx<base62:21>.<base62:6>.<base62:20></secret>""#,
        "<base62:24>.<base62:6>.<base62:27>", #"client.login("your.bot.token")"#,
      ]
    ),
    Rule(
      id: "discord-mfa-user-token",
      name: "Discord user token (with second factor)",
      pattern: token(#"mfa\.[A-Za-z0-9_-]{84}"#),
      entropy: 3,
      severity: .critical,
      confidence: .medium,
      leaks: "the user account",
      examples: ["mfa.<base64url:84>"],
      counterexamples: ["mfa.<base64url:83>", "mfa.<base64url:85>", "mfa.<[x]:84>"]
    ),
    Rule(
      id: "discord-webhook-url",
      name: "Discord webhook URL",
      pattern: token(
        #"https://(?:canary\.|ptb\.)?discord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{17,20}/[A-Za-z0-9_-]{60,68}"#
      ),
      entropy: 3.5,
      severity: .medium,
      confidence: .high,
      leaks: "posting into a channel",
      examples: [
        "https://discord.com/api/webhooks/<digit:18>/<base64url:68>",
        "https://canary.discordapp.com/api/v10/webhooks/<digit:19>/<base64url:68>",
      ],
      counterexamples: [
        "https://discord.com/api/webhooks/<digit:18>/<base64url:40>",
        "https://discord.com/api/webhooks/<digit:10>/<base64url:68>",
      ]
    ),
    Rule(
      id: "telegram-bot-token",
      name: "Telegram bot token",
      pattern: "(?<![A-Za-z0-9_.:-])(?:bot)?([0-9]{8,10}:AA[A-Za-z0-9_-]{33})(?![A-Za-z0-9_-])",
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "bot chats and its users",
      examples: [
        "<digit:10>:AA<base64url:33>",
        "https://api.telegram.org/bot<secret><digit:9>:AA<base64url:33></secret>/getMe",
      ],
      counterexamples: [
        "<digit:10>:AA<base64url:32>", "110201543:AAHdqTcvCH1vGWJxf<>SeofSAs0K5PALDsaw",
        "<digit:10>:BB<base64url:33>",
      ]
    ),
    Rule(
      id: "twilio-account-sid",
      name: "Twilio account SID",
      summary: "The user name of a Twilio account's interface; its password is the auth token.",
      pattern: token("AC[0-9a-f]{32}"),
      entropy: 3,
      severity: .medium,
      confidence: .medium,
      leaks: "names an account",
      examples: ["AC<hex:32>"],
      counterexamples: ["AC<hex:31>", "AC<hex:33>", "AC<[0]:32>"]
    ),
    Rule(
      id: "twilio-api-key-sid",
      name: "Twilio API key SID",
      pattern: token("SK[0-9a-f]{32}"),
      entropy: 2.75,
      severity: .medium,
      confidence: .medium,
      leaks: "names an API key",
      examples: ["SK<hex:32>"],
      counterexamples: ["SK<hex:31>", "SK<hex:33>", "SK<[0]:32>"]
    ),
    Rule(
      id: "microsoft-teams-incoming-webhook",
      name: "Microsoft Teams incoming webhook",
      pattern: token(
        #"https://[a-z0-9]{1,60}\.webhook\.office\.com/webhookb2/\#(uuid)@\#(uuid)/IncomingWebhook/[0-9a-f]{32}/\#(uuid)"#
      ),
      entropy: 3.25,
      severity: .medium,
      confidence: .high,
      leaks: "posting into a channel",
      examples: [
        "https://<base36:1-17>.webhook.office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<hex:32>/<uuid>"
      ],
      counterexamples: [
        "https://corp.webhook.office.com/webhookb2/<uuid>",
        "https://corp.webhook.office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<hex:31>/<uuid>",
      ]
    ),
    Rule(
      id: "microsoft-teams-legacy-webhook",
      name: "Microsoft Teams incoming webhook (legacy)",
      pattern: token(
        #"https://outlook\.office\.com/webhook/\#(uuid)@\#(uuid)/IncomingWebhook/[0-9a-f]{32}/\#(uuid)"#
      ),
      entropy: 3.25,
      severity: .medium,
      confidence: .high,
      leaks: "posting into a channel",
      examples: [
        "https://outlook.office.com/webhook/<uuid>@<uuid>/IncomingWebhook/<hex:32>/<uuid>"
      ],
      counterexamples: [
        "https://outlook.office.com/webhook/<uuid>",
        "https://outlook.office.com/webhook/<uuid>@<uuid>/IncomingWebhook/<hex:31>/<uuid>",
      ]
    ),
    Rule(
      id: "microsoft-power-automate-workflow-url",
      name: "Microsoft Power Automate workflow URL",
      pattern:
        #"https://[A-Za-z0-9.-]{3,80}\.environment\.api\.powerplatform\.com(?::443)?/powerautomate/automations/direct/workflows/[0-9a-f]{32}/triggers/manual/paths/invoke\?[^\s"'<>]{5,300}?sig=([A-Za-z0-9_-]{20,64})(?![A-Za-z0-9_-])"#,
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "starting of a flow",
      examples: [
        "https://default1.01.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/<hex:32>/triggers/manual/paths/invoke?api-version=1&sig=<secret><base64url:43></secret>"
      ],
      counterexamples: [
        "https://default1.01.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/<hex:32>/triggers/manual/paths/invoke?api-version=1",
        "https://default1.01.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/<hex:32>/triggers/manual/paths/invoke?api-version=1&sig=<base64url:10>",
      ]
    ),
    Rule(
      id: "lark-custom-bot-webhook",
      name: "Lark custom bot webhook",
      pattern: token(
        #"https://open\.(?:feishu\.cn|larksuite\.com)/open-apis/bot/v2/hook/\#(uuid)"#
      ),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "posting into a chat",
      examples: ["https://open.feishu.cn/open-apis/bot/v2/hook/<uuid>"],
      counterexamples: ["https://open.feishu.cn/open-apis/bot/v2/hook/<hex:8>"]
    ),
    Rule(
      id: "dingtalk-robot-access-token",
      name: "DingTalk robot webhook",
      pattern: token(#"https://oapi\.dingtalk\.com/robot/send\?access_token=[0-9a-f]{64}"#),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "posting into a group",
      examples: ["https://oapi.dingtalk.com/robot/send?access_token=<hex:64>"],
      counterexamples: [
        "https://oapi.dingtalk.com/robot/send?access_token=<hex:63>",
        "https://oapi.dingtalk.com/robot/send?access_token=<hex:65>",
      ]
    ),
    Rule(
      id: "wecom-robot-webhook",
      name: "WeCom robot webhook",
      pattern: token(#"https://qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=\#(uuid)"#),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "posting into a group",
      examples: ["https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=<uuid>"],
      counterexamples: ["https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=<hex:8>"]
    ),
    Rule(
      id: "webex-bot-token",
      name: "Webex bot token",
      pattern:
        #"(?i:webex|spark)[^\r\n]{0,60}?(?<![A-Za-z0-9])([A-Za-z0-9]{64}_[A-Za-z0-9]{4}_\#(uuid))(?![A-Za-z0-9_-])"#,
      entropy: 4,
      severity: .high,
      confidence: .medium,
      leaks: "messages as the bot",
      examples: ["WEBEX_TOKEN=<secret><base62:64>_<base62:4>_<uuid></secret>\n"],
      counterexamples: [
        "WEBEX_TOKEN=<base62:63>_<base62:4>_<uuid>", "WEBEX_TOKEN=<base62:64>_<base62:4>",
        "<base62:64>_<base62:4>_<uuid>",
      ]
    ),
    Rule(
      id: "telnyx-api-v2-key",
      name: "Telnyx API key (version 2)",
      pattern: token("KEY[0-9a-f]{32}_[A-Za-z0-9]{22}"),
      entropy: 3.5,
      severity: .high,
      confidence: .medium,
      leaks: "SMS and calls",
      examples: ["KEY<hex:32>_<base62:22>"],
      counterexamples: [
        "KEY<hex:32>_<base62:21>", "KEY<hex:32>_<base62:23>", "KEY<[0]:32>_<[x]:22>",
      ]
    ),
    Rule(
      id: "onesignal-rest-api-key",
      name: "OneSignal REST API key",
      pattern: token("(?:os_v2_app_|os_v2_org_)[a-z2-7]{103}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "push messages to app users",
      examples: ["os_v2_app_<[a-z2-7]:103>"],
      counterexamples: [
        "os_v2_app_<[a-z2-7]:102>", "os_v2_app_<[a-z2-7]:104>", "os_v2_app_<[x]:103>",
      ]
    ),
    Rule(
      id: "pubnub-publish-key",
      name: "PubNub publish key",
      pattern: token("pub-c-\(uuid)"),
      entropy: 3,
      severity: .medium,
      confidence: .medium,
      leaks: "realtime messages of the owner",
      examples: ["pub-c-<uuid>"],
      counterexamples: ["pub-c-<hex:8>"]
    ),
    Rule(
      id: "pubnub-secret-key",
      name: "PubNub secret key",
      pattern: base64Token("sec-c-[A-Za-z0-9+/]{48}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "access manager of channels",
      examples: ["sec-c-<base64:48>"],
      counterexamples: ["sec-c-<base64:47>", "sec-c-<base64:49>", "sec-c-<[x]:48>"]
    ),
    Rule(
      id: "canadian-notify-api-key",
      name: "Canadian Digital Service notify API key",
      pattern: token("gcntfy-[A-Za-z0-9_]{1,100}-\(uuid)-\(uuid)"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "government notifications to citizens",
      examples: ["gcntfy-<[A-Za-z0-9_]:1-17>-<uuid>-<uuid>"],
      counterexamples: ["gcntfy-app-<uuid>", "gcntfy-app-<uuid>-<hex:8>"]
    ),
    Rule(
      id: "instagram-access-token",
      name: "Meta instagram access token",
      pattern: token("IGQV[A-Za-z0-9]{60,300}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "media and profile of the account",
      examples: ["IGQV<base62:60-76>"],
      counterexamples: ["IGQV<base62:59>", "IGQV<[x]:60>"]
    ),
    Rule(
      id: "facebook-access-token",
      name: "Meta access token",
      pattern: rareToken("EAA[A-Z][A-Za-z0-9]{99,299}"),
      entropy: 4,
      severity: .high,
      confidence: .medium,
      leaks: "pages, ads or user data in scope",
      examples: ["EAA<upper:1><base62:99-115>"],
      counterexamples: [
        "EAA<upper:1><base62:98>", "EAA<upper:1><[x]:99>", "x+EAA<upper:1><base62:99>",
        "EAA<upper:1><base62:99>/<base64:20>",
      ]
    ),
    Rule(
      id: "facebook-app-access-token",
      name: "Meta app access token",
      pattern:
        #"(?i:access_?token|facebook)[^\r\n]{0,40}?(?<![A-Za-z0-9_|-])([0-9]{15,16}(?:\||%7[cC])[A-Za-z0-9_-]{27})(?![A-Za-z0-9_-])"#,
      entropy: 3.25,
      severity: .high,
      confidence: .medium,
      leaks: "app-level data and settings",
      examples: [
        "access_token=<secret><digit:15>%7C<base64url:27></secret>",
        #"FACEBOOK_TOKEN="<secret><digit:16>|<base64url:27></secret>""#,
      ],
      counterexamples: [
        "access_token=<digit:16>|<base64url:26>", "access_token=<digit:14>|<base64url:27>",
        "<digit:16>|<base64url:27>",
      ]
    ),
    Rule(
      id: "twitter-bearer-token",
      name: "X (Twitter) bearer token",
      pattern:
        "(?<![A-Za-z0-9+/_-])A{21}(?=[A-Za-z0-9]{1,80}%)[A-Za-z0-9%]{60,120}(?![A-Za-z0-9+/=_%-])",
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "app-level reads of the API",
      examples: ["<[A]:21><[B-Za-z0-9]:25>%2F<base62:24>%3D<base62:45>"],
      counterexamples: ["<[A]:21><base62:80>", "<[A]:90>"]
    ),
    Rule(
      id: "twitch-stream-key",
      name: "Twitch stream key",
      pattern: token("live_[0-9]{8,12}_[A-Za-z0-9]{30,36}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "broadcasting as the channel",
      examples: ["live_<digit:8-12>_<base62:30-36>"],
      counterexamples: ["live_<digit:8-12>_<base62:29>", "live_<[0]:8>_<[x]:30>"]
    ),
    Rule(
      id: "pinterest-access-token",
      name: "Pinterest access token",
      pattern: token("pina_[A-Za-z0-9_-]{20,200}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "boards, pins and ads",
      examples: ["pina_<base64url:20-36>"],
      counterexamples: ["pina_<base64url:19>", "pina_<[x]:20>"]
    ),
  ]
}
