"""How were the weights in framing/models learned, and which rules decide anything? Run by hand, never by the package."""
