"""What does a fuzzer that sees which lines it reaches find in pages, frame files and tables? python -m tests.fuzzing pages --minutes 60.

Wants atheris (pip install atheris), which there is for Linux and a few versions of Python. What is found is printed once a kind and kept
beside the inputs that reach new lines, in build/fuzz/, so that the next run goes on from there.
"""

import argparse
import hashlib
import sys
import tempfile
import time
import traceback
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["framing", "htmldate", "tomli", "trafilatura"]):
    import tomli  # noqa: F401

    import framing
    import framing.cues.cue_language
    import framing.cues.matcher
    import framing.frames.finding
    import framing.frames.frame_files
    import framing.reading.articles
    import framing.reading.pages
    from framing.frames.frame_files import FrameFileError

from .conftest import ROOT
from .mutants import LONGEST, as_page, trouble_with

TEXT = "A storm of words, a word preferred: the council walked a tightrope, Ana Ruiz said, and a storm came."
PAGE = as_page("Ferry sails again\nThe ferry may sail in June, Ana Ruiz said.\n“No,” said Tom Vance.\n")
FRAME = b"""name = "storm"
definition = "Weather."
threshold = 1.0
[words]
fine = ["a", "b"]
[[cues]]
group = "g"
weight = 2
patterns = ["a ..3 (fine|thin)? storm~ <who>", "pref* {fine}"]
unless = ["no storm"]
where = ["[] of", "no: the []"]
"""
TABLES = {
    ".csv": b'id,text,outlet,date,author\n1,"It rained, ""hard"".",Post,2026-05-04,Ana Ruiz\n2,Fine.,Wire,"May 4, 2026",\n',
    ".jsonl": b'{"id": 1, "text": "It rained.", "source": {"id": "p", "name": "Post"}, "date": 1767225600, "author": ["Ana Ruiz"], "reach": 2.5}\n{"text": 7}\n',
    ".json": b'{"articles": [{"title": "Rain", "content": "It rained.", "publishedAt": "2026-05-04T10:00:00Z", "url": "http://post.example/a"}]}',
    ".tsv": b"stories_id\ttitle\tmedia_name\tpublish_date\turl\n1\tRain falls on Lowell\tPost\t2026-05-04\thttp://post.example/a\n",
}


def pages(data: bytes) -> str:
    return trouble_with(1, data)


def frames(data: bytes) -> str:
    begun = time.process_time()
    try:
        frame = framing.frames.frame_files.read_frame(data.decode("utf-8", "replace"), "storm.toml")
    except FrameFileError as refused:
        return (
            "" if str(refused).startswith("storm.toml") and len(str(refused)) < 5000 else f"a message of {len(str(refused)):,} characters"
        )
    for found in framing.find_frames(TEXT, frame):
        if TEXT[found.start : found.end] != found.text:
            return "a span that is not its text"
    took = time.process_time() - begun
    return f"took {took:.1f} s" if took > LONGEST else ""


def tables(data: bytes) -> str:
    """The first byte says of which kind the table is."""
    ending = list(TABLES)[data[0] % len(TABLES)] if data else ".csv"
    path = FOLDER / f"a{ending}"
    path.write_bytes(data[1:])
    begun = time.process_time()
    articles = framing.read_articles(path)
    took = time.process_time() - begun
    if took > LONGEST:
        return f"took {took:.1f} s"
    if not all(article.text or article.error or article.title for article in articles):
        return "an article with neither text nor error"
    errors = [article.error for article in articles if "report it" in article.error]
    return errors[0] if errors else ""


TARGETS = {
    "pages": (pages, [PAGE, b"<p>It rained.</p>"]),
    "frames": (frames, [FRAME, b'name = "x"\ndefinition = "y"\ncues = [["a b", 2.0], "c~"]\nfinds = ["[a b]"]\nwithin = "sentence"\n']),
    "tables": (tables, [bytes([i]) + text for i, text in enumerate(TABLES.values())]),
}
FOLDER = Path(tempfile.mkdtemp(prefix="fuzz"))


def watched(target, kept: Path):
    """A target whose findings are told and kept, one of each kind, and do not end the run."""
    seen = set()

    def one(data: bytes) -> None:
        try:
            why = target(data)
            kind = why.split(" for ")[0][:12]
        except Exception as failure:
            last = traceback.extract_tb(failure.__traceback__)[-1]
            why = f"{failure!r} in {last.filename}:{last.lineno}"
            kind = f"{type(failure).__name__} {last.filename}:{last.lineno}"
        if why and kind not in seen:
            seen.add(kind)
            path = kept / f"found-{hashlib.sha256(data).hexdigest()[:12]}"
            path.write_bytes(data)
            print(f"FOUND {why[:300]} | {path}", flush=True)

    return one


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--longest", type=int, default=4000, help="bytes of an input")
    chosen = parser.parse_args()
    target, originals = TARGETS[chosen.target]
    kept, reached = ROOT / "build" / "fuzz", ROOT / "build" / "fuzz" / chosen.target
    reached.mkdir(parents=True, exist_ok=True)
    for i, original in enumerate(originals):
        (reached / f"original-{i}").write_bytes(original)
    limits = [
        f"-max_total_time={chosen.minutes * 60:.0f}",
        f"-max_len={chosen.longest}",
        "-timeout=600",
        "-rss_limit_mb=3000",
        f"-artifact_prefix={kept}/",
    ]
    atheris.Setup([sys.argv[0], *limits, "-print_final_stats=1", str(reached)], watched(target, kept))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
