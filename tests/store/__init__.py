"""The stores, asked for what they promise."""
