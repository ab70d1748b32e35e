"""Cuts the land of the map of places from the npm package `world-atlas`.

Run it with the unpacked package: `python theme/cut_land.py DIR`, where DIR holds `land-110m.json`.
It writes the rings of all land masses in tenths of a degree, longitude and latitude in turn.
"""

import json
import sys
from itertools import accumulate
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "generator" / "render" / "charts" / "land.json"
ABOUT = (
    "Natural Earth 4.1.0, land at 1:110 million, public domain; by way of world-atlas 2.0.2, ISC"
)

FULL = 3600
"""Tenths of a degree around the Earth."""
LEAST = 3
"""Points of a ring that encloses anything."""


def main(folder: Path) -> None:
    """Decode the TopoJSON, round it and write what is left."""
    topology = json.loads((folder / "land-110m.json").read_text(encoding="utf-8"))
    scale, shift = (topology["transform"][name] for name in ("scale", "translate"))
    arcs = [_arc(each, scale, shift) for each in topology["arcs"]]
    made: dict[str, Any] = {"about": ABOUT, "land": [], "water": []}
    for geometry in topology["objects"]["land"]["geometries"]:
        for outer, *inner in geometry["arcs"]:
            for kind, numbers in (("land", outer), *(("water", each) for each in inner)):
                ring = _ring(arcs, numbers)
                if len(ring) > 2 * LEAST:
                    made[kind].append(ring)
    TARGET.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")


def _arc(deltas: list[list[int]], scale: list[float], shift: list[float]) -> list[tuple[int, int]]:
    points = accumulate(deltas, lambda one, other: [one[0] + other[0], one[1] + other[1]])
    return [
        (round(10 * (x * scale[0] + shift[0])), round(10 * (y * scale[1] + shift[1])))
        for x, y in points
    ]


def _ring(arcs: list[list[tuple[int, int]]], numbers: list[int]) -> list[int]:
    points: list[tuple[int, int]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        for longitude, latitude in arc:
            # What crosses the 180th meridian goes on beyond it.
            turns = round((points[-1][0] - longitude) / FULL) if points else 0
            point = longitude + turns * FULL, latitude
            if not points or point != points[-1]:
                points.append(point)
    return [part for point in points for part in point]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
