"""A briefing in the formats of other programs: one module a format, behind one Protocol and one table.

`formats` is the table, `order` says what is asked for, `writing` puts what was made on the disk, whole or not at all.
"""
