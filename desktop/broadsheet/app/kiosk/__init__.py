"""A screen in an exhibition hall: its windows, its guard, and the parent that starts it again."""
