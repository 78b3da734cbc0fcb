"""What every search asks of a page: its folded text, whose site it is, where its lead item stands."""
