"""The use cases a person knows by name: interview, reporting, keeping."""
