"""What does one copy of an article show of the published credibility indicators: the transparency label, line by line?"""
