"""The parts of a page of items: questions rated on levels or stages, and questions for a number."""
