"""Records of a CSV text: where they end, and how many there are."""

from __future__ import annotations


class RecordSplitter:
    """Cuts a stream of CSV text into pieces of whole records.

    A line break ends a record unless it stands in quotes. Whether a byte stands in quotes is the
    parity of the quotes before it: doubled quotes inside a field leave that as it is.
    """

    def __init__(self) -> None:
        """Starts before the first byte of the text."""
        self.records = 0
        self._rest = b""

    def add(self, data: bytes) -> bytes:
        """Returns the records that are whole now, each with its line break; perhaps none."""
        text = self._rest + data
        end = text.rfind(b"\n") + 1
        count = text.count(b"\n", 0, end)
        if b'"' in text[:end]:
            end, count = _end_outside_quotes(text)
        self.records += count
        self._rest = text[end:]
        return text[:end]

    @property
    def rest(self) -> bytes:
        """The beginning of a record whose end has not come yet."""
        return self._rest


def _end_outside_quotes(text: bytes) -> tuple[int, int]:
    """Returns where the last whole record of a text ends, and how many records end up to there."""
    end = count = position = 0
    for index, run in enumerate(text.split(b'"')):
        if index % 2 == 0 and (breaks := run.count(b"\n")):
            count += breaks
            end = position + run.rfind(b"\n") + 1
        position += len(run) + 1
    return end, count
