/// The names that have been met so far, and where.
///
/// A name is kept as a fingerprint of 128 bits in place of its text, so that millions of them fit into memory;
/// two of 10⁸ names share one with a probability below 10⁻²².
struct PanelNames {
  /// Where a name was met.
  struct Place {
    /// The number of the file.
    let file: Int

    /// The last line of the series.
    let line: Int
  }

  private struct Entry {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var line: Int = 0
    /// The number of the file, from one; zero where there is no entry.
    var file: Int32 = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 1 << 10)
  private var count = 0

  /// Takes a name; returns where it was met before, if it was.
  mutating func insert(_ name: String, at place: Place) -> Place? {
    if 2 * count >= entries.count { grow() }
    let (first, second) = Self.fingerprint(name)
    let index = Self.index(of: first, second, in: entries)
    guard entries[index].file == 0 else {
      return Place(file: Int(entries[index].file) - 1, line: entries[index].line)
    }
    entries[index] = Entry(
      first: first, second: second, line: place.line, file: Int32(place.file + 1))
    count += 1
    return nil
  }

  private mutating func grow() {
    var larger = [Entry](repeating: Entry(), count: 2 * entries.count)
    for entry in entries where entry.file != 0 {
      larger[Self.index(of: entry.first, entry.second, in: larger)] = entry
    }
    entries = larger
  }

  /// The place of a fingerprint, or the free one where it belongs.
  private static func index(of first: UInt64, _ second: UInt64, in entries: [Entry]) -> Int {
    var index = Int(truncatingIfNeeded: first) & (entries.count - 1)
    while entries[index].file != 0, (entries[index].first, entries[index].second) != (first, second)
    {
      index = (index + 1) & (entries.count - 1)
    }
    return index
  }

  /// Two sums over the bytes with different odd factors, their bits mixed at the end.
  ///
  /// The factors are those of FNV-1a and of Fibonacci hashing, the mixing is the end of MurmurHash3.
  private static func fingerprint(_ name: String) -> (UInt64, UInt64) {
    var (first, second) = (UInt64(0xCBF2_9CE4_8422_2325), UInt64(0x2545_F491_4F6C_DD1D))
    for byte in name.utf8 {
      first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      second = (second &+ UInt64(byte) &+ 1) &* 0x9E37_79B9_7F4A_7C15
      second ^= second >> 29
    }
    return (mixed(first), mixed(second))
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits = (bits ^ (bits >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    bits = (bits ^ (bits >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return bits ^ (bits >> 33)
  }
}
