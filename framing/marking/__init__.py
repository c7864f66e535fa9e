"""How evidence is shown in its text, as HTML and in colours that the colour-blind can tell apart."""
