"""What a questionnaire must keep beyond the form of its fields, one small check each."""
