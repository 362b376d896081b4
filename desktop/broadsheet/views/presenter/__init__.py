"""The presenter's window: what is shown, what comes next, the notes, the time. No audience ever sees it."""
