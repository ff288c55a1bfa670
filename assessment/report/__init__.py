"""From a scorecard to paper: outline (what is said), charts (numbers, then picture), PDF and plain text."""
