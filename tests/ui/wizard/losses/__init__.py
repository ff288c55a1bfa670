"""Tests of the walk sheet."""
