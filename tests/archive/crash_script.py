"""Records one capture into the archive of argv[1]; says START before and the digest once it is stored."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from exchanges import exchange

from provenance.archive import Archive
from provenance.errors import ArchiveError

archive = Archive(Path(sys.argv[1]))
item = exchange(f"https://paper.example/{sys.argv[2]}", sys.argv[2].encode() * 3000)
sys.stdout.write("START\n")
sys.stdout.flush()
try:
    capture = archive.record(item)
except ArchiveError as error:
    sys.stdout.write(f"REFUSED {type(error).__name__}\n")
else:
    sys.stdout.write(f"STORED {capture.sha256}\n")
sys.stdout.flush()
