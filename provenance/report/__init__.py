"""One module per format, all pure: values in, text out.

`serialise` turns the values into documents (contract.md); every other format
says the same with the words of `words` and the escapes of `escape`.
"""
