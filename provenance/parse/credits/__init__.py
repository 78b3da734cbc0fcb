"""Every place of a page that credits a source, each form with a search of its own."""
