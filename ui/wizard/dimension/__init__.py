"""The parts of a dimension page: the ladder and its attributes, evidence, and the result beside them."""
