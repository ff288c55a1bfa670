"""Charts: numbers first, then the picture; geometry that screen and paper share."""
