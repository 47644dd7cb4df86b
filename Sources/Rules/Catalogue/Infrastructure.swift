extension Catalogue {
  /// Secret managers, clusters, networks and identity.
  static let infrastructure: [Rule] = [
    Rule(
      id: "1password-secret-key",
      name: "1Password secret key",
      pattern: token(
        "A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}"
      ),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "one half of the account unlock key",
      examples: [
        "A3-<BASE36:6>-<BASE36:6>-<BASE36:5>-<BASE36:5>-<BASE36:5>-<BASE36:5>",
        "A3-<BASE36:6>-<BASE36:11>-<BASE36:5>-<BASE36:5>-<BASE36:5>",
      ],
      counterexamples: [
        "A3-<BASE36:6>-<BASE36:6>-<BASE36:5>-<BASE36:5>-<BASE36:5>",
        "A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX",
      ]
    ),
    Rule(
      id: "1password-service-account-token",
      name: "1Password service account token",
      pattern: token("ops_eyJ[A-Za-z0-9_-]{80,900}={0,2}"),
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "vault items shared with the account",
      checksum: .onePasswordServiceAccount,
      examples: [
        #"ops_<base64url-of:{"signInAddress":"a.1password.com","userAuth":{"method":"SRPg-4096"},"email":"x@1passwordserviceaccounts.com","secretKey":"A3-"}>"#
      ],
      counterexamples: ["ops_eyJ<base64url:79>", "ops_eyJ<[A]:80>"]
    ),
    Rule(
      id: "hashicorp-vault-service-token",
      name: "HashiCorp Vault service token",
      pattern: token(#"hvs\.[A-Za-z0-9_-]{90,130}"#),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "secrets under the token policy",
      examples: ["hvs.<base64url:90-106>"],
      counterexamples: ["hvs.<base64url:89>", "hvs.<[x]:90>"]
    ),
    Rule(
      id: "hashicorp-vault-batch-token",
      name: "HashiCorp Vault batch token",
      pattern: token(#"hvb\.[A-Za-z0-9_-]{138,300}"#),
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "secrets under the token policy",
      examples: ["hvb.<base64url:138-154>"],
      counterexamples: ["hvb.<base64url:137>", "hvb.<[x]:138>"]
    ),
    Rule(
      id: "hashicorp-vault-recovery-token",
      name: "HashiCorp Vault recovery token",
      pattern: token(#"hvr\.[A-Za-z0-9_-]{24,130}"#),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "recovery mode of the vault",
      examples: ["hvr.<base64url:24-40>"],
      counterexamples: ["hvr.<base64url:23>", "hvr.<[x]:24>"]
    ),
    Rule(
      id: "doppler-personal-token",
      name: "Doppler personal token",
      pattern: token(#"dp\.pt\.[A-Za-z0-9]{40,44}"#),
      entropy: 2,
      severity: .critical,
      confidence: .high,
      leaks: "all secrets the user can read",
      examples: ["dp.pt.<base62:40-44>"],
      counterexamples: ["dp.pt.<base62:39>", "dp.pt.<[x]:40>"]
    ),
    Rule(
      id: "doppler-service-account-token",
      name: "Doppler service account token",
      pattern: token(#"dp\.sa\.[A-Za-z0-9]{40,44}"#),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "secrets granted to the account",
      examples: ["dp.sa.<base62:40-44>"],
      counterexamples: ["dp.sa.<base62:39>", "dp.sa.<[x]:40>"]
    ),
    Rule(
      id: "doppler-cli-token",
      name: "Doppler CLI token",
      pattern: token(#"dp\.ct\.[A-Za-z0-9]{40,44}"#),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "all secrets the user can read",
      examples: ["dp.ct.<base62:40-44>"],
      counterexamples: ["dp.ct.<base62:39>", "dp.ct.<[x]:40>"]
    ),
    Rule(
      id: "doppler-scim-token",
      name: "Doppler SCIM token",
      pattern: token(#"dp\.scim\.[A-Za-z0-9]{40,44}"#),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "user provisioning of the owner",
      examples: ["dp.scim.<base62:40-44>"],
      counterexamples: ["dp.scim.<base62:39>", "dp.scim.<[x]:40>"]
    ),
    Rule(
      id: "doppler-audit-token",
      name: "Doppler audit token",
      pattern: token(#"dp\.audit\.[A-Za-z0-9]{40,44}"#),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "audit logs of the owner",
      examples: ["dp.audit.<base62:40-44>"],
      counterexamples: ["dp.audit.<base62:39>", "dp.audit.<[x]:40>"]
    ),
    Rule(
      id: "doppler-service-token",
      name: "Doppler service token",
      pattern: token(#"dp\.st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}"#),
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "secrets of one config",
      examples: ["dp.st.<base62:40-44>"],
      counterexamples: ["dp.st.<base62:39>", "dp.st.<[x]:40>"]
    ),
    Rule(
      id: "bitwarden-secrets-manager-token",
      name: "Bitwarden Secrets Manager access token",
      pattern:
        #"(?i:bws|bitwarden)[^\r\n]{0,60}?(?<![A-Za-z0-9.])(0\.\#(uuid)\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==)"#,
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "secrets granted to the machine account",
      examples: ["BWS_ACCESS_TOKEN=<secret>0.<uuid>.<base62:30>:<base64:22>==</secret>\n"],
      counterexamples: [
        "BWS_ACCESS_TOKEN=0.<uuid>.<base62:29>:<base64:22>==", "BWS_ACCESS_TOKEN=0.<uuid>",
      ]
    ),
    Rule(
      id: "docker-swarm-join-token",
      name: "Docker swarm join token",
      pattern: token("SWMTKN-1-[a-z0-9]{50}-[a-z0-9]{25}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "joining of the container cluster",
      examples: ["SWMTKN-1-<base36:50>-<base36:25>"],
      counterexamples: [
        "SWMTKN-1-<base36:50>-<base36:24>", "SWMTKN-1-<base36:50>-<base36:26>",
        "SWMTKN-1-<[x]:50>-<[x]:25>",
      ]
    ),
    Rule(
      id: "docker-swarm-unlock-key",
      name: "Docker swarm unlock key",
      pattern: base64Token("SWMKEY-1-[A-Za-z0-9+/]{43}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "unlocking of cluster state and secrets",
      examples: ["SWMKEY-1-<base64:43>"],
      counterexamples: ["SWMKEY-1-<base64:42>", "SWMKEY-1-<base64:44>", "SWMKEY-1-<[x]:43>"]
    ),
    Rule(
      id: "openshift-user-token",
      name: "OpenShift user token",
      pattern: token("sha256~[A-Za-z0-9_-]{43}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "cluster API as the user",
      examples: ["sha256~<base64url:43>"],
      counterexamples: ["sha256~<base64url:42>", "sha256~<base64url:44>", "sha256~<[x]:43>"]
    ),
    Rule(
      id: "rancher-api-token",
      name: "Rancher API token",
      pattern: token("token-[a-z0-9]{5}:[a-z0-9]{54}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "clusters managed by the server",
      examples: ["token-<base36:5>:<base36:54>"],
      counterexamples: [
        "token-<base36:5>:<base36:53>", "token-<base36:5>:<base36:55>", "token-<base36:5>:<[x]:54>",
      ]
    ),
    Rule(
      id: "portainer-access-token",
      name: "Portainer access token",
      pattern: base64Token("ptr_[A-Za-z0-9+/]{20,60}={0,2}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "container hosts of the owner",
      examples: ["ptr_<base64:20-36>"],
      counterexamples: ["ptr_<base64:19>", "ptr_<[x]:20>"]
    ),
    Rule(
      id: "tailscale-api-key",
      name: "Tailscale API key",
      pattern: token("tskey-api-[A-Za-z0-9]{10,20}-[A-Za-z0-9]{20,40}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "private network administration",
      examples: ["tskey-api-<base62:10-20>-<base62:20-36>"],
      counterexamples: ["tskey-api-<base62:10-20>-<base62:19>", "tskey-api-<[x]:10>-<[x]:20>"]
    ),
    Rule(
      id: "tailscale-auth-key",
      name: "Tailscale auth key",
      pattern: token("tskey-auth-[A-Za-z0-9]{10,20}-[A-Za-z0-9]{20,40}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "joining of the private network",
      examples: ["tskey-auth-<base62:10-20>-<base62:20-36>"],
      counterexamples: ["tskey-auth-<base62:10-20>-<base62:19>", "tskey-auth-<[x]:10>-<[x]:20>"]
    ),
    Rule(
      id: "tailscale-oauth-client-secret",
      name: "Tailscale OAuth client secret",
      pattern: token("tskey-client-[A-Za-z0-9]{10,20}-[A-Za-z0-9]{20,40}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "private network administration",
      examples: ["tskey-client-<base62:10-20>-<base62:20-36>"],
      counterexamples: [
        "tskey-client-<base62:10-20>-<base62:19>", "tskey-client-<[x]:10>-<[x]:20>",
      ]
    ),
    Rule(
      id: "defined-networking-api-token",
      name: "Defined Networking API token",
      pattern: token("dnkey-[A-Z0-9]{26}-[A-Z0-9]{52}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "overlay network administration",
      examples: ["dnkey-<BASE36:26>-<BASE36:52>"],
      counterexamples: [
        "dnkey-<BASE36:26>-<BASE36:51>", "dnkey-<BASE36:26>-<BASE36:53>", "dnkey-<[X]:26>-<[X]:52>",
      ]
    ),
    Rule(
      id: "authress-service-client-key",
      name: "Authress service client key",
      pattern: token(
        #"(?:sc_|ext_|scauth_|authress_)[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120}"#
      ),
      entropy: 4,
      severity: .high,
      confidence: .medium,
      leaks: "authorisation records of the owner",
      examples: [
        "sc_<base36:5-21>.<base36:4-6>.acc<[_-]:1><[a-z0-9-]:10-26>.<[A-Za-z0-9+/_=-]:30-46>"
      ],
      counterexamples: [
        "sc_<base36:5-21>.<base36:4-6>.acc<[_-]:1><[a-z0-9-]:10-26>.<[A-Za-z0-9+/_=-]:29>",
        "sc_<base36:5-21>.<base36:4-6>.acc<[_-]:1><[x]:10>.<[x]:30>",
      ]
    ),
    Rule(
      id: "stytch-secret",
      name: "Stytch secret",
      pattern: token("secret-(?:live|test)-[A-Za-z0-9_-]{35}="),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "users and sessions of the app",
      examples: ["secret-live-<base64url:35>="],
      counterexamples: ["secret-live-<base64url:34>=", "secret-live-<[x]:35>="]
    ),
    Rule(
      id: "unkey-root-key",
      name: "Unkey root key",
      pattern: token("unkey_[A-Za-z0-9]{20,32}"),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "issue of customer API keys",
      examples: ["unkey_<base62:20-32>"],
      counterexamples: ["unkey_<base62:19>", "unkey_<[x]:20>"]
    ),
    Rule(
      id: "akamai-edgegrid-token",
      name: "Akamai edgegrid token",
      pattern: token(#"akab-[a-z0-9]{16}-[a-z0-9]{16}(?!\.)"#),
      entropy: 3,
      severity: .critical,
      confidence: .medium,
      leaks: "CDN and edge configuration",
      examples: ["akab-<base36:16>-<base36:16>"],
      counterexamples: [
        "akab-<base36:16>-<base36:15>", "akab-<base36:16>-<base36:16>.luna.akamaiapis.net",
      ]
    ),
    Rule(
      id: "hashicorp-vault-init-key",
      name: "Key that unseals HashiCorp Vault, as it was shown",
      summary: "What `vault operator init` writes, in documents and logs.",
      pattern:
        #"Key (?:1: |2: |3: |4: |5: |6: |7: |8: |9: )([0-9a-f]{66}|(?=[A-Za-z0-9+/]{0,43}[A-Z])(?=[A-Za-z0-9+/]{0,43}[0-9])(?=[A-Za-z0-9+/]{0,43}[a-z])[A-Za-z0-9+/]{44})(?![\w+/=])"#,
      severity: .critical,
      confidence: .high,
      leaks: "unsealing of the vault",
      examples: [
        "Key 1: <secret><hex:66></secret>\nKey 2: ", "Unseal Key 3: <secret><hex:66></secret>\n",
        "Unseal Key 1: <secret><base62:20>aA1<base62:21></secret>\n",
      ],
      counterexamples: [
        "Key 1: <hex:64>\n", "Key 12: <hex:66>\n", "Monkey 1: Sunny\n", "Key 1: <[a-z]:44>\n",
      ]
    ),
    Rule(
      id: "kubernetes-service-account-jwt",
      name: "Kubernetes service account token",
      pattern: token(
        #"eyJhbGciOiJSUzI1NiIsImtpZCI6I[A-Za-z0-9_-]{20,100}\.[A-Za-z0-9_-]{200,1500}\.[A-Za-z0-9_-]{342}"#
      ),
      entropy: 3,
      severity: .critical,
      confidence: .medium,
      leaks: "cluster API as the service account",
      examples: [
        "eyJhbGciOiJSUzI1NiIsImtpZCI6I<base64url:20-36>.<base64url:200-216>.<base64url:342>"
      ],
      counterexamples: ["eyJhbGciOiJSUzI1NiIsImtpZCI6I<base64url:40>.<base64url:200>"]
    ),
    Rule(
      id: "kubeconfig-client-key-data",
      name: "Client key in a kubeconfig",
      pattern: #"client-key-data:\s{0,4}["\']?(LS0tLS1CRUdJTi[A-Za-z0-9+/]{100,16384}={0,2})"#,
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "cluster API as the user",
      examples: ["client-key-data: <secret>LS0tLS1CRUdJTiB<base64:300></secret>\n"],
      counterexamples: [
        "client-key-data: <base64:300>", "client-key-data: LS0tLS1CRUdJTiB<base64:20>",
      ]
    ),
  ]
}
