"""Does a page that is broken in any way end in an article or an error, and within two seconds? python -m tests.mutants --n 20000.

Mutants of saved pages: bytes turned over, parts cut out, doubled or put elsewhere, tags exchanged or nested, encodings misnamed, JSON-LD
and meta tags altered. Each is known by its number, which is its seed: --only 4711 makes that one again and --keep FOLDER saves it.
"""

import argparse
import random
import re
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from tqdm import tqdm

import framing
from framing.reading.unpacking import read_whole

from .conftest import SEEDS, SHARED

REAL = SHARED / "gold" / "pages"
LONGEST = 2.0  # seconds of this process
SCORED = 10  # one article in so many is scored too

TAG = re.compile(rb"</?[a-zA-Z][^<>]*>")
NAMES = [b"p", b"div", b"table", b"tr", b"td", b"script", b"style", b"pre", b"blockquote", b"title", b"head", b"body", b"html", b"ul", b"li",
         b"svg", b"math", b"template", b"noscript", b"textarea", b"select", b"iframe", b"plaintext", b"h1", b"time", b"meta", b"a", b"!--"]  # fmt: skip
CHARSETS = ["undefined", "idna", "punycode", "utf-7", "utf-16", "utf-16-be", "utf-32", "utf-8-sig", "latin-1", "cp1252", "cp037", "shift_jis",
            "gb18030", "hz", "iso2022_kr", "big5", "koi8-r", "rot13", "base64", "zlib", "unicode_escape", "raw_unicode_escape", "mbcs", "x-mac", ""]  # fmt: skip
ODD = [b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"&#xD800;", b"&#0;", b"&#99999999999;", b"&nbsp;" * 50, b"<![CDATA[", b"]]>", b"<!--", b"-->",
       b"<?xml version='1.0' encoding='utf-16'?>", b"\x1b[2J", "\u202e\u2028\u0301".encode(), b"http://[::1", b"\xc2\xb2" * 10, b"9" * 5000, b"\xe2\x80\x9c" * 200]  # fmt: skip


class Finding(NamedTuple):
    """A mutant that was not taken as it should be."""

    number: int
    how: str
    page: str
    why: str


def flip(page: bytes, rng: random.Random) -> bytes:
    turned = bytearray(page)
    for _ in range(rng.choice([1, 8, 64, 512])):
        turned[rng.randrange(len(turned))] = rng.randrange(256)
    return bytes(turned)


def part(page: bytes, rng: random.Random) -> tuple[int, int]:
    return tuple(sorted((rng.randrange(len(page) + 1), rng.randrange(len(page) + 1))))


def cut(page: bytes, rng: random.Random) -> bytes:
    start, end = part(page, rng)
    return rng.choice([page[:start], page[start:], page[:start] + page[end:], page[start:end]])


def move(page: bytes, rng: random.Random) -> bytes:
    start, end = part(page, rng)
    at = rng.randrange(len(page) + 1)
    return page[:at] + page[start:end] + page[at:]


def double(page: bytes, rng: random.Random) -> bytes:
    start = rng.randrange(len(page))
    piece = page[start : start + rng.choice([20, 200, 2000])]
    return page[:start] + piece * rng.choice([2, 20, 200, 2000][: 4 if len(piece) < 200 else 3]) + page[start:]


def swap_tags(page: bytes, rng: random.Random) -> bytes:
    tags = [match.span() for match in TAG.finditer(page)]
    if len(tags) < 2:
        return page
    for _ in range(rng.choice([1, 5, 50])):
        (a, b), (c, d) = sorted(rng.sample(tags, 2))
        if len(page) > d:
            page = page[:a] + page[c:d] + page[b:c] + page[a:b] + page[d:]
    return page


def rename_tags(page: bytes, rng: random.Random) -> bytes:
    new, share = rng.choice(NAMES), rng.choice([0.01, 0.2, 1])
    old = rng.choice(TAG.findall(page) or [b"<p>"]).strip(b"</>").split()[0]
    tag = re.compile(rb"(</?)" + re.escape(old) + rb"\b")
    return tag.sub(lambda match: match[1] + new if rng.random() < share else match[0], page)


def drop_ends(page: bytes, rng: random.Random) -> bytes:
    share = rng.choice([0.01, 0.3, 1])
    return TAG.sub(lambda match: b"" if match[0].startswith(b"</") and rng.random() < share else match[0], page)


def nest(page: bytes, rng: random.Random) -> bytes:
    start, end = part(page, rng)
    opening = rng.choice(
        [b"<div>", b"<table><tr><td>", b"<b>", b"<ul><li>", b"<blockquote>", b"<a href=x>", b"<p><span>", b"<svg>", b"<font>"]
    )
    depth = rng.choice([3, 60, 400, 3000])
    closing = rng.choice([b"", b"".join(b"</" + name + b">" for name in re.findall(rb"<(\w+)", opening)[::-1])])
    return page[:start] + opening * depth + page[start:end] + closing * depth + page[end:]


def misname(page: bytes, rng: random.Random) -> bytes:
    name = rng.choice(CHARSETS)
    meta = f'<meta charset="{name}">'.encode()
    if rng.random() < 0.5:
        return re.sub(rb"<meta[^>]{0,200}charset[^>]*>", b"", page[:8000]).replace(b"<head>", b"<head>" + meta, 1) + page[8000:]
    return meta + page


def recode(page: bytes, rng: random.Random) -> bytes:
    into = rng.choice(
        [
            "utf-8-sig",
            "utf-16",
            "utf-16-le",
            "utf-16-be",
            "utf-32",
            "cp1252",
            "koi8-r",
            "shift_jis",
            "gb18030",
            "utf-7",
            "cp037",
            "iso2022_jp",
        ]
    )
    return page.decode("utf-8", "replace").encode(into, "xmlcharrefreplace" if rng.random() < 0.5 else "replace")


def put_in(page: bytes, rng: random.Random) -> bytes:
    for _ in range(rng.choice([1, 5, 50])):
        at = rng.randrange(len(page) + 1)
        page = page[:at] + rng.choice(ODD) + page[at:]
    return page


def alter_facts(page: bytes, rng: random.Random) -> bytes:
    """JSON-LD and meta tags in which a value is a list of lists, a number of 5,000 digits, half a character, another object."""
    values = [
        b"[" * 900 + b"]" * 900,
        b"9" * 5000,
        b'"\\ud800"',
        b"null",
        b"{}",
        b'[{"@type": [[]]}, 7]',
        b'"http://[::1"',
        b'"2024-02-30T99:99"',
        b"1e999",
        b"true",
    ]
    if b"application/ld+json" in page and rng.random() < 0.6:
        share = rng.choice([0.05, 0.3])
        return re.sub(rb'(?<=":)\s*("[^"]{0,300}"|\d+|\{)', lambda match: rng.choice(values) if rng.random() < share else match[0], page)
    share = rng.choice([0.1, 1])
    return re.sub(
        rb'(content|datetime|href)="[^"]*"',
        lambda match: match[1] + b'="' + rng.choice(ODD) + b'"' if rng.random() < share else match[0],
        page,
    )


WAYS = [flip, cut, move, double, swap_tags, rename_tags, drop_ends, nest, misname, recode, put_in, alter_facts]


def pages(real: bool = True) -> list[tuple[str, bytes]]:
    """Saved pages, where they are at hand; else the sample corpus as pages."""
    saved = sorted(REAL.rglob("*.html*")) if real and REAL.is_dir() else []
    if saved:
        return [(path.name, read_whole(path)) for path in saved]
    return [(path.name, as_page(path.read_text("utf-8"))) for path in sorted((SEEDS / "articles").glob("*.txt"))]


def as_page(text: str) -> bytes:
    title, *paragraphs = [line for line in text.splitlines() if line.strip()]
    facts = f'{{"@type": "NewsArticle", "headline": "{title}", "datePublished": "2026-05-04", "author": [{{"@type": "Person", "name": "Ana Ruiz"}}]}}'
    body = "".join(f"<p>{line}</p>\n" for line in paragraphs)
    menu = "<nav><ul><li><a href='/a'>News</a></li><li><a href='/b'>Ferries</a></li></ul></nav>"
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{title}</title><meta property='og:title' content=\"{title}\">"
        f"<script type='application/ld+json'>{facts}</script></head><body>{menu}<article><h1>{title}</h1>"
        f"<time datetime='2026-05-04'>4 May 2026</time>{body}</article><footer>Harbor Wire</footer></body></html>"
    ).encode()


def mutant(number: int, originals: list[tuple[str, bytes]]) -> tuple[str, str, bytes | str]:
    """The mutant of a number: what was done to which page, and what came of it; one in twelve is a str with what bytes cannot hold."""
    rng = random.Random(number)
    name, page = rng.choice(originals)
    done = [rng.choice(WAYS) for _ in range(rng.choice([1, 1, 2, 3]))]
    for way in done:
        page = way(page or b"<p>", rng)
    how = " ".join(way.__name__ for way in done)
    return (how, name, page.decode("utf-8", "surrogateescape")) if number % 12 == 0 else (how, name, page)


def trouble_with(number: int, page: bytes | str) -> str:
    """What is wrong with how a page is taken; "" where nothing is."""
    begun = time.process_time()
    try:
        article = framing.read_page(page)
    except Exception as failure:
        return f"raised {failure!r}"
    took = time.process_time() - begun
    if took > LONGEST:
        return f"took {took:.1f} s for {len(page):,} bytes"
    if not article.text and not article.error:
        return "neither text nor error"
    if "cannot be read (" in article.error:
        return article.error
    try:
        for text in (article.text, article.title, article.outlet, *article.byline, article.error):
            text.encode("utf-8")
        if number % SCORED == 0:
            error = framing.score_table([article])["error"][0]
            return error if "please report" in error else ""
    except Exception as failure:
        return f"read, and then raised {failure!r}"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=20_000, help="how many mutants")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    parser.add_argument("--only", type=int, help="one mutant, by its number")
    parser.add_argument("--keep", type=Path, help="a folder in which to save the mutants that were found")
    chosen = parser.parse_args()
    originals = pages()
    framing.score(framing.read_page(originals[0][1]))  # what is loaded once
    numbers = [chosen.only] if chosen.only is not None else range(chosen.first, chosen.first + chosen.n)
    findings, ways = [], Counter()
    for number in tqdm(numbers, unit=" mutants", mininterval=10, disable=len(numbers) < 1000):
        how, name, page = mutant(number, originals)
        ways.update(how.split())
        if why := trouble_with(number, page):
            findings.append(Finding(number, how, name, why))
            print(*findings[-1], sep=" | ", flush=True)
            if chosen.keep:
                chosen.keep.mkdir(parents=True, exist_ok=True)
                (chosen.keep / f"{number}.html").write_bytes(page if isinstance(page, bytes) else page.encode("utf-8", "surrogateescape"))
    print(
        f"{len(numbers):,} mutants of {len(originals)} pages, {len(findings)} found; at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )
    print(", ".join(f"{way} {count:,}" for way, count in sorted(ways.items())))
    return bool(findings)


if __name__ == "__main__":
    sys.exit(main())
