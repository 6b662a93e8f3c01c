import IndicatorForecast

/// Whose a figure is: parks, firms and districts, what they pay, and the part of a whole.
extension ParagraphReader {
  /// 园区完成工业总产值420亿元，固定资产投资50亿元: the place before the first name is that of the second as well.
  mutating func noteOwner(_ index: Int) {
    guard clause.isStrange, !clause.isPart, !isInParenthesis else { return }
    var place = index - 1
    while place >= clause.start, [.completing, .filler, .being].contains(kind(place)) { place -= 1 }
    guard place >= clause.start, kind(place) == .text else { return }
    isOfOtherOwner =
      Self.endsOfOwners.contains(scalars[Int(tokens[place].end) - 1].value)
      || tellsOfProjectToCome(tokens[place].range)
  }

  /// 工业园区新引进项目17个，…，实现税收8850万元: what a sentence about a place begins with a count of.
  mutating func noteOwnerOfSentence() {
    guard !isInParenthesis, clause.hasFigure, !clause.hasName, clause.isStrange,
      case var first = sentenceStart, first < tokens.count
    else { return }
    if countsFirmsInPark { isOfOtherOwner = true }
    while kind(first) == .filler { first += 1 }
    let start = first
    // 106个特色小镇.
    if kind(first) == .number, kind(first + 1) == .unit { first += 2 }
    guard clause.start <= start, kind(first) == .text,
      case let range = tokens[first].range, !isOwnArea(range)
    else { return }
    var last = first
    while [.text, .filler].contains(kind(last + 1)), isAdjacent(last, last + 1) { last += 1 }
    // 县经济开发区实现…: the name of the place ends with its last piece of text.
    let end = tokens[first...last].lastIndex { $0.kind == .text } ?? first
    let isOwner =
      range.lowerBound + 2 < Int(tokens[end].end)
      && [.filler, .completing].contains(kind(end + 1))
      && endsInPlaceOfFirms(range.lowerBound..<Int(tokens[end].end))
      || kind(last + 1) == .number && start == first
        && countsFirmsOfPlace(range.lowerBound..<Int(tokens[last].end))
    isOfOtherOwner = isOfOtherOwner || isOwner
  }

  /// 推进望江新区建设，…: the district that the sentence is about, whose goals follow.
  mutating func noteDistrictOfSentence() {
    guard section.isPlan, !isInParenthesis, !clause.hasFigure, !clause.hasName,
      clause.start < tokens.count, !tokens[sentenceStart..<clause.start].contains(where: isPause),
      let last = tokens[clause.start...].prefix(8).prefix(while: { !isPause($0) }).last,
      case let words = Int(tokens[clause.start].start)..<Int(last.end), words.count >= 6,
      [scalars[words.upperBound - 2].value, scalars[words.upperBound - 1].value] == Self.building,
      Self.districts.contains([
        scalars[words.upperBound - 4].value, scalars[words.upperBound - 3].value,
      ]), !isOwnArea(words.dropLast(2))
    else { return }
    isOfOtherOwner = true
  }

  private func isPause(_ token: Token) -> Bool {
    token.kind != .open && token.kind != .close && Self.endsClause(token.kind)
  }

  private static let building = "建设".unicodeScalars.map(\.value)
  private static let districts = Set(["新区", "发区"].map { $0.unicodeScalars.map(\.value) })

  private func endsInPlaceOfFirms(_ range: Range<Int>) -> Bool {
    Self.endsOfParks.contains([
      scalars[range.upperBound - 2].value, scalars[range.upperBound - 1].value,
    ])
  }

  /// 入园企业达到46家: what such a clause goes on with is told of the park.
  private var countsFirmsInPark: Bool {
    guard clause.start < tokens.count, kind(clause.start) == .text else { return false }
    return Self.firmsInParks.contains {
      scalars[Int(tokens[clause.start].start)...].starts(with: $0)
    }
  }

  private static let firmsInParks = ["入园企业", "入驻企业", "园区企业", "入区企业"].map {
    Array($0.unicodeScalars)
  }

  /// 产业集聚区入驻企业784家.
  private func countsFirmsOfPlace(_ range: Range<Int>) -> Bool {
    let end = [scalars[range.upperBound - 2].value, scalars[range.upperBound - 1].value]
    guard Self.firmsCounted.contains(end), range.count > 5 else { return false }
    return range.dropLast(3).indices.contains { endsInPlaceOfFirms($0..<($0 + 2)) }
  }

  private static let firmsCounted = Set(
    ["企业", "项目", "公司", "商户", "主体"].map { $0.unicodeScalars.map(\.value) })

  private static let endsOfParks = Set(
    ["园区", "发区", "新区", "集团", "公司", "聚区", "范区", "片区", "保区", "验区", "小镇", "基地"].map {
      $0.unicodeScalars.map(\.value)
    })

  /// 区园团司厂社镇乡县市港城村.
  private static let endsOfOwners = Set("区园团司厂社镇乡县市港城村".unicodeScalars.map(\.value))

  /// Whether a name without an owner of its own stands behind one of another owner.
  mutating func isOfAnother(_ index: Int) -> Bool {
    guard isOfOtherOwner else { return false }
    let own = tokens[min(clause.start, index)..<index].contains {
      [.area, .ownArea].contains($0.kind)
    }
    // noteStart has passed over an area that the clause begins with.
    let before = kind(clause.start - 1)
    if own || before == .area || before == .ownArea { isOfOtherOwner = false }
    return isOfOtherOwner
  }

  /// 引进项目30个，总投资120亿元，其中固定资产投资80亿元; 投产后年税收收入1亿元.
  func isOfProject(_ index: Int, _ list: NameList) -> Bool {
    if isOfYearly(index) || isOfTaxpayer(index, list) || isPartOfTotal(index, list) { return true }
    guard clause.isPart, !mentions.isEmpty, mentions.allSatisfy({ $0.indicator == nil }) else {
      return false
    }
    return list.indicators.allSatisfy { lexicon.codes[$0].hasSuffix("investment") }
  }

  /// 其中某公司收入46亿元，税收2亿元: what one of the firms pays.
  private func isOfTaxpayer(_ index: Int, _ list: NameList) -> Bool {
    guard tokens[index].range.count == 2, !isLatin(index),
      list.indicators.allSatisfy({ lexicon.codes[$0] == "tax_revenue" }),
      clause.start > sentenceStart, kind(clause.start - 1) == .comma,
      let part = tokens[sentenceStart..<clause.start].lastIndex(where: { $0.kind == .amongWhich }),
      case let words = tokens[(part + 1)..<(clause.start - 1)], words.first?.kind == .text,
      words.contains(where: { $0.kind == .number })
    else { return false }
    return !words.contains { [.name, .stem, .comma, .semicolon, .area].contains($0.kind) }
      && !statements.contains {
        $0.sentence == sentence && lexicon.codes[$0.indicator].contains("revenue")
      }
  }

  /// 其中城镇固定资产投资, 其中市级一般预算收入: a part, where the whole was told before.
  private func isPartOfTotal(_ index: Int, _ list: NameList) -> Bool {
    guard list.indicators.count == 1, let code = list.indicators.first.map({ lexicon.codes[$0] }),
      case let start = Int(tokens[index].start), start + 1 < scalars.count
    else { return false }
    if code == "fixed_asset_investment" {
      return scalars[start].value == 0x57CE && hasToldWholeInvestment  // 城
    }
    return code == "general_public_budget_revenue" && scalars[start + 1].value == 0x7EA7
      && clause.isPart
      && statements.contains { $0.sentence == sentence && lexicon.codes[$0.indicator] == code }
  }

  /// Whether 全社会固定资产投资 has been told of, of which that of towns is a part.
  mutating func noteWholeInvestment(_ index: Int, _ list: NameList) {
    guard list.indicators.count == 1, lexicon.codes[list.indicators[0]] == "fixed_asset_investment",
      scalars[Int(tokens[index].start)].value == 0x5168  // 全
    else { return }
    hasToldWholeInvestment = true
  }

  /// 地方财政收入 where the report tells of another total, of which it is a part nobody can name.
  mutating func isLocalBesideTotal(_ index: Int, _ list: NameList) -> Bool {
    let range = tokens[index].range
    guard range.count == 6, scalars[range.lowerBound].value == 0x5730,  // 地
      list.indicators.contains(where: { lexicon.codes[$0] == "fiscal_revenue" })
    else { return false }
    let isAlone = isLocalRevenueAlone ?? !tellsOfOtherRevenue
    isLocalRevenueAlone = isAlone
    return !isAlone
  }

  /// Whether another total is named anywhere: 财政总收入, 预算收入, or 财政收入 without 地方.
  private var tellsOfOtherRevenue: Bool {
    (3..<max(3, scalars.count - 1)).contains { place in
      // 收入.
      guard scalars[place].value == 0x6536, scalars[place + 1].value == 0x5165 else { return false }
      switch scalars[place - 1].value {
      case 0x603B: return scalars[place - 2].value == 0x653F  // 政总
      case 0x7B97: return scalars[place - 2].value == 0x9884  // 预算
      // 地方财政, 人均财政, 中央财政, 本级财政.
      case 0x653F: return ![0x65B9, 0x5747, 0x592E, 0x7EA7].contains(scalars[place - 3].value)
      default: return false
      }
    }
  }

  /// 年税收收入, 年可实现税收收入: what a project brings each year.
  private func isOfYearly(_ index: Int) -> Bool {
    var place = index - 1
    while place > index - 4, kind(place) == .filler || kind(place) == .completing {
      if endsInYear(place), tokens[place].range.count == 1 {
        let before = scalars[max(0, Int(tokens[place].start) - 1)].value
        return !before.isDigit && before != 0x5168 && isAdjacent(place, place + 1)
      }
      place -= 1
    }
    return false
  }
}
