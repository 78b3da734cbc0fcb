"""Sentences and labels that name a source: where they stand, whom they name, and when they are none."""
