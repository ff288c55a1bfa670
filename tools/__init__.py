"""What the developers run: set-up, translations, pictures for the manual. Not part of the product."""
