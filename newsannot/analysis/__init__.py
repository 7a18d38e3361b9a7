"""What the machine thinks of articles: pure functions from texts to layers, the only home of spaCy."""

VERSION = "4"
"""Of the pipeline: raised when its rules, lists or weights may give another reading, so that kept ones are read anew."""
