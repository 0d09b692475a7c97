"""Case types of Chinese police news: by statute, and by how police really talk."""
