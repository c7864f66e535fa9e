"""Which names, pronouns and descriptions mean the same person or body?"""
