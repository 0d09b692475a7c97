"""Times of Chinese text as TIMEX3 values and half-open intervals, resolved against the publication date."""
