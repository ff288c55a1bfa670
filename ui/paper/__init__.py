"""The report on the screen: preview, save, print."""
