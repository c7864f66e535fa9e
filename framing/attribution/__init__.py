"""What is laid to whom without quotation marks, and so whose voice every stretch is."""
