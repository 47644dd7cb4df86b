extension Catalogue {
  /// Documents, bookings, tickets, courses and translations.
  static let documentWords: [WordGroup] = [
    WordGroup(
      "notes and documents of users",
      .init(
        "boost-note-api-key",
        .medium,
        "Boost Note API key",
        ["boost_note", "boost-note", "boostnote"],
        .hex(64)
      ),
      .init("coda-api-key", .medium, "Coda API key", joined: ["coda"], .uuid, .low),
      .init("dynalist-api-key", .medium, "Dynalist API key", ["dynalist"], .base64url(128)),
      .init("guru-api-key", .medium, "Guru API key", joined: ["guru"], .uuid, .low),
      .init("mindmeister-api-key", .medium, "MindMeister API key", ["mindmeister"], .base62(43)),
      .init(
        "pastebin-api-key",
        .medium,
        "Pastebin API key",
        ["pastebin"],
        .of(.custom("A-Za-z0-9_"), 32)
      ),
      .init("supernotes-api-key", .medium, "Supernotes API key", ["supernotes"], .base64url(43)),
      .init(
        "teamwork-spaces-api-key",
        .medium,
        "Teamwork Spaces API key",
        ["teamworkspaces", "teamwork_spaces", "teamwork-spaces"],
        .text("tkn.v1_", .base62(71), .text("="))
      ),
      .init("tefter-api-key", .medium, "Tefter API key", ["tefter"], .base62(20))
    ),
    WordGroup(
      "bookings and guest data",
      .init("amadeus-api-key", .high, "Amadeus API key", ["amadeus"], .base62(32)),
      .init(
        "amadeus-api-secret",
        .high,
        "Amadeus API secret",
        ["amadeus"],
        .base62(16),
        of: .secret
      ),
      .init(
        "appointedd-api-key",
        .high,
        "Appointedd API key",
        ["appointedd"],
        .of(.custom("A-Za-z0-9=+"), 88)
      ),
      .init("calendly-api-key", .high, "Calendly API key", ["calendly"], .webToken),
      .init(
        "impala-api-key",
        .high,
        "Impala API key",
        joined: ["impala"],
        .of(.custom("A-Za-z0-9_"), 46),
        .low
      ),
      .init("planyo-api-key", .high, "Planyo API key", ["planyo"], .base36(62)),
      .init("tokeet-api-key", .high, "Tokeet API key", ["tokeet"], .uuid),
      .init("vyte-api-key", .high, "Vyte API key", ["vyte"], .base36(50))
    ),
    WordGroup(
      "contracts and signer data",
      .init("docusign-secret-key", .high, "DocuSign secret key", ["docusign"], .uuid, of: .secret),
      .init(
        "dropbox-sign-api-key",
        .high,
        "Dropbox Sign API key",
        ["dropboxsign", "dropbox_sign", "hellosign"],
        .of(.custom("A-Za-z0-9/+-"), 64)
      ),
      .init("juro-api-key", .high, "Juro API key", joined: ["juro"], .base62(40), .low),
      .init("pandadoc-api-key", .high, "PandaDoc API key", ["pandadoc"], .base62(40)),
      .init(
        "signable-access-token",
        .high,
        "Signable access token",
        ["signable"],
        .of(.custom("A-Za-z0-9-"), 32)
      ),
      .init("signaturit-api-key", .high, "Signaturit API key", ["signaturit"], .base62(86)),
      .init("yousign-api-key", .high, "Yousign API key", ["yousign"], .base36(32))
    ),
    WordGroup(
      "designs and comments",
      .init("autodesk-api-key", .medium, "Autodesk API key", ["autodesk"], .base62(32)),
      .init(
        "autodesk-api-secret",
        .medium,
        "Autodesk API secret",
        ["autodesk"],
        .base62(16),
        of: .secret
      ),
      .init("eraser-api-key", .medium, "Eraser API key", joined: ["eraser"], .base62(20), .low),
      .init("miro-api-key", .medium, "Miro API key", joined: ["miro"], .base62(27), .low),
      .init("stormboard-api-key", .medium, "Stormboard API key", ["stormboard"], .hex(40)),
      .init("stripo-api-key", .medium, "Stripo API key", ["stripo"], .webToken),
      .init(
        "zeplin-api-key",
        .medium,
        "Zeplin API key",
        ["zeplin"],
        .of(.custom("A-Za-z0-9.-"), 350...400)
      )
    ),
    WordGroup(
      "stored files and documents",
      .init(
        "borgbase-api-key",
        .high,
        "BorgBase API key",
        ["borgbase"],
        .of(.custom("A-Za-z0-9/_.-"), 148...152)
      ),
      .init(
        "cloudplan-api-key",
        .high,
        "Cloudplan API key",
        ["cloudplan"],
        .of(.custom("A-Z0-9-"), 32)
      ),
      .init("docparser-api-key", .high, "Docparser API key", ["docparser"], .hex(40)),
      .init("documo-api-key", .high, "Documo API key", ["documo"], .webToken),
      .init(
        "file-io-api-key",
        .high,
        "file.io API key",
        ["file.io"],
        joined: ["fileio"],
        .of(.custom("A-Z0-9.-"), 39)
      ),
      .init("parseur-api-key", .high, "Parseur API key", ["parseur"], .hex(40)),
      .init("uploadcare-api-key", .high, "Uploadcare API key", ["uploadcare"], .base36(20))
    ),
    WordGroup(
      "event orders and attendee data",
      .init("demio-api-key", .high, "Demio API key", ["demio"], .base62(32)),
      .init(
        "demio-api-secret",
        .high,
        "Demio API secret",
        ["demio"],
        .of(.base62, 10...20),
        of: .secret
      ),
      .init("eventbrite-api-key", .high, "Eventbrite API key", ["eventbrite"], .upper36(20)),
      .init("livestorm-api-key", .high, "Livestorm API key", ["livestorm"], .webToken),
      .init("signupgenius-api-key", .high, "SignUpGenius API key", ["signupgenius"], .base62(32)),
      .init("ticketmaster-api-key", .high, "Ticketmaster API key", ["ticketmaster"], .base62(32))
    ),
    WordGroup(
      "translation strings and projects",
      .init("alconost-api-key", .medium, "Alconost API key", ["alconost"], .base36(32)),
      .init("crowdin-api-key", .medium, "Crowdin API key", ["crowdin"], .base62(80)),
      .init(
        "ditto-api-key",
        .medium,
        "Ditto API key",
        joined: ["ditto"],
        .sequence(
          .base36(8),
          .text("-"),
          .base36(4),
          .text("-"),
          .base36(4),
          .text("-"),
          .base36(4),
          .text("-"),
          .base36(12),
          .text("."),
          .base36(40)
        ),
        .low
      ),
      .init(
        "gengo-api-key",
        .medium,
        "Gengo API key",
        ["gengo"],
        .of(.custom("A-Za-z0-9(){}|@$=~[-_-"), 64)
      ),
      .init("lokalise-api-key", .medium, "Lokalise API key", ["lokalise"], .base36(40)),
      .init(
        "phrase-api-key",
        .medium,
        "Phrase API key",
        ["phraseapp", "phrase.com"],
        joined: ["phrase"],
        .base36(64)
      )
    ),
    WordGroup(
      "course and learner data",
      .init(
        "codequiry-api-key",
        .medium,
        "Codequiry API key",
        ["codequiry"],
        .of(.custom("A-Za-z0-9-"), 64)
      ),
      .init(
        "protocols-io-api-key",
        .medium,
        "protocols.io API key",
        ["protocols.io", "protocolsio", "protocols_io"],
        .base36(64)
      ),
      .init("thinkific-api-key", .medium, "Thinkific API key", ["thinkific"], .hex(32))
    ),
    WordGroup(
      "all documents of the database account",
      .init(
        "azure-cosmosdb-key-legacy",
        .critical,
        "Microsoft Azure Cosmos DB key (legacy)",
        ["cosmosdb", "documents.azure.com"],
        joined: ["cosmos"],
        .base64(86, padding: "==")
      )
    ),
    WordGroup(
      "design files and comments",
      .init(
        "figma-token-legacy",
        .high,
        "Figma token (legacy)",
        ["figma"],
        names: ["x-figma-token"],
        .sequence(.of(.digit, 4...6), .text("-"), .uuid)
      )
    ),
    WordGroup(
      "knowledge-base documents of the owner",
      .init(
        "dify-dataset-api-key",
        .high,
        "Dify dataset API key",
        joined: ["dify"],
        .text("dataset-", .base62(24)),
        .low
      )
    ),
  ]
}
