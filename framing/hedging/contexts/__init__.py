"""In which surroundings is a cue a hedge, a booster or an interpretation?"""
