extension Catalogue {
  /// Amazon Web Services.
  static let amazon: [Rule] = [
    Rule(
      id: "aws-access-key-id",
      name: "AWS access key id",
      pattern: token("AKIA[A-Z0-9]{16}"),
      entropy: 2.5,
      severity: .critical,
      confidence: .high,
      leaks: "cloud account API with a long-lived user",
      examples: ["AKIA<BASE36:16>"],
      counterexamples: [
        "AKIA<BASE36:15>", "AKIA<BASE36:17>", "AKIA<[X]:16>", "AKIAIOSFODNN<>7EXAMPLE",
        "AKIAI44QH8DHB<>EXAMPLE", "AKIA<BASE36:9>EXAMPLE",
      ]
    ),
    Rule(
      id: "aws-temporary-access-key-id",
      name: "AWS temporary access key id",
      // A word in capitals that begins with it has no digit, one key of thirty has none.
      pattern: token("ASIA(?=[A-Z]{0,15}[2-7])[A-Z2-7]{16}"),
      entropy: 2.75,
      severity: .high,
      confidence: .medium,
      leaks: "temporary cloud session key id",
      examples: ["ASIA<base32:15><[2-7]:1>"],
      counterexamples: [
        "ASIA<base32:14><[2-7]:1>", "ASIA<base32:16><[2-7]:1>", "ASIA<[X]:16>",
        "ASIAIOSFODNN<>7EXAMPLE", "ASIANDAFRICANREGIONS", "ASIA<upper:15>8",
      ]
    ),
    Rule(
      id: "aws-bearer-access-key-id",
      name: "AWS bearer access key id",
      pattern: token("(?:ABIA|ACCA)[A-Z2-7]{16}"),
      entropy: 2.75,
      severity: .high,
      confidence: .medium,
      leaks: "AWS STS bearer or context-specific credential",
      examples: ["ABIA<base32:16>"],
      counterexamples: ["ABIA<base32:15>", "ABIA<base32:17>", "ABIA<[X]:16>"]
    ),
    Rule(
      id: "aws-legacy-a3t-key-id",
      name: "AWS legacy a3t key id",
      pattern: token("A3T[A-Z0-9]{17}"),
      entropy: 2.75,
      severity: .high,
      confidence: .medium,
      leaks: "older AWS access key id",
      examples: ["A3T<BASE36:17>"],
      counterexamples: ["A3T<BASE36:16>", "A3T<BASE36:18>", "A3T<[X]:17>"]
    ),
    Rule(
      id: "aws-secret-access-key",
      name: "AWS secret access key",
      pattern:
        #"(?i:secret_?access_?key)["']?(?:\s{0,4}(?:=>|[:=>])\s{0,4}|[ \t]{1,4})["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])"#,
      entropy: 4,
      severity: .critical,
      confidence: .high,
      leaks: "cloud account API of the file owner",
      examples: [
        "aws_secret_access_key = <secret><base64:40></secret>\n",
        #""SecretAccessKey": "<secret><base64:40></secret>""#,
        "export AWS_SECRET_ACCESS_KEY=<secret><base64:40></secret>\n",
        "aws configure set aws_secret_access_key <secret><base64:40></secret>\n",
      ],
      counterexamples: [
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG<>/bPxRfiCYEXAMPLEKEY",
        "aws_secret_access_key = <base64:39>", "aws_secret_access_key = <base64:41>",
      ]
    ),
    Rule(
      id: "aws-appsync-api-key",
      name: "AWS AppSync API key",
      pattern: token("da2-[a-z0-9]{26}"),
      entropy: 3,
      severity: .high,
      confidence: .medium,
      leaks: "GraphQL data behind the API",
      examples: ["da2-<base36:26>"],
      counterexamples: ["da2-<base36:25>", "da2-<base36:27>", "da2-<[x]:26>"]
    ),
    Rule(
      id: "aws-bedrock-long-lived-api-key",
      name: "AWS Bedrock API key (long-lived)",
      pattern: base64Token("ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{90,269}={0,2}"),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "AI model usage on the account",
      examples: ["ABSKQmVkcm9ja0FQSUtleS<base64:90-106>"],
      counterexamples: ["ABSKQmVkcm9ja0FQSUtleS<base64:89>"]
    ),
    Rule(
      id: "aws-bedrock-short-lived-api-key",
      name: "AWS Bedrock API key (short-lived)",
      pattern: base64Token("bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/_=-]{50,4000}"),
      entropy: 3,
      severity: .medium,
      confidence: .high,
      leaks: "AI model usage for up to 12 hours",
      examples: ["bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t<[A-Za-z0-9+/_=-]:50-66>"],
      counterexamples: ["bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t<[A-Za-z0-9+/_=-]:49>"]
    ),
    Rule(
      id: "aws-mws-auth-token",
      name: "Amazon MWS auth token",
      pattern: token(#"amzn\.mws\.\#(uuid)"#),
      entropy: 3,
      severity: .high,
      confidence: .high,
      leaks: "marketplace seller orders and buyer data",
      examples: ["amzn.mws.<uuid>"],
      counterexamples: ["amzn.mws.<hex:8>"]
    ),
    Rule(
      id: "aws-session-token",
      name: "AWS session token",
      pattern: base64Token("IQoJb3JpZ2luX2Vj[A-Za-z0-9+/]{100,2000}={0,2}"),
      entropy: 4,
      severity: .medium,
      confidence: .high,
      leaks: "cloud account API for the life of the session",
      examples: ["IQoJb3JpZ2luX2Vj<base64:100-116>"],
      counterexamples: ["IQoJb3JpZ2luX2Vj<base64:99>", "IQoJb3JpZ2luX2Vj<[x]:100>"]
    ),
    Rule(
      id: "aws-presigned-url",
      name: "AWS presigned URL",
      pattern:
        #"https://[A-Za-z0-9.-]{1,120}\.amazonaws\.com(?:\.cn)?/[^\s"'<>]{0,2000}?[?&]X-Amz-Signature=[0-9a-f]{64}(?![0-9a-f])"#,
      severity: .medium,
      confidence: .medium,
      leaks: "time-limited read or write of one object",
      examples: [
        "https://logs.s3.eu-west-1.amazonaws.com/a.csv?X-Amz-Date=20240101T000000Z&X-Amz-Signature=<hex:64>"
      ],
      counterexamples: [
        "https://logs.s3.amazonaws.com/a.csv?X-Amz-Signature=<hex:63>",
        "https://logs.s3.amazonaws.com/a.csv",
      ]
    ),
  ]
}
