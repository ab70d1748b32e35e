from __future__ import annotations

import os
from pathlib import Path

from hypothesis import settings

# How long one example takes depends on what else the machine does.
settings.register_profile("tests", deadline=None)
settings.load_profile("tests")

# Commands that a test starts elsewhere run the code under test, not another installed copy.
os.environ["PYTHONPATH"] = str(Path(__file__).parent.parent)
