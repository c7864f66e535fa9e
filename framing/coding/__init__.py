"""What people coded by hand, held against each other and against the scorers."""
