"""The rules of the house that no linter knows; each failure says what to do instead."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PRODUCT = ("assessment", "ui", "main.py")
HEAVY = ("matplotlib", "reportlab", "numpy", "sqlalchemy", "alembic", "pydantic", "yaml", "PIL", "babel")
DRAWERS = {"utils", "util", "common", "helpers", "helper", "misc", "mixed", "manager", "managers"}
LONGEST_FUNCTION = 60

# What a person reads goes through these; a literal handed to one of them can never be translated.
# fmt: off
TEXT_SETTERS = {
    "setText", "setTitle", "setSubTitle", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis",
    "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setLabelText",
    "setInformativeText", "setDetailedText", "setButtonText", "setPrefix", "setSuffix", "setTabText",
    "setItemText", "setHeaderLabels", "setHorizontalHeaderLabels", "setSpecialValueText", "addItem",
    "addItems", "addTab", "addAction", "addMenu", "addRow", "addButton", "drawText", "QLabel",
    "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu",
    "QMessageBox", "QDockWidget", "QListWidgetItem", "QTreeWidgetItem", "QTableWidgetItem",
    "QStandardItem", "QCommandLinkButton",
}
# fmt: on
# Names that are the same in every language: the product's, and each language's name for itself.
SAME_EVERYWHERE = {"Sẵn Sàng", "Tiếng Việt", "English", "한국어", "繁體中文"}

Finder = Callable[[ast.AST], str | None]


def sources(*places: str) -> Iterator[Path]:
    for place in places:
        path = ROOT / place
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def found(finder: Finder, *places: str, but: tuple[str, ...] = ()) -> list[str]:
    """Walk the sources and give "file:line what" for every node the finder names."""
    hits = []
    for file in sources(*places):
        name = file.relative_to(ROOT).as_posix()
        if name.startswith(but):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            what = finder(node)
            if what is not None:
                hits.append(f"{name}:{getattr(node, 'lineno', 0)} {what}")
    return hits


def called(node: ast.AST) -> str | None:
    """Give the last name of what is called: "setText" for label.setText(...)."""
    if not isinstance(node, ast.Call):
        return None
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else None


def literals(node: ast.expr) -> Iterator[str]:
    """Give the literal texts of an argument: of a string, an f-string, a list, either side of `if` and `+`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr | ast.List | ast.Tuple):
        for part in node.values if isinstance(node, ast.JoinedStr) else node.elts:
            yield from literals(part)
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))
    elif isinstance(node, ast.BinOp):
        yield from (*literals(node.left), *literals(node.right))


def untranslated(node: ast.AST) -> str | None:
    name = called(node)
    if name not in TEXT_SETTERS or not isinstance(node, ast.Call):
        return None
    arguments = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg in {"text", "title"})]
    for argument in arguments:
        for text in literals(argument):
            if re.search(r"[^\W\d_]{2}", text) and text not in SAME_EVERYWHERE:
                return f"{name}({text!r})"
    return None


def printing(node: ast.AST) -> str | None:
    return "print()" if isinstance(node, ast.Call) and called(node) == "print" else None


def reading_a_clock(node: ast.AST) -> str | None:
    name = called(node)
    return f"{name}()" if name in {"now", "utcnow", "today", "monotonic", "perf_counter", "time_ns"} else None


def a_colour(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value if re.fullmatch(r"#(?:[0-9A-Fa-f]{3,4}){1,2}", node.value) else None
    return None


def a_long_function(node: ast.AST) -> str | None:
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return None
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    return f"{node.name}, {lines} lines" if lines > LONGEST_FUNCTION else None


def a_fixed_sleep(node: ast.AST) -> str | None:
    name = called(node)
    if not isinstance(node, ast.Call) or name not in {"sleep", "qWait", "qSleep", "msleep", "wait"}:
        return None
    if name == "wait" and not (isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "qtbot"):
        return None  # an event's or a process' wait ends as soon as it happens; its number is a limit
    first = node.args[0] if node.args else None
    return f"{name}({first.value!r})" if isinstance(first, ast.Constant) and first.value else None


def an_f_string_to_translate(node: ast.AST) -> str | None:
    if not isinstance(node, ast.Call) or called(node) not in {"N_", "_"}:
        return None
    plain = len(node.args) == 1 and isinstance(node.args[0], ast.Constant)
    return None if plain else f"{called(node)}(...)"


def marked_inside_an_f_string(node: ast.AST) -> str | None:
    if not isinstance(node, ast.JoinedStr):
        return None
    return next((f"{called(part)}(...)" for part in ast.walk(node) if called(part) in {"N_", "_"}), None)


@pytest.mark.parametrize(
    ("finder", "code"),
    [
        (untranslated, 'label.setText("Next")'),
        (untranslated, 'QLabel(f"Band {band}")'),
        (untranslated, 'button.setToolTip("Open" if closed else speaker.say(text))'),
        (untranslated, 'QAction(parent, text="Print")'),
        (an_f_string_to_translate, 'N_(f"Band {band}")'),
        (marked_inside_an_f_string, "f'{say(N_(\"All\"))} 3'"),
        (printing, 'print("saved")'),
        (reading_a_clock, "datetime.now()"),
        (a_colour, 'colour = "#14548C"'),
        (a_fixed_sleep, "qtbot.wait(200)"),
        (a_long_function, "def long():\n" + "    pass\n" * LONGEST_FUNCTION),
    ],
)
def test_a_rule_sees_what_breaks_it(finder: Finder, code: str) -> None:
    assert any(finder(node) for node in ast.walk(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    ['label.setText(speaker.say(N_("Next")))', 'label.setText("–")', 'QLabel("")', 'x.setObjectName("rail")'],
)
def test_a_translated_text_and_a_sign_pass(code: str) -> None:
    assert not any(untranslated(node) for node in ast.walk(ast.parse(code)))


def test_every_text_on_the_screen_can_be_translated() -> None:
    assert found(untranslated, "ui") == [], (
        "a literal is shown as it stands in every language: mark it with N_() and say it with the speaker, "
        'as in label.setText(speaker.say(N_("Next")))'
    )


def test_a_marked_text_is_one_plain_literal() -> None:
    assert found(an_f_string_to_translate, *PRODUCT) == [], (
        "an f-string or a variable never matches a catalogue: write the names in braces and hand the values to "
        'say(), as in speaker.say(N_("Band {band}"), band=2)'
    )


def test_no_text_is_marked_inside_an_f_string() -> None:
    assert found(marked_inside_an_f_string, *PRODUCT) == [], (
        "before Python 3.12 the inside of an f-string is not searched for texts, so this one is never translated: "
        'say it on a line of its own first, as in every = speaker.say(N_("All"))'
    )


def test_nothing_prints_but_the_command_line() -> None:
    assert found(printing, "assessment", "ui", but=("assessment/cli",)) == [], (
        "nobody reads what a window prints: say it on the screen, log it, or return it to the command line"
    )


def test_domain_and_scoring_read_no_clock() -> None:
    assert found(reading_a_clock, "assessment/domain", "assessment/scoring") == [], (
        "same input, same output: take the time as an argument, from the use case that asks"
    )


def test_colours_come_from_the_theme_only() -> None:
    assert found(a_colour, "assessment", "ui") == [], (
        "a colour outside the palette is wrong in the dark and on paper: name a role of resources/theme/tokens.json"
    )


def test_no_function_is_longer_than_a_page() -> None:
    tables = ("assessment/store/migrations/versions",)  # a list of columns, read from top to bottom, never changed
    assert found(a_long_function, *PRODUCT, "tools", "bench", but=tables) == [], (
        f"more than {LONGEST_FUNCTION} lines cannot be read at once: give its parts names of their own"
    )


def test_no_test_waits_a_fixed_time() -> None:
    assert found(a_fixed_sleep, "tests") == [], (
        "too short on a slow machine, too long on all others: wait for what must happen (qtbot.waitUntil, waitSignal)"
    )


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = [str(file.relative_to(ROOT)) for file in sources(*PRODUCT, "tests") if file.stem in DRAWERS]
    folders = [str(file.relative_to(ROOT)) for file in sources(*PRODUCT) if file.parent.name in DRAWERS]
    assert drawers + folders == [], "name a module after what it knows, and put each thing where it belongs"


def test_every_top_folder_with_python_is_a_room_of_the_house() -> None:
    rooms = {"assessment", "ui", "questionnaires", "resources", "tests", "bench", "tools"}
    folders = [folder for folder in ROOT.iterdir() if folder.is_dir() and not folder.name.startswith(".")]
    tops = {folder.name for folder in folders if any(folder.rglob("*.py"))} - {"build", "dist"}
    assert tops - rooms == set(), (
        "a new top folder needs its place in the import rules of pyproject.toml, in the packaging there, and here"
    )


def test_start_up_imports_nothing_heavy() -> None:
    code = f"import sys, ui.app; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [], (
        "the window must stand before these are loaded (each costs 50 to 400 ms): import them inside the function "
        "that needs them, or in a module that is first imported there; `python -X importtime -c 'import ui.app'` "
        "shows the way they came in"
    )
