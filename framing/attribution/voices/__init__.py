"""In whose voice does each stretch and each sentence stand?"""
