"""Which facts does an article tell: quantities, days and names as spans, with what they are about."""
