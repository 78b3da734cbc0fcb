"""Tells people what was found: who is told, what a message says, and how it is handed over.

Addresses of services hold passwords. They stay in values that do not show them, and are
neither printed, logged nor recorded; people and the database know a destination by its name.
"""
