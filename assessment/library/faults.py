"""Every way a questionnaire can be wrong: a code that never changes, the sentence, and how to repair it."""

from collections.abc import Mapping
from types import MappingProxyType

from assessment.library.fault import Fault
from assessment.library.faults_of_files import FAULTS_OF_FILES
from assessment.library.faults_of_forms import FAULTS_OF_FORMS
from assessment.library.faults_of_meaning import FAULTS_OF_MEANING
from assessment.library.faults_of_texts import FAULTS_OF_TEXTS

FAULTS: Mapping[str, Fault] = MappingProxyType(
    {**FAULTS_OF_FILES, **FAULTS_OF_FORMS, **FAULTS_OF_MEANING, **FAULTS_OF_TEXTS}
)
"""The sentences by problem code; their values always have `file` and `place`."""
