"""Keeps assessments: one contract, a memory twin and SQLite behind it, migrations and backups."""
