#!/usr/bin/env python3
"""Writes gb18030.bin, the two-byte part of GB18030, from Python's codec.

    python3 Sources/EncodingTables/generate_gb18030.py > Sources/EncodingTables/gb18030.bin

23,940 code points in little-endian 16-bit units: lead bytes 81 to FE in order, and under each the
trail bytes 40 to 7E and 80 to FE. The four-byte part needs no table: its first 39,420 codes are the
code points U+0080 to U+FFFF, without the surrogates, that no two-byte code stands for, in their order,
and those from 90308130 on are the supplementary planes. The script stops if either is not so.
"""
import struct
import sys

TRAILS = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
SURROGATES = range(0xD800, 0xE000)


def four_bytes(index):
    index, fourth = divmod(index, 10)
    index, third = divmod(index, 126)
    first, second = divmod(index, 10)
    return bytes([0x81 + first, 0x30 + second, 0x81 + third, 0x30 + fourth])


table = [
    ord(bytes([lead, trail]).decode("gb18030")) for lead in range(0x81, 0xFF) for trail in TRAILS
]
covered = set(table)
assert len(table) == 23_940 and max(table) <= 0xFFFF
others = [c for c in range(0x80, 0x10000) if c not in SURROGATES and c not in covered]
assert len(others) == 39_420
assert all(chr(c).encode("gb18030") == four_bytes(i) for i, c in enumerate(others))
assert all(
    chr(c).encode("gb18030") == four_bytes(189_000 + c - 0x10000) for c in range(0x10000, 0x110000)
)
sys.stdout.buffer.write(struct.pack(f"<{len(table)}H", *table))
