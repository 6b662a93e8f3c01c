import TestSupport
import XCTest

@testable import ReportExtraction

/// The two reports of the data set that ships, as they were published.
final class RealReportTests: XCTestCase {
  /// Blank lines between all lines, page breaks inside sentences, two comments.
  func testTheReportOf2021IsReflowed() throws {
    let text = try report("report-2021.txt")
    XCTAssertEqual(
      text.warnings.map(\.problem),
      [.commentLeftOut("将成效改为成果 会不会好一点？"), .commentLeftOut("重大工作？")])
    XCTAssertEqual(text.warnings.compactMap(\.place?.line), [140, 192])
    XCTAssertEqual(text.uncertainNumbers, [])
    let sentences = [
      "2020年以来，面对新冠疫情影响，我们深入学习",
      "截止至2020年1-12月，全镇完成社会总产值127.99亿元，同比增长7%，其中工业总产值103.63亿元，同比增长9.8%，"
        + "规模以上工业总产值92.63亿元(此总产值为截止至12月纳入产值统计的45家规上企业产值总和)，同比增长9.30%;"
        + "农业总产值12.98亿元，同比增长4.52%;第三产业总产值11.38亿元，增长4.87%;固定项目投资与上年同期比增长50.8%。",
      "社会秩序平稳有序。2020年，中共清远市清新区太平镇委员会被", "同步推进。一年来，太平镇把重大工作",
      "路;投入92.2万元，完成了圩镇灌坑的提质改造;投入4.6万元，建成了残疾人活动中心",
      "预计2021年期间总共完成社会总产值134.63亿元，增长11.97%。其中工业总产值112.27亿元，增长11.38%;",
      "专业电镀定点基地——龙湾环保示范处理基地为引领",
    ]
    for sentence in sentences { XCTAssertTrue(text.string.contains(sentence), sentence) }
  }

  func testHeadingsOfTheReportOf2021AreParagraphs() throws {
    let paragraphs = try report("report-2021.txt").paragraphs
    for heading in [
      "政府工作报告", "(征求意见稿)", "一、2020年以来工作回顾", "——呈现“一个率先”", "——实现“两个突破”", "——凸现“三个成效”",
      "——体现“四个同步”", "二、2021年工作安排", "(三)2021年的重点工作任务",
      "1、科学谋划“十四五”规划任务，推动太平镇新一轮高质量快发展",
    ] { XCTAssertTrue(paragraphs.contains(heading), heading) }
    // Every paragraph is complete: it ends a sentence or is a heading.
    let open = paragraphs.filter { !"。！：:".contains($0.suffix(1)) }
    XCTAssertTrue(open.allSatisfy { $0.count < 40 }, "\(open)")
  }

  func testFiguresOfTheReportOf2021StandOnTheirLines() throws {
    let text = try report("report-2021.txt")
    for (figure, line) in [
      ("127.99", 42), ("103.63", 43), ("92.63", 45), ("12.98", 47), ("11.38", 49), ("50.8", 51),
      ("1.86", 53), ("134.63", 306), ("112.27", 308), ("100.93", 308), ("30.79", 310),
    ] { XCTAssertEqual(text.lines(of: figure).first, line, figure) }
    XCTAssertEqual(text.lines(of: "7%，其中").first, 43)
  }

  /// A paragraph a line, of up to 553 characters.
  func testTheReportOf2022KeepsItsLines() throws {
    let data = try SharedReference.report("report-2022.txt")
    let text = try ReportText(decoding: Array(data))
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").count
    XCTAssertEqual(text.paragraphs.count, lines)
    XCTAssertEqual(text.warnings, [])
    XCTAssertEqual(text.lines(of: "74,982万元"), [6])
    XCTAssertEqual(text.lines(of: "148.85亿元"), [20])
  }

  private func report(_ name: String) throws -> ReportText {
    try ReportText(decoding: Array(SharedReference.report(name)))
  }
}

extension ReportText {
  /// The lines on which a piece of text begins, wherever it occurs.
  func lines(of piece: String) -> [Int] {
    let piece = Array(piece.unicodeScalars)
    return scalars.indices.dropLast(piece.count).filter {
      scalars[$0..<$0 + piece.count].elementsEqual(piece)
    }.map { place(at: $0).line }
  }
}
