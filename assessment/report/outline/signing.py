"""The end of the report proper: what both sides confirm, and where they sign."""

from assessment.domain.digest import check_code
from assessment.domain.wording import N_
from assessment.report.outline.blocks import Block, Heading, Paragraph, Signature, Signatures
from assessment.report.outline.source import ReportInput
from assessment.report.outline.words import brief


def signing(report: ReportInput) -> tuple[Block, ...]:
    """Give the confirmation and the signature block, which stay on one page."""
    title = report.say(N_("V. Confirmation"))
    paper, visit = report.assessment.profile.paper, report.assessment.profile.visit
    text = report.say(
        N_(
            "The enterprise and the assessment team confirm that the answers and the evidence in the appendix (data "
            "code {code}) describe what was found during the visit. This report is made in two copies of equal value; "
            "each side keeps one. It is a basis for improvement and not a certificate."
        ),
        code=check_code(report.digest),
    )
    hint, seal = report.say(N_("(signature, full name)")), report.say(N_("(signature, seal, full name)"))
    leader = brief(paper.signatory or next(iter(visit.assessors), ""), 60)
    leader_title = brief(paper.signatory_title, 60).upper() or report.say(N_("LEAD ASSESSOR"))
    return (
        Heading(1, title, "confirmation", title),
        Paragraph(text, keep_with_next=True),
        Signatures(
            (
                Signature(report.say(N_("FOR THE ENTERPRISE")), seal),
                Signature(leader_title, hint, leader),
                Signature(report.say(N_("SECRETARY")), hint),
            )
        ),
    )
