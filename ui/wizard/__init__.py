"""The walk through one assessment: firm, questionnaire, pages, review, results, report."""
