/// The character encodings that a data file may be in.
///
/// UTF-8 is read without being asked for; any other is named by the caller. It can't be told from the bytes:
/// every text in Latin-1 with an accent before a letter is a text in GB18030 too, of Chinese characters.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16 of either byte order, which a mark at the start tells.
  case utf16 = "utf-16"
  /// GB18030, and with it GBK and GB2312.
  case gb18030 = "gb18030"
}
