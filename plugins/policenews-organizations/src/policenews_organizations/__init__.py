"""Police and other organizations of Chinese news, with aliases, anaphora and division codes."""
