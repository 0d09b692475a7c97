"""Settings of all tests: hypothesis tries the same texts on every run, and never fails by the clock.

`HYPOTHESIS_PROFILE=search uv run pytest` tries others, and twenty times as many: what it finds becomes an `@example`.
"""

import os

from hypothesis import settings

# A pipeline of random plugins takes as long as the machine is busy; a deadline would fail now and then for nothing.
settings.register_profile("same", deadline=None, derandomize=True, database=None, print_blob=True)
settings.register_profile("search", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
