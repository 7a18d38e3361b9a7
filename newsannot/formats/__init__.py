"""Records in files: what other programs write for us, and what we write for them."""
