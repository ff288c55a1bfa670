"""What a report says, as frozen blocks, apart from how it is printed."""
