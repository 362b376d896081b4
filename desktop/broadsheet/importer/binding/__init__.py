"""What each quantity says: of which indicator, at which time, for which population, counted over which members."""

from broadsheet.importer.binding.binder import bind
from broadsheet.importer.binding.bound import Bound, Member
from broadsheet.importer.binding.printed import as_printed

__all__ = ["Bound", "Member", "as_printed", "bind"]
