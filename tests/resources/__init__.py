"""What lies in resources/ is whole and usable."""
