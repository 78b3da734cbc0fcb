"""When "this article was published in X" is said of a paper that the page is about, and does not hold.

A page of code, a lab's news and notes on reading speak of "this article" as republished texts do. What
tells them apart stands beside the sentence: the paper's code or data, its entry for a bibliography, the
proceedings of a conference, or "our" in front of the article. A sentence that says "first" is not
doubted: of a paper nobody says where it came out before.
"""

from __future__ import annotations

import re

from provenance.parse.notices.values import OutletValue
from provenance.parse.page.context import PageContext
from provenance.parse.rules.table import Hit
from provenance.parse.words.wording import whole_words, words

# "ICCV2021", "NeurIPS 2023", "ACL '20": a conference's initials and its year.
_PROCEEDINGS = re.compile(
    r"(?:proceedings of |proc\. )?(?:the )?[A-Z][A-Za-z]{0,3}[A-Z]{1,5} ?(?:'|’|-)?(?:(?:19|20)\d\d|\d\d)"
)
_BIBLIOGRAPHY = ("@article{", "@inproceedings{", "@misc{", "@incollection{")
# Said of a paper and of a republished text alike, unless "first" or "originally" stands in it.
_FIRST = re.compile(
    r"first|original|previous|initial|earlier|zuerst|erst|ursprünglich|zunächst|d'abord|initialement|primer"
    r"|primeir|inicialmente|prima|inizialmente|origin|eerst|eerder|oorspronkelijk|pierw|wcześniej|poprvé"
    r"|původně|dříve|впервые|первоначально|ранее|вперше|раніше|först|ursprung|tidigare|først|ensimm|ilk"
    r"|最初|首次|首先|首发|首發|原|初出|처음|먼저|원래"
)
# ", and thus its readers were ...": what follows from it.
_DRAWS = re.compile(
    r"[\s\"'»”)]*,? (?:and|und|et|y|e|en|i|a|och|og|и|та) (?:thus|so|hence|therefore|its|it|their|they|damit"
    r"|also|seine|donc|son|ainsi|por|así|su|portanto|assim|quindi|così|dus|więc|tedy|tak|alltså|därför|поэтому)\b"
)
LONGEST_OPENING = 200
_CITE = re.compile(
    r"(?<!\w)(?:cite(?:d)? (?:as|it|this|us|our|the)|please cite|to cite|zitier|citer"
    r"|citar como|citare|cytowa|citovat|цитиров|цитув|引用)"
)


def is_paper(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether a notice of an outlet that the registry does not know speaks of a paper, not of the text."""
    if value.ref is None or value.known or value.agency:
        return False
    if _PROCEEDINGS.fullmatch(value.ref.name.strip()) or _is_to_be_cited(page, hit):
        return True
    outlet = hit.groups.get("outlet")
    end = outlet.start if outlet is not None and outlet.start > hit.span.start else hit.span.end
    said = page.folded[hit.span.start : min(end, hit.span.start + LONGEST_OPENING)]
    if hit.rule.gives == "translation" or _FIRST.search(said):
        return False
    if value.span is not None and _DRAWS.match(page.folded, value.span.end, page.line(hit.line).span.end):
        return True
    return (
        _is_ours(page, hit)
        or _offers_code(page, hit, value)
        or any(sign in page.folded for sign in _BIBLIOGRAPHY)
    )


def _is_to_be_cited(page: PageContext, hit: Hit) -> bool:
    """ "Please cite: Marsh, A. (2021). The chain. Originally published in ...": how others refer to it."""
    start = page.line(hit.line).span.start
    return _CITE.search(page.folded, start, max(start, hit.span.start)) is not None


def _is_ours(page: PageContext, hit: Hit) -> bool:
    """ "Nasz artykuł ukazał się w ...": what somebody tells of a text of their own."""
    before = page.folded[page.line(hit.line).span.start : hit.span.start].split()
    return bool(before) and before[-1] in words("ours")


def _offers_code(page: PageContext, hit: Hit, value: OutletValue) -> bool:
    """Whether the notice's own line speaks of code or data, outside the outlet's name."""
    start, end = page.line(hit.line).span
    cut = value.span or hit.span
    return any(
        whole_words("paper_words").search(page.folded[a:b]) for a, b in ((start, cut.start), (cut.end, end))
    )
