"""Tests of the page of items, driven by clicks and keys on a real interview."""
