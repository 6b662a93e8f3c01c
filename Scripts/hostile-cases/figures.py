"""Numbers and years that look like numbers and years: read as what they are, or refused."""

from collections.abc import Iterator

from files import ALL, Check, everywhere, read_as, refused
from stage import Case
from tables import HEADER, rows

BAD_NUMBERS = [  # name, text, what observations say
    ("nan", "NaN", "not a finite"),
    ("inf", "Inf", "not a finite"),
    ("negative-infinity", "-Infinity", "not a finite"),
    ("infinity-word", "infinity", "not a finite"),
    ("nan-payload", "nan(0x1)", "not a finite"),
    ("1e309", "1e309", "out of range"),
    ("huge-exponent", "1e999999999999999999", "out of range"),
    ("400-digits", "1" + "0" * 400, ""),
    ("thousands", '"1,234"', "separator"),
    ("thousands-blank", "1 234", "separator"),
    ("thousands-no-break", "1\u00a0234", "separator"),
    ("thousands-apostrophe", "1'234", "separator"),
    ("underscore", "1_000", "separator"),
    ("decimal-comma", '"3,14"', "separator"),
    ("full-width", "１２３.４", ""),
    ("arabic-indic", "١٢٣", ""),
    ("unicode-minus", "−5", ""),
    ("percent", "5.2%", "percent"),
    ("currency", "¥123", ""),
    ("unit", "123亿元", ""),
    ("hexadecimal", "0x7B", "hexadecimal"),
    ("hexadecimal-float", "0x1p10", "hexadecimal"),
    ("two-points", "1.2.3", ""),
    ("double-minus", "--5", ""),
    ("parentheses", "(5)", ""),
    ("footnote", "123*", ""),
    ("dash", "-", ""),
    ("points", "..", ""),
    ("truth", "true", ""),
    ("date", "2006-01-01", ""),
]

GOOD_NUMBERS = [  # name, text, the same number plainly
    ("plus", "+123", "123"),
    ("leading-zeros", "00123", "123"),
    ("no-leading-digit", ".5", "0.5"),
    ("negative-zero", "-0", "0"),
    ("5000-decimals", "0." + "3" * 5000, "0.333333333333333333"),
]

BAD_YEARS = [
    ("zero", "0"),
    ("negative", "-5"),
    ("fraction", "2006.5"),
    ("decimal", "2006.0"),
    ("huge", "99999999999999999999"),
    ("largest-integer", "9223372036854775807"),
    ("two-digits", "06"),
    ("quarter", "2006Q1"),
    ("full-width", "２００６"),
    ("empty", ""),
]


def with_number(text: str) -> str:
    """The harmless series with another text for 2006."""
    return HEADER + rows(count=6) + f"gdp,2006,{text}\n" + rows(first=2007, count=5, start=7)


def with_year(text: str) -> str:
    """The harmless series with another text for the year 2006."""
    return HEADER + rows(count=6) + f"gdp,{text},118\n" + rows(first=2007, count=5, start=7)


def cases() -> Iterator[Case]:
    """All cases of this file."""

    def case(group: str, name: str, given: str, expected: str, check: Check) -> Case:
        return Case(f"{group}/{name}", given, expected, check)

    for name, text, word in BAD_NUMBERS:
        words = everywhere("value", word, panel=("value",), regression=("value",))
        yield case("numbers", name, text[:40], "65 in line 8, column value", refused(with_number(text), 8, words))
    for name, text, plain in GOOD_NUMBERS:
        yield case("numbers", name, text[:40], f"read as {plain}", read_as(with_number(text), with_number(plain), *ALL))
    denormal = with_number("4.9406564584124654e-324")
    yield case("numbers", "least", "4.94e-324", "read", read_as(denormal, denormal, *ALL))
    for name, text in [("1e308", "1e308")]:
        yield case(
            "numbers",
            name,
            text,
            "65: out of range, no overflow",
            refused(with_number(text), 8, {"observations": ("out of range",), "panel": ()}),
        )
    for text in ("1e300", "1.02e300", "9e307"):
        yield case(
            "numbers",
            text,
            text,
            "observations: read, since figures go up to 9.99e307",
            read_as(with_number(text), with_number(text), "observations:list"),
        )
    yield case("numbers", "no-decimal", "5.", "65 or 5", refused(with_number("5."), 8, {"observations": ("value",)}))
    for name, text in BAD_YEARS:
        yield case(
            "years",
            name,
            text or "no year",
            "65 in line 8, column year",
            refused(with_year(text), 8, {"observations": ("year",), "panel": ("year",)}),
        )
    yield case(
        "years",
        "chinese",
        "2006年",
        "observations: 2006; a panel refuses",
        read_as(with_year("2006年"), with_year("2006"), "observations"),
    )
    yield case(
        "years",
        "chinese-panel",
        "2006年 in a panel",
        "65 in line 8",
        refused(with_year("2006年"), 8, {"panel": ("year",)}),
    )
    yield case(
        "years",
        "far-apart",
        "the years 1 and 9999",
        "65 in line 2: no memory by span",
        refused(HEADER + "gdp,1,5\ngdp,9999,6\n", 2, {"observations": ("year", "line 3")}),
    )
