/// Finds the longest word of the vocabulary at a place of a text.
///
/// Letters of ASCII are found in either case. Nodes are numbered, and the children of a node are a run of
/// one array, so that a search touches no object.
struct WordTrie: Sendable {
  private struct Node {
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    var firstLexeme: Int32 = 0
    var lexemeCount: Int32 = 0
  }

  private struct Child {
    var scalar: UInt32
    var node: Int32
  }

  private var nodes: [Node] = []
  private var children: [Child] = []
  /// The numbers found for a word, those of one node in a run.
  private var lexemes: [Int32] = []
  /// The node of each first character of the basic plane, 0 for none.
  private var roots = [Int32](repeating: 0, count: 0x1_0000)
  private var beginnings = WordBeginnings()

  /// Creates a trie.
  ///
  /// - Parameter words: The words, each with the number found for it; a word may stand twice with two numbers.
  init(_ words: [(word: Substring, lexeme: Int32)]) {
    var builder = TrieBuilder()
    for (word, lexeme) in words { builder.insert(word, lexeme) }
    nodes = [Node()]
    flatten(builder, node: 0, into: 0)
    for child in children[Int(nodes[0].firstChild)..<Int(nodes[0].firstChild + nodes[0].childCount)]
    where child.scalar < 0x1_0000 {
      roots[Int(child.scalar)] = child.node
      noteBeginnings(with: child)
    }
  }

  private mutating func flatten(_ builder: TrieBuilder, node: Int, into place: Int) {
    let sorted = builder.children[node].sorted { $0.key < $1.key }
    nodes[place].firstLexeme = Int32(lexemes.count)
    nodes[place].lexemeCount = Int32(builder.lexemes[node].count)
    lexemes += builder.lexemes[node]
    nodes[place].firstChild = Int32(children.count)
    nodes[place].childCount = Int32(sorted.count)
    let first = nodes.count
    for (offset, child) in sorted.enumerated() {
      children.append(Child(scalar: child.key, node: Int32(first + offset)))
      nodes.append(Node())
    }
    for (offset, child) in sorted.enumerated() {
      flatten(builder, node: child.value, into: first + offset)
    }
  }

  private mutating func noteBeginnings(with first: Child) {
    let node = nodes[Int(first.node)]
    if node.lexemeCount > 0 { beginnings.insert(first.scalar) }
    for second in children[Int(node.firstChild)..<Int(node.firstChild + node.childCount)] {
      beginnings.insert(first.scalar, second.scalar)
    }
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
    var node = roots[Int(first)]
    var index = start + 1
    while node != 0 {
      let firstLexeme = Int(nodes[Int(node)].firstLexeme)
      for place in firstLexeme..<(firstLexeme + Int(nodes[Int(node)].lexemeCount))
      where takes(index, Int(lexemes[place])) {
        break
      }
      guard index < end else { return }
      node = child(of: Int(node), Self.folded(scalars[index].value))
      index += 1
    }
  }

  @inline(__always)
  private func child(of node: Int, _ scalar: UInt32) -> Int32 {
    var place = Int(nodes[node].firstChild)
    var end = place + Int(nodes[node].childCount)
    // They are sorted.
    while end - place > 4 {
      let middle = (place + end) / 2
      if children[middle].scalar > scalar { end = middle } else { place = middle }
    }
    while place < end {
      if children[place].scalar == scalar { return children[place].node }
      place += 1
    }
    return 0
  }

  /// Whether a word may begin with a character of the basic plane and the one behind it; where none does,
  /// the answer is mostly false.
  @inline(__always)
  func mayHaveWord(beginningWith first: UInt32, _ second: UInt32) -> Bool {
    beginnings.contain(first, Self.folded(second))
  }

  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar
  }
}

/// The trie while it grows.
private struct TrieBuilder {
  var children: [[UInt32: Int]] = [[:]]
  var lexemes: [[Int32]] = [[]]

  mutating func insert(_ word: Substring, _ lexeme: Int32) {
    var node = 0
    for scalar in word.unicodeScalars {
      let key = WordTrie.folded(scalar.value)
      if let next = children[node][key] {
        node = next
      } else {
        children.append([:])
        lexemes.append([])
        children[node][key] = children.count - 1
        node = children.count - 1
      }
    }
    lexemes[node].append(lexeme)
  }
}
