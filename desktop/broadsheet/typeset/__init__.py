"""Text and pages as Qt documents and drawings, for views and export alike."""
