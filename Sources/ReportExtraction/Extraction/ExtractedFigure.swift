import IndicatorForecast

/// A number that stands beside the name of an indicator, and what became of it.
public struct ExtractedFigure: Hashable, Sendable {
  /// What became of a number.
  public enum Outcome: Hashable, Sendable {
    /// It gave the observation with this place in ``ExtractedReport/observations``.
    case observation(Int)
    /// It was left out.
    case refused(RefusalReason)
  }

  /// A range in half the memory: a long report has a million figures.
  private struct Piece: Hashable, Sendable {
    private let start: UInt32
    private let end: UInt32

    /// Nothing is the range that ends before it starts.
    init(_ range: Range<Int>?) {
      start = UInt32(range?.lowerBound ?? 1)
      end = UInt32(range?.upperBound ?? 0)
    }

    var range: Range<Int>? { start > end ? nil : Int(start)..<Int(end) }
    var wholeRange: Range<Int> { Int(start)..<Int(end) }
  }

  /// The code of the indicator.
  public let indicator: String
  private let sentencePiece: Piece
  private let namePiece: Piece
  private let numberPiece: Piece
  private let unitPiece: Piece
  private let growthWordPiece: Piece
  private let qualifierPiece: Piece
  /// What became of it.
  public let outcome: Outcome

  init(
    indicator: String, sentence: Range<Int>, name: Range<Int>, number: Range<Int>,
    unit: Range<Int>?, growthWord: Range<Int>?, qualifier: Range<Int>?, outcome: Outcome
  ) {
    self.indicator = indicator
    sentencePiece = Piece(sentence)
    namePiece = Piece(name)
    numberPiece = Piece(number)
    unitPiece = Piece(unit)
    growthWordPiece = Piece(growthWord)
    qualifierPiece = Piece(qualifier)
    self.outcome = outcome
  }

  /// The sentence, in ``ReportText/scalars``.
  public var sentence: Range<Int> { sentencePiece.wholeRange }
  /// The name of the indicator.
  public var name: Range<Int> { namePiece.wholeRange }
  /// The number; the words of a target without one.
  public var number: Range<Int> { numberPiece.wholeRange }
  /// The unit, where one is printed.
  public var unit: Range<Int>? { unitPiece.range }
  /// The word for growth or the verb before the number, where there is one.
  public var growthWord: Range<Int>? { growthWordPiece.range }
  /// The qualifier, where there is one.
  public var qualifier: Range<Int>? { qualifierPiece.range }
}
