/// The width of the page at each line: that of the third widest line around.
///
/// One line may be too long by accident; three are not.
struct PageWidths {
  /// No printed page is wider, in columns: a longer line is a paragraph.
  static let widest = 200
  /// No column of text is narrower: shorter lines are headings or cells.
  static let narrowest = 30

  private static let blockCount = 16
  /// The width of the page at each block of sixteen lines.
  private let widths: [Int]

  init(of lines: [TextLine]) {
    let usual = Self.usualWidth(lines)
    let blocks = Self.widestOfBlocks(lines)
    widths = blocks.indices.map { block in
      var widest: (UInt16, UInt16, UInt16) = (0, 0, 0)
      for near in blocks[max(0, block - 1)...min(blocks.count - 1, block + 1)] {
        Self.insert(near.0, into: &widest)
        Self.insert(near.1, into: &widest)
        Self.insert(near.2, into: &widest)
      }
      let local = lines.count < 4 ? widest.0 : lines.count < 8 ? widest.1 : widest.2
      return max(Int(local), usual * 4 / 5, Self.narrowest)
    }
  }

  /// The three widest lines of each block, widest first.
  private static func widestOfBlocks(_ lines: [TextLine]) -> [(UInt16, UInt16, UInt16)] {
    var blocks: [(UInt16, UInt16, UInt16)] = []
    blocks.reserveCapacity(lines.count / Self.blockCount + 1)
    for start in stride(from: 0, to: lines.count, by: Self.blockCount) {
      var widest: (UInt16, UInt16, UInt16) = (0, 0, 0)
      for line in lines[start..<min(start + Self.blockCount, lines.count)] {
        Self.insert(line.width, into: &widest)
      }
      blocks.append(widest)
    }
    return blocks
  }

  private static func insert(_ width: UInt16, into widest: inout (UInt16, UInt16, UInt16)) {
    if width > widest.0 {
      widest = (width, widest.0, widest.1)
    } else if width > widest.1 {
      widest = (widest.0, width, widest.1)
    } else if width > widest.2 {
      widest.2 = width
    }
  }

  /// The width that one line in twenty exceeds; 0 where that is no page.
  private static func usualWidth(_ lines: [TextLine]) -> Int {
    var counts = [Int](repeating: 0, count: widest + 2)
    for line in lines { counts[min(Int(line.width), widest + 1)] += 1 }
    var sum = 0
    let width = counts.firstIndex { count in
      sum += count
      return sum * 20 >= lines.count * 19
    }
    return width.flatMap { $0 > widest ? nil : $0 } ?? 0
  }

  /// The width of the page at a line.
  ///
  /// - Complexity: O(1).
  func width(at index: Int) -> Int { widths[index / Self.blockCount] }
}
