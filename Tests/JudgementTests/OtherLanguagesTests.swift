import Testing

/// What the code of desktop programs, scripts of games and sketches, and texts in other languages have.
@Suite struct OtherLanguagesTests {
  @Test(arguments: [
    // Visual Basic and Pascal: properties, variables, parts of forms.
    "    New User With {\n      .password = newpass,\n      .name = x\n",
    "enum T {\n  'tel' = \"tel\",\n  'password' = \"password\"\n}\n",
    "New-MailUser -Password $NewPassword -PrimarySmtpAddress \"app7@corp.net\"\n",
    "sprintf(\"BANK: {FFFFFF}Your account password:{F1C40F}%s\", pass)\n",
    "WHERE token_address = '0x4c81f0d92e57ab36c0e4179d8fb25a6301c7de98'\n",
    "Public Property Let Password(vpwd As String)\n m_password = vpwd\n",
    "Property Set DbPassword(p_Text)\n\tm_Password = p_Text\n",
    "  With conn\n    .Password = mDocPsw\n", "  strPassword = vData\n",
    "    object edtSenha: TEdit\n      Left = 16\n",
    "  inherited medPassword: TcxGridDBColumn\n", "      inline qrSenha: TADOQuery\n",
    "  nL_Seed := nL_CmdFlagPos+1;\n",
    // What a packer of Lua leaves of a program, and lists of a packer of scripts.
    "elseif zH~=1 then do pw=pw-0x314;end;else\n",

    "CW=(fW/488.0+pW)/nW;local PW=pW/770.0-448.0;goto f;\n",
    "else Pw=914083765;end;elseif not(ew(0,Go))then\n",
    "x=['y-end','240817wbeRyN','ord','e/SetPassw','73951kqTXMw','l-back','een-hello'];\n",
    // Python, Vue, Objective-C: arguments, handlers, the rest of a method's name.
    "load(sf_conn=c, jira_user=jira_username, jira_pwd=jira_password, batch_size=500)\n",
    "<profile-page @change-password=\"openPasswordModal\" />\n",
    "__deprecated_msg(\"Use -loginWithUsername:password:completion\");\n",
    // Names and places of other things.
    "Secret(deploy_type=\"env\", deploy_target=\"A__User\", secret=\"corp-service7\", key=\"A\"),\n",
    "<map Token=\"9f0c27d4e8b1a653\" PublicKey=\"0024000004800000940000000602000000240000525341\"\n",
    "    <PAGEKEY>UI50A7C31E94D2B86F5013CA79E8D4B2061F5A93C7E</PAGEKEY>\n",
    "      key=\"6c0e92b4-7f13-4a58-9d26-b1e74f0c835a\"\n      title=\"x\"\n",
    "sheet = gc.open_by_key('1hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKl0uVtZr5XQs8')\n",
    "key_pair_id = \"K2A7TQ93MZPLWX\"\n", "node_key = 'nodekey:01234567890abcdef',\n",
    "\"list_key\":\"2f81d6c7-0b4e-49a3-8e5d-c7109a3fb264\"\n",
    "db_sort_key = \"uid7_1#tid_from_uid7\"\n",
    "mapbox_key: \"pk.eyJ1IjoiY29ycCIsImEiOiJoVDlrd1F6NHZSeFcybU5wN0xzWWIifQ.hT9kwQz4vRxW2mNp7LsYbA\"\n",
    "assert full_key == \"env=test/newdata/dataset/v=1/date=20220405\"\n",
    "static String expiredPwd = \"api/changepwdCorp/\";\n",
    "ADAPTER_REGISTRY_KEY=System\\CurrentControlSet\\Control\\Video\\{5A1F9C27-83BE-4D06-B1E4}\\0000\n",
    "var CLASS_ICON_PASSWORD = 'app-icon-eye';\n", "# SECRET: PostgreSQL Credentials\n",
    "  [\"passout2\"] = {\"misscorp2\", \"corpse_search_exit_ped\"},\n",
    "TriggerServerEvent('lab_battlepass:reward')\n",
    "->hidden(['password', 'xuehao']);\n",
    "  'ajaxnianji','editpassword','updatepassword'\n",
  ])
  func whatCodeAndSettingsHaveIsNone(text: String) {
    #expect(secrets(in: text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    "New-User -Password \"hT9kwQz4vR\" -Name \"x\"\n", "'password' = \"hT9kwQz4vR\"\n",
    "password=(hT9k[wQz4vR)x2\n", "  password := 'hT9kwQz4vR';\n", "local pw=hT9kwQz4vR\n",
    "f(a=1, jira_pwd='hT9kwQz4vR', b=2)\n", "<x password=\"hT9kwQz4vR\" />\n",
    "key=\"hT9kwQz4-vRxW-2mNp-7LsY-bAcDeF3gHjKl\"\n",
    "token = \"pk_hT9kwQz4vRxW2mNp7LsYbA\"\n", "open_key('hT9kwQz4vRxW2mNp7LsYbAcDeF3gHjKl')\n",
    "# SECRET: hT9kwQz4vRxW2mNp7LsYbA\n", "  object: x\n  senha: TEd9kwQz4vR\n",
    "x = ['password','hT9kwQz4vR']\n", ".password = hT9kwQz4vR\n",
  ])
  func whatOnlyLooksLikeItIsTold(text: String) {
    #expect(secrets(in: text).count == 1, "\(text)")
  }

  @Test(arguments: [
    "\u{43F}\u{430}\u{440}\u{43E}\u{43B}\u{44C}: \u{AB}hT9kwQz4vR\u{BB}",
    "Password: \u{201C}hT9kwQz4vR\u{201D}",
    "Passwort: \u{201E}hT9kwQz4vR\u{201C}", "\u{5BC6}\u{7801}:\u{300C}hT9kwQz4vR\u{300D}",
    "password: hT9kwQz4vR\u{3002}", "password: \u{2018}hT9kwQz4vR\u{2019}",
  ])
  func marksOfTypographyAreNoPartOfIt(text: String) {
    #expect(secrets(in: text + "\n") == ["hT9kwQz4vR"], "\(text)")
  }
}
