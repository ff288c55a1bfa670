"""Slow proofs, run by `make soak`: much more of what the check tries a little of."""
