"""Reads one hostile case in a process of its own and prints what came of it; run by test_hostile_parse.py."""

import json
import resource
import sys
import time
from pathlib import Path

from provenance.parse import parse


def main(cases: str, wanted: str) -> None:
    case = next(c for c in map(json.loads, Path(cases).read_text("utf-8").splitlines()) if c["id"] == wanted)
    # The recipes are Python expressions by their own description; they come from our own corpus folder.
    body = case["input"] if "input" in case else eval(case["recipe"])
    media_type = "text/html" if case["layer"] == "html" else "text/plain"
    started = time.process_time()  # what else runs on the machine is not the parser's doing
    page = parse(body, url="https://page.example/story", media_type=media_type)
    seconds = time.process_time() - started
    document = page.document
    text = document.text
    text.encode("utf-8")
    print(
        json.dumps(
            {
                "seconds": seconds,
                "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "text": text[:2_000],
                "contains": [part for part in case["expect"].get("text_contains", ()) if part in text],
                "same_as_input": text == body,
                "parse_complete": document.parse_complete,
                "warnings": list(document.warnings),
                "links": [link.href for link in document.links[:10]],
                "base": [item.value for item in document.metadata if item.source == "base"],
                "spans_inside": all(0 <= b.span.start <= b.span.end <= len(text) for b in page.blocks),
            }
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
