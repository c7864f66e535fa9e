"""Which facts do articles tell: quantities, days and names as spans, aligned by what they are about, and judged."""
