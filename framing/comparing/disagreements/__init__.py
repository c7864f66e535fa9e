"""Do articles of one event, and the sentences of one article, agree on its facts?"""
