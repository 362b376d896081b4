"""How everything looks: colours by role, and fonts by role. Drawings name roles; a theme gives them values."""
