import Findings
import KeyhaulKit
import TestSupport
import Testing

/// Forms in which secrets lie about every day: several encodings and containers in one another, as common tools make them.
@Suite struct EverydayFormTests {
  static let forms = [
    ScriptedContent(
      "a release of Helm",
      "base64",
      "base64",
      "gzip",
      script: """
        release = gzip.compress(b'{"config": "' + conf.replace(b"\\n", b"\\\\n") + b'"}')
        out = b"kind: Secret\\ndata:\\n  release: " + base64.b64encode(base64.b64encode(release)) + b"\\n"
        """
    ),
    ScriptedContent(
      "a value of Kubernetes in folded lines",
      "base64",
      script: """
        digits = base64.b64encode(conf + b"# more of them\\n" * 8)
        out = b"data:\\n  config.yaml: >-\\n"
        for start in range(0, len(digits), 64): out += b"    " + digits[start:start + 64] + b"\\n"
        """
    ),
    ScriptedContent(
      "user data of cloud-init",
      "base64",
      "gzip",
      "base64",
      script: """
        part = b"Content-Type: text/cloud-config\\nContent-Transfer-Encoding: base64\\n\\n" + base64.encodebytes(conf)
        out = b"user_data_base64: " + base64.b64encode(gzip.compress(part)) + b"\\n"
        """
    ),
    ScriptedContent(
      "layers of an image",
      "gzip",
      "tar",
      "tar",
      script: "out = gzip.compress(to_tar(to_tar(conf), name='abc/layer.tar'))"
    ),
    ScriptedContent(
      "layers of an image in OCI's layout",
      "tar",
      "zstd",
      "tar",
      script: "out = to_tar(to_zstd(to_tar(conf)), name='blobs/sha256/abc')"
    ),
    ScriptedContent(
      "an attachment of a mail",
      "base64",
      "zip",
      script:
        "out = b'Content-Transfer-Encoding: base64\\r\\n\\r\\n' + base64.encodebytes(to_zip(conf)).replace(b'\\n', b'\\r\\n')"
    ),
    ScriptedContent(
      "a recorded answer",
      "base64",
      script:
        "out = b'{\"content\": {\"encoding\": \"base64\", \"text\": \"' + base64.b64encode(conf) + b'\"}}\\n'"
    ),
    ScriptedContent(
      "a state of Terraform",
      script: """
        import json
        out = json.dumps({"policy": json.dumps({"env": json.dumps({"key": secret})})}).encode()
        """
    ),
    ScriptedContent(
      "a command of PowerShell",
      "base64",
      "utf-16le",
      script:
        "out = b'powershell -e ' + base64.b64encode(('$key = \"' + secret + '\"').encode('utf-16-le')) + b'\\r\\n'"
    ),
    ScriptedContent(
      "armour around packed data",
      "base64",
      "zlib",
      script: """
        out = b"-----BEGIN CONFIG-----\\n" + base64.encodebytes(zlib.compress(conf)) + b"-----END CONFIG-----\\n"
        """
    ),
    ScriptedContent(
      "a class in a jar",
      "zip",
      script:
        "out = to_zip(b'\\xca\\xfe\\xba\\xbe\\0\\0\\0\\x34\\0\\5\\1\\0' + bytes([len(secret)]) + secret.encode() + b'\\1\\0\\4Code')"
    ),
  ]

  @Test(arguments: forms) func theSecretIsFound(_ form: ScriptedContent) throws {
    let folder = try TemporaryFolder()
    let sample = try Sample(41)
    let run = try Scanned(folder.write(form.bytes(sample), to: "content"))
    let finding = try #require(run.finding(sample))
    #expect(finding.location.inner.map(\.kind) == form.kinds)
    #expect(run.problems == [])
  }
}
