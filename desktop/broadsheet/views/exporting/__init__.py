"""What an export or a print shall be, and how it will look: two dialogs of the same parts."""
