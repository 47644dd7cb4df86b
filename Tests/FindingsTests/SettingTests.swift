import Findings
import Testing

/// What paths say of what a text is for.
@Suite struct SettingTests {
  @Test(arguments: [
    "tests/keys.py", "src/__tests__/login.js", "pkg/testdata/ca.pem", "spec/models/user_spec.rb",
    "lib/auth_test.go",
    "a/b/TestLogin.java", "a/LoginTest.kt", "a/LoginTests.cs", "a/LoginIT.java", "x/user.spec.ts",
    "x/user.test.jsx",
    "x/login-test.js", "test_login.py", "conftest.py", "src/test/resources/application.yml",
    "Tests/AppTests/Keys.swift",
    "server/src/integrationTest/java/A.java", "Identity.UnitTests/Data.cs", "test-fixtures/a.json",
    "t/basic.t", "regress/ed25519_openssh.prv", "t/t0302-credential-store.sh",
    "src/fixtures/token.json", "deploy/tests/a.sh", "mocks/auth.go", "auth_mock.go", "e2e/login.ts",
    "test.py",
    "tests/vendor/x.js", "tests/README.md", "test\\win\\a.cs", "a/b.feature", "src/HTTPTest.scala",
    "UnitTestProject1/Login.cs", "src/UnitTest1.cs", "shop/test2.php", "classes/LoginTest.cls",
    "include/y_users/tests.inc", "src/TestLogin.pas", "api/.env.testing",
  ])
  func tests(path: String) { #expect(setting(path) == .test) }

  @Test(arguments: [
    "examples/app/main.go", "samples/a.py", "demo/index.php", ".env.example",
    "config/database.yml.sample",
    "config/config.example.json", "wp-config-sample.php", "app/.env.dist",
    "spring-example/src/main/App.java",
    "examples/tests/a.py", "tutorials/a.txt", ".env.template", "conf/general.yml-example",
    "_examples/jwt/main.go", "config/keys.example/a.key",
  ])
  func examples(path: String) { #expect(setting(path) == .example) }

  @Test(arguments: [
    "docs/usage.html", "README.md", "README", "src/a/README.rst", "doc/api.txt", "guide.adoc",
    "CHANGES.txt",
    "config/README.md", "documentation/x.json",
  ])
  func documents(path: String) { #expect(setting(path) == .documentation) }

  @Test(arguments: [
    "node_modules/a/test/b.js", "vendor/github.com/a/b_test.go", "third_party/x.c",
    "ios/Pods/A/b.m", "public/vendor/a.js",
    "lib/python3/site-packages/a.py", "src/vendor/a.js",
    "pkg/mod/golang.org/x/crypto@v0.1.0/ssh/a.go", "_vendor/a.key",
    "packages/Glimpse.1.8.6/lib/a.dll", "External/_tcpdf_5.0.002/tcpdf.crt",
    "static/lib/angular-1.2.9/angular.js", "a/python_client-1.1.0.dist-info/METADATA",
    "includes/tcpdf/tcpdf.php", "wp-includes/pluggable.php", "lib/phpseclib/Net/SSH2.php",
  ])
  func otherPeoples(path: String) { #expect(setting(path) == .vendored) }

  /// Words within words, environments that are called so, and sellers.
  @Test(arguments: [
    "latest/config.yml", "contest/a.py", "src/latest.js", "attestation/key.go", "greatest.rb",
    "src/inspect.ts",
    "config/environments/test.rb", "deploy/test/secrets.yml", "inventories/test/group_vars/all.yml",
    "src/main/resources/application-test.yml", "src/main/resources/test/db.properties", ".env.test",
    "test.env",
    "environments/demo/main.tf", "k8s/app-test/secret.yaml", "test-server/config.ini",
    "apps/docs/.env",
    "src/controllers/vendor/pay.js", "aws/stack.template", "src/t/a.sh", "me@host/keys/a",
    "Http/Controllers/Vendor/Pay.php", "docs.yml", "vendor.conf",
    "tests.json", "unit_tester/a.go", "src/latest2.php", "contest1/a.cs", "testing.env",
    "documents.py", "openapi-spec/a.yml", "resample/a.py", "", "/", "a",
    "spec.yaml",
    "deployment/docs/values.yaml",
    // The product's own versions, and the outermost folder.
    "releases/release-1.2.3/app.yml", "shop-1.2.3/config.php", "a/v1.2.3/b.yml", "a/10.1.2.3/b.yml",
    "api/shop-v2/config.php", "deploy/backup-2.0.1/.env", "config/shop-1.2.3/app.yml",
  ])
  func production(path: String) { #expect(setting(path) == .production) }

  @Test func theLeastHarmlessPlaceDecides() {
    let inProduction = SettingSet(.production)
    func worst(_ paths: [String], more: Bool = false, _ inside: SettingSet) -> Setting {
      inside.under(SettingSet(paths: paths.map { Array($0.utf8) }), more: more).worst
    }
    #expect(worst(["tests/a", "b"], inProduction) == .production)
    #expect(worst(["tests/a", "examples/b"], inProduction) == .example)
    #expect(worst(["tests/a"], more: true, inProduction) == .unknown)
    #expect(worst(["tests/a", "b"], more: true, inProduction) == .production)
    #expect(worst([], inProduction) == .unknown)
    // Inside of an archive.
    #expect(worst(["a.zip"], SettingSet(.test)) == .test)
    #expect(worst([], SettingSet(.test)) == .test)
    #expect(worst(["docs/a.zip"], SettingSet(.test)) == .documentation)
    #expect(worst(["a.zip"], [SettingSet(.test), inProduction]) == .production)
    // Messages of commits.
    #expect(worst([], SettingSet(.unknown)) == .unknown)
    #expect(worst(["tests/a"], [SettingSet(.unknown), inProduction]) == .unknown)
    #expect(SettingSet().worst == .unknown)
  }

  private func setting(_ path: String) -> Setting { Setting(path: Array(path.utf8)) }
}
