"""Prints an outline as PDF: fonts, line breaking, pieces, pages. No markup is ever parsed: typed text is text."""
