"""Reading YAML safely: strings only, lines known, nothing that can exhaust the machine."""

from pathlib import Path

import pytest

from assessment.library.documents import Document, read_document
from assessment.library.findings import Findings


def opened(tmp_path: Path, content: str | bytes) -> tuple[Document | None, list[tuple[str, int | None]]]:
    file = tmp_path / "a.yaml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    findings = Findings(str(file))
    document = read_document(file, findings)
    return document, [(problem.code, problem.line) for problem in findings.problems]


def test_every_value_is_read_as_text(tmp_path: Path) -> None:
    document, _ = opened(tmp_path, "a: no\nb: 1.0\nc: 2026-11-20\nd: ~\ne: 0x10\nf:\n")
    assert document is not None
    assert document.root == {"a": "no", "b": "1.0", "c": "2026-11-20", "d": "~", "e": "0x10", "f": ""}


def test_a_path_leads_to_its_line(tmp_path: Path) -> None:
    document, _ = opened(tmp_path, "a:\n  - id: X\n    b: {c: 1,\n      d: 2}\n  - id: Y\n")
    assert document is not None
    assert document.walk(("a", 0, "b", "d")) == (("a", 0, "b", "d"), 4)
    assert document.walk(("a", 1)) == (("a", 1), 5)


def test_a_path_that_leads_nowhere_gives_the_line_where_it_ends(tmp_path: Path) -> None:
    document, _ = opened(tmp_path, "a:\n  b: 1\n")
    assert document is not None
    assert document.walk(("a", "bands", "c")) == (("a",), 1)


def test_list_entries_are_named_by_their_id_or_band_else_by_their_number(tmp_path: Path) -> None:
    document, _ = opened(tmp_path, "a: [{id: X}, {band: '2'}, {c: 1}, z]\n")
    assert document is not None
    assert [document.place(("a", number)) for number in range(4)] == ["a/X", "a/2", "a/3", "a/4"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_line_numbers_count_lines_of_either_kind(tmp_path: Path, line_end: str) -> None:
    _, problems = opened(tmp_path, line_end.join(("a: 1", "b: 2", "a: 3", "")))
    assert problems == [("yaml-duplicate-key", 3)]


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    document, problems = opened(tmp_path, b"\xef\xbb\xbfa: 1\n")
    assert problems == []
    assert document is not None
    assert document.root == {"a": "1"}


def test_every_duplicate_key_is_told_and_the_first_value_stays(tmp_path: Path) -> None:
    document, problems = opened(tmp_path, "a: 1\na: 2\nb: {c: 1, c: [x]}\na: {d: 3}\n")
    assert problems == [("yaml-duplicate-key", 2), ("yaml-duplicate-key", 3), ("yaml-duplicate-key", 4)]
    assert document is not None
    assert document.root == {"a": "1", "b": {"c": "1"}}


def test_a_thousand_brackets_are_refused_and_do_not_exhaust_the_stack(tmp_path: Path) -> None:
    document, problems = opened(tmp_path, "a: " + "[" * 100_000)
    assert document is None
    assert [code for code, _ in problems] in (["yaml-too-deep"], ["yaml-syntax"])


def test_aliases_that_would_grow_without_end_are_refused(tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*{'a' if n == 0 else f'b{n - 1}'}, *a]\n" for n in range(60))
    document, problems = opened(tmp_path, bomb)
    assert document is None
    assert problems == [("yaml-alias", 2)]


def test_a_tag_never_builds_an_object(tmp_path: Path) -> None:
    _, problems = opened(tmp_path, 'a: !!python/object/apply:os.system ["touch /tmp/x"]\n')
    assert problems == [("yaml-tag", 1)]


@pytest.mark.parametrize("content", [b"\xff\xfea\x00:\x00 \x001\x00", "a: \udce9".encode("utf-8", "surrogateescape")])
def test_another_encoding_is_refused(tmp_path: Path, content: bytes) -> None:
    assert opened(tmp_path, content) == (None, [("file-not-utf8", 1)])
