"""The shipped questionnaires: one folder per questionnaire and version; data, no code."""
