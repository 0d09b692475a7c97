"""Documents for people to look at: tables for the terminal."""
