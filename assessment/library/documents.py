"""YAML files read as strings only, with the line of every entry; what cannot be read safely is a problem."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from assessment.library.findings import Findings, Step

Tree = str | list["Tree"] | dict[str, "Tree"]
LARGEST = 5_000_000
"""The largest file read, in bytes; forty-four items in one language take about 200,000."""
DEEPEST = 40

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Document:
    """A file as nested strings, lists and mappings; `lines` holds the lines of the entries by `id` of container."""

    file: Path
    root: Tree
    lines: dict[int, dict[Step, int]]

    def walk(self, path: tuple[Step, ...]) -> tuple[tuple[Step, ...], int]:
        """Give the path without the steps that lead nowhere, and the line of the last entry found.

        Steps lead nowhere when they name a missing field or the variant that a model tried.
        """
        here: Tree = self.root
        line = 1
        kept: list[Step] = []
        for step in path:
            below = inside(here, step)
            if below is None:
                continue
            line = self.lines[id(here)][step]
            here = below
            kept.append(step)
        return tuple(kept), line

    def place(self, path: tuple[Step, ...]) -> str:
        """Write a path for people: list entries by their id or band, else by their number from 1."""
        here: Tree | None = self.root
        names: list[str] = []
        for step in path:
            here = None if here is None else inside(here, step)
            names.append(_name(here, step))
        return "/".join(names)


def inside(here: Tree, step: Step) -> Tree | None:
    """Give what one step leads to, or `None` when it leads nowhere."""
    if isinstance(here, dict) and isinstance(step, str):
        return here.get(step)
    if isinstance(here, list) and isinstance(step, int) and step < len(here):
        return here[step]
    return None


def _name(entry: Tree | None, step: Step) -> str:
    if isinstance(step, str):
        return step
    if isinstance(entry, dict):
        label = entry.get("id") or entry.get("band")
        if isinstance(label, str) and label:
            return label
    return str(step + 1)


def read_document(file: Path, findings: Findings) -> Document | None:
    """Read a YAML file; problems go to `findings`, `None` when nothing of it can be used."""
    text = _text(file, findings)
    if text is None:
        return None
    builder = _Builder(findings)
    try:
        builder.take(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        _report_syntax(error, text, findings)
        return None
    if builder.root is None:
        if not builder.stopped:
            findings.add_line("file-empty", 1)
        return None
    document = Document(file, builder.root, builder.lines)
    findings.document = document
    return document


def _text(file: Path, findings: Findings) -> str | None:
    try:
        if file.stat().st_size > LARGEST:
            findings.add_line("file-too-large", None, megabytes=LARGEST // 1_000_000)
            return None
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        findings.add_line("file-missing", None)
    except UnicodeDecodeError as error:
        findings.add_line("file-not-utf8", error.object.count(b"\n", 0, error.start) + 1)
    except OSError:
        findings.add_line("file-unreadable", None)
    return None


def _report_syntax(error: yaml.YAMLError, text: str, findings: Findings) -> None:
    if isinstance(error, yaml.reader.ReaderError):
        line = text.encode("utf-8")[: error.position].count(b"\n") + 1
        findings.add_line("yaml-control-character", line)
        return
    mark = getattr(error, "problem_mark", None)
    lines = text.split("\n")
    row = min(mark.line, len(lines) - 1) if mark else 0
    found = lines[row]
    indent = found[: len(found) - len(found.lstrip())]
    code = "yaml-tab" if "\t" in indent else "yaml-syntax"
    findings.add_line(code, row + 1, text=found.strip()[:60])


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1


class _Builder:
    """Builds the tree from parser events without recursion, so that deep nesting cannot exhaust the stack."""

    def __init__(self, findings: Findings) -> None:
        self.root: Tree | None = None
        self.lines: dict[int, dict[Step, int]] = {}
        self.stopped = False
        self._findings = findings
        self._stack: list[list[Tree] | dict[str, Tree]] = []
        self._keys: list[str | None] = []
        self._documents = 0

    def take(self, events: Iterable[yaml.Event]) -> None:
        """Take the events of a file until its end, or until something that is refused altogether."""
        for event in events:
            if isinstance(event, yaml.ScalarEvent):
                self._put(event.value, event)
            elif isinstance(event, yaml.MappingStartEvent):
                self._open({}, event)
            elif isinstance(event, yaml.SequenceStartEvent):
                self._open([], event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._stack.pop()
                self._keys.pop()
            elif isinstance(event, yaml.AliasEvent):
                self._stop("yaml-alias", event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents > 1:
                    self._stop("yaml-several-documents", event)
            if self.stopped:
                return

    def _stop(self, code: str, event: yaml.Event) -> None:
        self._findings.add_line(code, _line(event))
        self.stopped = True
        self.root = None

    def _open(self, container: list[Tree] | dict[str, Tree], event: yaml.Event) -> None:
        if len(self._stack) >= DEEPEST:
            self._stop("yaml-too-deep", event)
            return
        if self._stack and isinstance(self._stack[-1], dict) and self._keys[-1] is None:
            self._stop("yaml-key-not-text", event)
            return
        self._put(container, event)
        self.lines[id(container)] = {}
        self._stack.append(container)
        self._keys.append(None)

    def _put(self, value: Tree, event: yaml.Event) -> None:
        """Put a value where it belongs: as the root, a list entry, a key, or the value of the last key."""
        if getattr(event, "tag", None):
            self._findings.add_line("yaml-tag", _line(event), tag=str(getattr(event, "tag", "")))
        line = _line(event)
        if not self._stack:
            self.root = value
            return
        holder = self._stack[-1]
        if isinstance(holder, list):
            self.lines[id(holder)][len(holder)] = line
            holder.append(value)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = str(value)
            if value not in holder:
                self.lines[id(holder)][str(value)] = line
            else:
                self._findings.add_line("yaml-duplicate-key", line, key=str(value))
            return
        self._keys[-1] = None
        holder.setdefault(key, value)
