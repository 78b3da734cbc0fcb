"""The items of a page, their extent, and what each of their rows is."""
