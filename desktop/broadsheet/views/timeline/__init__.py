"""The page Timeline: events and figures on one axis, to look through and to play."""
