extension Catalogue {
  /// Projects, tasks, time, notes and staff.
  static let projectWords: [WordGroup] = [
    WordGroup(
      "projects, tasks and people",
      .init(
        "aero-workflow-api-key",
        .medium,
        "Aero Workflow API key",
        ["aero_workflow", "aero-workflow", "aeroworkflow"],
        .of(.custom("A-Za-z0-9^!?#:*;"), 20)
      ),
      .init("aha-api-key", .medium, "Aha! API key", joined: ["aha"], .hex(64), .low),
      .init("bugherd-api-key", .medium, "BugHerd API key", ["bugherd"], .base36(22)),
      .init("caflou-api-key", .medium, "Caflou API key", ["caflou"], .webToken),
      .init("checkvist-api-key", .medium, "Checkvist API key", ["checkvist"], .base62(14)),
      .init(
        "fibery-api-key",
        .medium,
        "Fibery API key",
        ["fibery"],
        .sequence(.hex(8), .text("."), .hex(35))
      ),
      .init("goodday-api-key", .medium, "GoodDay API key", joined: ["goodday"], .base36(32), .low),
      .init("hive-api-key", .medium, "Hive API key", joined: ["hive"], .base36(32), .low),
      .init("kantata-api-key", .medium, "Kantata API key", ["kantata", "mavenlink"], .base36(64)),
      .init("magnetic-api-key", .medium, "Magnetic API key", joined: ["magnetic"], .uuid, .low),
      .init("meistertask-api-key", .medium, "MeisterTask API key", ["meistertask"], .base62(43)),
      .init(
        "nozbe-api-key",
        .medium,
        "Nozbe API key",
        ["nozbe"],
        .sequence(.base62(16), .text("_"), .base64url(64))
      ),
      .init("paymo-api-key", .medium, "Paymo API key", ["paymo"], .base62(44)),
      .init(
        "pivotal-tracker-api-key",
        .medium,
        "Pivotal Tracker API key",
        ["pivotal_tracker", "pivotal-tracker", "pivotaltracker"],
        joined: ["pivotal"],
        .base36(32)
      ),
      .init(
        "planview-agileplace-api-key",
        .medium,
        "Planview AgilePlace API key",
        ["planview"],
        .hex(128)
      ),
      .init("podio-api-key", .medium, "Podio API key", ["podio"], .base36(32)),
      .init("prodpad-api-key", .medium, "ProdPad API key", ["prodpad"], .hex(64)),
      .init(
        "runrun-it-access-token",
        .medium,
        "Runrun.it access token",
        ["runrun.it", "runrunit", "runrun_it"],
        .of(.base62, 18...20)
      ),
      .init(
        "runrun-it-api-key",
        .medium,
        "Runrun.it API key",
        ["runrun.it", "runrunit", "runrun_it"],
        .hex(32)
      ),
      .init("shortcut-api-key", .medium, "Shortcut API key", joined: ["shortcut"], .uuid, .low),
      .init("smartsheet-api-key", .medium, "Smartsheet API key", ["smartsheet"], .base62(26)),
      .init(
        "tallyfy-api-key",
        .medium,
        "Tallyfy API key",
        ["tallyfy"],
        .sequence(.base62(36), .text("."), .base62(264), .text("."), .base64url(683))
      ),
      .init("todoist-api-key", .medium, "Todoist API key", ["todoist"], .base36(40)),
      .init("upwave-api-key", .medium, "Upwave API key", ["upwave"], .base36(32)),
      .init("workstack-api-key", .medium, "Workstack API key", ["workstack"], .base62(60)),
      .init("wrike-api-key", .medium, "Wrike API key", ["wrike"], .webToken),
      .init(
        "zenkit-api-key",
        .medium,
        "Zenkit API key",
        ["zenkit"],
        .sequence(.base36(8), .text("-"), .base62(32))
      )
    ),
    WordGroup(
      "time records and staff data",
      .init("apacta-api-key", .medium, "Apacta API key", ["apacta"], .of(.custom("a-z0-9-"), 36)),
      .init("beebole-api-key", .medium, "Beebole API key", ["beebole"], .base36(40)),
      .init("clockify-api-key", .medium, "Clockify API key", ["clockify"], .base62(48)),
      .init(
        "dovico-api-key",
        .medium,
        "Dovico API key",
        ["dovico"],
        .sequence(.base36(32), .text("."), .of(.base36, 4...12))
      ),
      .init(
        "everhour-api-key",
        .medium,
        "Everhour API key",
        ["everhour"],
        .sequence(
          .hex(4),
          .text("-"),
          .hex(4),
          .text("-"),
          .hex(6),
          .text("-"),
          .hex(6),
          .text("-"),
          .hex(8)
        )
      ),
      .init(
        "float-api-key",
        .medium,
        "Float API key",
        joined: ["float"],
        .sequence(.hex(16), .of(.base64, 42...43), .text("=")),
        .low
      ),
      .init(
        "harvest-api-key",
        .medium,
        "Harvest API key",
        joined: ["harvest"],
        .of(.custom("A-Za-z0-9._"), 97),
        .low
      ),
      .init("mite-api-key", .medium, "mite API key", joined: ["mite"], .base36(16), .low),
      .init("timecamp-api-key", .medium, "TimeCamp API key", ["timecamp"], .base36(26)),
      .init("tmetric-api-key", .medium, "TMetric API key", joined: ["tmetric"], .upper36(64), .low),
      .init(
        "toggl-track-api-key",
        .medium,
        "Toggl Track API key",
        ["toggl_track", "toggl-track", "toggltrack"],
        joined: ["toggl"],
        .base36(32)
      ),
      .init("worksnaps-api-key", .medium, "Worksnaps API key", ["worksnaps"], .base62(40))
    ),
    WordGroup(
      "employee records and personal data",
      .init("deputy-api-key", .high, "Deputy API key", joined: ["deputy"], .base36(32), .low),
      .init("envoy-api-key", .high, "Envoy API key", joined: ["envoy"], .base62(220), .low),
      .init("humanity-api-key", .high, "Humanity API key", joined: ["humanity"], .base36(40), .low)
    ),
    WordGroup(
      "boards and people",
      .init("monday-api-token", .high, "monday.com API token", joined: ["monday"], .webToken, .low)
    ),
    WordGroup(
      "boards of the user",
      .init("trello-api-token", .high, "Trello API token", ["trello"], .hex(64))
    ),
    WordGroup(
      "labelling tasks and data",
      .init(
        "scale-ai-api-key",
        .high,
        "Scale AI API key",
        ["scaleai", "scale_ai", "scaleapi", "scale_api"],
        .text("live_", .hex(32))
      )
    ),
    WordGroup(
      "tasks, projects and people",
      .init(
        "asana-personal-access-token",
        .high,
        "Asana personal access token",
        ["asana"],
        .sequence(
          .one("1", "2"),
          .text("/"),
          .of(.digit, 16),
          .of(.digit, 0...20),
          .text(":"),
          .hex(32)
        )
      )
    ),
  ]
}
