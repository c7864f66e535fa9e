"""Outlets side by side, measure by measure."""
