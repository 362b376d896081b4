"""State that several views share, as QtCore objects: session, focus, settings. Views observe; commands change."""
