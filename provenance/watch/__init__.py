"""When to look again, how an address stands over time, and what changed since. Pure.

`schedule` gives the next look, `link_states` the standing of an address,
`findings` the words of what changed.
"""
