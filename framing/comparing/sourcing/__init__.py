"""Who is heard, across articles and outlets, and who is not."""
