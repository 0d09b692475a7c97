"""Chinese police news as data."""
