"""Web pages: from bytes to the blocks that a reader sees, and which of them are the article."""
