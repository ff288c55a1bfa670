"""What can be wrong with the form of single fields: missing, unknown, of the wrong kind, badly written."""

from assessment.domain.wording import N_
from assessment.library.fault import Fault

FAULTS_OF_FORMS = {
    "field-unknown": Fault(
        N_("The field “{field}” is not known here."),
        N_("Correct the spelling or remove it; docs/questionnaire-format.md lists the fields."),
    ),
    "field-missing": Fault(
        N_("The field “{field}” is missing."),
        N_("Add the field “{field}”."),
    ),
    "type-not-text": Fault(
        N_("A single value is needed here, not a list or a mapping."),
        N_("Write one value after the colon."),
    ),
    "type-not-list": Fault(
        N_("A list is needed here."),
        N_("Write the entries in square brackets, or each on a line of its own after “- ”."),
    ),
    "type-not-mapping": Fault(
        N_("Named fields are needed here."),
        N_("Write lines of the form “name: value”, indented below this entry."),
    ),
    "list-empty": Fault(
        N_("The list is empty."),
        N_("Write at least one entry."),
    ),
    "value-not-allowed": Fault(
        N_("“{found}” is not possible here."),
        N_("Write one of: {allowed}."),
    ),
    "yes-no": Fault(
        N_("“{found}” is neither yes nor no."),
        N_("Write yes or no."),
    ),
    "number-comma": Fault(
        N_("“{found}” is written with a decimal comma."),
        N_("Write a decimal point: {repaired}."),
    ),
    "number-form": Fault(
        N_("“{found}” is not an exact number."),
        N_("Write digits with a decimal point (3.5) or a ratio (4/5)."),
    ),
    "number-not-whole": Fault(
        N_("“{found}” is not a whole number."),
        N_("Write a whole number."),
    ),
    "number-not-positive": Fault(
        N_("“{found}” is not above zero."),
        N_("Write a number above zero, or leave the field out."),
    ),
    "number-negative": Fault(
        N_("“{found}” is below zero."),
        N_("Write zero or more."),
    ),
    "share-out-of-range": Fault(
        N_("“{found}” is no share above 0 and up to 1."),
        N_("Write a share such as 4/5 or 0.8."),
    ),
    "band-out-of-range": Fault(
        N_("“{found}” is no band from 1 to 5."),
        N_("Number the bands from 1; band 0 has no attributes and is not written."),
    ),
    "id-form": Fault(
        N_("“{found}” cannot be an id."),
        N_("Begin with a letter; use plain letters, digits and single . - _ between them, 40 characters at most."),
    ),
    "version-form": Fault(
        N_("“{found}” is not a version number."),
        N_("Write two or three whole numbers with points between them, such as 1.0."),
    ),
    "language-form": Fault(
        N_("“{found}” is not a language code."),
        N_("Write two small letters, with the country where needed: vi, en, ko, zh_TW."),
    ),
    "grade-unknown": Fault(
        N_("“{found}” is not a grade of evidence."),
        N_("Write E0, E1, E2, E3 or E4."),
    ),
    "rule-unknown": Fault(
        N_("The rule does not name a kind that is known."),
        N_("Write kind: bands, points, stages or means."),
    ),
    "condition-form": Fault(
        N_("A condition needs exactly one of answered, equals, at_least, all, any, not."),
        N_("Join several conditions by all or any."),
    ),
}
