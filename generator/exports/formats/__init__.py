"""The data in formats that other programs load, each made of the JSON files and nothing else.

`verify.py` contains these modules, makes the files again and compares them: so they need Python
3.8 and the standard library alone, and no two of them use one name.
"""
