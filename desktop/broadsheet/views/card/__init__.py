"""The card of a name, beside the text."""
