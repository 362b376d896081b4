"""In front of people: windows on their screens, the computer kept awake, a show taken up again."""
