"""What a printed page shows, turned back into text: lines into reading order, into paragraphs, without the running heads."""
