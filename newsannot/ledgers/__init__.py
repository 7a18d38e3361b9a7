"""What two texts share and what they do not, as lists to go through: from a pair to frozen values. No Qt, no spaCy."""
