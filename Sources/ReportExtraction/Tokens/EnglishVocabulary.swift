import IndicatorForecast

/// The English words of the grammar, by what they are.
enum EnglishVocabulary {
  static let lists: [WordList] =
    verbs + figures + words + areas + fillers + planPeriods + [runsOfYears, spansOfMonths]

  /// `14th Five-Year Plan`, with the year in which it ends.
  private static let planPeriods: [WordList] = [
    ("11th", "eleventh"), ("12th", "twelfth"), ("13th", "thirteenth"), ("14th", "fourteenth"),
    ("15th", "fifteenth"), ("16th", "sixteenth"),
  ].enumerated().map { place, ordinals in
    list(
      .planPeriod, 2010 + 5 * place,
      [ordinals.0, ordinals.1].flatMap { ["\($0) five-year plan", "\($0) five-year"] }
        .joined(separator: "|"))
  }

  /// `for the twelfth year in a row` says nothing of the figure.
  private static let runsOfYears: WordList = {
    let ordinals =
      "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
      .split(separator: " ")
    return list(
      .filler, 0,
      ordinals.flatMap { ordinal in
        ["straight", "consecutive", "successive"].map { "for the \(ordinal) \($0) year" }
          + ["in a row", "running", "in succession"].map { "for the \(ordinal) year \($0)" }
      }.joined(separator: "|"))
  }()

  /// `From January to November`, `by the end of June`.
  private static let spansOfMonths: WordList = {
    let months = [
      "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november",
    ]
    let spans = ["from january to", "january to", "from january through", "january through"]
    let moments = [
      "in", "by", "by the end of", "at the end of", "as of", "as of the end of", "up to the end of",
      "by end-", "at end-",
    ]
    return list(
      .partOfYear, 0,
      (months.flatMap { month in spans.map { "\($0) \(month)" } }
        + (["january"] + months).flatMap { month in
          moments.map { $0.hasSuffix("-") ? $0 + month : "\($0) \(month)" }
        }).joined(separator: "|"))
  }()

  /// The level of places that are no area of the report, whichever it is.
  static let otherPlace: Int32 = 100

  private static func value(_ qualifier: Qualifier) -> Int {
    Qualifier.allCases.firstIndex(of: qualifier) ?? 0
  }

  private static func list(
    _ kind: TokenKind, _ value: Int = 0, _ words: String
  ) -> WordList {
    WordList(kind, value, separator: "|", words)
  }

  private static let figures = [
    list(
      .growth, 0,
      """
      grew by|grew|grow by|grow|rose by|rose|rise by|rise|increased by|increased|increase by|\
      increase|increases|up by|up|\
      growth of|growth|went up by|went up|expanded by|expanded|climbed by|climbed|gained|gain of|\
      increase of|an increase of|\
      rise of|gains of|edged up by|edged up|growing by|growing|rising by|rising|increasing by|\
      increasing|surged by|surged|\
      jumped by|jumped|advanced by|to grow by|to grow|picked up by|growth rate of|growth rate|\
      year-on-year growth|grown by|grown|had grown by|raise|raising|lift|boost|gain|\
      translating into growth of|translates into growth of|translating into an increase of|\
      equivalent to growth of|\
      equivalent to an increase of|equal to growth of|thanks to growth of|\
      thanks to an increase of|owing to growth of|\
      on growth of|improvement of|surge of|leap of|uptick of|swelled by|swelled|swelling by
      """),
    list(
      .decline, 0,
      """
      fell by|fell|fall by|fall|decreased by|decreased|decrease of|decrease by|decrease|\
      declined by|declined|decline of|\
      decline|down by|down|dropped by|dropped|drop of|drop|slipped by|slipped|edged down by|\
      edged down|contracted by|\
      contracted|shrank by|shrank|a drop of|falling by|reduced by|reduction of|cut by|dipped by|\
      dipped|contraction of|a contraction of|negative growth of|negative growth|plunge of|plunge|\
      slump of|slump|tumble of
      """),
    list(
      .flat, 0,
      """
      flat|was flat|were flat|unchanged|was unchanged|were unchanged|remained flat|stayed flat|\
      remained unchanged|remains flat|remain flat|remains unchanged|remain unchanged|\
      level with the previous year|the same as in the previous year|\
      the same as the previous year|\
      the same as last year|the same as the year before|the same as a year earlier|\
      on a par with the previous year|\
      broadly flat|basically flat|largely flat|roughly flat|more or less flat|essentially flat|\
      almost flat|\
      broadly unchanged|basically unchanged|largely unchanged|practically unchanged|\
      roughly unchanged|almost unchanged|\
      at the same level as the previous year|at the previous year's level|\
      at the level of the previous year
      """
    ),
    list(
      .reaching, 0,
      """
      reached|reach|reaches|reaching|comes to|amounts to|totals|stands at|came to|amounted to|\
      totalled|totaled|totalling|totaling|stood at|\
      stayed at|to|rose to|grew to|\
      increased to|fell to|climbed to|hit|numbered|came in at|coming in at|raised to|up to|\
      rising to|bringing it to|\
      registered|increase to|\
      growing to|hitting|come in at|come to|amount to|valued at|is budgeted at|are budgeted at|\
      budgeted at|was valued at|were valued at|worth|was worth|were worth|held steady at|\
      held firm at|held at|steadied at|remained steady at|remained stable at|was held at|\
      were held at|ended at|ended the year at|closed at|finished at|finished the year at|\
      measured|recovered to|rebounded to|improved to|returned to|edged up to|edged down to|\
      moved up to|soared to|surged to|jumped to|swelled to|slid to|eased to|narrowed to|\
      came down to|brought down to|was brought down to|were brought down to|went up to|\
      decreased to|dropped to|declined to|expanded to|topping out at|to stand at|standing at|\
      arrived at|arriving at|settled at|landed at|attained|attaining|\
      attain|went to|advanced to|advance to|advancing to|touched|touching|made it to|fixed at|\
      has been fixed at|brought back to|restored to|raised back to|ran to|worked out at|\
      works out at|added up to|adds up to|run to|runs to
      """),
    list(
      .being, 0,
      """
      was|were|is|are|be|being|at|remained at|kept at|will be|should be|to be|set at|held at|\
      averaged|recorded|of|one of|ones of
      """),
    list(
      .completing, 0, "completed|achieved|realized|realised|finished|generated|earned|earn|earning"),
    list(.from, 0, "from"),
    list(
      .average, 0,
      """
      average annual|annual average|on average|an average annual|average yearly|\
      a year on average|per year on average|annually on average|average annual growth of
      """
    ),
    list(.multiple, 0, "multiplied|multiplied by|doubled|tripled|quadrupled|double|doubling"),
    list(
      .inWords, 0,
      """
      in step with|in line with|keep pace with|keeps pace with|kept pace with|on par with|\
      positive growth|steady growth|\
      keep in step with|keeps in step with|stable growth|synchronized with|in tandem with|\
      basically stable|remain stable|\
      steady increase|stable and better|remain positive|stay positive|steady improvement|\
      improve in quality|kept in step with|\
      steady rise|better quality|stable in volume|keep growing|continue to grow|\
      remain basically stable|grow steadily|recover steadily|rise steadily|increase steadily|\
      return to positive growth|return to growth|resume growth|stop falling|turn positive|\
      return to positive territory|expand steadily|steadily recover|steadily rise|\
      steadily increase|steady recovery|\
      steady expansion|pick up steadily|stabilize and rebound|stabilise and rebound|\
      stabilize and improve|stabilise and improve|stabilize and recover|stabilise and recover|\
      stop falling and stabilize|stop falling and rebound|remain stable and improve in quality|\
      at the same pace as|at the same rate as|in sync with|keep up with
      """),
    list(
      .qualifierBefore, value(.approximate),
      """
      around|about|approximately|roughly|some|nearly|almost|close to|in the region of|\
      on the order of|\
      in the order of|of the order of|in the neighborhood of|somewhere around
      """),
    list(
      .qualifierBefore, value(.greaterThan),
      """
      over|more than|stay above|remain above|exceed|exceeded|exceeding|exceeds|above|surpass|\
      surpassed|surpassing|topped|\
      topping|greater than|\
      passed|pass|in excess of|upwards of|higher than|well over|well above|just over|crossed|\
      broke through|broke|breaking|went past|moved past|pushed past|going past|moving past|\
      well past|passing|passing the mark of|passed the mark of|crossing the mark of|\
      crossed the mark of|break through|passing the threshold of|crossed the threshold of|\
      breaking through|to top|top|will top|should top|tops|break the mark of|to pass the mark of|\
      pass the mark of|top the mark of|topped the mark of
      """),
    list(
      .qualifierBefore, value(.atLeast),
      """
      at least|no less than|not less than|no fewer than|no lower than|a minimum of|\
      not lower than|not below|not fewer than|not fall short of|not fall below|not drop below|\
      not dip below|at or above|at or over
      """),
    list(
      .qualifierBefore, value(.atMost),
      """
      within|no more than|not more than|at most|up to a maximum of|under|below|not exceeding|\
      no higher than|less than|\
      not exceed|does not exceed|do not exceed|did not exceed|a maximum of|not to exceed|not over|\
      fewer than|lower than|not above|capped at|kept below|\
      held below|kept under|held under|at or below|at or under|no greater than|not greater than
      """),
    list(
      .qualifierBefore, value(.striven),
      """
      strive for|strive to|striving for|strive to reach|strive to achieve|striving to reach|\
      aim for|strive|strives|strives to|strives for|strives to reach|strives to achieve|\
      strive to complete|strives to complete|striving to complete|aiming for|\
      strive for growth of|strive for an increase of|every effort made to reach|\
      every effort being made to reach|make every effort to reach|making every effort to reach|\
      do our best to reach|\
      every effort to reach|with efforts to reach|efforts to reach|efforts made to reach|\
      efforts being made to reach|with every effort to reach|in an effort to reach|\
      with efforts to achieve|in an effort to achieve|with a view to reaching|\
      with efforts made to reach|and strive for
      """),
    list(
      .qualifierAfter, value(.atLeast),
      """
      or more|or above|or higher|and above|or over|or better|at least|and over|upwards|\
      at the least|\
      at the very least|and upwards|as a minimum|at a minimum
      """),
    list(
      .qualifierAfter, value(.atMost),
      """
      or less|or lower|or below|or under|at most|and below|or fewer
      """),
    list(.qualifierAfter, value(.approximate), "or so|or thereabouts"),
    list(
      .qualifierAfter, value(.striven),
      "to be striven for|as a goal to strive for|as the goal to strive for|striven for"),
    list(.conjunction, 0, "and|as well as"),
    list(.respectively, 0, "respectively"),
    list(.each, 0, "each|both"),
    list(
      .prices, 1,
      """
      in real terms|on a comparable basis|on a like-for-like basis|at comparable prices|real|\
      in comparable terms|adjusted for inflation|\
      at constant prices|after adjusting for inflation|after deducting price factors|\
      in constant prices|calculated at comparable prices|after inflation|excluding price factors
      """),
    list(.prices, 0, "in nominal terms|nominal|at current prices|in current prices|nominally"),
  ]

  private static let words = [
    list(
      .relativeYear, -1,
      """
      last year|the past year|previous year|the year under review|over the past year
      """),
    list(.adverbial, 1, "despite|in spite of|notwithstanding"),
    list(.relativeYear, 0, "this year|the current year"),
    list(.relativeYear, 1, "next year"),
    list(.relativeYear, Int(Token.comingYear), "the coming year|the year ahead|the year to come"),
    list(
      .fullYear, 0,
      "the full year|for the year|full-year|the whole year|for the year as a whole|full year"),
    list(
      .partOfYear, 0,
      """
      first quarter|second quarter|third quarter|fourth quarter|first half|second half|\
      first three quarters|first nine months|\
      first six months|first two months|first three months|first 11 months|first eleven months|\
      first ten months|first half-year|\
      first month|half-year|first two quarters|last quarter|so far this year|first eight months|\
      first half of the year|q1|q2|q3|q4|\
      last three months|first four months|first five months|first seven months
      """),
    list(
      .severalYears, 0,
      """
      past five years|last five years|past three years|last three years|past decade|\
      five-year period|next five years|\
      coming five years|past four years|five years|last four years|over the years|coming years|\
      past few years|recent years|throughout the period|over the period|during the period|\
      next three years|coming three years|in the five years|past two years|last two years|\
      three years|those five years|these five years|those years|these years
      """),
    list(.planPeriod, 0, "five-year plan"),
    list(.duration, 0, "period"),
    list(
      .area, Int(otherPlace),
      """
      world|global|eu|the economy of the world|our neighbor|our neighbour|neighboring|neighbouring|\
      the capital|provincial capital|the provincial capital|prefectural capital|\
      the prefectural capital|\
      county seat|the county seat|prefectural seat|the prefectural seat|municipal seat|\
      the municipal seat
      """),
    list(.ownArea, 0, "our|ours|we|we will|we shall|our area|our zone"),
    list(.averageLevel, 0, "average"),
    list(
      .share, 0,
      """
      made up|makes up|making up|contributing|contributes|contribute|constituting|constituted|\
      constitutes|comprised|comprising|accounted for|accounting for|account for|share of|share|\
      proportion|ratio|percent of|\
      per cent of|% of|as a share of|\
      contributed|contribution|completion|complete|completion rate|intensity|energy consumption|\
      per unit of|to gdp|-to-gdp|\
      equivalent to|month on month|quarter on quarter
      """),
    list(
      .plan, 0,
      """
      of the annual plan|of the plan|of the target|of the budget|annual plan|budgeted figure|\
      of the annual target
      """),
    list(
      .comparison, 0,
      """
      compared with|than|against|percentage of|faster than|relative to|versus|outpacing|outpaced
      """),
    list(
      .amongWhich, 0,
      "of which|including|among which|within which|out of which|of this|of these|of that|within it|within this|within that|of it|among them"
    ),
    list(
      .estimate, 0,
      """
      is estimated|are estimated|estimated|is expected to|are expected to|is expected|\
      are expected|were expected|\
      expected to|preliminary estimate|projected to|is projected|are projected
      """),
    list(
      .goal, 0,
      """
      targets for|target for|target|targets|projected targets|goal|goals|objectives|main targets|\
      projected target|main projected targets|we aim
      """),
    list(.achieved, 0, "fulfilled|were met|were achieved|was achieved|accomplished"),
    list(
      .review, 0, "review of|review|in review|work in|looking back|looking back on|achievements"),
    list(
      .agenda, 0,
      """
      requirements for|requirement for|policy orientation|policy orientation for|work plan for|\
      work plans for|\
      our work for|major targets for|major tasks for|key tasks for|goals for|objectives for|\
      agenda for|\
      main objectives for|priorities in|\
      targets for|plan for|plans for|priorities for|work for|tasks for|arrangements for|\
      outlook for|overall requirements|policies for|key tasks|main tasks|major tasks|\
      requirements and targets|priorities|recommendations for|recommendations|proposals for|\
      plan of work|program for|programme for|arrangements|arrangement for|arrangement of|\
      work arrangements|\
      expected objectives|main expected objectives|expected targets|main expected targets|\
      what we will do
      """),
    list(.within, 0, "in|for|among"),
    list(.vagueNumber, 0, "double-digit|double digit|single-digit"),
    list(.currency, 0, "us$|usd|$"),
    list(.currency, 1, "rmb|cny|¥|yuan"),
  ]

  private static let fillers = [
    list(
      .filler, 0,
      """
      the|a|an|its|by|total|volume|value|total value|total volume|amount|level|year-on-year|\
      year on year|year over year|year-over-year|\
      over the previous year|over the year before|on the previous year|\
      compared with the previous year|compared with last year|compared to the previous year|\
      compared to last year|compared with the same period of last year|\
      compared with the same period last year|compared with the same period of the previous year|\
      over the same period of last year|over the same period last year|the whole society|\
      over last year|from the previous year|from last year|than last year|than the previous year|\
      than the year before|\
      on a year-on-year basis|annual|and|with|while|whose|which|that|will|would|should|expected|\
      actual|actually|fully|\
      keep|kept|maintain|maintained|remain|remained|stayed|stay|continued|ensure|also|again|\
      further|steadily|rate|rates|\
      overall|personal|as follows|as a whole|main|has|have|had|it|they|this|these|were created|\
      created|add|added|\
      create|creating|put|new|or|\
      another|once|more|year|yearly|basically|figure|figures|there|only|just|still|then|\
      compared with a year earlier|\
      from a year earlier|over a year earlier|a year earlier|than a year earlier|thus|standing|\
      same period|local|registering|\
      recording|posting|posted|post|posts|all|all in all|together|combined|end of|year-end|\
      end-of-year|the end of|\
      by the end of|at the end of|\
      at the end of the year|number of|meanwhile|moreover|in addition|furthermore|however|but|\
      not|record|high|set|nominal value|\
      preliminary|preliminary figures|preliminary data|preliminary statistics|preliminary results|\
      preliminary calculations|preliminary accounting|initial figures|initial statistics|\
      initial calculations|\
      according to preliminary figures|according to preliminary statistics|\
      according to preliminary data|according to preliminary calculations|according to statistics|\
      according to initial statistics|according to initial figures|statistics show|figures show|\
      indicate|\
      people|persons|as|against the previous year|keeping|holding|seeing|saw|see|seen|achieve|\
      achieving|target of|speed|pace|\
      whereas|though|although|shall|hold|held|limit|limited|contain|contained|control|controlled|\
      i|ii|iii|iv|v|on|collected|per year|reported|fulfilling|show|shows|showed|came|now|\
      its total|stable at|\
      nevertheless|nonetheless|slightly|preliminary estimation|estimation|between|plan|plans|\
      intend|intends|expect|expects|anticipate|anticipated|mainly because|largely because|\
      because|generally|broadly|their|his|higher|lower|modest|slight|solid|strong|robust|healthy|\
      respectable|impressive|mere|moderate|remarkable|rapid|sharp|marked|substantial|\
      at year's end|by year's end|year's end|quality|bring|take|push|representing|marking|having|\
      had grown|found|finding|lifting|bringing|taking|took|pushing|lifted|brought|pushed|mark|\
      threshold|milestone|bumper|brought in|bring in|gathered|ended|ended the year with|\
      closed the year with|contributing to|comparatively|relatively|comparatively low|\
      relatively low|low level|a low level|yet|in turn|likewise|similarly|notably|in particular|\
      in all|alone|\
      aims to|aim to|aiming to|seeks to|seek to|seeking to|hopes to|hope to|\
      turned in|notched up|clocked up|chalked up|racked up|stabilize|stabilise|stays|planned|\
      projected|is planned to|are planned to|represents|represented|\
      which represents|meant|meaning|managed to|manage to|went on to|was able to|were able to|\
      began to|\
      finished the year|started the year|began the year|rounded off the year|closed the year|\
      we propose|we propose that|we are proposing|it is proposed that|we suggest|we suggest that|\
      we have set|our sights are set on|we have set our sights on|we set our sights on|get|getting|\
      with this in mind|must|must be|can|could|so that|such that|by contrast|in contrast|\
      on the other hand|for its part|for their part|in the meantime|want|wants|would like|\
      would like to see|ought to|needs to|need to|is targeted to|are targeted to|targeted to|\
      is forecast to|are forecast to|forecast to|the year's|enjoyed|enjoying|enjoy|\
      with the result that|as a result|for the whole of|\
      for the first time|for the first time ever|the top|at the top|among top|among the top|on top|\
      from the top
      """)
  ]
}
