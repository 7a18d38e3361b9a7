"""Figures about a set: how far people agree, and what was done. Pure functions on values, and where these come from."""
