"""The user's shelf: briefings opened or added, with their covers, and one index over the text of all of them.

It is one SQLite database beside a list of paths. Whatever befalls the database, it is made again from the files.
"""
