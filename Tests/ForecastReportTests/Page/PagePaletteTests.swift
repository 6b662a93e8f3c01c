import XCTest

@testable import ForecastReport

/// The colours are told apart: contrast as the Web Content Accessibility Guidelines 2.2 compute it.
final class PagePaletteTests: XCTestCase {
  private let palettes = [PagePalette.light, .dark]

  func testContrastOfKnownPairs() {
    let (black, white) = (PageColor(0x000000), PageColor(0xFFFFFF))
    XCTAssertEqual(black.contrast(with: white), 21, accuracy: 1e-12)
    XCTAssertEqual(white.contrast(with: white), 1)
    // The guidelines' own example of the lightest grey that suffices on white.
    XCTAssertEqual(PageColor(0x767676).contrast(with: white), 4.54, accuracy: 0.005)
    XCTAssertEqual(PageColor(0x0A00FF).text, "#0a00ff")
  }

  func testTextHasAContrastOfFourAndAHalf() {
    for palette in palettes {
      for text in [
        palette.ink, palette.muted, palette.series, palette.target, palette.error,
        palette.warning, palette.info,
      ] {
        XCTAssertGreaterThanOrEqual(text.contrast(with: palette.paper), 4.5, text.text)
        XCTAssertGreaterThanOrEqual(text.contrast(with: palette.panel), 4.5, text.text)
      }
    }
  }

  func testMarksHaveAContrastOfThreeAlsoOnTheirFan() {
    for palette in palettes {
      for mark in [palette.series, palette.target, palette.restated] {
        XCTAssertGreaterThanOrEqual(mark.contrast(with: palette.paper), 3, mark.text)
        for band in palette.bands {
          XCTAssertGreaterThanOrEqual(mark.contrast(with: band), 3, "\(mark.text) \(band.text)")
        }
      }
    }
  }

  func testPartsHaveAContrastOfThreeAgainstThePaperAndEachOther() {
    for palette in palettes {
      let tones = [palette.paper] + palette.parts
      XCTAssertEqual(tones.count, 3)
      for (index, one) in tones.enumerated() {
        for other in tones[(index + 1)...] {
          XCTAssertGreaterThanOrEqual(one.contrast(with: other), 3, "\(one.text) \(other.text)")
        }
      }
    }
  }

  func testMarksOverBarsHaveAHaloOfThePaper() throws {
    let page = PageElements(PageFixture.html(try PageFixture.town()))
    let marks = page.ofClass("half") + page.ofClass("total")
    let halos = page.ofClass("halo").compactMap { $0.attributes["d"] }
    XCTAssertGreaterThan(marks.count, 8)
    XCTAssertEqual(halos.sorted(), marks.compactMap { $0.attributes["d"] }.sorted())
    XCTAssertTrue(PageStyle.text.contains(".halo { stroke: var(--paper); stroke-width: 4.5;"))
  }

  func testBandsGetDarkerOrLighterTowardsTheMiddle() {
    for palette in palettes {
      let grounds = [palette.paper] + palette.bands
      for (outer, inner) in zip(grounds, grounds.dropFirst()) {
        XCTAssertGreaterThan(outer.contrast(with: inner), 1.15)
      }
    }
  }
}
