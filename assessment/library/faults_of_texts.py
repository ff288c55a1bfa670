"""What can be wrong with the texts of a questionnaire in one language."""

from assessment.domain.wording import N_
from assessment.library.fault import Fault

FAULTS_OF_TEXTS = {
    "texts-other-questionnaire": Fault(
        N_("The texts are those of “{found}”, not of “{wanted}”."),
        N_("Write: questionnaire: {wanted}"),
    ),
    "texts-other-version": Fault(
        N_("The texts are those of version {found}, not of {wanted}."),
        N_('Bring the texts up to date, then write: version: "{wanted}"'),
    ),
    "texts-other-language": Fault(
        N_("The file says language “{found}”, its name says “{wanted}”."),
        N_("Correct the name of the file or the field language."),
    ),
    "text-missing": Fault(
        N_("Texts are missing for {place}: {fields}."),
        N_("Write them in {file}."),
    ),
    "text-surplus": Fault(
        N_("The text “{field}” is not used for {place}."),
        N_("Remove it; not_applicable belongs only to questions with may_not_apply: yes."),
    ),
    "text-unknown-id": Fault(
        N_("There are texts for “{id}”, which is not in questionnaire.yaml at this place."),
        N_("Correct the id, move the texts to their place, or remove them."),
    ),
    "text-empty": Fault(
        N_("The text is empty."),
        N_("Write the text, or remove the field where it may be left out."),
    ),
    "text-not-nfc": Fault(
        N_("Letters and accents of the text are stored apart (not NFC), so that it cannot be found or printed well."),
        N_("Type the text again with a Unicode keyboard, or convert the file to NFC."),
    ),
    "text-control-character": Fault(
        N_("The text holds an invisible control character ({character})."),
        N_("Delete the character."),
    ),
    "text-spaces": Fault(
        N_("The text has two spaces in a row, or a space at an end."),
        N_("Remove the spaces too many."),
    ),
    "text-line-break": Fault(
        N_("The text holds a line break."),
        N_("Write it as one paragraph; use “>-” for a text over several lines."),
    ),
    "text-too-long": Fault(
        N_("The text has {length} characters, {most} are the most that fits."),
        N_("Say one fact, and shorter."),
    ),
    "text-duplicate": Fault(
        N_("The statement repeats {other}, line {other_line}."),
        N_("Ask for something else, or remove one of the two."),
    ),
    "text-near-duplicate": Fault(
        N_("The statement says nearly the same as {other}, line {other_line}: {common} of {words} words are the same."),
        N_("Make the difference visible, or remove one of the two."),
    ),
    "text-lines-differ": Fault(
        N_("There are {found} lines here, but {wanted} in {other}."),
        N_("Give every language the same lines in the same order."),
    ),
}
