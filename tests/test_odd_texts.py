"""Odd texts: what stands in front changes nothing, and time grows with length alone."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import framing
from framing.attribution.pipeline import attribution_of
from framing.text.document import Document

from .growth import grows_in_proportion

WORDS = ["Ana Ruiz", "mayor", "reports", "said", "she", "the council", "that", "hopes to", "rain", "Fund", "Sen.", "İ", "5", "@"]
MARKS = ["“", "”", '"', "''", "‘", "’", "-", "—", "(", ")"]
GAPS = [" ", " ", " ", ", ", ". ", ": ", "\n", "\n\n"]
PIECES = st.sampled_from([*WORDS, *MARKS, *GAPS])


def seen(text):
    document = Document(text)
    who = attribution_of(document)
    return {
        "passages": [passage.pieces for passage in who.passages],
        "mentions": [tuple(mention[:4]) for mention in who.mentions],
        "reports": [(report.cue, report.content) for report in who.reports],
        "entities": [(entity.name, entity.kind) for entity in who.coreference.index.entities],
        "words": document.count_words(),
    }


def shifted(found, by):
    if isinstance(found, bool) or not isinstance(found, int):
        return type(found)(shifted(one, by) for one in found) if isinstance(found, list | tuple) else found
    return found + by


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
@example("Ana Ruiz‘Ana Ruiz@")
@example("Ana RuizAna Ruiz‘hopes to''")
def test_what_stands_in_front_changes_nothing(text):
    plain, behind = seen(text), seen("\n\n" + text)
    assert behind["entities"] == plain["entities"]
    assert behind["words"] == plain["words"]
    for kind in ("passages", "mentions", "reports"):
        assert behind[kind] == shifted(plain[kind], 2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "\n",
        '"',
        "“",
        ":\n",
        "@",
        "-five",
        "İİİ said İ.",
        "\0",
        "🙂",
        "A. B. C.",
        "“No” and",
        "The agency reports ",
        "It rained.\nThe council documents ",
    ],
)
def test_a_text_of_next_to_nothing_is_read(text):
    assert framing.find_quotes(text) == [] or len(framing.find_quotes(text)) == 1
    assert len(framing.find_sources(text)) <= 1


REPEATED = [
    "Mr. ",
    '" ',
    "A ",
    "he said that ",
    "said “a” ",
    "x" * 45 + "! A ",
    "word.\tAnd\tthen\t",
    "https://courier.example/a/b/c?d=",
    "Ruiz’s ",
    "Sen. Aa of Ohio, ",
    "Aa, D-N.H., and ",
    "one woman said no. She left. ",
    "The Aa Fund issued a report. The report said so. ",
    "LOWELL, Ohio (HW) — Ruiz left.\n",
]


@pytest.mark.parametrize("unit", REPEATED)
def test_time_grows_with_length_alone(unit):
    def read(text):
        framing.find_quotes(text)
        framing.find_sources(text)

    assert grows_in_proportion(read, lambda length: unit * (length // len(unit)), 1_900)


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_a_mark_that_no_reader_sees_parts_no_word(mark):
    plain = "The government may possibly shut the quay. “It is late,” Ann Lee said."
    given = (
        plain.replace("vern", f"v{mark}er{mark}n")
        .replace("possi", f"pos{mark}si")
        .replace("shut", f"shut{mark}")
        .replace("Lee", f"{mark}Lee")
    )
    assert framing.score(given).measures["words"] == framing.score(plain).measures["words"]
    assert framing.score(given).measures["flesch_reading_ease"] == framing.score(plain).measures["flesch_reading_ease"]
    found = framing.find_hedges(given)
    assert [hedge.text for hedge in found] == ["may", f"pos{mark}sibly"]
    assert all(given[hedge.start : hedge.end] == hedge.text for hedge in found)
    assert len(framing.find_claims(given)) == len(framing.find_claims(plain))
