/// Finds the longest word of the vocabulary at a place of a text.
///
/// Letters of ASCII are found in either case. Nodes are numbered, and the children of a node are a run of
/// them, so that a search touches no object.
struct WordTrie: Sendable {
  /// What a character leads to.
  private struct Node {
    let scalar: UInt32
    var firstChild: Int32 = 0
    var firstLexeme: Int32 = 0
    var childCount: Int32 = 0
    var lexemeCount: Int32 = 0
  }

  private var nodes: [Node] = []
  /// The numbers found for a word, those of one node in a run.
  private var lexemes: [Int32] = []
  /// The node of each first character of the basic plane, 0 for none.
  private var roots = [Int32](repeating: 0, count: 0x1_0000)
  private var beginnings = WordBeginnings()

  /// Creates a trie.
  ///
  /// - Parameter words: The words, each with the number found for it; a word may stand twice with two numbers.
  init(_ words: [(word: Substring, lexeme: Int32)]) {
    let sorted = words.enumerated().map { number, word in
      SortedWord(characters: word.word.unicodeScalars.map { Self.folded($0.value) }, number: number)
    }.sorted()
    nodes = [Node(scalar: 0)]
    grow(sorted[...], depth: 0, at: 0, words)
    for place in children(of: nodes[0]) where nodes[place].scalar < 0x1_0000 {
      roots[Int(nodes[place].scalar)] = Int32(place)
      noteBeginnings(with: nodes[place])
    }
    // A year in words: 一九九九年, 二〇一二年.
    for first: UInt32 in [0x4E00, 0x4E8C] { beginnings.insert(first) }
    for first in Tokenizer.beginningsOfAmounts.first {
      for second in Tokenizer.beginningsOfAmounts.second { beginnings.insert(first, second) }
    }
  }

  /// Hangs words that share their first characters below the node of these.
  private mutating func grow(
    _ sorted: ArraySlice<SortedWord>, depth: Int, at place: Int,
    _ words: [(word: Substring, lexeme: Int32)]
  ) {
    let own = sorted.prefix { $0.characters.count == depth }
    nodes[place].firstLexeme = Int32(lexemes.count)
    nodes[place].lexemeCount = Int32(own.count)
    lexemes += own.map { words[$0.number].lexeme }
    let first = nodes.count
    nodes[place].firstChild = Int32(first)
    var rest = sorted[own.endIndex...]
    var branches: [ArraySlice<SortedWord>] = []
    while let character = rest.first?.characters[depth] {
      let branch = rest.prefix { $0.characters[depth] == character }
      nodes.append(Node(scalar: character))
      branches.append(branch)
      rest = rest[branch.endIndex...]
    }
    nodes[place].childCount = Int32(branches.count)
    for (offset, branch) in branches.enumerated() {
      grow(branch, depth: depth + 1, at: first + offset, words)
    }
  }

  private func children(of node: Node) -> Range<Int> {
    Int(node.firstChild)..<Int(node.firstChild) + Int(node.childCount)
  }

  private mutating func noteBeginnings(with first: Node) {
    if first.lexemeCount > 0 { beginnings.insert(first.scalar) }
    for second in children(of: first) { beginnings.insert(first.scalar, nodes[second].scalar) }
  }

  /// Calls a function with the end and numbers of each word that starts at a place, the shortest first.
  ///
  /// The function gets the numbers of a word in the order in which they were given, until it takes one.
  ///
  /// - Complexity: O(*k*) for a longest word of *k* characters.
  @inline(__always)
  func forEachMatch(
    in scalars: UnsafeBufferPointer<Unicode.Scalar>, from start: Int, to end: Int,
    _ takes: (_ end: Int, _ lexeme: Int) -> Bool
  ) {
    let first = Self.folded(scalars[start].value)
    guard first < 0x1_0000 else { return }
    var place = Int(roots[Int(first)])
    guard place != 0 else { return }
    var index = start + 1
    nodes.withUnsafeBufferPointer { nodes in
      while true {
        let node = nodes[place]
        let firstLexeme = Int(node.firstLexeme)
        for number in firstLexeme..<(firstLexeme + Int(node.lexemeCount))
        where takes(index, Int(lexemes[number])) {
          break
        }
        guard node.childCount > 0, index < end,
          let child = Self.child(of: node, in: nodes, Self.folded(scalars[index].value))
        else { return }
        place = child
        index += 1
      }
    }
  }

  @inline(__always)
  private static func child(
    of node: Node, in nodes: UnsafeBufferPointer<Node>, _ scalar: UInt32
  ) -> Int? {
    var place = Int(node.firstChild)
    var end = place + Int(node.childCount)
    // They are sorted.
    while end - place > 4 {
      let middle = (place + end) / 2
      if nodes[middle].scalar > scalar { end = middle } else { place = middle }
    }
    while place < end {
      if nodes[place].scalar == scalar { return place }
      place += 1
    }
    return nil
  }

  /// The first place at which a word, a number or a sign may begin: Chinese characters that begin none are
  /// mostly passed.
  @inline(__always)
  func firstPlace(
    in scalars: UnsafeBufferPointer<Unicode.Scalar>, from start: Int, to end: Int
  ) -> Int {
    beginnings.withBits { bits in
      var place = start
      while place < end, case let scalar = scalars[place].value, scalar >= 0x3400, scalar < 0xF000,
        !bits.contain(scalar, place + 1 < end ? Self.folded(scalars[place + 1].value) : 0)
      {
        place += 1
      }
      return place
    }
  }

  /// Returns a small letter for a capital one, and the plain apostrophe for the typographic one: `the county’s`.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar == 0x2019 { return 0x27 }
    return scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar
  }
}

/// A word among the others, in the order of characters; words that are alike are in the order given.
private struct SortedWord: Comparable {
  let characters: [UInt32]
  let number: Int

  static func < (first: SortedWord, second: SortedWord) -> Bool {
    if first.characters == second.characters { return first.number < second.number }
    return first.characters.lexicographicallyPrecedes(second.characters)
  }
}

/// The first two characters of words, as bits that stay in the nearest cache.
///
/// Most characters of a text begin no word; to find that out in the table of all characters would wait for
/// memory at each. Different pairs may share a bit: what isn't contained begins no word, what is may.
struct WordBeginnings: Sendable {
  /// The bits, to be asked for many characters.
  struct Bits {
    fileprivate let bits: UnsafeBufferPointer<UInt64>

    @inline(__always)
    private func isSet(_ place: Int) -> UInt64 { bits[place >> 6] &>> UInt64(place & 63) & 1 }

    /// Whether a word may begin with two characters, the first of the basic plane.
    @inline(__always)
    func contain(_ first: UInt32, _ second: UInt32) -> Bool {
      let pair = WordBeginnings.place(first, second)
      let word = WordBeginnings.place(first)
      return (isSet(pair) | isSet(word)) != 0
    }
  }

  /// A bit for each pair, and behind those one for each first character that is a word itself.
  private var bits = [UInt64](repeating: 0, count: 2048)

  /// Adds a word of one character of the basic plane.
  mutating func insert(_ character: UInt32) {
    let place = Self.place(character)
    bits[place >> 6] |= 1 << (place & 63)
  }

  /// Adds the words that begin with two characters.
  mutating func insert(_ first: UInt32, _ second: UInt32) {
    let place = Self.place(first, second)
    bits[place >> 6] |= 1 << (place & 63)
  }

  /// Hands the bits on.
  @inline(__always)
  func withBits<T>(_ body: (Bits) -> T) -> T {
    bits.withUnsafeBufferPointer { body(Bits(bits: $0)) }
  }

  /// 16 bits that depend on all bits of both.
  @inline(__always)
  fileprivate static func place(_ first: UInt32, _ second: UInt32) -> Int {
    Int(((first << 16 ^ second) &* 0x9E37_79B1) >> 16)
  }

  @inline(__always)
  fileprivate static func place(_ character: UInt32) -> Int { 0x1_0000 + Int(character) }
}
