"""The table of notices and the tables of words that sentences of credit are put together from."""
