"""A matched dossier that passed its checks: every quote found, every id known, every date read.

Only such a one becomes pages. The type keeps the promise and costs nothing when it runs;
`generator.build` alone gives it.
"""

from __future__ import annotations

from typing import NewType

from generator.dossier.matching import MatchedDossier

Briefing = NewType("Briefing", MatchedDossier)
