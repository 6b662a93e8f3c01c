"""Failures that a user can mend, and how they come back from an executor."""

from __future__ import annotations

import json

USAGE = 64
BAD_DATA = 65
NO_INPUT = 66
UNAVAILABLE = 69
SOFTWARE = 70
CANNOT_CREATE = 73

_MARK = "[forecast-failure] "


class JobFailure(Exception):
    """A sentence that says where, what and how to mend it, with the exit code of the house.

    Spark carries an exception of an executor to the driver as text, between the lines of two
    stack traces. So the text of this one holds its parts as JSON, which has no line breaks.
    """

    def __init__(self, code: int, sentence: str) -> None:
        """Takes one of the exit codes above and the sentence, of one line or of several."""
        super().__init__(_MARK + json.dumps({"code": code, "sentence": sentence}))
        self.code = code
        self.sentence = sentence

    def __reduce__(self) -> tuple[type[JobFailure], tuple[int, str]]:
        """Pickles what the initializer takes."""
        return JobFailure, (self.code, self.sentence)


def failure_within(error: BaseException) -> JobFailure | None:
    """Returns the failure that Spark wrapped in an error of its own; None if there is none."""
    if isinstance(error, JobFailure):
        return error
    _, mark, rest = str(error).partition(_MARK)
    if not mark:
        return None
    parts, _ = json.JSONDecoder().raw_decode(rest)
    return JobFailure(parts["code"], parts["sentence"])
