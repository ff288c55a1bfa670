"""What leaves and enters the machine: assessment files now, packages and workbooks later."""
