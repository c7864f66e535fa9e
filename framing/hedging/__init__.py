"""What a text admits about itself: hedges, boosters, interpretations, and the contexts in which a cue is one."""
