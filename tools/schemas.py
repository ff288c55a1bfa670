"""Write the JSON Schemas of questionnaires and assessments from the forms that check them: `python -m tools.schemas`.

An editor that knows JSON Schema (for VS Code: the YAML extension) then completes fields and underlines mistakes.
"""

import json
import sys
from fractions import Fraction
from pathlib import Path

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from assessment.domain.answers import Grade
from assessment.exchange.file_models import AssessmentFile
from assessment.library.loss_structure import LossesForm, LossTextsForm
from assessment.library.structure import QuestionnaireForm
from assessment.library.text_structure import TextsForm

DOCS = Path(__file__).resolve().parent.parent / "docs"
FORMS: dict[str, type[BaseModel]] = {
    "questionnaire.schema.json": QuestionnaireForm,
    "texts.schema.json": TextsForm,
    "losses.schema.json": LossesForm,
    "loss-texts.schema.json": LossTextsForm,
    "assessment.schema.json": AssessmentFile,
}


class _AsWritten(GenerateJsonSchema):
    """Gives defaults as they would be written in a file."""

    def encode_default(self, dft: object) -> object:
        """Write a fraction as "4/5" and a grade by its name."""
        if isinstance(dft, Grade):
            return dft.name
        return str(dft) if isinstance(dft, Fraction) else super().encode_default(dft)


def schema_text(form: type[BaseModel]) -> str:
    """Give the schema of a form as the text of its file; always the same text for the same form."""
    schema = form.model_json_schema(schema_generator=_AsWritten)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps({**head, **schema}, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write every schema into docs/."""
    for name, form in FORMS.items():
        (DOCS / name).write_text(schema_text(form), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
