"""A block copied in a spreadsheet, to proposed changes of the figures: what each cell becomes, and why some cannot."""
