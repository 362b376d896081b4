"""The page Names: a directory, the card of a name, and the name among its neighbours."""
