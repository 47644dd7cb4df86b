/// The ends of mail domains that are taken for real.
enum TopLevelDomains {
  /// Whether a name, in lower case, is one.
  static func contains(_ name: Span<UInt8>) -> Bool {
    if name.count == 2, name[0].isLetter, name[1].isLetter {
      return countries[index(name[0], name[1])]
    }
    var hash = ValueHash()
    for i in name.indices { hash.add(name[i].lowered) }
    return others.contains(hash.value)
  }

  private static func index(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first.lowered - 0x61) * 26 + Int(second.lowered - 0x61)
  }

  /// The country codes, a flag for each pair of letters.
  private static let countries: [Bool] = {
    var flags = [Bool](repeating: false, count: 26 * 26)
    for code in countryCodes.split(separator: " ").map({ Array($0.utf8) }) {
      flags[index(code[0], code[1])] = true
    }
    return flags
  }()

  private static let countryCodes = """
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz \
    ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk \
    fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq \
    ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh \
    mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk \
    pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz \
    tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm \
    zw
    """

  /// Those that are no country's: all old ones, and the new ones with most mail.
  private static let others = Set(
    """
    com org net edu gov mil int info biz name pro mobi asia jobs tel travel cat coop aero museum post arpa \
    app dev xyz online site club shop store tech cloud email live life world today work blog page space \
    website agency company digital media network solutions services group team global company systems \
    academy berlin london tokyo paris nyc amsterdam hamburg koeln wien swiss google microsoft apple bank \
    finance energy health care school university science family design studio marketing consulting legal \
    law kim top vip icu fun ltd gmbh inc llc one link plus run zone center city works tools software
    """
    .split(whereSeparator: { $0 == " " || $0 == "\n" }).map { ValueHash($0.utf8).value }
  )
}
