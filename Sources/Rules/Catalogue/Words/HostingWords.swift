extension Catalogue {
  /// Cloud, servers, networks, domains and devices.
  static let hostingWords: [WordGroup] = [
    WordGroup(
      "cloud account API",
      .init(
        "alibaba-access-key-secret",
        .critical,
        "Alibaba Cloud access key secret",
        ["alibaba", "aliyun"],
        names: ["access_key_secret", "accesskeysecret"],
        .base62(30),
        of: .secret
      ),
      .init(
        "baidu-cloud-secret-key",
        .high,
        "Baidu Cloud secret key",
        ["baidu"],
        joined: ["bce"],
        .hex(32),
        of: .secret,
        .low
      ),
      .init(
        "huawei-cloud-secret-key",
        .critical,
        "Huawei Cloud secret key",
        ["huawei"],
        names: ["hw_secret_key", "os_secret_key"],
        .base62(40),
        of: .secret,
        .low
      ),
      .init(
        "ibm-cloud-api-key",
        .critical,
        "IBM Cloud API key",
        ["ibmcloud", "ibm_cloud", "bluemix"],
        joined: ["ibm"],
        .base64url(44)
      ),
      .init(
        "tencent-cloud-secret-key",
        .critical,
        "Tencent Cloud secret key",
        ["tencent", "qcloud"],
        .base62(32),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "devices and their data",
      .init(
        "eagle-eye-networks-api-key",
        .high,
        "Eagle Eye Networks API key",
        ["eagle_eye_networks", "eagle-eye-networks", "eagleeyenetworks"],
        .base62(15)
      ),
      .init(
        "ecostruxure-it-api-key",
        .high,
        "EcoStruxure IT API key",
        ["ecostruxure_it", "ecostruxure-it", "ecostruxureit"],
        .text("AK1", .of(.custom("A-Za-z0-9/"), 50...55))
      ),
      .init("unplugg-api-key", .high, "Unplugg API key", ["unplugg"], .base36(64))
    ),
    WordGroup(
      "cloud servers and DNS",
      .init(
        "linode-pat",
        .critical,
        "Akamai Linode personal access token",
        ["linode"],
        .hex(64),
        .low
      ),
      .init("vultr-api-key", .critical, "Vultr API key", ["vultr"], .upper36(36))
    ),
    WordGroup(
      "cloud, domains and hosting",
      .init(
        "ovh-application-secret",
        .critical,
        "OVHcloud application secret",
        ["ovh"],
        .base36(32),
        of: .secret
      ),
      .init(
        "ovh-consumer-key",
        .high,
        "OVHcloud consumer key",
        names: ["ovh_consumer_key", "ovh-consumer-key", "ovhconsumerkey"],
        .base36(32)
      )
    ),
    WordGroup(
      "Atlas projects and clusters",
      .init(
        "mongodb-atlas-private-key",
        .critical,
        "MongoDB Atlas private key",
        ["mongodbatlas", "mongodb_atlas", "mongodb-atlas"],
        joined: ["atlas"],
        .uuid
      )
    ),
    WordGroup(
      "CDN configuration and purge",
      .init("fastly-api-token", .critical, "Fastly API token", ["fastly"], .base64url(32))
    ),
    WordGroup(
      "DNS, CDN and workers in scope",
      .init(
        "cloudflare-api-token-legacy",
        .critical,
        "Cloudflare API token (legacy)",
        ["cloudflare"],
        names: ["cf_api_token"],
        .base64url(40)
      )
    ),
    WordGroup(
      "classic infrastructure of the owner",
      .init(
        "ibm-softlayer-api-key",
        .critical,
        "IBM Cloud SoftLayer API key",
        ["softlayer"],
        names: ["sl_api_key"],
        .base36(64),
        .low
      )
    ),
    WordGroup(
      "cloud API of the owner",
      .init(
        "yandex-cloud-api-key",
        .high,
        "Yandex Cloud API key",
        ["yandex"],
        .text("AQVN", .of(.base64url, 35...38))
      )
    ),
    WordGroup(
      "cloud servers and clusters",
      .init("civo-api-key", .critical, "Civo API key", ["civo"], .base62(50))
    ),
    WordGroup(
      "cloud servers and networks",
      .init(
        "hetzner-cloud-token",
        .critical,
        "Hetzner Cloud token",
        ["hetzner"],
        names: ["hcloud_token"],
        .base62(64),
        .low
      )
    ),
    WordGroup(
      "container catalog of the owner",
      .init(
        "redhat-pyxis-api-key",
        .medium,
        "Red Hat Pyxis API key",
        ["pyxis"],
        joined: ["redhat"],
        .base36(32)
      )
    ),
    WordGroup(
      "container hosts of the owner",
      .init("portainer-session-jwt", .high, "Portainer session JWT", ["portainer"], .webToken)
    ),
    WordGroup(
      "devices and their control",
      .init(
        "particle-access-token",
        .high,
        "Particle access token",
        ["api.particle.io"],
        joined: ["particle"],
        .hex(40)
      )
    ),
    WordGroup(
      "domains and DNS",
      .init(
        "godaddy-api-secret",
        .critical,
        "GoDaddy API secret",
        ["godaddy"],
        names: ["sso-key"],
        .base62(22),
        of: .secret
      )
    ),
    WordGroup(
      "dynamic DNS updates",
      .init(
        "tsig-ddns-key",
        .high,
        "TSIG key for dynamic DNS",
        names: ["rndc-key", "tsig_key", "tsig-key", "ddns-key", "tsig_secret"],
        .of(.base64, 20...100),
        .low
      )
    ),
    WordGroup(
      "home devices of the owner",
      .init(
        "home-assistant-token",
        .high,
        "Home Assistant token",
        ["homeassistant", "home_assistant", "home-assistant"],
        joined: ["hass"],
        .webToken,
        .low
      )
    ),
    WordGroup(
      "hosted sites of the owner",
      .init(
        "wpengine-api-password",
        .high,
        "WP Engine API password",
        ["wpengine"],
        joined: ["wpe"],
        .of(.base62, 24...64),
        of: .password
      )
    ),
    WordGroup(
      "hosting, mail and domains",
      .init(
        "infomaniak-api-token",
        .high,
        "Infomaniak API token",
        ["infomaniak"],
        .of(.base64url, 60...100)
      )
    ),
    WordGroup(
      "infrastructure runs of the owner",
      .init(
        "spacelift-api-key-secret",
        .critical,
        "Spacelift API key secret",
        ["spacelift"],
        .hex(64),
        of: .secret,
        .low
      )
    ),
    WordGroup(
      "job scheduling on the cluster",
      .init(
        "hashicorp-nomad-token",
        .critical,
        "HashiCorp Nomad token",
        names: ["x-nomad-token", "nomad_token"],
        .uuid,
        of: .token,
        .low
      )
    ),
    WordGroup(
      "joining of a cluster",
      .init(
        "kubernetes-bootstrap-token",
        .high,
        "Kubernetes bootstrap token",
        ["kubeadm"],
        names: ["bootstrap_token", "bootstrap-token", "token-id"],
        .sequence(.base36(6), .text("."), .base36(16))
      )
    ),
    WordGroup(
      "network devices of the owner",
      .init("cisco-meraki-api-key", .critical, "Cisco Meraki API key", ["meraki"], .hex(40))
    ),
    WordGroup(
      "network, DNS or VPN settings",
      .init("buddyns-api-key", .high, "BuddyNS API key", ["buddyns"], .base36(40))
    ),
    WordGroup(
      "servers and hosted applications",
      .init("atera-api-key", .critical, "Atera API key", ["atera"], .base36(32))
    ),
    WordGroup(
      "tunnels on the account",
      .init(
        "ngrok-auth-token",
        .high,
        "ngrok auth token",
        ["ngrok"],
        .text("2", .base62(26), .text("_"), .of(.custom("1-9"), 1), .base62(20))
      )
    ),
  ]
}
