"""What a copy says of machines that made it: AI disclaimers, assistant residue, marks in a page's markup."""
