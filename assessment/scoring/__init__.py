"""Pure formulas from answers to scores: same input, same output, and every number can say how it came about."""
