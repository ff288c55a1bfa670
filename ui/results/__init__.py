"""Results on the screen, each number with its derivation."""
