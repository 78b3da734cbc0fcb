"""What keeps the tree builder's time in bounds: nesting and attributes beyond what browsers build.

Lexbor looks through all open elements at each block tag, so 100,000 nested
`<div>` took 28 s; it compares each attribute with all before it in its tag, so
200,000 attributes took 135 s; and it goes through a list's options at each
option, so 20,000 took 2 s. Such a page is flattened before it is parsed,
its text kept, and the parse is said not to be whole.
"""

from __future__ import annotations

import re

# Blink's own limit (maximumHTMLParserDOMTreeDepth): deeper elements become siblings there too.
MAX_DEPTH = 512
# Below this number of tags even a page that only nests takes about a second.
UNGUARDED_TAGS = 20_000
# 1,000 attributes in a tag cost 3 ms; more than that no author writes.
MAX_TAG_CHARS_UNGUARDED = 16_384
MAX_ATTRIBUTES = 1_000
# 5,000 options cost 0.1 s; the longest lists of countries and towns have some thousands.
MAX_OPTIONS = 5_000

_OPTION_START = re.compile("</?[oO][pP][tT]")
_OPTION = re.compile(r"</?opt(?:ion|group)\b[^<>]*>?", re.IGNORECASE)
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{MAX_TAG_CHARS_UNGUARDED}}}[^<>]*>?")
_ATTRIBUTE = re.compile(r"[^\s/>=\"']+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?|[\"'=/]")
# Elements that never hold a deep tree: void, closed by their next sibling, or limited by the standard itself.
_NOT_NESTING = (
    "area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|option|optgroup|tr|td|th|tbody|thead|tfoot|"
    "colgroup|caption|html|head|body|b|i|u|s|em|strong|a|font|code|big|small|tt|nobr|strike"
)
_TAG = re.compile(rf"<(/?)(?!(?:{_NOT_NESTING})[\s/>])[a-zA-Z][^<>]*>?", re.IGNORECASE)


def guarded(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with tags beyond the limits taken out, and a warning for each limit that was met."""
    warnings: list[str] = []
    if _has_long_tag(text):
        shortened = _LONG_TAG.sub(_shortened, text)
        if shortened != text:
            text = shortened
            warnings.append(f"parse_limit: more than {MAX_ATTRIBUTES} attributes in a tag")
    if text.count("<") <= MAX_OPTIONS:
        return text, tuple(warnings)
    if len(_OPTION_START.findall(text)) > 2 * MAX_OPTIONS:
        text, warned = _without_options(text)
        warnings += warned
    if text.count("<") > UNGUARDED_TAGS:
        flattened = _flattened(text)
        if flattened is not None:
            text = flattened
            warnings.append(f"parse_limit: elements nested deeper than {MAX_DEPTH} read as one level")
    return text, tuple(warnings)


def _without_options(text: str) -> tuple[str, list[str]]:
    options = [match.span() for match in _OPTION.finditer(text)]
    if len(options) <= 2 * MAX_OPTIONS:
        return text, []
    return _without(text, options[2 * MAX_OPTIONS :]), [f"parse_limit: more than {MAX_OPTIONS} options"]


def _has_long_tag(text: str) -> bool:
    """Whether some tag is longer than the limit; it then spans a multiple of the limit."""
    limit = MAX_TAG_CHARS_UNGUARDED
    opened = -1  # where a `<` stands behind which neither `<` nor `>` was met
    for position in range(limit, len(text), limit):
        before, closed = (
            text.rfind("<", position - limit, position),
            text.rfind(">", position - limit, position),
        )
        if before >= 0 or closed >= 0:
            opened = before if before > closed else -1
        if opened >= 0 and text[opened + 1 : opened + 2].isalpha():
            after = [at for sign in "<>" if (at := text.find(sign, position, position + limit)) >= 0]
            if min([*after, len(text)]) - opened > limit:
                return True
    return False


def _shortened(match: re.Match[str]) -> str:
    tag = match.group()
    for count, attribute in enumerate(_ATTRIBUTE.finditer(tag, 1)):
        if count > MAX_ATTRIBUTES:
            return tag[: attribute.start()] + ">"
    return tag


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    kept, position = [], 0
    for start, end in spans:
        kept.append(text[position:start])
        position = end
    return " ".join([*kept, text[position:]])


def _flattened(text: str) -> str | None:
    """The text without the tags that nest too deep, None where none does; one pass."""
    depth = dropped = 0
    spans: list[tuple[int, int]] = []
    for match in _TAG.finditer(text):
        if not match.group(1):
            if depth < MAX_DEPTH:
                depth += 1
                continue
            dropped += 1
        elif dropped:
            dropped -= 1
        else:
            depth = max(0, depth - 1)
            continue
        spans.append(match.span())
    return _without(text, spans) if spans else None
