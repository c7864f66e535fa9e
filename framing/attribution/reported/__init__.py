"""What is attributed to somebody without quotation marks, and how far does it reach?"""
