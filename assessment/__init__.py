"""Everything that is true of an assessment without a screen."""
