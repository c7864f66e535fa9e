"""How the weights in framing/models were learned: run by hand, never by the package."""
