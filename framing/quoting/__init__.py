"""Quoted passages: marks and pieces, kinds, and who speaks them."""
