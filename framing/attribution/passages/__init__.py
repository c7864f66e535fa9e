"""Which stretches of a text stand in quotation marks, or are quoted without them?"""
