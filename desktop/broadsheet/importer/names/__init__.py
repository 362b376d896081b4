"""The names of an article: persons, places, organisations, programmes, technologies, with their aliases."""
