"""Where does a text hold a phrase, in whatever form, and does it count there?"""
