"""The shelf: covers of briefings, and one search through all of them."""
