extension Catalogue {
  /// Files, media, shops and site content.
  static let contentWords: [WordGroup] = [
    WordGroup(
      "media files and streams",
      .init("audd-api-key", .medium, "AudD API key", ["audd"], .of(.custom("a-z0-9-"), 32)),
      .init(
        "cloudimage-api-key",
        .medium,
        "Cloudimage API key",
        ["cloudimage"],
        .of(.custom("a-z0-9_"), 30)
      ),
      .init(
        "cloudinary-api-secret",
        .medium,
        "Cloudinary API secret",
        ["cloudinary"],
        .base64url(27),
        of: .secret
      ),
      .init("daily-api-key", .medium, "Daily API key", joined: ["daily"], .hex(64), .low),
      .init(
        "flat-io-api-key",
        .medium,
        "Flat.io API key",
        ["flat.io", "flatio"],
        joined: ["flat"],
        .base36(128)
      ),
      .init("flickr-api-key", .medium, "Flickr API key", ["flickr"], .base36(32)),
      .init("gyazo-api-key", .medium, "Gyazo API key", ["gyazo"], .of(.custom("A-Za-z0-9-"), 43)),
      .init(
        "happy-scribe-api-key",
        .medium,
        "Happy Scribe API key",
        ["happy_scribe", "happy-scribe", "happyscribe"],
        .base62(24)
      ),
      .init(
        "imagekit-api-key",
        .medium,
        "ImageKit API key",
        ["imagekit"],
        .of(.custom("A-Za-z0-9_="), 36)
      ),
      .init("mux-api-key", .medium, "Mux API key", joined: ["mux"], .uuid, .low),
      .init(
        "mux-api-secret",
        .medium,
        "Mux API secret",
        joined: ["mux"],
        .of(.custom("A-Za-z0-9/+"), 75),
        of: .secret,
        .low
      ),
      .init(
        "rev-api-key",
        .medium,
        "Rev API key",
        ["rev.ai", "revai", "rev_ai"],
        .sequence(.of(.custom("A-Za-z0-9/+"), 27), .text("="))
      ),
      .init(
        "rev-api-key-2",
        .medium,
        "Rev API key (second form)",
        ["rev.ai", "revai", "rev_ai"],
        .of(.custom("A-Za-z0-9-"), 27)
      ),
      .init("shotstack-api-key", .medium, "Shotstack API key", ["shotstack"], .base62(40)),
      .init("shutterstock-api-key", .medium, "Shutterstock API key", ["shutterstock"], .base62(32)),
      .init(
        "shutterstock-api-key-2",
        .medium,
        "Shutterstock API key (second form)",
        ["shutterstock"],
        .text("v2/", .base62(388))
      ),
      .init(
        "shutterstock-api-secret",
        .medium,
        "Shutterstock API secret",
        ["shutterstock"],
        .base62(16),
        of: .secret
      ),
      .init("sirv-api-key", .medium, "Sirv API key", ["sirv"], .of(.custom("A-Za-z0-9._-"), 88)),
      .init(
        "viewneo-api-key",
        .medium,
        "viewneo API key",
        ["viewneo"],
        .sequence(
          .of(.base62, 120...300),
          .text("."),
          .of(.base62, 150...300),
          .text("."),
          .of(.base64url, 600...800)
        )
      ),
      .init("wistia-api-key", .medium, "Wistia API key", ["wistia"], .base36(64))
    ),
    WordGroup(
      "shop orders and customers",
      .init("api2cart-api-key", .high, "API2Cart API key", ["api2cart"], .hex(32)),
      .init(
        "chec-api-key",
        .high,
        "Chec API key",
        ["checio"],
        joined: ["chec"],
        .text("pk_", .base36(45))
      ),
      .init(
        "commerce-js-api-key",
        .high,
        "Commerce.js API key",
        ["commerce.js", "commercejs", "commerce_js"],
        .of(.custom("a-z0-9_"), 48)
      ),
      .init(
        "gumroad-api-key",
        .high,
        "Gumroad API key",
        ["gumroad"],
        .of(.custom("A-Za-z0-9-"), 43)
      ),
      .init(
        "loyverse-api-key",
        .high,
        "Loyverse API key",
        ["loyverse"],
        .of(.custom("a-z0-9-"), 32)
      ),
      .init("metrilo-api-key", .high, "Metrilo API key", ["metrilo"], .base36(16)),
      .init("rentman-api-key", .high, "Rentman API key", ["rentman"], .webToken),
      .init(
        "snipcart-api-key",
        .high,
        "Snipcart API key",
        ["snipcart"],
        .of(.custom("A-Za-z0-9_"), 75)
      ),
      .init("squarespace-api-key", .high, "Squarespace API key", ["squarespace"], .uuid),
      .init("swell-api-key", .high, "Swell API key", joined: ["swell"], .base62(32), .low),
      .init(
        "vouchery-api-key",
        .high,
        "Vouchery API key",
        ["vouchery"],
        .of(.custom("a-z0-9-"), 36)
      )
    ),
    WordGroup(
      "site content reads or changes",
      .init(
        "beamer-api-key",
        .medium,
        "Beamer API key",
        joined: ["beamer"],
        .sequence(.of(.custom("A-Za-z0-9_+/"), 45), .text("=")),
        .low
      ),
      .init("buttercms-api-key", .medium, "ButterCMS API key", ["buttercms"], .base36(40)),
      .init("clickhelp-api-key", .medium, "ClickHelp API key", ["clickhelp"], .base62(24)),
      .init("hygraph-api-key", .medium, "Hygraph API key", ["graphcms", "hygraph"], .webToken),
      .init("kontent-ai-api-key", .medium, "Kontent.ai API key", ["kontent"], .webToken),
      .init(
        "noticeable-api-key",
        .medium,
        "Noticeable API key",
        joined: ["noticeable"],
        .base62(20),
        .low
      ),
      .init("simvoly-api-key", .medium, "Simvoly API key", ["simvoly"], .base36(33)),
      .init("siteleaf-api-key", .medium, "Siteleaf API key", ["siteleaf"], .base36(32)),
      .init(
        "storychief-api-key",
        .medium,
        "StoryChief API key",
        ["storychief"],
        .of(.custom("A-Za-z0-9_.-"), 940...1000)
      ),
      .init("webflow-api-key", .medium, "Webflow API key", ["webflow"], .base36(64))
    ),
    WordGroup(
      "object storage of the owner",
      .init(
        "cloudflare-r2-secret",
        .high,
        "Cloudflare R2 secret",
        ["cloudflarestorage"],
        joined: ["r2"],
        .hex(64),
        of: .secret,
        .low
      ),
      .init(
        "digitalocean-spaces-secret",
        .high,
        "DigitalOcean Spaces secret",
        ["digitaloceanspaces", "digitalocean_spaces"],
        joined: ["spaces"],
        .base64(43),
        of: .secret,
        .low
      ),
      .init(
        "ibm-cos-hmac-secret",
        .high,
        "IBM Cloud COS HMAC secret",
        ["cos_hmac_keys"],
        .hex(48),
        of: .secret
      ),
      .init(
        "yandex-static-access-key",
        .high,
        "Yandex static access key",
        ["yandex"],
        .text("YC", .base64url(38))
      )
    ),
    WordGroup(
      "cloud servers and storage",
      .init(
        "exoscale-api-secret",
        .critical,
        "Exoscale API secret",
        ["exoscale"],
        .of(.base64url, 40...60),
        of: .secret
      ),
      .init(
        "scaleway-secret-key",
        .critical,
        "Scaleway secret key",
        ["scaleway"],
        joined: ["scw"],
        .uuid,
        of: .secret
      )
    ),
    WordGroup(
      "files of the user",
      .init(
        "box-access-token",
        .high,
        "Box access token",
        ["developer_token", "developer-token", "developertoken"],
        joined: ["box"],
        .base62(32)
      ),
      .init(
        "dropbox-long-lived-access-token",
        .high,
        "Dropbox long-lived access token",
        ["dropbox"],
        .sequence(.base62(11), .text("AAAAAAAAAA"), .base64url(43))
      )
    ),
    WordGroup(
      "stored files of the owner",
      .init("pinata-api-secret", .medium, "Pinata API secret", ["pinata"], .hex(64), of: .secret),
      .init(
        "web3-storage-token",
        .medium,
        "web3.storage token",
        ["web3.storage", "web3storage", "nft.storage", "nftstorage"],
        .webToken
      )
    ),
    WordGroup(
      "content of the project",
      .init(
        "sanity-auth-token",
        .high,
        "Sanity auth token",
        joined: ["sanity"],
        .text("sk", .of(.base62, 78...180)),
        .low
      )
    ),
    WordGroup(
      "media files and account",
      .init(
        "imagekit-private-key",
        .medium,
        "ImageKit private key",
        ["imagekit"],
        .text("private_", .of(.base64url, 20...128))
      )
    ),
    WordGroup(
      "remote storage, reversible obscuring",
      .init(
        "rclone-conf-password",
        .high,
        "rclone conf password",
        names: ["rclone_config_pass", "rclone_pass"],
        .of(.base64url, 20...200),
        of: .password,
        .low
      )
    ),
    WordGroup(
      "storage buckets by S3-compatible API",
      .init(
        "gcp-hmac-secret",
        .high,
        "Google HMAC secret",
        ["storage.googleapis", "gcp_hmac", "gcs_hmac"],
        names: ["gcs_secret"],
        .base64(40),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "stored connections of the scheduler",
      .init(
        "airflow-fernet-key",
        .critical,
        "Apache Airflow Fernet key",
        names: ["fernet_key"],
        .sequence(.base64url(43), .text("="))
      )
    ),
  ]
}
