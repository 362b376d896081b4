"""Small widgets that know no briefing."""
