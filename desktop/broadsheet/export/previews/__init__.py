"""What an export or a print will look like, page by page, each made when it is asked for.

`kinds` is the table, `data` says what a preview is, `worker` serves one to the window from a process of its own.
"""
