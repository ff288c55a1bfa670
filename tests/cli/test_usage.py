"""A command line that cannot be understood: one sentence, whatever words argparse finds for it."""

import pytest

from assessment.cli.arguments import parsed
from assessment.cli.usage import UsageError, said
from assessment.domain.wording import ENGLISH


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["sing"], "there is no command “sing”; there are: check, show, score, report, sample."),
        ([], "COMMAND is missing."),
        (["score"], "FILE is missing."),
        (["report", "a.json"], "--output is missing."),
        (["report", "a.json", "-o", "a", "--format", "PDF"], "--format does not take “PDF”; choose one of: pdf, txt."),
        (["score", "--json", "--jsonl", "a.json"], "--jsonl does not go with --json."),
        (["score", "--js", "a.json"], "“--js” is not understood here."),
        (["check", "--json=1"], "--json takes no value."),
        (["check", "--questionnaires"], "--questionnaires needs a value."),
    ],
)
def test_wrong_usage_is_a_sentence(words: list[str], sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        parsed(words, "1", ENGLISH)
    assert ENGLISH.say(caught.value.sentence) == sentence


def test_choices_are_understood_without_quotes_too() -> None:
    message = "argument --skin: invalid choice: 'x' (choose from administrative, consulting)"
    assert ENGLISH.say(said(message)) == "--skin does not take “x”; choose one of: administrative, consulting."


def test_a_message_nobody_foresaw_is_kept() -> None:
    assert ENGLISH.say(said("stranger things {0}")) == "stranger things {0}."


def test_folders_before_and_after_the_command_are_all_taken() -> None:
    options = parsed(["--questionnaires", "a", "check", "--questionnaires", "b"], "1", ENGLISH)
    assert [str(folder) for folder in options.questionnaires] == ["a", "b"]
