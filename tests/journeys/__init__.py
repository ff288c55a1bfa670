"""The whole way a person walks, by real clicks and keys, from the empty list to the printed report."""
