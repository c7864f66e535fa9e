"""Each named parameter of articles and of their reading: the size at which the answer turns moves with it."""

import datetime
import importlib
import re
from itertools import count

import pyarrow
import pyarrow.parquet
import pytest

from framing import Article, check_corpus
from framing.article.language import identify_language
from framing.article.lines import TextLine
from framing.article.regions import find_regions
from framing.reading import corpus_checks, table_rows, unpacking
from framing.reading.dates import parse_date
from framing.reading.encoding import NotTextError, decode
from framing.reading.extracted_lines import align_lines
from framing.reading.page_regions import text_and_regions
from framing.reading.text_metadata import with_text_metadata
from framing.reading.visible_text import VisibleLine

from .boundaries import assert_boundary_moves, assert_decides, boundary_of, counted, each_row, letters, moving

DAY = datetime.date(2026, 3, 5)
LONG = [f"Skipper {i} of the ferry {i} told the board that quay number {i} was too narrow for boats of the year {i}." for i in range(20)]


def checks(articles):
    return check_corpus(articles)[["article_id", "check"]].values.tolist()


def two(shared):
    """Two stories of 204 words, or 200 runs of five, that begin with the same words."""
    beginning = counted("same", shared)
    return [Article(f"{beginning} {counted(name, 204 - shared)}", article_id=name, outlet="Courier", published=DAY) for name in "ab"]


def lines(*texts):
    return [VisibleLine(text, "p", False) for text in texts]


def page(*texts):
    """The labels of a page whose long lines are its article."""
    shown = [(line, line.text in LONG) for line in lines(*texts)]
    return {region.label for region in text_and_regions(shown, "", ())[1]}


NOTICE = "This article was generated with AI and may contain errors."


# module, parameter, something of size n, what is asked of it
ROWS = [
    ("article.lines", "_HEADING_CHARACTERS", lambda n: letters(n + 100), lambda text: TextLine(0, 0, text).is_short),
    ("article.lines", "_PARAGRAPH_CHARACTERS", lambda n: letters(n + 300) + ".", lambda text: TextLine(0, 0, text).is_paragraph),
    (
        "article.regions",
        "_TEASERS",
        lambda n: "\n".join([*LONG, "Related stories", *[f"Quay {i} asks" for i in range(n)], *LONG, *LONG]),
        lambda text: labels(text).count("related") == 1 + text.count(" asks"),
    ),
    (
        "reading.corpus_checks",
        "FEW_ARTICLES",
        lambda n: [Article(counted(f"of{i}x", 90), article_id=str(i), outlet="Courier", published=DAY) for i in range(n)],
        lambda articles: ["", "few articles"] in checks(articles),
    ),
    (
        "reading.corpus_checks",
        "STUB_WORDS",
        lambda n: [Article(counted("quay", n), article_id="a", outlet="Courier", published=DAY)],
        lambda articles: ["a", "stub"] in checks(articles),
    ),
    ("reading.corpus_checks", "_RUN", two, lambda articles: ["b", "near-duplicate"] in checks(articles)),
    (
        "reading.extracted_lines",
        "_CHUNK",
        lambda n: (counted("same", n) + " there and nowhere else", counted("same", n) + " " + counted("lost", 60)),
        lambda both: align_lines(lines(both[0]), [both[1]]).shares > [0],
    ),
    # Of words of one letter eight are too few to be looked for by themselves.
    (
        "reading.extracted_lines",
        "_UNLIKELY_TWICE",
        lambda n: " ".join(letters(n)),
        lambda passage: align_lines(lines(f"{passage} of the quay"), [passage]).shares > [0],
    ),
    (
        "reading.extracted_lines",
        "_NEIGHBOURS",
        lambda n: (["Quay", *LONG[2 : n + 2], LONG[0], LONG[1], "Quay"], [LONG[0], "Quay", *LONG[2 : n + 2], LONG[1]]),
        lambda both: align_lines(lines(*both[0]), both[1]).shares[0] == 1,
    ),
    ("reading.page_regions", "_AROUND", lambda n: [*LONG, *["Share"] * n, NOTICE], lambda texts: "notice" in page(*texts)),
    ("reading.page_regions", "_AROUND", lambda n: [NOTICE, *["Share"] * n, *LONG], lambda texts: "notice" in page(*texts)),
    ("reading.dates", "_OLDEST_SHORT_YEAR", lambda n: f"25/12/{n:02}", lambda cell: (parse_date(cell) or datetime.date.min).year < 2000),
    (
        "reading.text_metadata",
        "_OPENING",
        lambda n: letters(n + 2400) + "\nHarbour Post Home |",
        lambda text: with_text_metadata(Article(text)).outlet == "Harbour Post",
    ),
    (
        "reading.text_metadata",
        "_OPENING",
        lambda n: "\n".join(["Share"] * 410 + [" " * n + "Published on March 3, 2026", *LONG[:3]]),
        lambda text: with_text_metadata(Article(text)).published is not None,
    ),
    (
        "reading.text_metadata",
        "_OPENING",
        lambda n: "© 2026 Harbour Post.\n" + letters(n + 2400),
        lambda text: with_text_metadata(Article(text)).outlet == "Harbour Post",
    ),
]


test_a_boundary_moves_with_its_parameter = moving(ROWS)


def is_text(read, *given):
    try:
        return bool(read(*given))
    except NotTextError:
        return False


def told_near(n):
    """Whether the last of some articles that share eighty words is called near to an earlier one."""
    corpus = [Article(f"{counted('same', 80)} {counted(f'own{i}x', 60)}") for i in range(n + 1)]
    return n in corpus_checks._twins(corpus)


ACCENTS = "é é é é é"

# module, parameter, a small value in its place, what is asked of size n, of a file that is saved where one is needed
SMALL = [
    ("reading.corpus_checks", "_BOILERPLATE", 5, lambda n, saved: told_near(n)),
    ("reading.encoding", "_SAMPLE", 100, lambda n, saved: is_text(decode, b"x" * n + b"\x01" * 9)),
    ("reading.encoding", "_SAMPLE", 100, lambda n, saved: ACCENTS in decode(f"{ACCENTS}{letters(n)}".encode() + b"\xff")),
    ("reading.encoding", "_SAMPLE", 100, lambda n, saved: ACCENTS in decode(b"\xff" + f"{letters(n)}{ACCENTS}".encode())),
    # Its lines end as on a Macintosh of the last century.
    ("reading.table_rows", "_START", 5, lambda n, saved: is_text(table_rows.open_table, saved(f"{letters(n)}\rquay"), ".csv")),
    ("reading.unpacking", "MOST", 5, lambda n, saved: is_text(unpacking.read_whole, saved(letters(n)))),
    ("reading.unpacking", "MOST", 5, lambda n, saved: is_text(list, unpacking.lines_unpacked(saved(f"text\n{letters(n)}")))),
]


@each_row(SMALL)
def test_a_large_bound_that_was_made_small_moves_too(row, tmp_path, monkeypatch):
    """A file is read byte by byte here: it is else read up to the next 64 KB."""
    module, parameter, small, holds = row

    def saved(text):
        path = tmp_path / "table.csv"
        path.write_bytes(text.encode())
        return path

    monkeypatch.setattr(unpacking, "_PIECE", 1)
    monkeypatch.setattr(importlib.import_module(f"framing.{module}"), parameter, small)
    assert_boundary_moves(module, parameter, lambda n: holds(n, saved), monkeypatch)


@boundary_of("reading.table_rows", "_BATCH")
def test_a_parquet_table_has_the_same_rows_in_whatever_batches_it_is_read(tmp_path, monkeypatch):
    path, sizes = tmp_path / "table.parquet", []
    pyarrow.parquet.write_table(pyarrow.table({"text": [f"It rained {n} times." for n in range(6)]}), path)
    cells_of = table_rows._cells_of

    def noted(batch):
        sizes.append(batch.num_rows)
        return cells_of(batch)

    def batches():
        sizes.clear()
        rows = table_rows.open_table(path, ".parquet").rows
        assert [row.cells["text"] for row in rows] == [f"It rained {n} times." for n in range(6)]
        return list(sizes)

    monkeypatch.setattr(table_rows, "_cells_of", noted)
    monkeypatch.setattr(table_rows, "_BATCH", 4)
    assert batches() == [4, 2]
    assert_decides("reading.table_rows", "_BATCH", 5, batches, monkeypatch)


@boundary_of("reading.corpus_checks", "NEAR_DUPLICATE")
def test_half_of_the_runs_make_a_near_duplicate(monkeypatch):
    assert ["b", "near-duplicate"] in checks(two(104))
    assert ["b", "near-duplicate"] not in checks(two(103))
    assert_decides("reading.corpus_checks", "NEAR_DUPLICATE", 0.501, lambda: checks(two(104)), monkeypatch)


@pytest.mark.parametrize(("articles", "near"), [(50, True), (51, False)])
def test_what_fifty_earlier_articles_share_makes_no_near_duplicate(articles, near):
    assert told_near(articles - 1) == near


@pytest.mark.parametrize(("size", "found"), [(19, False), (20, True)])
def test_a_part_of_a_passage_has_twenty_letters(size, found):
    part = "a b c d e f g " + "h" * (size - 7)
    assert any(align_lines(lines(f"{part} of the quay"), [f"{part} {counted('lost', 8)}"]).shares) == found


@pytest.mark.parametrize(("lead", "language"), [(10.0, None), (10.1, "it")])
def test_the_model_must_prefer_a_language_by_more_than_ten(lead, language, monkeypatch):
    monkeypatch.setattr("framing.article.language_model.rank_languages", lambda text: [("it", lead), ("es", 0.0)])
    assert identify_language(counted("quai", 3) + " molo nave porto barca pesca rete onda sale vento riva") == language


PLAIN = [
    "Nobody answers for cracks below",
    "Workers want their wages paid",
    "Neighbours hear nothing from town",
    "Strangers bring bread again",
]
PLAIN += ["Children miss their lessons twice"]
POSED = [f"From left {name} looks on" for name in ("Ana Ruiz", "Tom Vance", "Walter Roe", "Clara Lindqvist")]
PARTED = ["Nobody answers. Everyone asks again", "Workers wait. Others leave early", "Neighbours hear. Nothing comes back"]


@pytest.mark.parametrize(
    ("opening", "headline"),
    [
        (PLAIN[:2], 0),
        ([*POSED[:3], PLAIN[0]], 3),
        ([*POSED[:4], PLAIN[0]], 0),
        ([*PARTED[:2], PLAIN[0]], 2),
        ([*PARTED[:3], PLAIN[0]], 0),
        ([PLAIN[0], "Workers: want their wages paid"], 1),
        ([PLAIN[0], PLAIN[1], "Neighbours: hear nothing from town"], 0),
        ([PLAIN[0], "Workers want ferry board money"], 1),
        ([PLAIN[0], "Workers want a ferry crew"], 0),
        ([PLAIN[0], "So it is at the ferry"], 0),
    ],
)
def test_each_weight_of_a_headline_decides(opening, headline):
    """A pose costs as much as three lines further down, a full stop inside as two; a colon or two words taken up win one line."""
    text = "\n".join([*opening, *LONG])
    region = next(region for region in find_regions(text) if region.label == "headline")
    assert text[region.start : region.end].strip() == opening[headline]


def labels(text, title=""):
    """The label of each line."""
    regions = find_regions(text, title)
    starts = [match.start() for match in re.finditer(r"^.", text, re.MULTILINE)]
    return [next(region.label for region in regions if region.start <= start < region.end) for start in starts]


def sentence(words, first="Quay"):
    return f"{first} {counted('part', words - 1)}."


@pytest.mark.parametrize(("words", "label"), [(3, "body"), (4, "headline"), (28, "headline"), (29, "body")])
def test_a_headline_has_four_to_twenty_eight_words(words, label):
    assert labels("\n".join([sentence(words)[:-1], *LONG[:4]]))[0] == label


@pytest.mark.parametrize(("words", "headline"), [(7, 1), (6, 0)])
def test_a_line_with_seven_in_ten_of_the_titles_words_is_the_headline(words, headline):
    text = "\n".join([PLAIN[0], f"Quay {counted('title', words - 1)}", *LONG])
    assert labels(text, f"Quay {counted('title', 9)}").index("headline") == headline


@pytest.mark.parametrize(("words", "label"), [(5, "body"), (6, "standfirst"), (50, "standfirst"), (51, "body")])
def test_a_standfirst_above_a_byline_has_six_to_fifty_words(words, label):
    assert labels("\n".join([PLAIN[0], sentence(words), "By Ana Ruiz", *LONG]))[1] == label


@pytest.mark.parametrize(
    ("following", "typical", "label"), [(18, 15, "standfirst"), (17, 15, "body"), (18, 14, "body")], ids=["both", "next", "rest"]
)
def test_a_standfirst_without_a_byline_is_much_shorter_than_what_follows(following, typical, label):
    story = [sentence(following), *(sentence(typical, first) for first in ("Mud", "Rope", "Rust", "Salt"))]
    assert labels("\n".join([PLAIN[0], sentence(10, "Nobody"), *story]))[1] == label


def in_hundred(**small_words):
    """A hundred words, so many of them small ones of each language."""
    words = [word for word, n in small_words.items() for _ in range(n)]
    return " ".join([*words, *["zork"] * (100 - len(words))])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (in_hundred(the=17, und=12), "en"),
        (in_hundred(the=16, und=12), None),
        (in_hundred(und=14), "de"),
        (in_hundred(und=13), None),
        (in_hundred(und=17, het=10), "de"),
        (in_hundred(und=15, het=10), None),
    ],
)
def test_a_language_is_told_by_the_share_of_its_small_words(text, language, monkeypatch):
    monkeypatch.setattr("framing.article.language._by_model", lambda sample: None)
    assert identify_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("가" * 11 + "1" * 89, "ko"),
        ("가" * 10 + "1" * 90, None),
        ("가" * 26 + "x" * 74, "ko"),
        ("가" * 25 + "x" * 75, None),
        ("あ" * 11 + "x" * 89 + "—" * 20, "ja"),
        ("あ" * 10 + "x" * 90 + "—" * 20, None),
        ("가" * 9, "ko"),
        ("가" * 8, None),
        ("あ" * 9, "ja"),
        ("あ" * 8, None),
        ("б" * 41 + "x" * 59, "model"),
        ("б" * 40 + "x" * 60, None),
        ("б" * 21, "model"),
        ("б" * 20, None),
        ("und " * 3 + "zork " * 17, "de"),
        ("und " * 3 + "zork " * 16, "model"),
        ("zork " * 12, "model"),
        ("zork " * 11, None),
    ],
)
def test_script_words_or_model_tell_a_language_where_there_is_enough_of_them(text, language, monkeypatch):
    monkeypatch.setattr("framing.article.language._by_model", lambda sample: "model")
    assert identify_language(text) == language


def long_line(characters, word="quay"):
    return (f"{word} " * characters)[: characters - 1].rstrip().ljust(characters - 1, "s") + "."


@pytest.mark.parametrize(("before", "label"), [(200, "subheading"), (201, "related")])
def test_what_opens_a_section_stands_behind_a_fifth_of_the_text(before, label):
    assert labels("\n".join([long_line(before), "Related stories", long_line(785 + 200 - before)]))[1] == label


@pytest.mark.parametrize(("before", "label"), [(500, "body"), (501, "related")])
def test_a_section_takes_what_is_left_where_that_is_less_than_half(before, label):
    assert labels("\n".join([long_line(before), "Related stories", long_line(985 - before)]))[2] == label


@boundary_of("reading.corpus_checks", "_SAMPLE_FALLS_SHORT")
def test_what_three_in_ten_of_the_sample_share_is_compared_whole(monkeypatch):
    """All runs sampled, and any share enough: 60 of 200 runs bring two stories together."""
    monkeypatch.setattr(corpus_checks, "_SAMPLED", 1)
    monkeypatch.setattr(corpus_checks, "NEAR_DUPLICATE", 0)
    assert ["b", "near-duplicate"] in checks(two(64))
    assert ["b", "near-duplicate"] not in checks(two(63))
    assert_decides("reading.corpus_checks", "_SAMPLE_FALLS_SHORT", 0.301, lambda: checks(two(64)), monkeypatch)


def _shared_runs(one, other):
    numbers = corpus_checks._Numbers()
    return corpus_checks._runs(one.text.split(), numbers) & corpus_checks._runs(other.text.split(), numbers)


@pytest.mark.parametrize(("sampled", "near"), [(1, True), (8, False)])
def test_short_twins_of_which_no_shared_run_is_sampled_go_unseen(sampled, near, monkeypatch):
    """Of two stories of 24 words with 16 shared runs one run in eight is looked at: here none of the shared ones is."""
    corpora = ([Article(f"{counted(f'same{i}x', 20)} {counted(name, 4)}", article_id=name) for name in "ab"] for i in count())
    unseen = next(both for both in corpora if all(run % 8 for run in _shared_runs(*both)))
    monkeypatch.setattr(corpus_checks, "_SAMPLED", sampled)
    assert (["b", "near-duplicate"] in checks(unseen)) == near
