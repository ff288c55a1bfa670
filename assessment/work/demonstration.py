"""Without a display: walks a sample firm through the same use cases as the window, and writes its report."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from assessment.domain.assessment import Assessment
from assessment.domain.wording import N_, Speaker
from assessment.exchange.assessment_file import read_assessment
from assessment.library import samples
from assessment.library.shelf import shipped_shelf
from assessment.store.opening import open_store
from assessment.work.desk import Desk
from assessment.work.interview import Interview
from assessment.work.reporting import ReportOrder, ReportWork, write_report

SAMPLE = "garment"


def demonstrate(folder: Path, speaker: Speaker, show: Callable[[str], None], now: Callable[[], datetime]) -> Path:
    """Walk the sample garment firm and write its report into `folder`; `show` is given a line after each step.

    Answers go through a real database in a folder of their own, so nobody's data is touched. Raises `Unusable` when the
    report cannot be written.
    """
    shelf = shipped_shelf()
    sample, questionnaire = read_assessment(samples.path(SAMPLE), shelf.get)
    with TemporaryDirectory() as place:
        desk = Desk(open_store(Path(place) / "sansang.db"), shelf, lambda event: None, now)
        interview = desk.start(questionnaire.id, questionnaire.version)
        interview.set_profile(sample.profile)
        show(speaker.say(N_("Firm: {name}"), name=sample.profile.enterprise.name))
        _answer(interview, sample)
        show(
            speaker.say(
                N_("{count} answers given, {saved} of them read back from the database."),
                count=len(interview.assessment.answers),
                saved=_saved(desk),
            )
        )
        mean = interview.scorecard.overall["mean_evidenced"]
        index = "–" if mean is None else speaker.number(mean)
        show(speaker.say(N_("Mean of the evidenced values (index of this tool): {index}"), index=index))
        path = folder / f"sansang-{SAMPLE}.pdf"
        order = ReportOrder(speaker.language)
        work = ReportWork(desk.open(interview.assessment.key).assessment, questionnaire, order, now().date())
        desk.close()
    write_report(work, path)
    show(speaker.say(N_("Report written: {path}"), path=str(path)))
    return path


def _answer(interview: Interview, sample: Assessment) -> None:
    """Answer as a person would, act by act."""
    for question, answer in sample.answers.items():
        interview.set_state(question, answer.state, answer.reason)
        if answer.evidence is not None:
            interview.set_grade(question, answer.evidence)
        if answer.note:
            interview.set_note(question, answer.note)
    for page, target in sample.targets.items():
        interview.set_target(page, target)


def _saved(desk: Desk) -> int:
    """Wait until everything is committed and count the answers the database then holds."""
    if desk.saving is not None:
        desk.saving.wait()
    return len(desk.open(desk.summaries()[0].key).assessment.answers)
