"""Extracting: from a parsed capture to the article it holds, and to what the comparer takes."""

from provenance.extract.article import Article, extract, extractor_name
from provenance.extract.header import Header, Statement
from provenance.extract.versions import version_of_article, version_of_repost

__all__ = [
    "Article",
    "Header",
    "Statement",
    "extract",
    "extractor_name",
    "version_of_article",
    "version_of_repost",
]
