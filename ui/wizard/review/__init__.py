"""The parts of the review: the tree of what to look at, and closing the assessment."""
