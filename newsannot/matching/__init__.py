"""Which article of two is the source, and which of many are likely partners: by what the texts and files themselves tell."""
