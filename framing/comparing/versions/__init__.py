"""What changed between copies of an article, and between runs of the scorers."""
