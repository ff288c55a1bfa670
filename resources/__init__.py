"""Fonts, icons, theme tokens, translations, reference tables and samples: data, no code."""
