/// How rare each pair of neighbouring letters is in words and names of source code and prose.
///
/// Made by tools/accuracy/letter_pairs.py.
enum LetterPairs {
  /// From here on a pair counts as rare, in tenths of a bit.
  static let rareFrom = 70

  /// How much a letter tells when it stands behind another one, in tenths of a bit, rounded to even numbers; all of the
  /// first letter a, then those of b.
  static let weights = ImmortalTable(
    (0..<26 * 26).map { 2 * (unsafe table.utf8Start[$0] - 35) }
  )

  /// One row of 26 for each first letter; half the rarity and 35, as a character.
  private static let table: StaticString = """
    B757EB<L;PB2:4M:N360>AFC@K\
    3;;=3>GK5?G/EE5CK:8A3IML<K\
    3B<A4AL3;P59BF/BL:>39GJKDR\
    4;>9,=EG1II<DA7AM:6C:CHGBO\
    8B73==@JDOK9;2E=D027I?C;BP\
    5><943GL.OJ7CD3EH7=:8MLK>N\
    7E>E-C<84KH:@88@L35?8EHMFJ\
    /ED?-FIG3PF?AC1>L8=6:HJM@M\
    <=8::=;QKPK7:-4=N;64M=QER<\
    1B??0CDC:F>C<@1>AB1B4?ACEF\
    8?B?*@@B2ID;B==?EA3==DCJBJ\
    3FC;-CHJ0PF3EE2AQG:;;DKN8O\
    /;D@-GIL3OG?<F53IF9@;ILL@P\
    6F654<1H7LBCF>8BLE40=@JOFP\
    ??79G@?IALA87.;8P2887>;EJN\
    1H@A1EE=8PD5ED39N1:6:GHMAQ\
    >?>>>ADC>FF3B@AAD><?'FAEFI\
    3D==,E?L3TB<=@4BR;67>BIR>S\
    :H9@0CF84PB<CD98FC5.8GCN@K\
    3H>D.BK8/PK>CE6>Q47;>JGH<M\
    ;8;?8;?N;ON560E7Q243KKQEMG\
    .E?F)EEK1MJABD:CID>BEBILFM\
    0C?<2BE82KG=D64@K55@BGEDJK\
    9@5>3<EB5GD><C>1I@=1BEF69F\
    9?;>8?@D8FE895:/L>16ABAF@B\
    4FBD)AHC5GI<?C9BE=<??GEH>9
    """
}
