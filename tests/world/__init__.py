"""A small web for the tests: outlets, their mishaps, aggregators and a web archive, all on loopback.

`python3 dev.py world --help` starts it for a person to try.
"""
