"""Settings of all tests: hypothesis is deterministic in CI and never fails by the clock."""

import os

from hypothesis import settings

# A pipeline of random plugins takes as long as the machine is busy; a deadline would fail now and then for nothing.
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")
