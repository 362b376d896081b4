"""The page Check: the claims as a queue, one of them as a fact-check box, and how far the text can be checked."""
