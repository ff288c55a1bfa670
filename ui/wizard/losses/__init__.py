"""The parts of the walk sheet: losses seen, with place, rough cost, note and idea."""
