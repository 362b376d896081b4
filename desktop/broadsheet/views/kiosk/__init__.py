"""A screen that visitors touch: the loop, what they explore, and the locked way out."""
