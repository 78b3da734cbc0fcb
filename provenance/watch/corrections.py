"""Where a page says of itself that it was corrected or updated."""

from __future__ import annotations

# How outlets open such a notice, in the languages whose notices were looked up; lower case.
_CORRECTED = (
    "correction", "corrected", "clarification", "erratum", "errata",
    "korrektur", "berichtigung", "richtigstellung", "klarstellung", "rettelse", "rättelse", "oikaisu",
    "correctif", "rectificatif", "précision", "corrección", "corregido", "fe de errores", "rectificación",
    "aclaración", "correção", "retificação", "errata corrige", "rettifica", "precisazione", "rectificatie",
    "correctie", "sprostowanie", "korekta", "исправление", "уточнение", "виправлення", "düzeltme",
    "تصحيح", "תיקון", "訂正", "更正", "정정",
)  # fmt: skip
_UPDATED = (
    "updated", "update", "editor's note", "aktualisiert", "mis à jour", "mise à jour", "actualizado",
    "actualización", "atualizado", "aggiornato", "aggiornamento", "bijgewerkt", "обновлено", "更新",
    "güncelleme",
)  # fmt: skip
_LONGEST = 600  # characters: a notice is a paragraph, not an article that opens with "Update"
_AFTER = frozenset(" :：-–—.,(,[|\u00a0)】")


def corrections_added(old: str, new: str) -> tuple[str, ...]:
    """Lines that claim a correction and stood not in the older text, as they stand."""
    return _added(old, new, _CORRECTED)


def claims_news(old: str, new: str) -> bool:
    """Whether a correction or an update is claimed that was not before."""
    return bool(_added(old, new, _CORRECTED + _UPDATED))


def _added(old: str, new: str, openings: tuple[str, ...]) -> tuple[str, ...]:
    known = {line.strip() for line in old.splitlines()}
    lines = (line.strip() for line in new.splitlines())
    return tuple(line for line in lines if line and line not in known and _opens_with(line, openings))


def _opens_with(line: str, openings: tuple[str, ...]) -> bool:
    if len(line) > _LONGEST:
        return False
    start = line[:60].casefold().replace("\u2019", "'").lstrip("*[(【■●▲・ \u00a0")
    return any(
        start.startswith(words) and (len(start) == len(words) or start[len(words)] in _AFTER)
        for words in openings
    )
