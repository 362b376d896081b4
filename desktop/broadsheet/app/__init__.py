"""The composition root: actions, commands, menus, jobs, the main window and its wiring."""
