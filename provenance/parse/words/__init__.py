"""Words and small forms: names of people and places, dates, addresses; what every other part reads by."""
