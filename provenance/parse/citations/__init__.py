"""Outlets that a body names or links, and the quotations it takes from them."""
