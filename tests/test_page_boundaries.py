"""Each named parameter of a page and its article: the size at which the answer turns moves with it."""

import datetime
import gzip
import json
from itertools import count
from types import SimpleNamespace

from lxml import html

from framing import Article, check_corpus
from framing.article.page import PageDate
from framing.reading import corpus_checks, own_results, page_regions, unpacking
from framing.reading.encoding import NotTextError
from framing.reading.extracted_lines import align_lines
from framing.reading.odd_pages import too_deep, wall_in, without_crowded_tags
from framing.reading.own_results import is_own_result
from framing.reading.page_authors import byline_of
from framing.reading.page_body import mend
from framing.reading.page_dates import published_of, visible_dates
from framing.reading.page_metadata import facts_of_page
from framing.reading.page_outlets import outlet_of_page
from framing.reading.page_regions import shown_lines, text_and_regions
from framing.reading.page_titles import headline_line, page_headline, without_site
from framing.reading.visible_text import VisibleLine, lines_of
from framing.table_schemas import DISMISSED_COLUMNS

from .boundaries import assert_boundary_moves, assert_decides, boundary_of, counted, deciding, letters, moving, words


def line(text, kind="p", within="div.story p.", **more):
    return VisibleLine(text, kind, hidden=False, within=within, **more)


def link(words):
    return line(words, links=((words, "/quay", ""),))


def mended(lines, taken, headline=None, names=()):
    """What of a page's lines is the story, of those in ``taken`` an extractor took."""
    return mend(lines, [i in taken for i in range(len(lines))], headline, names)


def guess(**known):
    return SimpleNamespace(of=lambda what: known.get(what, ""), url="")


def day_of(where, day):
    return PageDate("published", day.isoformat(), where)


def days_apart(n):
    first = datetime.date(2026, 3, 5)
    return [day_of("visible", first)], [day_of("meta date", first + datetime.timedelta(days=n))]


def tree_of(body):
    return html.document_fromstring(f"<html><body>{body}</body></html>")


def publisher_goes_with_domain(name):
    described = [{"publisher": {"name": name}}]
    nothing = SimpleNamespace(of=lambda _: "")
    return outlet_of_page([], described, [("og:site_name", "Science")], guess=nothing, url=f"https://{'q' * 40}.com/a")[0] == name


def outlet_guessed(name):
    return facts_of_page(tree_of("<p>The quay</p>"), guess(sitename=name), {"json_ld": [], "meta": []}, [], "")[0]["outlet"]


def signers(lines=(), headline=0, *, tree=None, described=(), meta=()):
    """The persons who sign a page."""
    known = {"described": described, "meta": meta, "guess": guess(), "outlet": "Harbour Post"}
    return byline_of(tree_of("") if tree is None else tree, lines=lines, headline=headline, **known)[0].persons


def crew(n):
    """So many names."""
    return [f"{chr(ord('A') + i)}na Ruiz" for i in range(n)]


def title_of(*headings):
    """The headline of a page with these headings of the first rank."""
    return page_headline(tree_of("".join(f"<h1>{heading}</h1>" for heading in headings)), [], [], guess(), list)[0]


def asks(words):
    """A line of so many words that asks to subscribe."""
    return f"Subscribe{' now' * (words - 1)}"


def cut_as_furniture(text):
    """Whether a line in the middle of an article is taken for none of its own."""
    shown = [(one, True) for one in (LONG, line(text), LONGER)]
    return "furniture" in [region.label for region in text_and_regions(shown, "", ())[1]]


def alike(tree):
    """Whether both lines of a page are held alike."""
    one, other = lines_of(tree)
    return one.within == other.within


DAY = line("March 3, 2026")
SIGNED = line("By Ana Ruiz")
LONG, LONGER, SHORT = line(counted("quay", 100)), line(counted("pier", 120)), line("Share this")
TITLE = line("Nine ships wait at noon", "h1", "header. h1.")


def label_of(one, shown, **known):
    """The label of one of the lines of a page, of which it is told whether they are of the article."""
    text, regions = text_and_regions(shown, known.get("title", ""), known.get("byline", ()), known.get("described", ()))
    return next(region.label for region in regions if region.start <= text.index(one.text) < region.end)


def label_in_article(one, lines_before, byline=()):
    """The label of a line of an article behind so many others."""
    before = [line(counted(f"quay{i}x", 20)) for i in range(lines_before)]
    return label_of(one, [(each, True) for each in (*before, one, LONG)], byline=byline)


def label_below_headline(one, lines_between=0):
    """The label of a line that an extractor left out between headline and article."""
    between = [line(f"Share {i}") for i in range(lines_between)]
    return label_of(one, [(each, False) for each in (TITLE, *between, one)] + [(LONG, True)], title=TITLE.text)


def is_byline(label):
    return label == "byline"


def is_standfirst(label):
    return label == "standfirst"


def is_subheading(label):
    return label == "subheading"


def names_author(text):
    return page_regions._is_byline(text, ("Ana Ruiz",))


def opens_alike(both):
    return page_regions._opens_alike(both[0])(both[1])


def standfirst(text, **more):
    return line(text, within="div.standfirst p.", **more)


# module, parameter, something of size n, what is asked of it
ROWS = [
    ("reading.page_regions", "_BYLINE_REACH", lambda n: label_in_article(line("Ana Ruiz"), n, ("Ana Ruiz",)), is_byline),
    ("reading.page_regions", "_DAY_REACH", lambda n: label_in_article(DAY, n), is_byline),
    ("reading.page_regions", "_STANDFIRST_REACH", lambda n: label_below_headline(standfirst(words(9)), n - 1), is_standfirst),
    ("reading.page_regions", "_FEWEST_OF_STANDFIRST", lambda n: label_below_headline(standfirst(words(n))), is_standfirst),
    ("reading.page_regions", "_LONGEST_SUBHEADING", lambda n: label_in_article(line(letters(n + 1), "h2"), 9), is_subheading),
    ("reading.page_regions", "_LONGEST_BYLINE", lambda n: f"Ana Ruiz {letters(n - 9)}", names_author),
    ("reading.page_regions", "_BESIDE_NAMES", lambda n: f"Ana Ruiz {words(n)}", names_author),
    ("reading.page_regions", "_LONGEST_DAY", "March 3, 2026".ljust, page_regions._tells_day),
    ("reading.page_regions", "_COMPARED", lambda n: [f"{letters(n)}{rest * 90}" for rest in "yz"], opens_alike),
    ("reading.page_regions", "_FEWEST_ALIKE", lambda n: [letters(99), letters(n)], opens_alike),
    (
        "article.article",
        "_OPENING",
        lambda n: Article(f"{'x' * (n + 1800)}, as the quay shut, and so on.", title="quay shut"),
        lambda article: len(article.documents) == 1,
    ),
    (
        "article.run_in_headings",
        "_REACH",
        lambda n: "\n".join([f"Bridge {'x' * n} reopens {'y' * 101} again After two years, the ferry sailed for Lowell."] * 2),
        lambda text: "subheading" in [region.label for region in Article(text).regions],
    ),
    (
        "reading.extracted_lines",
        "_LINES_ALIKE",
        lambda n: [line("Advertisement")] * n + [line("Quay")],
        lambda lines: align_lines(lines, ["Advertisement Quay"]).shares[-1],
    ),
    ("reading.odd_pages", "_FEW", lambda n: counted("quay", n - 1) + " Members only", wall_in),
    (
        "reading.odd_pages",
        "_MOST_ATTRIBUTES",
        lambda n: f"<p {' '.join(f'a{i}=1' for i in range(n + 800))}>",
        lambda page: without_crowded_tags(page) == "<p>",
    ),
    ("reading.odd_pages", "_DEEPEST", lambda n: "<div>" * (n + 400) + "The quay" + "</div>" * (n + 400), too_deep),
    ("reading.page_authors", "_ABOVE", lambda n: [SIGNED, *[SHORT] * (n - 1), TITLE], lambda lines: signers(lines, len(lines) - 1)),
    ("reading.page_authors", "_BELOW", lambda n: [TITLE, *[SHORT] * n, SIGNED], signers),
    ("reading.page_authors", "_LONGEST", lambda n: [TITLE, line(f"By Ana Ruiz | {'x' * n}")], signers),
    ("reading.page_authors", "_LONGEST", lambda n: [TITLE, SIGNED, line(f"Photos by Ana Ruiz | {'x' * n}")], signers),
    (
        "reading.page_authors",
        "_LONGEST",
        lambda n: tree_of(f"<h1>Nine ships wait</h1><p class=byline>Ana Ruiz | {'x' * n}</p>"),
        lambda tree: signers(tree=tree),
    ),
    (
        "reading.page_authors",
        "_MOST_NAMES",
        crew,
        lambda names: len(signers(described=[{"author": "Ana Ruiz"}], meta=[("author", name) for name in names])) == len(names),
    ),
    (
        "reading.page_authors",
        "_MOST_NAMES",
        crew,
        lambda names: (
            signers(tree=tree_of("<h1>Nine ships wait</h1>" + "".join(f"<p class=byline>{name}</p>" for name in names))) == tuple(names)
        ),
    ),
    ("reading.page_body", "_FEW_WORDS", lambda n: [LONG, link(counted("mud", n)), LONGER], lambda lines: mended(lines, range(3))[1]),
    ("reading.page_body", "_PARAGRAPH", lambda n: [LONG, line(counted("mud", n)), LONGER], lambda lines: mended(lines, {0, 2})[1]),
    ("reading.page_body", "_PARAGRAPH", lambda n: [LONG, line(counted("mud", n)), LONG], lambda lines: mended(lines, {0, 1, 2})[1]),
    ("reading.page_body", "_ENOUGH", lambda n: [line(counted("quay", n))] * 2, lambda lines: mended(lines, {0, 1})[1]),
    (
        "reading.page_body",
        "_ENOUGH",
        lambda n: [line(counted("quay", n)), line(counted("mud", 20))],
        lambda lines: mended(lines, {0})[1],
    ),
    (
        "reading.page_body",
        "_ENOUGH",
        lambda n: [SHORT, TITLE, line(counted("quay", n - 5))],
        lambda lines: mended(lines, {0, 1, 2}, headline=1)[0],
    ),
    (
        "reading.page_body",
        "_ENOUGH",
        lambda n: [TITLE, line(counted("quay", n))],
        lambda lines: mended(lines, set(), headline=0)[1],
    ),
    (
        "reading.page_body",
        "_LAST",
        lambda n: [LONG, LONGER, line("Ana Ruiz covers the harbor."), *[SHORT] * n],
        lambda lines: mended(lines, range(len(lines)), names=["Ana Ruiz"])[2],
    ),
    ("reading.page_body", "_BELOW_HEADLINE", lambda n: [TITLE, *[SHORT] * n, LONG], lambda lines: mended(lines, set(), headline=0)[-1]),
    ("reading.page_dates", "_FAR", days_apart, lambda both: published_of(*both, guess())[2]),
    ("reading.page_dates", "_ABOVE", lambda n: [DAY, *[SHORT] * (n - 1), TITLE], lambda lines: visible_dates(lines, len(lines) - 1)),
    ("reading.page_dates", "_BELOW", lambda n: [TITLE, *[SHORT] * n, DAY], lambda lines: visible_dates(lines, 0)),
    ("reading.page_dates", "_LONGEST", lambda n: [TITLE, line(f"{DAY.text} {'x' * n}")], lambda lines: visible_dates(lines, 0)),
    ("reading.page_dates", "_MOST_WORDS", lambda n: [TITLE, line(f"{DAY.text}{' x' * n}")], lambda lines: visible_dates(lines, 0)),
    ("reading.page_outlets", "_SHORTEST", lambda n: "Q" * n, publisher_goes_with_domain),
    ("reading.page_outlets", "_LONGEST_OUTLET", lambda n: counted("Wire", n), outlet_guessed),
    ("reading.page_regions", "_FEWEST", asks, cut_as_furniture),
    ("reading.page_regions", "_LINE", lambda n: asks(n + 2), cut_as_furniture),
    ("reading.page_titles", "_FEWEST", lambda n: counted("ship", n), title_of),
    ("reading.page_titles", "_FEWEST", lambda n: counted("ship", n), lambda title: title_of(title, "Nine boats wait at noon") == title),
    ("reading.page_titles", "_MOST", lambda n: counted("ship", n + 2), title_of),
    (
        "reading.page_titles",
        "_LEAST",
        lambda n: "x" * n,
        lambda heading: headline_line([line(heading, "h1")], f"{heading} at noon") is not None,
    ),
    (
        "reading.page_titles",
        "_LONGEST",
        lambda n: "x" * (n + 200),
        lambda title: headline_line([line(title, "h1")], title) is None,
    ),
    (
        "reading.page_titles",
        "_FEW_HEADINGS",
        lambda n: tree_of("".join(f"<h1>Ship {i} waits at noon</h1>" for i in range(n))),
        lambda tree: page_headline(tree, [], [], guess(), list)[0],
    ),
    (
        "reading.page_titles",
        "_FEW_HEADINGS",
        lambda n: [*[SHORT] * n, line("Nine ships wait")],
        lambda lines: headline_line(lines, "Nine ships wait", 1) is None,
    ),
    (
        "reading.visible_text",
        "_HELD",
        lambda n: tree_of("".join(f"<div class={name}>{'<div>' * n}<p>The quay</p>{'</div>' * n}</div>" for name in "ab")),
        alike,
    ),
]


test_a_boundary_moves_with_its_parameter = moving(ROWS)


def half_linked():
    """Whether a line of which just half is a link is taken for a paragraph."""
    text = "mud " * 19 + "silt"
    return mended([LONG, line(text, links=((text[:40], "/quay", ""),)), LONGER], {0, 2})[1]


def almost_a_link():
    """Whether a line of which 85 characters in a hundred are a link is taken for the story's."""
    text = "mud " * 24 + "silt"
    return mended([LONG, line(text, links=((text[:85], "/quay", ""),)), LONGER], range(3))[1]


def copied(*order):
    """Whether a second passage is kept that has the runs of four words of the first in this order, and new ones where it says None."""
    words = counted("quay", 84).split()
    again = [counted(f"mud{at}x", 4) if i is None else " ".join(words[4 * i : 4 * i + 4]) for at, i in enumerate(order)]
    return mended([line(" ".join(words)), line(" ".join(again))], {0, 1})[1]


BOX = "div.related p."
SAILS = counted("sail", 200)[:1000]


def shown_of(lines, *extracted):
    """How many lines are shown, and how many of them are the article's."""
    shown = shown_lines(lines, list(extracted))
    return len(shown), sum(main for _, main in shown)


def hidden_and_seen():
    """An article of which 505 letters in a thousand are hidden."""
    seen, unseen = counted("quay", 99)[:495], counted("mud", 120)[:505]
    return shown_of([line(seen), line(unseen)._replace(hidden=True)], seen, unseen)


def lost_and_found():
    """An article of which 505 letters in a thousand stand in no line."""
    found, lost = counted("quay", 99)[:495], counted("mud", 120)[:505]
    return shown_of([line(found), line("Share this")], found, lost)


def half_taken():
    """A line of which an extractor took half."""
    half = counted("quay", 99)[:250]
    return shown_of([line(f"{half}{counted('mud', 99)[:252]}"), LONG, LONGER], half, LONG.text, LONGER.text)


# module, parameter, another value near its own, what is asked
DECIDING = [
    ("reading.page_regions", "_MOSTLY_HIDDEN", 0.51, hidden_and_seen),
    ("reading.page_regions", "_MOST_LOST", 0.51, lost_and_found),
    ("reading.page_regions", "_TAKEN", 0.51, half_taken),
    (
        "reading.page_regions",
        "_MOSTLY_LINKS",
        0.51,
        lambda: label_below_headline(standfirst(SAILS, links=((SAILS[:505], "/quay", ""),))),
    ),
    ("reading.page_body", "_MOSTLY_LINKS", 0.55, half_linked),
    ("reading.page_body", "_ALL_LINK", 0.86, almost_a_link),
    (
        "reading.page_body",
        "_MOST",
        0.33,
        lambda: mended([line(counted("quay", 31)), line(counted("mud", 69), within=BOX)], {0, 1})[1],
    ),
    ("reading.page_body", "_MOST", 0.33, lambda: mended([line(counted("quay", 69)), link(counted("mud", 31))], {0, 1})[1]),
    (
        "reading.page_body",
        "_ALIKE",
        0.275,
        lambda: mended([LONG, *[line(counted(f"mud{i}x", 100), within=f"div.{i} p.") for i in range(3)], line("mud " * 20)], range(4))[4],
    ),
    (
        "reading.page_body",
        "_FEW",
        0.44,
        lambda: mended([TITLE, line(counted("quay", 40)), line(counted("mud", 60))], {0, 1}, headline=0)[2],
    ),
    ("reading.page_body", "_COPY", 0.81, lambda: copied(*range(16), None, None, None, None, 20)),
    ("reading.page_body", "_COPY_RUN", 5, lambda: copied(*reversed(range(21)))),
    ("reading.page_titles", "_LITTLE_MORE", 1.6, lambda: without_site("Nine ships wait | Port Herald Daily", ["Port Herald"])),
]


test_a_value_nearby_gives_another_answer = deciding(DECIDING)


@boundary_of("reading.own_results", "_OPENING")
def test_what_the_package_wrote_is_told_by_the_opening_of_a_page(tmp_path, monkeypatch):
    page = tmp_path / "page.html"

    def own(n):
        page.write_text(" " * (n + 300) + '<meta name="generator" content="framing">', encoding="utf-8")
        return is_own_result(page)

    assert_boundary_moves("reading.own_results", "_OPENING", own, monkeypatch)


@boundary_of("reading.own_results", "_FIRST_LINE")
def test_what_the_package_wrote_is_told_by_a_first_line_of_no_great_length(tmp_path, monkeypatch):
    """Here a file is read byte by byte: it is else read up to the next 64 KB."""
    table = tmp_path / "dismissed.jsonl"
    monkeypatch.setattr(unpacking, "_PIECE", 1)
    monkeypatch.setattr(own_results, "_FIRST_LINE", 200)

    def own(n):
        table.write_text(json.dumps(dict.fromkeys(DISMISSED_COLUMNS, "") | {DISMISSED_COLUMNS[-1]: "x" * n}) + "\n", encoding="utf-8")
        return is_own_result(table)

    assert_boundary_moves("reading.own_results", "_FIRST_LINE", own, monkeypatch)


@boundary_of("reading.unpacking", "_MOST_TIMES")
def test_a_table_that_unpacks_to_so_many_times_its_size_is_just_read(tmp_path, monkeypatch):
    """The packed file is brought to a hundred and fiftieth of its text: a reader passes over the zeros behind it."""
    table = tmp_path / "table.csv.gz"
    table.write_bytes(gzip.compress(b"x" * 150_000).ljust(1_000, b"\0"))
    monkeypatch.setattr(unpacking, "MOST", 1)

    def is_read():
        try:
            return len(unpacking.read_table(table)) == 150_000
        except NotTextError:
            return False

    assert_decides("reading.unpacking", "_MOST_TIMES", 149, is_read, monkeypatch)


def runs_shared_by(one, other):
    numbers = corpus_checks._Numbers()
    return corpus_checks._runs(one.text.split(), numbers) & corpus_checks._runs(other.text.split(), numbers)


@boundary_of("reading.corpus_checks", "_SAMPLED")
def test_of_short_twins_another_sample_sees_what_this_one_does_not(monkeypatch):
    corpora = ([Article(f"{counted(f'same{i}x', 20)} {counted(name, 4)}", article_id=name) for name in "ab"] for i in count())
    unseen = next(both for both in corpora if (runs := runs_shared_by(*both)) and all(r % 8 for r in runs) and not all(r % 7 for r in runs))
    assert_decides("reading.corpus_checks", "_SAMPLED", 7, lambda: "near-duplicate" in list(check_corpus(unseen)["check"]), monkeypatch)
