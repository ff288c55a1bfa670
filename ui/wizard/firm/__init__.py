"""The cards of the first page: the firm, its size, its sector and place, the visit and what the paper says."""
