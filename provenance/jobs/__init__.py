"""Jobs: the one room that composes all others. Each module is imported by whom it serves.

`runs` (check, audit) and `checker` (the same for Python programs) work on a
`bench`; `parsing` and `pairs` need no database; `reporting` reads what is recorded.
"""
