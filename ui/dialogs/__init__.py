"""Windows that ask or tell: opened, never executed, with buttons in our own words because Qt ships no Vietnamese."""
