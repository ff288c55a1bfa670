"""From files to values: questionnaires, reference tables; every problem reported with its place."""
