"""What the PyInstaller spec is made of: what goes in, what is left out, and how each system's program is named."""
