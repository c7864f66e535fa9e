"""What is each quoted passage, and who speaks it?"""
