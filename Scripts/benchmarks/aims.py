"""What a benchmark is to reach; one that is missed is said, and makes the run fail."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Aims:
    """The aims of a run."""

    lines: list[str] = field(default_factory=list)
    missed: int = 0

    def least(self, name: str, reached: float, aim: float) -> None:
        """Notes an aim that is met by as much or more."""
        self._note(name, reached, f"at least {aim:g}", reached >= aim)

    def most(self, name: str, reached: float, aim: float) -> None:
        """Notes an aim that is met by as much or less."""
        self._note(name, reached, f"at most {aim:g}", reached <= aim)

    def _note(self, name: str, reached: float, aim: str, is_met: bool) -> None:
        self.missed += not is_met
        self.lines.append(f"{'met' if is_met else 'MISSED':<7} {name}: {reached:.4g}, {aim}")

    def told(self) -> int:
        """Prints the aims; returns the exit code of the run."""
        print("\naims")
        print("\n".join(self.lines), flush=True)
        return 1 if self.missed else 0
