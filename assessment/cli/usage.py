"""argparse in the user's language: its headings, and what it finds wrong with a command line."""

import argparse
import re
from typing import Any, NoReturn

from assessment.domain.wording import N_, Sentence, Speaker


class UsageError(Exception):
    """Raised for a command line that cannot be understood; carries what is wrong as a sentence."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.template)
        self.sentence = sentence


class Parser(argparse.ArgumentParser):
    """A parser that reports instead of exiting, and takes no shortened options: scripts would break on new ones."""

    # What argparse itself takes is passed through, so it is as loose here as there.
    def __init__(self, speaker: Speaker, **how: Any) -> None:
        prefix = speaker.say(N_("usage:")) + " "

        class Formatter(argparse.HelpFormatter):
            def add_usage(self, usage: Any, actions: Any, groups: Any, given: Any = None) -> None:
                """Head the usage in the user's language; argparse itself asks for no head at times."""
                super().add_usage(usage, actions, groups, prefix if given is None else given)

        super().__init__(**{"add_help": False, "allow_abbrev": False, "formatter_class": Formatter, **how})

    def error(self, message: str) -> NoReturn:
        """Report instead of exiting, so that the sentence is said in the user's language."""
        raise UsageError(said(message))


def said(message: str) -> Sentence:
    """Turn a message of argparse into a sentence that can be said in any language."""
    for pattern, template in _MESSAGES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return Sentence.of(template, **{name: _bare(text) for name, text in found.groupdict().items()})
    return Sentence.of(N_("{detail}."), detail=message)


def _bare(text: str) -> str:
    """Take away the quotes that some versions of Python put around words, and the second name of an option."""
    return re.sub(r"^-\w/", "", text.replace("', '", ", ").strip("'"))


_MESSAGES = (
    (
        r"argument COMMAND: invalid choice: (?P<value>.*) \(choose from (?P<allowed>.*)\)",
        N_("there is no command “{value}”; there are: {allowed}."),
    ),
    (
        r"argument (?P<option>\S+): invalid choice: (?P<value>.*) \(choose from (?P<allowed>.*)\)",
        N_("{option} does not take “{value}”; choose one of: {allowed}."),
    ),
    (r"argument (?P<option>\S+): expected .* argument", N_("{option} needs a value.")),
    (r"argument (?P<option>\S+): not allowed with argument (?P<other>\S+)", N_("{option} does not go with {other}.")),
    (r"argument (?P<option>\S+): ignored explicit argument .*", N_("{option} takes no value.")),
    (r"the following arguments are required: (?P<names>.*)", N_("{names} is missing.")),
    (r"unrecognized arguments: (?P<words>.*)", N_("“{words}” is not understood here.")),
)
"""What argparse says (3.11 to 3.14) and how it is said here."""
