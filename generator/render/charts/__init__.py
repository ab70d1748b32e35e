"""Drawings as SVG text: figures with their bounds, and events in time.

They are drawn in `currentColor`, so that they can be read in light and dark without any style
sheet; classes let a theme do better.
"""
