"""Recipes: a cook who names whose recipe was adapted has cooked and written an own one."""

from __future__ import annotations

import re

from provenance.parse.page.context import PageContext
from provenance.parse.rules.table import Hit

# So many lines of a quantity and its measure near a notice make a list of ingredients.
INGREDIENTS = 3
NEAR = 40
_INGREDIENT = re.compile(
    r"[\s*•·-]{0,4}[\d¼½¾⅓⅔⅛⅜⅝⅞][\d¼½¾⅓⅔⅛⅜⅝⅞ ./,-]{0,9} ?(?:\([^()]{1,20}\) ?)?"
    r"(?:(?:heaped|level|heaping|scant|large|small|medium) )?"
    r"(?:cups?|tsps?|tbsps?|teaspoons?|tablespoons?|g|gr|grams?|kg|ml|cl|dl|l|oz|ounces?|lbs?|pounds?|sticks?|cloves?|pinch"
    r"|el|tl|esslöffel|teelöffel|becher|prise|cuillères?|cucharad(?:it)?as?|cucchiain?i?|tazas?|xícaras?|colher(?:es)?"
    r"|ст\. ?л|ч\. ?л|стакана?|克|汤匙|茶匙|大さじ|小さじ)(?![^\W\d_])"
)


def is_adapted_recipe(page: PageContext, hit: Hit) -> bool:
    """Whether a notice says "adapted from", and ingredients with their measures stand near it."""
    if "adapted" not in page.folded[hit.span.start : hit.span.end]:
        return False
    count = len(page.document.lines)
    found = 0
    for number in range(max(0, hit.line - NEAR), min(count, hit.line + NEAR)):
        found += _INGREDIENT.match(page.folded_of(number)) is not None
        if found >= INGREDIENTS:
            return True
    return False
