"""Frozen values and small functions: questionnaire, answers, enterprise, assessment, problems, events."""
