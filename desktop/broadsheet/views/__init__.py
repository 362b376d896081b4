"""What a person sees: one folder a view; views never import one another."""
