"""Documents in other forms: JSON."""
