extension EnglishVocabulary {
  /// Verbs of rising and falling in the forms in which reports tell a rate, each with and without `by`.
  static let verbs = [
    WordList(.growth, 0, separator: "|", forms(rising)),
    WordList(.decline, 0, separator: "|", forms(falling)),
  ]

  private static let rising = """
    edging up|edges up|going up|goes up|go up|climbing|climb|climbs|expanding|expand|expands|\
    surging|surge|\
    jumping|jump|advancing|advance|picking up|pick up|gaining|inching up|inched up|rebounding|\
    rebounded|recovering|recovered|grows|rises|soaring|soared|leaping|leapt|leaped|creeping up|\
    crept up|ticking up|ticked up|nudged up|raised|risen|after growing|\
    after rising|after expanding|after increasing|after climbing|advance of|advances of|\
    an expansion of|expansion of|jump of|climb of|rises of|\
    increases of|improving by|improved by|strengthened|soar|leap|rebound|recover|inch up|edge up|\
    creep up|tick up|advances|soars|rebounds|gains
    """
  private static let falling = """
    edging down|edges down|going down|went down|go down|goes down|declining|dropping|decreasing|\
    slipping|slip|contracting|contract|shrinking|shrink|dipping|dip|sliding|slid|sinking|sank|\
    receding|receded|\
    retreating|retreated|tumbling|tumbled|plunging|plunged|plummeted|easing|eased|inching down|\
    inched down|\
    creeping down|crept down|ticking down|ticked down|lowered|after falling|after declining|\
    after dropping|\
    after shrinking|after contracting|sliding back|tumble|plunge|plummet|sink|recede|retreat|\
    slide|ease|inch down|edge down|drops|declines|falls|decreases|shrinks|contracts|dips|slips|\
    lower by|a decline of|a decrease of|a fall of|fall of|a reduction of|a dip of
    """

  private static func forms(_ verbs: String) -> String {
    verbs.split(separator: "|").flatMap { verb in
      verb.hasSuffix(" by") || verb.hasSuffix(" of") || verb.hasSuffix(" in")
        ? [String(verb)] : [String(verb), verb + " by"]
    }.joined(separator: "|")
  }
}
