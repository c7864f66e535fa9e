"""The small statistics that comparisons and codings need: intervals, permutation, effect size, log odds."""
