"""Bytes to one text with spans: HTML, feeds, plain text and Markdown, and what stands behind the text."""
