extension Catalogue {
  /// Microsoft Azure: logins, connection strings and signed URLs.
  static let azureAccess: [Rule] = [
    Rule(
      id: "azure-entra-client-secret",
      name: "Microsoft Entra client secret",
      pattern:
        "(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])",
      entropy: 3.25,
      severity: .critical,
      confidence: .high,
      leaks: "cloud and Microsoft 365 as the application",
      examples: ["<base62:3>8Q~<[A-Za-z0-9_~.-]:33><base62:1>", "<base62:3>7Q~<base62:31>"],
      counterexamples: [
        "<base62:3>8Q~<base62:30>", "<base62:3>8Q~<[x]:34>", "<base62:3>6Q~<base62:34>",
      ]
    ),
    Rule(
      id: "azure-entra-refresh-token",
      name: "Microsoft Entra refresh token",
      pattern:
        #"(?<![A-Za-z0-9._-])[01]\.A[A-Za-z0-9_-]{50,200}\.(?:1\.)?Ag[A-Za-z0-9_-]{250,4096}(?![A-Za-z0-9_-])"#,
      entropy: 4,
      severity: .critical,
      confidence: .medium,
      leaks: "lasting access to the user's mail, files, cloud",
      examples: ["0.A<base64url:60>.Ag<base64url:260>", "1.A<base64url:60>.1.Ag<base64url:260>"],
      counterexamples: [
        "0.A<base64url:60>.Ag<base64url:100>", "0.B<base64url:60>.Ag<base64url:260>",
      ]
    ),
    Rule(
      id: "azure-storage-connection-string",
      name: "Microsoft Azure storage connection string",
      pattern:
        "DefaultEndpointsProtocol=https?;AccountName=(?!devstoreaccount1;)[a-z0-9]{3,24};AccountKey=([A-Za-z0-9+/]{86}==)",
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "all data of the storage account",
      examples: [
        "DefaultEndpointsProtocol=https;AccountName=corpdata;AccountKey=<secret><base64:86>==</secret>;EndpointSuffix=core.windows.net"
      ],
      counterexamples: [
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=<base64:86>==",
        "DefaultEndpointsProtocol=https;AccountName=corpdata;AccountKey=<base64:80>==",
      ]
    ),
    Rule(
      id: "azure-cosmosdb-connection-string",
      name: "Azure Cosmos DB connection string",
      pattern:
        #"AccountEndpoint=https://[A-Za-z0-9.-]{3,80}\.documents\.azure\.com(?::443)?/?;AccountKey=([A-Za-z0-9+/]{86}==)"#,
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "all documents of the database account",
      examples: [
        "AccountEndpoint=https://corp.documents.azure.com:443/;AccountKey=<secret><base64:86>==</secret>;"
      ],
      counterexamples: [
        "AccountEndpoint=https://localhost:8081/;AccountKey=<base64:86>==",
        "AccountEndpoint=https://corp.documents.azure.com:443/;AccountKey=<base64:40>==",
      ]
    ),
    Rule(
      id: "azure-shared-access-key-connection-string",
      name: "Azure Service Bus or Event Hubs connection string",
      pattern:
        #"Endpoint=sb://[A-Za-z0-9.-]{3,80}/?;SharedAccessKeyName=[^;"\'\r\n]{1,128};SharedAccessKey=([A-Za-z0-9+/]{43}=)"#,
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "queues, topics or event streams",
      examples: [
        "Endpoint=sb://corp.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey=<secret><base64:43>=</secret>"
      ],
      counterexamples: [
        "Endpoint=sb://corp.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey=<base64:20>=",
        "Endpoint=sb://corp.servicebus.windows.net/",
      ]
    ),
    Rule(
      id: "azure-iot-hub-connection-string",
      name: "Azure IoT Hub connection string",
      pattern:
        #"HostName=[A-Za-z0-9.-]{3,60}\.azure-devices\.net;(?:SharedAccessKeyName|DeviceId)=[^;"\'\r\n]{1,80};SharedAccessKey=([A-Za-z0-9+/]{43}=)"#,
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "IoT devices and telemetry",
      examples: [
        "HostName=corp.azure-devices.net;DeviceId=d1;SharedAccessKey=<secret><base64:43>=</secret>"
      ],
      counterexamples: [
        "HostName=corp.azure-devices.net;DeviceId=d1;SharedAccessKey=<base64:20>=",
        "HostName=corp.azure-devices.net;DeviceId=d1",
      ]
    ),
    Rule(
      id: "azure-app-configuration-connection-string",
      name: "Microsoft Azure app configuration connection string",
      pattern:
        #"Endpoint=https://[A-Za-z0-9.-]{1,60}\.azconfig\.io;Id=[^;"\'\r\n]{4,80};Secret=([A-Za-z0-9+/]{36,100}={0,2})"#,
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "application settings and feature flags",
      examples: [
        "Endpoint=https://corp.azconfig.io;Id=abcd-l0-s0:x;Secret=<secret><base64:43>=</secret>"
      ],
      counterexamples: [
        "Endpoint=https://corp.azconfig.io;Id=abcd;Secret=<base64:20>",
        "Endpoint=https://corp.azconfig.io;Id=abcd",
      ]
    ),
    Rule(
      id: "azure-redis-connection-string",
      name: "Azure Cache for Redis connection string",
      pattern:
        #"[A-Za-z0-9.-]{1,100}\.redis\.cache\.windows\.net:6380,password=([A-Za-z0-9+/]{43}=)"#,
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "cached application data, sessions",
      examples: [
        "corp.redis.cache.windows.net:6380,password=<secret><base64:43>=</secret>,ssl=True,abortConnect=False"
      ],
      counterexamples: [
        "corp.redis.cache.windows.net:6380,password=<base64:30>=",
        "corp.redis.cache.windows.net:6380,ssl=True",
      ]
    ),
    Rule(
      id: "azure-sql-connection-string",
      name: "Azure SQL connection string",
      pattern:
        #"Server=tcp:[A-Za-z0-9.-]{3,80}\.database\.windows\.net[^"'\r\n]{0,240}?;\s{0,2}(?:Password|Pwd)=([^;"'\s{}<>]{4,128})"#,
      placeholders: samplePasswords + ["yourpassword*", "your_password*"],
      severity: .critical,
      confidence: .high,
      leaks: "database content of the owner",
      examples: [
        "Server=tcp:corp.database.windows.net,1433;User ID=app;Password=<secret><base62:20></secret>;Encrypt=True"
      ],
      counterexamples: [
        "Server=tcp:corp.database.windows.net,1433;User ID=app;Password={your_password};",
        "Server=tcp:corp.database.windows.net,1433;User ID=app;Password=myPassword;",
        "Server=tcp:corp.database.windows.net,1433;Authentication=Active Directory",
      ]
    ),
    Rule(
      id: "azure-sas-token",
      name: "Azure shared access signature",
      pattern:
        #"(?<![A-Za-z0-9_])sv=20[0-9]{2}-[0-9]{2}-[0-9]{2}&[^\s"'<>]{10,400}?sig=([A-Za-z0-9%+/]{43,64}(?:=|%3[dD]))"#,
      entropy: 3.5,
      severity: .high,
      confidence: .medium,
      leaks: "storage objects until the expiry",
      examples: [
        "?sv=2022-11-02&ss=b&srt=sco&sp=rl&se=2030-01-01T00:00:00Z&sig=<secret><base64:43>%3D</secret>"
      ],
      counterexamples: [
        "?sv=2022-11-02&ss=b&sig=<base64:20>%3D", "?sv=2022-11-02&ss=b&srt=sco&sp=rl",
      ]
    ),
    Rule(
      id: "azure-logic-app-trigger-url",
      name: "Azure Logic App trigger URL",
      pattern:
        #"https://prod-[0-9]{2,3}\.[a-z0-9]{4,30}\.logic\.azure\.com(?::443)?/workflows/[0-9a-f]{32}/triggers/[^\s"'<>]{5,300}?sig=([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])"#,
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "starting of a workflow with its connections",
      examples: [
        "https://prod-12.westeurope.logic.azure.com:443/workflows/<hex:32>/triggers/manual/paths/invoke?sp=run&sig=<secret><base64url:43></secret>"
      ],
      counterexamples: [
        "https://prod-12.westeurope.logic.azure.com/workflows/<hex:32>/triggers/manual/paths/invoke?sig=<base64url:20>",
        "https://prod-12.westeurope.logic.azure.com/workflows/<hex:31>/triggers/manual?sig=<base64url:43>",
      ]
    ),
    Rule(
      id: "azure-publish-profile-password",
      name: "Microsoft Azure publish profile password",
      pattern: #"userPWD="([A-Za-z0-9]{60})""#,
      entropy: 3.5,
      severity: .high,
      confidence: .high,
      leaks: "deployment to the web app",
      examples: [#"userPWD="<secret><base62:60></secret>""#],
      counterexamples: [#"userPWD="<base62:59>""#, #"userPWD="<[x]:60>""#]
    ),
    Rule(
      id: "azure-service-management-certificate",
      name: "Microsoft Azure service management certificate",
      pattern: #"ManagementCertificate="([A-Za-z0-9+/]{200,16384}={0,2})""#,
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "classic Azure subscription management",
      examples: [#"ManagementCertificate="<secret><base64:300>==</secret>""#],
      counterexamples: [#"ManagementCertificate="<base64:100>""#, #"ManagementCertificate="""#]
    ),
  ]
}
