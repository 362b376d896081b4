"""The speaking script: what is said at each slide (`content`), as a Word document (`document`)."""
