"""Archives a capture and records a check on it in the home of argv[1]; says STORED and its id once it is."""

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from exchanges import exchange
from sample_checks import NOW, TOOL, sample_check

from provenance.archive import Archive
from provenance.errors import ProvenanceError
from provenance.store import Done, Store

home, name = Path(sys.argv[1]), sys.argv[2]
try:
    capture = Archive(home / "archive").record(exchange(f"https://paper.example/{name}", name.encode() * 900))
    with Store.open(str(home / "provenance.db")) as store:
        run_id = store.begin_run("check", [name], signature=name, tool=TOOL, now=NOW)
        check = replace(sample_check(name, page=capture, input=name), run_id=run_id)
        store.record(run_id, Done(0, checks=(check,)), NOW)
        sys.stdout.write(f"STORED {name}\n")
        sys.stdout.flush()
        store.finish_run(run_id, NOW)
except ProvenanceError as error:
    sys.stdout.write(f"REFUSED {type(error).__name__}\n")
    sys.stdout.flush()
    sys.exit(error.exit_code)
