"""What is measured, side by side with what a user would pick instead, in the same run, as ratios of medians."""
