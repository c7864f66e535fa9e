"""Outlets and articles side by side."""
