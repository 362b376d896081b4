"""The outline: sections with their leading figures, and the names of the section."""
