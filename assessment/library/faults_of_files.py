"""What can be wrong with the files of a questionnaire before their content is looked at."""

from assessment.domain.wording import N_
from assessment.library.fault import Fault

FAULTS_OF_FILES = {
    "file-missing": Fault(
        N_("There is no file {file}."),
        N_("Put {file} there, or correct the path."),
    ),
    "file-unreadable": Fault(
        N_("{file} cannot be read."),
        N_("Allow reading of {file}, and close it in other programs."),
    ),
    "file-too-large": Fault(
        N_("{file} is larger than {megabytes} MB."),
        N_("Keep only texts in the file; a questionnaire of 400 statements takes less than 1 MB."),
    ),
    "file-not-utf8": Fault(
        N_("{file} is not saved as UTF-8."),
        N_("Save the file again with the encoding UTF-8."),
    ),
    "file-empty": Fault(
        N_("{file} is empty."),
        N_("Write the file after the example in docs/questionnaire-format.md."),
    ),
    "yaml-syntax": Fault(
        N_("The file cannot be understood from this line on: “{text}”."),
        N_("Check indentation, colons and quotation marks here and on the line above; put a text with “: ” in quotes."),
    ),
    "yaml-tab": Fault(
        N_("The line is indented with a tab."),
        N_("Replace tabs by spaces, two for each step."),
    ),
    "yaml-control-character": Fault(
        N_("The file holds an invisible control character."),
        N_("Delete the character; retype the line if you cannot see it."),
    ),
    "yaml-alias": Fault(
        N_("The file uses a YAML alias (*name)."),
        N_("Write the repeated part out in full."),
    ),
    "yaml-tag": Fault(
        N_("The value carries a YAML tag ({tag})."),
        N_("Remove the tag; every value is read as text."),
    ),
    "yaml-several-documents": Fault(
        N_("The file holds more than one document (a second “---”)."),
        N_("Keep one document in a file."),
    ),
    "yaml-too-deep": Fault(
        N_("The file is nested too deeply."),
        N_("Follow the structure in docs/questionnaire-format.md."),
    ),
    "yaml-key-not-text": Fault(
        N_("The name of a field is a list or a mapping."),
        N_("Write a plain word before the colon."),
    ),
    "yaml-duplicate-key": Fault(
        N_("The field “{key}” stands here a second time."),
        N_("Keep one of the two."),
    ),
    "format-unknown": Fault(
        N_("“{found}” is not a format this program knows."),
        N_("Write: format: {known}"),
    ),
    "format-newer": Fault(
        N_("The file is in format {found}, newer than this program reads ({known})."),
        N_("Update the program, or ask the author for a file in format {known}."),
    ),
    "folder-id-mismatch": Fault(
        N_("The questionnaire is named “{found}”, but its folder “{folder}”."),
        N_("Give folder and id the same name: <id>/<version>/questionnaire.yaml."),
    ),
    "folder-version-mismatch": Fault(
        N_("The version is “{found}”, but the folder is named “{folder}”."),
        N_("Give folder and version the same name: <id>/<version>/questionnaire.yaml."),
    ),
    "language-file-missing": Fault(
        N_("The language “{language}” is listed, but {missing} is not there."),
        N_("Add {missing}, or take the language off the list."),
    ),
    "language-not-listed": Fault(
        N_("{file} is there, but the language “{language}” is not listed."),
        N_("Add “{language}” to languages in questionnaire.yaml, or move the file away."),
    ),
    "questionnaire-not-found": Fault(
        N_("There is no questionnaire “{id}” here."),
        N_("Choose one of: {known}; or name its folder with --questionnaires."),
    ),
    "version-not-found": Fault(
        N_("There is no version {version} of the questionnaire “{id}” here."),
        N_("Choose one of: {known}; or install the version the assessment was made with."),
    ),
    "version-taken": Fault(
        N_("Version {version} of “{id}” is already there, in {other}, and is used instead of this one."),
        N_("Give your questionnaire another id or a higher version."),
    ),
}
