"""The facing page: the charts of the section being read."""
