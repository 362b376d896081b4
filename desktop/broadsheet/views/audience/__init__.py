"""What the audience sees: the slide, and what a speaker does upon it."""
