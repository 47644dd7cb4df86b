extension Catalogue {
  /// Language, speech and vision models.
  static let modelWords: [WordGroup] = [
    WordGroup(
      "AI model usage billed to the owner",
      .init("ai21-api-key", .medium, "AI21 Labs API key", ["ai21"], .uuid),
      .init(
        "alibaba-dashscope-api-key",
        .high,
        "Alibaba Cloud DashScope API key",
        ["dashscope", "qwen", "bailian"],
        .text("sk-", .hex(32)),
        .low
      ),
      .init(
        "cohere-api-key",
        .high,
        "Cohere API key",
        joined: ["cohere"],
        names: ["co_api_key"],
        .base62(40)
      ),
      .init("deepseek-api-key", .high, "DeepSeek API key", ["deepseek"], .text("sk-", .hex(32))),
      .init(
        "lighton-paradigm-api-key",
        .medium,
        "LightOn Paradigm API key",
        ["lighton"],
        joined: ["paradigm"],
        .of(.base64url, 40...80)
      ),
      .init("mistral-api-key", .high, "Mistral AI API key", ["mistral"], .base62(32)),
      .init(
        "moonshot-kimi-api-key",
        .medium,
        "Moonshot AI Kimi API key",
        ["moonshot", "kimi"],
        .text("sk-", .base62(48))
      ),
      .init(
        "ollama-api-key",
        .medium,
        "Ollama API key",
        ["ollama"],
        .sequence(.hex(32), .text("."), .base64url(24))
      ),
      .init(
        "stability-ai-api-key",
        .medium,
        "Stability AI API key",
        ["dreamstudio"],
        joined: ["stability"],
        .text("sk-", .base62(48))
      ),
      .init(
        "together-ai-api-key-legacy",
        .high,
        "Together AI API key (legacy)",
        joined: ["together"],
        names: ["together_api_key"],
        .hex(64),
        .low
      ),
      .init(
        "upstage-api-key",
        .medium,
        "Upstage API key",
        ["upstage"],
        .text("up_", .of(.base62, 28...50))
      ),
      .init(
        "zhipu-zai-api-key",
        .medium,
        "Zhipu AI Z.ai API key",
        ["zhipu", "bigmodel"],
        joined: ["glm", "zai"],
        .sequence(.hex(32), .text("."), .base62(16))
      )
    ),
    WordGroup(
      "AI model usage billed to owner",
      .init("clarifai-api-key", .medium, "Clarifai API key", ["clarifai"], .base62(32)),
      .init("deepai-api-key", .medium, "DeepAI API key", ["deepai"], .of(.custom("a-z0-9-"), 36)),
      .init("sigopt-api-key", .medium, "SigOpt API key", ["sigopt"], .upper36(48)),
      .init("speechtext-ai-api-key", .medium, "SpeechText.AI API key", ["speechtext"], .hex(32)),
      .init("voicegain-api-key", .medium, "Voicegain API key", ["voicegain"], .webToken),
      .init(
        "wit-ai-api-key",
        .medium,
        "Wit.ai API key",
        ["wit.ai", "witai", "wit_ai"],
        .upper36(32)
      )
    ),
    WordGroup(
      "speech transcripts of the owner",
      .init("assemblyai-api-key", .medium, "AssemblyAI API key", ["assemblyai"], .hex(32)),
      .init("deepgram-api-key", .medium, "Deepgram API key", ["deepgram"], .hex(40))
    ),
    WordGroup(
      "AI model usage",
      .init(
        "edenai-api-key",
        .medium,
        "Eden AI API key",
        ["edenai"],
        .sequence(.base62(36), .text("."), .base62(92), .text("."), .of(.custom("A-Za-z0-9_"), 43))
      )
    ),
    WordGroup(
      "AI model usage, uploaded files",
      .init(
        "azure-openai-key-legacy",
        .high,
        "Microsoft Azure OpenAI key (legacy)",
        ["openai.azure.com", "azureopenai", "azure_openai"],
        .hex(32)
      )
    ),
    WordGroup(
      "AI model usage, uploaded files and prompts",
      .init(
        "openai-key-without-marker",
        .high,
        "OpenAI API key (without marker)",
        ["openai"],
        .text("sk-", .base62(48))
      )
    ),
    WordGroup(
      "GPU rental billed to owner",
      .init(
        "vast-ai-api-key",
        .high,
        "Vast.ai API key",
        ["vast.ai", "vastai", "vast_ai"],
        .hex(64)
      )
    ),
    WordGroup(
      "container and model registry",
      .init(
        "nvidia-ngc-api-key-legacy",
        .high,
        "NVIDIA NGC API key (legacy)",
        joined: ["ngc"],
        .base64(84),
        .low
      )
    ),
    WordGroup(
      "deployed models of the owner",
      .init(
        "baseten-api-key",
        .high,
        "Baseten API key",
        ["baseten"],
        .sequence(.base62(8), .text("."), .base62(32))
      )
    ),
    WordGroup(
      "experiments and model artifacts",
      .init(
        "wandb-api-key",
        .high,
        "Weights & Biases API key",
        ["wandb", "weightsandbiases"],
        .hex(40)
      )
    ),
    WordGroup(
      "media generation of the owner",
      .init(
        "fal-ai-api-key",
        .medium,
        "fal.ai API key",
        joined: ["fal"],
        names: ["fal_key"],
        .sequence(.uuid, .text(":"), .hex(32)),
        .low
      )
    ),
    WordGroup(
      "prompts, evaluations and logs",
      .init(
        "braintrust-api-key",
        .high,
        "Braintrust API key",
        ["braintrust"],
        .text("sk-", .base62(48))
      )
    ),
    WordGroup(
      "text de-identification of the owner",
      .init(
        "private-ai-api-key",
        .medium,
        "Private AI API key",
        ["privateai", "private-ai"],
        .base36(32)
      )
    ),
    WordGroup(
      "vector index content",
      .init("pinecone-api-key-legacy", .high, "Pinecone API key (legacy)", ["pinecone"], .uuid)
    ),
    WordGroup(
      "video generation of the owner",
      .init(
        "kling-ai-secret-key",
        .medium,
        "Kling AI secret key",
        ["kling"],
        .base62(32),
        of: .secret
      )
    ),
    WordGroup(
      "voice generation, cloned voices",
      .init(
        "elevenlabs-api-key-legacy",
        .high,
        "ElevenLabs API key (legacy)",
        ["elevenlabs"],
        names: ["xi-api-key"],
        .hex(32)
      )
    ),
  ]
}
