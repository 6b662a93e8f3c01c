import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The SHA-256 of some bytes, in 64 hexadecimal digits.
struct SHA256Text: Hashable {
  let text: String

  init(of bytes: [UInt8]) {
    text = SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  init(of content: String) {
    self.init(of: Array(content.utf8))
  }
}
