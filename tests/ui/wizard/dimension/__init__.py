"""Tests of the page of one dimension, driven by clicks and keys on a real interview."""
