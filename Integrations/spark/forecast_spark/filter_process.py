"""A program that reads standard input and writes standard output, fed without a deadlock."""

from __future__ import annotations

import os
import queue
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence

_CHUNK = 1 << 20
_MESSAGES = 1 << 16


class FilterProcess:
    """A filter that is running.

    Its standard output is read by a thread, so that the program never waits for us while we wait
    for it. Back-pressure is the caller's: it takes what has come (`available`) before it writes
    more, so no more than the answer to what the program holds ever waits in memory. Standard
    error goes to a file without a name, which needs no reader.
    """

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        """Starts the program with further variables in its environment.

        Raises OSError when there is no such program or it may not be run.
        """
        self._messages = tempfile.TemporaryFile()  # noqa: SIM115 (closed by `close`)
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._messages,
                env=os.environ | environment,
                bufsize=0,
            )
        except OSError:
            self._messages.close()
            raise
        self._chunks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="forecast-stdout", daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        while chunk := os.read(self._process.stdout.fileno(), _CHUNK):
            self._chunks.put(chunk)
        self._chunks.put(b"")

    def write(self, data: bytes) -> bool:
        """Writes all of a piece; False if the program stopped reading, whose exit then says why."""
        assert self._process.stdin is not None
        view = memoryview(data)
        try:
            while view:
                view = view[self._process.stdin.write(view) or 0 :]
        except BrokenPipeError:
            return False
        return True

    def available(self) -> Iterator[bytes]:
        """Yields the output that has come and was not taken; waits for nothing."""
        while not self._chunks.empty():
            chunk = self._chunks.get()
            if not chunk:
                self._chunks.put(chunk)  # The end, which `finish` waits for.
                return
            yield chunk

    def finish(self) -> Iterator[bytes]:
        """Ends the input and yields the rest of the output; then `exit_code` is known."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        while chunk := self._chunks.get():
            yield chunk
        self._process.wait()

    @property
    def exit_code(self) -> int:
        """The exit code, negative for the number of a signal; known when `finish` is through."""
        assert self._process.returncode is not None
        return self._process.returncode

    def messages(self) -> str:
        """Returns what the program wrote to standard error, the first 64 KiB of it."""
        self._messages.seek(0)
        return self._messages.read(_MESSAGES).decode("utf-8", "replace").strip()

    def close(self) -> None:
        """Ends the program if it still runs and lets go of everything."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout, self._messages):
            if stream is not None:
                stream.close()
