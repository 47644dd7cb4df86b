extension Catalogue {
  /// Mailing lists, campaigns, forms and surveys.
  static let marketingWords: [WordGroup] = [
    WordGroup(
      "form and survey answers",
      .init("canny-api-key", .high, "Canny API key", joined: ["canny"], .uuid, .low),
      .init("clustdoc-api-key", .high, "Clustdoc API key", ["clustdoc"], .base62(60)),
      .init("collect2-api-key", .high, "Collect2 API key", ["collect2"], .uuid),
      .init(
        "customer-guru-api-key",
        .high,
        "Customer.guru API key",
        ["customer.guru", "customerguru", "customer_guru"],
        .base62(30)
      ),
      .init(
        "delighted-api-key",
        .high,
        "Delighted API key",
        joined: ["delighted"],
        .base62(32),
        .low
      ),
      .init("feedier-api-key", .high, "Feedier API key", ["feedier"], .base62(32)),
      .init(
        "form-io-api-key",
        .high,
        "Form.io API key",
        ["form.io"],
        joined: ["formio"],
        .webToken
      ),
      .init("formcraft-api-key", .high, "FormCraft API key", ["formcraft"], .base36(16)),
      .init("formsite-api-key", .high, "Formsite API key", ["formsite"], .base62(32)),
      .init("fulcrum-api-key", .high, "Fulcrum API key", joined: ["fulcrum"], .base36(80), .low),
      .init(
        "gocanvas-api-key",
        .high,
        "GoCanvas API key",
        ["gocanvas"],
        .sequence(.of(.custom("A-Za-z0-9/+"), 43), .text("="))
      ),
      .init("nicereply-api-key", .high, "Nicereply API key", ["nicereply"], .hex(40)),
      .init(
        "paperform-api-key",
        .high,
        "Paperform API key",
        ["paperform"],
        .of(.custom("A-Za-z0-9._-"), 850...1000)
      ),
      .init("pollsapi-api-key", .high, "PollsAPI API key", ["pollsapi"], .upper36(28)),
      .init(
        "qualaroo-api-key",
        .high,
        "Qualaroo API key",
        ["qualaroo"],
        .of(.custom("A-Za-z0-9="), 64)
      ),
      .init("refiner-api-key", .high, "Refiner API key", joined: ["refiner"], .uuid, .low),
      .init(
        "satismeter-access-token",
        .high,
        "SatisMeter access token",
        ["satismeter"],
        .base62(32)
      ),
      .init("simplesat-api-key", .high, "Simplesat API key", ["simplesat"], .base36(40)),
      .init(
        "survey-anyplace-api-key",
        .high,
        "Survey Anyplace API key",
        ["survey_anyplace", "survey-anyplace", "surveyanyplace"],
        .base62(32)
      ),
      .init(
        "surveybot-api-key",
        .high,
        "Surveybot API key",
        ["surveybot"],
        .of(.custom("A-Za-z0-9-"), 80)
      ),
      .init(
        "surveysparrow-api-key",
        .high,
        "SurveySparrow API key",
        ["surveysparrow"],
        .base64url(88)
      ),
      .init("survicate-api-key", .high, "Survicate API key", ["survicate"], .base36(32)),
      .init("zonka-feedback-api-key", .high, "Zonka Feedback API key", ["zonka"], .base62(36))
    ),
    WordGroup(
      "mailing lists and campaigns",
      .init("airship-api-key", .high, "Airship API key", joined: ["airship"], .base62(91), .low),
      .init(
        "autoklose-api-key",
        .high,
        "Autoklose API key",
        ["autoklose"],
        .of(.custom("A-Za-z0-9-"), 32)
      ),
      .init("autopilot-api-key", .high, "Autopilot API key", joined: ["autopilot"], .hex(32), .low),
      .init("bombbomb-api-key", .high, "BombBomb API key", ["bombbomb"], .webToken),
      .init("campayn-api-key", .high, "Campayn API key", ["campayn"], .base36(64)),
      .init(
        "getresponse-api-key",
        .high,
        "GetResponse API key",
        joined: ["getresponse"],
        .base36(32),
        .low
      ),
      .init(
        "gist-api-key",
        .high,
        "Gist API key",
        ["getgist"],
        joined: ["gist"],
        .of(.custom("A-Za-z0-9+="), 68)
      ),
      .init("lemlist-api-key", .high, "lemlist API key", ["lemlist"], .hex(32)),
      .init("mailerlite-api-key", .high, "MailerLite API key", ["mailerlite"], .base36(32)),
      .init(
        "mailmodo-api-key",
        .high,
        "Mailmodo API key",
        ["mailmodo"],
        .sequence(
          .upper36(7),
          .text("-"),
          .upper36(7),
          .text("-"),
          .upper36(7),
          .text("-"),
          .upper36(7)
        )
      ),
      .init("mixmax-api-key", .high, "Mixmax API key", ["mixmax"], .base64url(36)),
      .init("moosend-api-key", .high, "Moosend API key", ["moosend"], .uuid),
      .init(
        "omnisend-api-key",
        .high,
        "Omnisend API key",
        ["omnisend"],
        .of(.custom("A-Za-z0-9-"), 75)
      ),
      .init("overloop-api-key", .high, "Overloop API key", ["overloop"], .base64url(50)),
      .init("reachmail-api-key", .high, "ReachMail API key", ["reachmail"], .base64url(64)),
      .init("reply-api-key", .high, "Reply API key", ["replyio"], joined: ["reply"], .base62(24)),
      .init(
        "salesblink-api-key",
        .high,
        "SalesBlink API key",
        ["salesblink"],
        .text("key-", .base62(64))
      )
    ),
    WordGroup(
      "mail sending as the owner",
      .init(
        "courier-api-key",
        .high,
        "Courier API key",
        ["trycourier"],
        joined: ["courier"],
        .text("pk_", .of(.base62, 4...20), .text("_"), .base62(28))
      ),
      .init("dyspatch-api-key", .high, "Dyspatch API key", ["dyspatch"], .upper36(52)),
      .init(
        "elastic-email-api-key",
        .high,
        "Elastic Email API key",
        ["elasticemail", "elastic_email"],
        .base64url(96)
      ),
      .init(
        "magicbell-api-key",
        .high,
        "MagicBell API key",
        ["magicbell"],
        .of(.custom("A-Za-z0-9-"), 40)
      ),
      .init(
        "netcore-pepipost-api-key",
        .high,
        "Netcore (Pepipost) API key",
        ["netcorepepipost", "pepipost"],
        .of(.custom("A-Za-z0-9-"), 32)
      ),
      .init("nylas-api-key", .high, "Nylas API key", ["nylas"], .base62(30)),
      .init("postageapp-api-key", .high, "PostageApp API key", ["postageapp"], .base62(32)),
      .init(
        "simply-noted-api-key",
        .high,
        "Simply Noted API key",
        ["simply_noted", "simply-noted", "simplynoted"],
        .of(.custom("A-Za-z0-9._-"), 340...360)
      )
    ),
    WordGroup(
      "e-mail sending as the owner, recipient lists",
      .init(
        "mailjet-basic-auth",
        .critical,
        "Mailjet basic auth",
        ["mailjet"],
        .base64(87, padding: "="),
        of: .password
      ),
      .init(
        "mailjet-secret-key",
        .critical,
        "Mailjet secret key",
        ["mailjet"],
        .hex(32),
        of: .secret
      ),
      .init(
        "mandrill-api-key",
        .critical,
        "Mailchimp Mandrill API key",
        ["mandrill"],
        .base64url(22)
      ),
      .init(
        "postmark-server-token",
        .critical,
        "Postmark server token",
        ["postmark"],
        names: ["x-postmark-server-token"],
        .uuid
      ),
      .init("sparkpost-api-key", .critical, "SparkPost API key", ["sparkpost"], .hex(40))
    ),
    WordGroup(
      "social media accounts and posts",
      .init(
        "ayrshare-api-key",
        .high,
        "Ayrshare API key",
        ["ayrshare"],
        .sequence(
          .upper36(8),
          .text("-"),
          .upper36(8),
          .text("-"),
          .upper36(8),
          .text("-"),
          .upper36(8)
        )
      ),
      .init("disqus-api-key", .high, "Disqus API key", ["disqus"], .base62(64)),
      .init("ritekit-api-key", .high, "RiteKit API key", ["ritekit"], .hex(44))
    ),
    WordGroup(
      "form answers of the owner",
      .init("formbucket-access-token", .high, "FormBucket access token", ["formbucket"], .webToken),
      .init("jotform-api-key", .high, "Jotform API key", ["jotform"], .hex(32))
    ),
    WordGroup(
      "e-mail sending through SES",
      .init(
        "aws-ses-smtp-password",
        .high,
        "AWS SES SMTP password",
        names: ["ses_smtp_password", "smtp_password"],
        .text("B", .of(.base64, 43)),
        of: .password,
        .low
      )
    ),
    WordGroup(
      "mailing of letters, addresses",
      .init(
        "lob-api-key",
        .high,
        "Lob API key",
        joined: ["lob"],
        .sequence(.one("live", "test"), .text("_"), .hex(35)),
        .low
      )
    ),
    WordGroup(
      "subscriber lists of the owner",
      .init(
        "convertkit-api-secret",
        .high,
        "Kit API secret",
        ["convertkit"],
        .of(.custom("A-Za-z0-9_"), 22...43),
        of: .secret
      )
    ),
  ]
}
