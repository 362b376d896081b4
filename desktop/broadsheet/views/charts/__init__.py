"""The page Charts: every chart by section, and one of them large."""
