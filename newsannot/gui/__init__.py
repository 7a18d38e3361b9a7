"""The window: widgets that say what a person wants, and a presenter that tells the session."""
