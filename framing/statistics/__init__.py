"""The small statistics that charts and comparisons need: intervals, log odds."""
