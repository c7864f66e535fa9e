"""An article: its fields, what its page says beyond the text, its regions, language and length."""
