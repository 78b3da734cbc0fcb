"""What the credits of one item say together, and what kind of page that makes."""
