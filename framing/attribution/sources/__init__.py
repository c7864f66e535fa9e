"""Who gives words or facts to an article, each once?"""
