"""Text fingerprints: which texts hold a given one, or a part of it. Pure: no database here."""
