import Foundation

/// PDF files of one page.
enum PDFFixture {
  /// Returns a page with one line of text.
  ///
  /// The font has neither outlines nor a character set: the text can be taken out by the map to Unicode alone,
  /// as PDF 1.4 has it in section 5.9 (Extraction of Text Content).
  static func page(of text: String) -> Data {
    let codes = text.utf16.map { hexadecimal($0) }
    let lines = Set(codes).sorted().map { "<\($0)> <\($0)>" }
    let map = """
      begincmap
      /CMapName /Text def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange
      \(lines.count) beginbfchar
      \(lines.joined(separator: "\n"))
      endbfchar
      endcmap
      """
    return file(of: [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        + "/Resources<</Font<</F 5 0 R>>>>>>",
      stream("BT /F 12 Tf 40 780 Td <\(codes.joined())> Tj ET"),
      "<</Type/Font/Subtype/Type0/BaseFont/Text/Encoding/Identity-H/ToUnicode 7 0 R"
        + "/DescendantFonts[6 0 R]>>",
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/Text/DW 1000"
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
      stream(map),
    ])
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func stream(_ text: String) -> String {
    "<</Length \(text.utf8.count)>>stream\n\(text)\nendstream"
  }

  /// Puts objects into a file, numbered from one, the first its catalogue.
  private static func file(of objects: [String]) -> Data {
    var text = "%PDF-1.4\n"
    var entries = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let place = String(text.utf8.count)
      entries += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n" + entries
    text += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n"
    return Data(text.utf8)
  }
}
