"""What the machine thinks of articles: pure functions from texts to layers, the only home of spaCy."""
