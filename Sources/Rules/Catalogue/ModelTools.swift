extension Catalogue {
  /// Vector stores, agents and media generation.
  static let modelTools: [Rule] = [
    Rule(
      id: "pinecone-api-key",
      name: "Pinecone API key",
      pattern: token("pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "vector index content",
      examples: ["pcsk_<base62:5-6>_<base62:63>"],
      counterexamples: [
        "pcsk_<base62:5-6>_<base62:62>", "pcsk_<base62:5-6>_<base62:64>",
        "pcsk_<base62:5-6>_<[x]:63>",
      ]
    ),
    Rule(
      id: "wandb-api-key-v1",
      name: "Weights & Biases API key (version 1)",
      pattern: token("wandb_v1_[A-Za-z0-9_]{77}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "experiments and model artifacts",
      examples: ["wandb_v1_<[A-Za-z0-9_]:77>"],
      counterexamples: [
        "wandb_v1_<[A-Za-z0-9_]:76>", "wandb_v1_<[A-Za-z0-9_]:78>", "wandb_v1_<[x]:77>",
      ]
    ),
    Rule(
      id: "e2b-api-key",
      name: "E2B API key",
      pattern: token("e2b_[0-9a-f]{40}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "code sandboxes of the owner",
      examples: ["e2b_<hex:40>"],
      counterexamples: ["e2b_<hex:39>", "e2b_<hex:41>", "e2b_<[0]:40>"]
    ),
    Rule(
      id: "helicone-api-key",
      name: "Helicone API key",
      pattern: token("sk-helicone-[a-z0-9-]{20,40}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "prompt logs of the owner",
      examples: ["sk-helicone-<[a-z0-9-]:20-36>"],
      counterexamples: ["sk-helicone-<[a-z0-9-]:19>", "sk-helicone-<[x]:20>"]
    ),
    Rule(
      id: "browserbase-api-key",
      name: "Browserbase API key",
      pattern: token("bb_live_[A-Za-z0-9_-]{24,40}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "browser sessions and recordings",
      examples: ["bb_live_<base64url:24-40>"],
      counterexamples: ["bb_live_<base64url:23>", "bb_live_<[x]:24>"]
    ),
    Rule(
      id: "cursor-api-key",
      name: "Cursor API key",
      pattern: token("key_[0-9a-f]{64}"),
      entropy: 3.25,
      severity: .high,
      confidence: .medium,
      leaks: "code editor team data and agents",
      examples: ["key_<hex:64>"],
      counterexamples: ["key_<hex:63>", "key_<hex:65>", "key_<[0]:64>"]
    ),
    Rule(
      id: "coze-access-token",
      name: "Coze access token",
      pattern: token("pat_[A-Za-z0-9]{64}"),
      entropy: 4.5,
      severity: .high,
      confidence: .medium,
      leaks: "bots and their conversations",
      examples: ["pat_<base62:64>"],
      counterexamples: ["pat_<base62:63>", "pat_<base62:65>", "pat_<[x]:64>"]
    ),
    Rule(
      id: "devin-personal-api-key",
      name: "Devin personal API key",
      pattern: base64Token("apk_user_[A-Za-z0-9+/]{120,180}={0,2}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "coding agent with repository access",
      examples: ["apk_user_<base64:120-136>"],
      counterexamples: ["apk_user_<base64:119>", "apk_user_<[x]:120>"]
    ),
    Rule(
      id: "devin-service-api-key",
      name: "Devin service API key",
      pattern: base64Token("apk_(?!user_)[A-Za-z0-9+/]{80,100}={0,2}"),
      entropy: 4,
      severity: .high,
      confidence: .medium,
      leaks: "coding agent with repository access",
      examples: ["apk_<base64:80-100>"],
      counterexamples: ["apk_<base64:79>", "apk_<[x]:80>"]
    ),
    Rule(
      id: "devin-service-user-token",
      name: "Devin service user token",
      pattern: token("cog_[a-z2-7]{52}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "coding agent with repository access",
      examples: ["cog_<[a-z2-7]:52>"],
      counterexamples: ["cog_<[a-z2-7]:51>", "cog_<[a-z2-7]:53>", "cog_<[x]:52>"]
    ),
    Rule(
      id: "luma-api-key",
      name: "Luma API key",
      pattern: token("luma-\(uuid)-\(uuid)"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "video generation of the owner",
      examples: ["luma-<uuid>-<uuid>"],
      counterexamples: ["luma-<uuid>-<hex:8>"]
    ),
    Rule(
      id: "photoroom-api-key",
      name: "Photoroom API key",
      pattern: token("(?:sandbox_)?sk_pr_[A-Za-z0-9]{1,64}_[0-9a-f]{40}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "image editing quota",
      examples: ["sk_pr_<base62:1-17>_<hex:40>"],
      counterexamples: [
        "sk_pr_<base62:1-17>_<hex:39>", "sk_pr_<base62:1-17>_<hex:41>",
        "sk_pr_<base62:1-17>_<[0]:40>",
      ]
    ),
    Rule(
      id: "runway-api-key",
      name: "Runway API key",
      pattern: token("key_[0-9a-f]{128}"),
      entropy: 3.5,
      severity: .medium,
      confidence: .high,
      leaks: "video generation of the owner",
      examples: ["key_<hex:128>"],
      counterexamples: ["key_<hex:127>", "key_<hex:129>", "key_<[0]:128>"]
    ),
    Rule(
      id: "retell-ai-api-key",
      name: "Retell AI API key",
      pattern: token("key_[0-9a-f]{28}"),
      entropy: 2.75,
      severity: .high,
      confidence: .medium,
      leaks: "voice calls and transcripts",
      examples: ["key_<hex:28>"],
      counterexamples: ["key_<hex:27>", "key_<hex:29>", "key_<[0]:28>"]
    ),
    Rule(
      id: "runpod-api-key",
      name: "RunPod API key",
      pattern: token("rpa_[A-Z0-9]{40}[A-Za-z0-9]{6}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "GPU rental billed to owner",
      examples: ["rpa_<BASE36:40><base62:6>"],
      counterexamples: [
        "rpa_<BASE36:40><base62:5>", "rpa_<BASE36:40><base62:7>", "rpa_<[X]:40><[x]:6>",
      ]
    ),
    Rule(
      id: "scale-ai-callback-auth-key",
      name: "Scale AI callback auth key",
      pattern: token("live_auth_[0-9a-f]{32}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "forged callbacks of the owner",
      examples: ["live_auth_<hex:32>"],
      counterexamples: ["live_auth_<hex:31>", "live_auth_<hex:33>", "live_auth_<[0]:32>"]
    ),
    Rule(
      id: "apify-api-token",
      name: "Apify API token",
      pattern: token("apify_api_[A-Za-z0-9]{36}"),
      entropy: 3.5,
      severity: .medium,
      confidence: .high,
      leaks: "scrapers and their datasets",
      checksum: .crc32Base62Whole,
      examples: ["apify_api_<base62:30><checksum>"],
      counterexamples: [
        "apify_api_<base62:30><wrong-checksum>", "apify_api_<base62:35>", "apify_api_<base62:37>",
        "apify_api_<[x]:36>",
      ]
    ),
  ]
}
