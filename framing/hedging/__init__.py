"""How sure does a text say it is: hedges, boosters, interpretations."""
