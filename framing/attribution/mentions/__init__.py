"""Which noun phrases of a text could be somebody who speaks?"""
