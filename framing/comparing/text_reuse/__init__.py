"""What articles of one event take from each other and from common sources, and how they tell it again."""
