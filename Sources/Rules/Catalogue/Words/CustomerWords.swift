extension Catalogue {
  /// Customer relations and sales leads.
  static let customerWords: [WordGroup] = [
    WordGroup(
      "customer contacts and sales records",
      .init("apptivo-api-key", .high, "Apptivo API key", ["apptivo"], .of(.custom("a-z0-9-"), 36)),
      .init("bulbul-api-key", .high, "Bulbul API key", ["bulbul"], .base36(32)),
      .init(
        "capsule-api-key",
        .high,
        "Capsule API key",
        ["capsulecrm"],
        joined: ["capsule"],
        .of(.custom("A-Za-z0-9._+=-"), 64)
      ),
      .init(
        "centralstationcrm-api-key",
        .high,
        "CentralStationCRM API key",
        ["centralstation"],
        .base36(30)
      ),
      .init("cliengo-api-key", .high, "Cliengo API key", ["cliengo"], .uuid),
      .init("clinchpad-api-key", .high, "ClinchPad API key", ["clinchpad"], .base36(32)),
      .init(
        "close-api-key",
        .high,
        "Close API key",
        ["closecrm"],
        joined: ["close"],
        .text("api_", .of(.custom("A-Za-z0-9."), 45))
      ),
      .init("cloze-api-key", .high, "Cloze API key", joined: ["cloze"], .hex(32), .low),
      .init("companyhub-api-key", .high, "CompanyHub API key", ["companyhub"], .base62(20)),
      .init(
        "convier-api-key",
        .high,
        "Convier API key",
        ["convier"],
        .sequence(.of(.digit, 2), .text("|"), .base62(40))
      ),
      .init("copper-api-key", .high, "Copper API key", joined: ["copper"], .base36(32), .low),
      .init("flowlu-api-key", .high, "Flowlu API key", ["flowflu", "flowlu"], .base62(51)),
      .init("freshworks-api-key", .high, "Freshworks API key", ["freshworks"], .base64url(22)),
      .init(
        "insightly-api-key",
        .high,
        "Insightly API key",
        ["insightly"],
        .of(.custom("a-z0-9-"), 36)
      ),
      .init(
        "karmacrm-api-key",
        .high,
        "karmaCRM API key",
        ["karmacrm"],
        joined: ["karma"],
        .base62(20)
      ),
      .init("kylas-api-key", .high, "Kylas API key", ["kylas"], .of(.custom("a-z0-9-"), 36)),
      .init(
        "less-annoying-crm-api-key",
        .high,
        "Less Annoying CRM API key",
        ["lessannoyingcrm", "less_annoying_crm"],
        .of(.custom("A-Za-z0-9-"), 57)
      ),
      .init("manifest-api-key", .high, "Manifest API key", joined: ["manifest"], .base62(32), .low),
      .init("nethunt-api-key", .high, "NetHunt API key", ["nethunt"], .of(.custom("a-z0-9-"), 36)),
      .init("nimble-api-key", .high, "Nimble API key", joined: ["nimble"], .base62(30), .low),
      .init(
        "onepagecrm-api-key",
        .high,
        "OnePageCRM API key",
        ["onepagecrm"],
        .of(.custom("A-Za-z0-9="), 44)
      ),
      .init("partnerstack-api-key", .high, "PartnerStack API key", ["partnerstack"], .base62(64)),
      .init("pipedrive-api-key", .high, "Pipedrive API key", ["pipedrive"], .base62(40)),
      .init(
        "prospectcrm-api-key",
        .high,
        "ProspectCRM API key",
        ["prospectcrm", "prospect_crm"],
        .of(.custom("a-z0-9-"), 32)
      ),
      .init(
        "really-simple-systems-api-key",
        .high,
        "Really Simple Systems API key",
        ["really_simple_systems", "really-simple-systems", "reallysimplesystems"],
        .webToken
      ),
      .init(
        "repairshopr-api-key",
        .high,
        "RepairShopr API key",
        ["repairshopr"],
        .of(.custom("A-Za-z0-9-"), 51)
      ),
      .init(
        "revamp-crm-api-key",
        .high,
        "Revamp CRM API key",
        ["revampcrm", "revamp_crm"],
        .base62(40)
      ),
      .init("salescookie-api-key", .high, "SalesCookie API key", ["salescookie"], .base62(32)),
      .init(
        "salesflare-api-key",
        .high,
        "Salesflare API key",
        ["salesflare"],
        .of(.custom("A-Za-z0-9_"), 45)
      ),
      .init("salesmate-api-key", .high, "Salesmate API key", ["salesmate"], .uuid),
      .init("streak-api-key", .high, "Streak API key", joined: ["streak"], .hex(32), .low),
      .init("sugester-api-key", .high, "Sugester API key", ["sugester"], .base62(32)),
      .init("teamgate-access-token", .high, "Teamgate access token", ["teamgate"], .base36(40)),
      .init("teamgate-api-key", .high, "Teamgate API key", ["teamgate"], .base62(80)),
      .init(
        "teamwork-crm-api-key",
        .high,
        "Teamwork CRM API key",
        ["teamwork"],
        .text("tkn.v1_", .base62(71), .text("="))
      ),
      .init(
        "user-com-api-key",
        .high,
        "User.com API key",
        ["user.com"],
        joined: ["usercom"],
        .base62(64)
      )
    ),
    WordGroup(
      "sales lead data and quota",
      .init(
        "apollo-io-api-key",
        .medium,
        "Apollo.io API key",
        ["apollo.io", "apolloio", "apollo_io"],
        joined: ["apollo"],
        .base62(22)
      ),
      .init(
        "captain-data-api-key",
        .medium,
        "Captain Data API key",
        ["captain_data", "captain-data", "captaindata"],
        .hex(64)
      ),
      .init(
        "clearbit-api-key",
        .medium,
        "Clearbit API key",
        ["clearbit"],
        .of(.custom("a-z0-9_"), 35)
      ),
      .init(
        "getemail-api-key",
        .medium,
        "GetEmail API key",
        joined: ["getemail"],
        .of(.custom("A-Za-z0-9-"), 20),
        .low
      ),
      .init(
        "getemails-api-key",
        .medium,
        "GetEmails API key",
        ["getemails"],
        .of(.custom("a-z0-9-"), 26)
      ),
      .init(
        "hunter-api-key",
        .medium,
        "Hunter API key",
        joined: ["hunter"],
        .of(.custom("a-z0-9_-"), 40),
        .low
      ),
      .init("interseller-api-key", .medium, "Interseller API key", ["interseller"], .uuid),
      .init(
        "leadfeeder-api-key",
        .medium,
        "Leadfeeder API key",
        ["leadfeeder"],
        .of(.custom("A-Za-z0-9-"), 43)
      ),
      .init("madkudu-api-key", .medium, "MadKudu API key", ["madkudu"], .hex(32)),
      .init(
        "people-data-labs-api-key",
        .medium,
        "People Data Labs API key",
        ["people_data_labs", "people-data-labs", "peopledatalabs"],
        .base36(64)
      ),
      .init("powrbot-api-key", .medium, "Powrbot API key", ["powrbot"], .base62(40)),
      .init(
        "rocketreach-api-key",
        .medium,
        "RocketReach API key",
        ["rocketreach"],
        .of(.custom("a-z0-9-"), 39)
      ),
      .init("skrapp-api-key", .medium, "Skrapp API key", ["skrapp"], .base62(42)),
      .init("uplead-api-key", .medium, "UpLead API key", ["uplead"], .of(.custom("a-z0-9-"), 32))
    ),
    WordGroup(
      "support tickets and customer contacts",
      .init("besnappy-api-key", .high, "BeSnappy API key", ["besnappy"], .hex(64)),
      .init("freshdesk-api-key", .critical, "Freshdesk API key", ["freshdesk"], .base62(20)),
      .init("groove-api-key", .high, "Groove API key", joined: ["groove"], .base62(64), .low),
      .init(
        "help-scout-client-secret",
        .critical,
        "Help Scout client secret",
        ["helpscout", "help_scout"],
        .of(.base62, 32...64),
        of: .secret
      ),
      .init(
        "helpcrunch-api-key",
        .high,
        "HelpCrunch API key",
        ["helpcrunch"],
        .of(.custom("A-Za-z0-9+/=-"), 328)
      ),
      .init("liveagent-api-key", .high, "LiveAgent API key", ["liveagent"], .base62(32)),
      .init("sherpadesk-api-key", .high, "SherpaDesk API key", ["sherpadesk"], .base36(32)),
      .init(
        "teamwork-desk-api-key",
        .high,
        "Teamwork Desk API key",
        ["teamworkdesk", "teamwork_desk", "teamwork-desk"],
        .text("tkn.v1_", .base62(71), .text("="))
      ),
      .init("zendesk-api-token", .critical, "Zendesk API token", ["zendesk"], .base62(40))
    ),
    WordGroup(
      "customer contacts and deals",
      .init(
        "hubspot-api-key-legacy",
        .critical,
        "HubSpot API key (legacy)",
        ["hubspot"],
        names: ["hapikey"],
        .uuid
      )
    ),
    WordGroup(
      "e-mail campaigns and leads",
      .init(
        "instantly-api-key",
        .high,
        "Instantly API key",
        joined: ["instantly"],
        .base64(66, padding: "=="),
        .low
      )
    ),
    WordGroup(
      "plugin sales and customers",
      .init(
        "freemius-secret-key",
        .high,
        "Freemius secret key",
        ["freemius"],
        names: ["fs_dynamic_init"],
        .text("sk_", .of(.custom("!#-&(-;=?-_a-~"), 29))
      )
    ),
    WordGroup(
      "sales enrichment data",
      .init("clay-api-key", .medium, "Clay API key", joined: ["clay"], .hex(20), .low)
    ),
  ]
}
