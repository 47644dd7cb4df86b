extension Catalogue {
  /// Model providers and tools around them.
  static let artificialIntelligence: [Rule] = [
    Rule(
      id: "openai-project-key",
      name: "OpenAI project key",
      pattern: token("sk-proj-[A-Za-z0-9_-]{20,80}T3BlbkFJ[A-Za-z0-9_-]{20,80}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage, uploaded files and prompts",
      examples: ["sk-proj-<base64url:20-36>T3BlbkFJ<base64url:20-36>"],
      counterexamples: [
        "sk-proj-<base64url:20-36>T3BlbkFJ<base64url:19>", "sk-proj-<[x]:20>T3BlbkFJ<[x]:20>",
      ]
    ),
    Rule(
      id: "openai-user-key-legacy",
      name: "OpenAI user key (legacy)",
      pattern: token("sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage, uploaded files and prompts",
      examples: ["sk-<base62:20>T3BlbkFJ<base62:20>"],
      counterexamples: [
        "sk-<base62:20>T3BlbkFJ<base62:19>", "sk-<base62:20>T3BlbkFJ<base62:21>",
        "sk-<[x]:20>T3BlbkFJ<[x]:20>",
      ]
    ),
    Rule(
      id: "openai-service-account-key",
      name: "OpenAI service account key",
      pattern: token("sk-svcacct-[A-Za-z0-9_-]{20,80}T3BlbkFJ[A-Za-z0-9_-]{20,80}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage, uploaded files and prompts",
      examples: ["sk-svcacct-<base64url:20-36>T3BlbkFJ<base64url:20-36>"],
      counterexamples: [
        "sk-svcacct-<base64url:20-36>T3BlbkFJ<base64url:19>", "sk-svcacct-<[x]:20>T3BlbkFJ<[x]:20>",
      ]
    ),
    Rule(
      id: "openai-admin-key",
      name: "OpenAI admin key",
      pattern: token("sk-admin-[A-Za-z0-9_-]{58,74}T3BlbkFJ[A-Za-z0-9_-]{58,74}"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "organisation administration, keys and audit log",
      examples: ["sk-admin-<base64url:58-74>T3BlbkFJ<base64url:58-74>"],
      counterexamples: [
        "sk-admin-<base64url:58-74>T3BlbkFJ<base64url:57>", "sk-admin-<[x]:58>T3BlbkFJ<[x]:58>",
      ]
    ),
    Rule(
      id: "openai-session-token",
      name: "OpenAI session token",
      pattern: token("sess-[A-Za-z0-9]{40}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "signed-in platform session",
      examples: ["sess-<base62:40>"],
      counterexamples: ["sess-<base62:39>", "sess-<base62:41>", "sess-<[x]:40>"]
    ),
    Rule(
      id: "anthropic-api-key",
      name: "Anthropic API key",
      pattern: token("sk-ant-api03-[A-Za-z0-9_-]{93}AA"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["sk-ant-api03-<base64url:93>AA"],
      counterexamples: ["sk-ant-api03-<base64url:92>AA", "sk-ant-api03-<[x]:93>AA"]
    ),
    Rule(
      id: "anthropic-admin-api-key",
      name: "Anthropic admin API key",
      pattern: token("sk-ant-admin01-[A-Za-z0-9_-]{93}AA"),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "organisation administration, members and keys",
      examples: ["sk-ant-admin01-<base64url:93>AA"],
      counterexamples: ["sk-ant-admin01-<base64url:92>AA", "sk-ant-admin01-<[x]:93>AA"]
    ),
    Rule(
      id: "anthropic-oauth-access-token",
      name: "Anthropic OAuth access token",
      pattern: token("sk-ant-oat01-[A-Za-z0-9_-]{80,120}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "assistant subscription of a user",
      examples: ["sk-ant-oat01-<base64url:80-96>"],
      counterexamples: ["sk-ant-oat01-<base64url:79>", "sk-ant-oat01-<[x]:80>"]
    ),
    Rule(
      id: "anthropic-oauth-refresh-token",
      name: "Anthropic OAuth refresh token",
      pattern: token("sk-ant-ort01-[A-Za-z0-9_-]{80,120}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "renews the assistant subscription access",
      examples: ["sk-ant-ort01-<base64url:80-96>"],
      counterexamples: ["sk-ant-ort01-<base64url:79>", "sk-ant-ort01-<[x]:80>"]
    ),
    Rule(
      id: "anthropic-session-key",
      name: "Anthropic session key",
      pattern: token("sk-ant-sid0[0-9]{1}-[A-Za-z0-9_-]{60,140}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "web session with the user's conversations",
      examples: ["sk-ant-sid0<digit:1>-<base64url:60-76>"],
      counterexamples: ["sk-ant-sid0<digit:1>-<base64url:59>", "sk-ant-sid0<digit:1>-<[x]:60>"]
    ),
    Rule(
      id: "huggingface-access-token",
      name: "Hugging Face access token",
      pattern: token("hf_[A-Za-z]{34}"),
      entropy: 2,
      severity: .high,
      confidence: .high,
      leaks: "private models, datasets and inference",
      examples: ["hf_<alpha:34>"],
      counterexamples: ["hf_<alpha:33>", "hf_<alpha:35>", "hf_<[x]:34>"]
    ),
    Rule(
      id: "huggingface-org-token",
      name: "Hugging Face organization token",
      pattern: token("api_org_[A-Za-z]{34}"),
      entropy: 2,
      severity: .high,
      confidence: .high,
      leaks: "organisation models and datasets",
      examples: ["api_org_<alpha:34>"],
      counterexamples: ["api_org_<alpha:33>", "api_org_<alpha:35>", "api_org_<[x]:34>"]
    ),
    Rule(
      id: "huggingface-oauth-token",
      name: "Hugging Face OAuth token",
      pattern: token("hf_oauth_[A-Za-z0-9._-]{60,600}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "user data in scope",
      examples: ["hf_oauth_<[A-Za-z0-9._-]:60-76>"],
      counterexamples: ["hf_oauth_<[A-Za-z0-9._-]:59>", "hf_oauth_<[x]:60>"]
    ),
    Rule(
      id: "groq-api-key",
      name: "Groq API key",
      pattern: token("gsk_[A-Za-z0-9]{20}WGdyb3FY[A-Za-z0-9]{24}"),
      entropy: 4,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["gsk_<base62:20>WGdyb3FY<base62:24>"],
      counterexamples: [
        "gsk_<base62:20>WGdyb3FY<base62:23>", "gsk_<base62:20>WGdyb3FY<base62:25>",
        "gsk_<[x]:20>WGdyb3FY<[x]:24>",
      ]
    ),
    Rule(
      id: "xai-api-key",
      name: "xAI API key",
      pattern: token("xai-[A-Za-z0-9]{80}"),
      entropy: 3.75,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["xai-<base62:80>"],
      counterexamples: ["xai-<base62:79>", "xai-<base62:81>", "xai-<[x]:80>"]
    ),
    Rule(
      id: "perplexity-api-key",
      name: "Perplexity API key",
      pattern: token("pplx-[A-Za-z0-9]{48}"),
      entropy: 4,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["pplx-<base62:48>"],
      counterexamples: ["pplx-<base62:47>", "pplx-<base62:49>", "pplx-<[x]:48>"]
    ),
    Rule(
      id: "replicate-api-token",
      name: "Replicate API token",
      pattern: token("r8_[A-Za-z0-9]{37}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["r8_<base62:37>"],
      counterexamples: ["r8_<base62:36>", "r8_<base62:38>", "r8_<[x]:37>"]
    ),
    Rule(
      id: "openrouter-api-key",
      name: "OpenRouter API key",
      pattern: token("sk-or-v1-[0-9a-f]{64}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["sk-or-v1-<hex:64>"],
      counterexamples: ["sk-or-v1-<hex:63>", "sk-or-v1-<hex:65>", "sk-or-v1-<[0]:64>"]
    ),
    Rule(
      id: "cerebras-api-key",
      name: "Cerebras API key",
      pattern: token("csk-[a-z0-9]{48}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["csk-<base36:48>"],
      counterexamples: ["csk-<base36:47>", "csk-<base36:49>", "csk-<[x]:48>"]
    ),
    Rule(
      id: "nvidia-api-key",
      name: "NVIDIA API key",
      pattern: token("nvapi-[A-Za-z0-9_-]{64}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["nvapi-<base64url:64>"],
      counterexamples: ["nvapi-<base64url:63>", "nvapi-<base64url:65>", "nvapi-<[x]:64>"]
    ),
    Rule(
      id: "fireworks-ai-api-key",
      name: "Fireworks AI API key",
      pattern: token("fw_[A-Za-z0-9]{22,24}"),
      entropy: 3.25,
      severity: .high,
      confidence: .medium,
      leaks: "AI model usage billed to the owner",
      examples: ["fw_<base62:22-24>"],
      counterexamples: ["fw_<base62:21>", "fw_<[x]:22>"]
    ),
    Rule(
      id: "together-ai-api-key",
      name: "Together AI API key",
      pattern: token("tgp_v1_[A-Za-z0-9_-]{43}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["tgp_v1_<base64url:43>"],
      counterexamples: ["tgp_v1_<base64url:42>", "tgp_v1_<base64url:44>", "tgp_v1_<[x]:43>"]
    ),
    Rule(
      id: "friendli-api-key",
      name: "FriendliAI API key",
      pattern: token("flp_[A-Za-z0-9]{46}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["flp_<base62:46>"],
      counterexamples: ["flp_<base62:45>", "flp_<base62:47>", "flp_<[x]:46>"]
    ),
    Rule(
      id: "jina-ai-api-key",
      name: "Jina AI API key",
      pattern: token("jina_[A-Za-z0-9]{60}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["jina_<base62:60>"],
      counterexamples: ["jina_<base62:59>", "jina_<base62:61>", "jina_<[x]:60>"]
    ),
    Rule(
      id: "minimax-api-key",
      name: "MiniMax API key",
      pattern: token("sk-api-[A-Za-z0-9_-]{119}"),
      entropy: 3.5,
      severity: .medium,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["sk-api-<base64url:119>"],
      counterexamples: ["sk-api-<base64url:118>", "sk-api-<base64url:120>", "sk-api-<[x]:119>"]
    ),
    Rule(
      id: "elevenlabs-api-key",
      name: "ElevenLabs API key",
      pattern: token("sk_[0-9a-f]{48}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "voice generation, cloned voices",
      examples: ["sk_<hex:48>"],
      counterexamples: ["sk_<hex:47>", "sk_<hex:49>", "sk_<[0]:48>"]
    ),
    Rule(
      id: "cartesia-api-key",
      name: "Cartesia API key",
      pattern: token("sk_car_[A-Za-z0-9]{20,40}"),
      entropy: 3,
      severity: .medium,
      confidence: .medium,
      leaks: "voice generation of the owner",
      examples: ["sk_car_<base62:20-36>"],
      counterexamples: ["sk_car_<base62:19>", "sk_car_<[x]:20>"]
    ),
    Rule(
      id: "voyage-ai-api-key",
      name: "Voyage AI API key",
      pattern: token("pa-[A-Za-z0-9_-]{43}"),
      entropy: 4,
      severity: .medium,
      confidence: .medium,
      leaks: "AI model usage billed to the owner",
      examples: ["pa-<base64url:43>"],
      counterexamples: ["pa-<base64url:42>", "pa-<base64url:44>", "pa-<[x]:43>"]
    ),
    Rule(
      id: "baidu-qianfan-api-key",
      name: "Baidu Qianfan API key",
      pattern: token("bce-v3/ALTAK-[A-Za-z0-9]{21}/[0-9a-f]{40}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage billed to the owner",
      examples: ["bce-v3/ALTAK-<base62:21>/<hex:40>"],
      counterexamples: [
        "bce-v3/ALTAK-<base62:21>/<hex:39>", "bce-v3/ALTAK-<base62:21>/<hex:41>",
        "bce-v3/ALTAK-<[x]:21>/<[0]:40>",
      ]
    ),
    Rule(
      id: "langfuse-secret-key",
      name: "Langfuse secret key",
      pattern: token("sk-lf-\(uuid)"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "traces with prompts and answers",
      examples: ["sk-lf-<uuid>"],
      counterexamples: ["sk-lf-<hex:8>"]
    ),
    Rule(
      id: "langsmith-personal-access-token",
      name: "LangSmith personal access token",
      pattern: token("lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "traces with prompts and answers",
      examples: ["lsv2_pt_<hex:32>_<hex:10>"],
      counterexamples: [
        "lsv2_pt_<hex:32>_<hex:9>", "lsv2_pt_<hex:32>_<hex:11>", "lsv2_pt_<[0]:32>_<[0]:10>",
      ]
    ),
    Rule(
      id: "langsmith-service-key",
      name: "LangSmith service key",
      pattern: token("lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10}"),
      entropy: 3.25,
      severity: .high,
      confidence: .high,
      leaks: "traces with prompts and answers",
      examples: ["lsv2_sk_<hex:32>_<hex:10>"],
      counterexamples: [
        "lsv2_sk_<hex:32>_<hex:9>", "lsv2_sk_<hex:32>_<hex:11>", "lsv2_sk_<[0]:32>_<[0]:10>",
      ]
    ),
    Rule(
      id: "llamacloud-api-key",
      name: "LlamaCloud API key",
      pattern: token("llx-[A-Za-z0-9]{48}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "parsed documents and indexes",
      examples: ["llx-<base62:48>"],
      counterexamples: ["llx-<base62:47>", "llx-<base62:49>", "llx-<[x]:48>"]
    ),
    Rule(
      id: "mem0-api-key",
      name: "Mem0 API key",
      pattern: token("m0-[A-Za-z0-9]{40}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "agent memory about users",
      examples: ["m0-<base62:40>"],
      counterexamples: ["m0-<base62:39>", "m0-<base62:41>", "m0-<[x]:40>"]
    ),
  ]
}
