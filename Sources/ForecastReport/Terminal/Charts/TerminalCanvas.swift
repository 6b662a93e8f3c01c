/// A grid of characters of one column each, which later marks are drawn over earlier ones on.
struct TerminalCanvas {
  private struct Cell {
    var character: Character = " "
    var ink = TerminalInk.plain
  }

  /// The number of columns.
  let width: Int
  /// The number of rows.
  let height: Int

  private var cells: [Cell]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: Cell(), count: width * height)
  }

  /// Puts a character where it is on the canvas; nothing happens elsewhere.
  mutating func put(_ character: Character, _ ink: TerminalInk, column: Int, row: Int) {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return }
    cells[row * width + column] = Cell(character: character, ink: ink)
  }

  /// Puts the characters of a text beside each other.
  mutating func put(_ text: String, _ ink: TerminalInk, column: Int, row: Int) {
    for (offset, character) in text.enumerated() {
      put(character, ink, column: column + offset, row: row)
    }
  }

  /// Returns a row without the blanks at its end, neighbours of one ink coloured together.
  func line(_ row: Int, isColored: Bool) -> String {
    let cells = cells[row * width..<(row + 1) * width]
    guard let last = cells.lastIndex(where: { $0.character != " " }) else { return "" }
    var (line, run, ink) = ("", "", TerminalInk.plain)
    for cell in cells[...last] {
      if cell.ink != ink {
        line += isColored && !run.isEmpty ? ink.colored(run) : run
        (run, ink) = ("", cell.ink)
      }
      run.append(cell.character)
    }
    return line + (isColored ? ink.colored(run) : run)
  }
}
