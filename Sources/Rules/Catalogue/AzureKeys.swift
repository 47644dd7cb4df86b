extension Catalogue {
  /// Microsoft Azure: keys with a signature and a checksum in themselves.
  static let azureKeys: [Rule] = [
    Rule(
      id: "azure-storage-key-listed",
      name: "Azure storage account key in a list of keys",
      pattern:
        #""permissions":\s{0,4}"F(?:ULL|ull)",\s{0,40}"value":\s{0,4}"([A-Za-z0-9+/]{86}==)""#,
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "storage of the account",
      examples: [
        #"{"keyName": "key1", "permissions": "FULL", "value": "<secret><base64:86>==</secret>"}"#
      ],
      counterexamples: [
        #"{"permissions": "READ", "value": "<base64:86>=="}"#,
        #"{"permissions": "FULL", "value": "<base64:84>=="}"#,
      ]
    ),
    Rule(
      id: "azure-storage-account-key",
      name: "Azure storage account key",
      pattern: base64Token(#"[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{5}[AQgw]=="#),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "all stored blobs, files, queues, tables",
      checksum: .azureIdentifiable,
      examples: ["<base64:76>+ASt<checksum>"],
      counterexamples: ["<base64:76>+ASt<wrong-checksum>", "<base64:20>+ASt<base64:12>"]
    ),
    Rule(
      id: "azure-cosmosdb-key",
      name: "Azure Cosmos DB key",
      pattern: base64Token("[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{5}[AQgw]=="),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "all documents of the database account",
      checksum: .azureIdentifiable,
      examples: ["<base64:76>ACDb<checksum>"],
      counterexamples: ["<base64:76>ACDb<wrong-checksum>", "<base64:20>ACDb<base64:12>"]
    ),
    Rule(
      id: "azure-batch-key",
      name: "Microsoft Azure batch key",
      pattern: base64Token(#"[A-Za-z0-9+/]{76}\+ABa[A-Za-z0-9+/]{5}[AQgw]=="#),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "batch compute jobs",
      checksum: .azureIdentifiable,
      examples: ["<base64:76>+ABa<checksum>"],
      counterexamples: ["<base64:76>+ABa<wrong-checksum>", "<base64:20>+ABa<base64:12>"]
    ),
    Rule(
      id: "azure-api-management-key",
      name: "Microsoft Azure API management key",
      pattern: base64Token("[A-Za-z0-9+/]{76}APIM[A-Za-z0-9+/]{5}[AQgw]=="),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "API gateway management or calls",
      checksum: .azureIdentifiable,
      examples: ["<base64:76>APIM<checksum>"],
      counterexamples: ["<base64:76>APIM<wrong-checksum>", "<base64:20>APIM<base64:12>"]
    ),
    Rule(
      id: "azure-ml-classic-key",
      name: "Microsoft Azure ML classic key",
      pattern: base64Token(#"[A-Za-z0-9+/]{76}\+AMC[A-Za-z0-9+/]{5}[AQgw]=="#),
      entropy: 3.5,
      severity: .medium,
      confidence: .high,
      leaks: "machine-learning web service calls",
      checksum: .azureIdentifiable,
      examples: ["<base64:76>+AMC<checksum>"],
      counterexamples: ["<base64:76>+AMC<wrong-checksum>", "<base64:20>+AMC<base64:12>"]
    ),
    Rule(
      id: "azure-container-registry-key",
      name: "Microsoft Azure container registry key",
      pattern: base64Token(#"[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5}"#),
      entropy: 3.5,
      severity: .critical,
      confidence: .high,
      leaks: "push and pull of container images",
      checksum: .azureIdentifiable,
      examples: ["<base64:42>+ACR<checksum>"],
      counterexamples: ["<base64:42>+ACR<wrong-checksum>", "<base64:20>+ACR<base64:12>"]
    ),
    Rule(
      id: "azure-search-key",
      name: "Microsoft Azure search key",
      pattern: base64Token("[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}"),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "search index content (admin or query)",
      examples: ["<base62:42>AzSe<[A-D]:1><base62:5>"],
      counterexamples: ["<base62:41>AzSeA<base62:5>"]
    ),
    Rule(
      id: "azure-search-key-argument",
      name: "Microsoft Azure search key of the older form, beside its address",
      pattern:
        #"\.search\.windows\.net/?["'](?:\s?\))?\s?,\s{0,40}(?:new \w{1,40}\(\s?)?["']([0-9A-F]{32})["']"#,
      entropy: 2.75,
      severity: .high,
      leaks: "search index content (admin or query)",
      examples: [
        #"new Index("https://corp.search.windows.net", "<secret><HEX:32></secret>", "crm")"#,
        #"new SearchClient(new Uri("https://corp.search.windows.net"), new AzureKeyCredential("<secret><HEX:32></secret>"))"#,
      ],
      counterexamples: [
        #"new Index("https://corp.search.windows.net", key1)"#,
        #"new Index("https://corp.search.windows.net", "<HEX:31>")"#,
      ]
    ),
    Rule(
      id: "azure-service-bus-key",
      name: "Microsoft Azure service bus key",
      pattern: base64Token(#"[A-Za-z0-9+/]{33}\+ASb[A-P][A-Za-z0-9+/]{5}="#),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "message queues and topics",
      checksum: .azureIdentifiable,
      examples: ["<base64:33>+ASb<checksum>"],
      counterexamples: ["<base64:33>+ASb<wrong-checksum>", "<base64:20>+ASb<base64:12>"]
    ),
    Rule(
      id: "azure-event-hub-key",
      name: "Microsoft Azure event hub key",
      pattern: base64Token(#"[A-Za-z0-9+/]{33}\+AEh[A-P][A-Za-z0-9+/]{5}="#),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "event streams of the owner",
      checksum: .azureIdentifiable,
      examples: ["<base64:33>+AEh<checksum>"],
      counterexamples: ["<base64:33>+AEh<wrong-checksum>", "<base64:20>+AEh<base64:12>"]
    ),
    Rule(
      id: "azure-relay-key",
      name: "Microsoft Azure relay key",
      pattern: base64Token(#"[A-Za-z0-9+/]{33}\+ARm[A-P][A-Za-z0-9+/]{5}="#),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "relay connections of the owner",
      checksum: .azureIdentifiable,
      examples: ["<base64:33>+ARm<checksum>"],
      counterexamples: ["<base64:33>+ARm<wrong-checksum>", "<base64:20>+ARm<base64:12>"]
    ),
    Rule(
      id: "azure-iot-key",
      name: "Microsoft Azure IoT key",
      pattern: base64Token("[A-Za-z0-9+/]{33}AIoT[A-P][A-Za-z0-9+/]{5}="),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "IoT hub, provisioning or device control",
      checksum: .azureIdentifiable,
      examples: ["<base64:33>AIoT<checksum>"],
      counterexamples: ["<base64:33>AIoT<wrong-checksum>", "<base64:20>AIoT<base64:12>"]
    ),
    Rule(
      id: "azure-redis-cache-key",
      name: "Microsoft Azure redis cache key",
      pattern: base64Token("[A-Za-z0-9+/]{33}AzCa[A-P][A-Za-z0-9+/]{5}="),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "cached application data, sessions",
      checksum: .azureIdentifiable,
      examples: ["<base64:33>AzCa<checksum>"],
      counterexamples: ["<base64:33>AzCa<wrong-checksum>", "<base64:20>AzCa<base64:12>"]
    ),
    Rule(
      id: "azure-event-grid-key",
      name: "Microsoft Azure event grid key",
      pattern: base64Token("[A-Za-z0-9+/]{33}AZEG[A-P][A-Za-z0-9+/]{5}="),
      entropy: 3.5,
      severity: .medium,
      confidence: .high,
      leaks: "publishing of events",
      examples: ["<base64:33>AZEG<[A-P]:1><base64:5>="],
      counterexamples: ["<base64:20>AZEGA<base64:5>="]
    ),
    Rule(
      id: "azure-function-key",
      name: "Microsoft Azure function key",
      pattern: base64Token("[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]=="),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "calls to one or all functions",
      checksum: .azureIdentifiable,
      examples: ["<base64url:44>AzFu<checksum>"],
      counterexamples: ["<base64url:44>AzFu<wrong-checksum>", "<base64url:44>AzFu<base64url:4>=="]
    ),
    Rule(
      id: "azure-devops-pat",
      name: "Azure DevOps personal access token",
      pattern: token(
        "[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9][A-L][A-Za-z0-9]{12}AAA[A-Za-z0-9]AZDO[A-Za-z0-9]{4}"
      ),
      entropy: 3,
      severity: .critical,
      confidence: .high,
      leaks: "source code, pipelines and artifacts",
      checksum: .azureIdentifiable,
      examples: ["<base62:52>JQQJ99<base62:1><[A-L]:1><base62:12>AAA<base62:1>AZDO<base62:4>"],
      counterexamples: [
        "<base62:52>JQQJ99<base62:1><[A-L]:1><base62:11>AAA<base62:1>AZDO<base62:4>",
        "<[x]:52>JQQJ99<base62:1><[A-L]:1><[x]:12>AAA<base62:1>AZDO<base62:4>",
      ]
    ),
    Rule(
      id: "azure-openai-key",
      name: "Azure OpenAI or cognitive services key",
      pattern: token(
        "[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9][A-L][A-Za-z0-9]{12}AAA[A-Za-z]ACOG[A-Za-z0-9]{4}"
      ),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage, uploaded files",
      checksum: .azureIdentifiable,
      examples: ["<base62:52>JQQJ99<base62:1><[A-L]:1><base62:12>AAA<alpha:1>ACOG<base62:4>"],
      counterexamples: [
        "<base62:52>JQQJ99<base62:1><[A-L]:1><base62:11>AAA<alpha:1>ACOG<base62:4>",
        "<[x]:52>JQQJ99<base62:1><[A-L]:1><[x]:12>AAA<alpha:1>ACOG<base62:4>",
      ]
    ),
    Rule(
      id: "azure-app-configuration-key",
      name: "Microsoft Azure app configuration key",
      pattern: token("[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9][A-L][A-Za-z0-9]{12}AAAAAZAC[A-Za-z0-9]{4}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "application settings and feature flags",
      checksum: .azureIdentifiable,
      examples: ["<base62:52>JQQJ99<base62:1><[A-L]:1><base62:12>AAAAAZAC<base62:4>"],
      counterexamples: [
        "<base62:52>JQQJ99<base62:1><[A-L]:1><base62:11>AAAAAZAC<base62:4>",
        "<[x]:52>JQQJ99<base62:1><[A-L]:1><[x]:12>AAAAAZAC<base62:4>",
      ]
    ),
    Rule(
      id: "azure-communication-services-key",
      name: "Microsoft Azure communication services key",
      pattern: token("[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9][A-L][A-Za-z0-9]{12}AAAAAZCS[A-Za-z0-9]{4}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "SMS, e-mail and calls as the owner",
      checksum: .azureIdentifiable,
      examples: ["<base62:52>JQQJ99<base62:1><[A-L]:1><base62:12>AAAAAZCS<base62:4>"],
      counterexamples: [
        "<base62:52>JQQJ99<base62:1><[A-L]:1><base62:11>AAAAAZCS<base62:4>",
        "<[x]:52>JQQJ99<base62:1><[A-L]:1><[x]:12>AAAAAZCS<base62:4>",
      ]
    ),
    Rule(
      id: "azure-common-annotated-key",
      name: "Azure key in the common annotated form",
      summary: "An Azure key in the common annotated form, of a service without a rule of its own.",
      pattern: base64Token(
        "[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}(?!AZDO|ACOG|AZAC|AZCS)[A-Za-z][A-Za-z0-9]{7}={0,2}"
      ),
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "one Azure resource, named in the key",
      checksum: .azureIdentifiable,
      examples: ["<base62:52>JQQJ99<base62:1><[A-L]:1><base62:16>AZZZ<base62:4>"],
      counterexamples: [
        "<base62:51>JQQJ99<base62:1><[A-L]:1><base62:16>AZZZ<base62:4>", "<base62:84>",
      ]
    ),
  ]
}
