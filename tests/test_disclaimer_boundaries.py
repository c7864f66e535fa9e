"""Each named reach and length of disclaimers, moved by one: the size of text at which the answer turns moves by one with it.

Those that are met by example, such as the words before a label, stand in test_ai_disclaimers.py.
"""

import pytest

from framing import Article
from framing.disclaimers import residue
from framing.disclaimers.ai_disclaimers import find_ai_disclaimers
from framing.disclaimers.residue import find_ai_residue

from .boundaries import assert_boundary_moves

NOTICE = "This article was written by AI"
ON = "and so on " * 200


def found(text):
    return find_ai_disclaimers(Article(text))


def left_behind(text):
    return find_ai_residue(Article(text))


def letters(n):
    return "x" * n


# module, parameter, what is asked of a text of size n
ROWS = {
    "the line before a bare label": ("notices", "_LINE_REACH", lambda n: found(f"The ferry sailed at noon.{' ' * n}AI Analysis")),
    "the line behind a bare label": ("notices", "_LINE_REACH", lambda n: found(f"AI Analysis{' ' * n}of the ferry that sailed at noon.")),
    "blank lines behind a menu's entry": ("notices", "_LINE_REACH", lambda n: found("Sport" + "\n" * n + "AI Analysis\nOpinion")),
    "blank lines before a menu's entry": ("notices", "_LINE_REACH", lambda n: found("Sport\nAI Analysis" + "\n" * n + "Opinion")),
    "a long sentence before a notice": (
        "notices",
        "LONGEST",
        lambda n: found(f"An editor checked {letters(n)}. {NOTICE}.")[0].human_review,
    ),
    "a long sentence behind a notice": (
        "notices",
        "LONGEST",
        lambda n: found(f"{NOTICE}. An editor checked it {letters(n)}.")[0].human_review,
    ),
    "a caveat far into the paragraph of a label": (
        "places",
        "_NOTICE_LENGTH",
        lambda n: found(f"AI-generated captions may be odd. Ida {letters(n)} wept. They may contain errors."),
    ),
    "a word that opens a sentence of a notice": (
        "places",
        "_OPENING_LENGTH",
        lambda n: found(f"{'Mud lay there. ' * 40}•{' ' * n}Note: AI-generated summary."),
    ),
    "a word that opens a notice": (
        "places",
        "_OPENING_LENGTH",
        lambda n: found(f"*{' ' * n}Disclaimer: AI-generated summary. {'Mud lay there. ' * 40}"),
    ),
    "a quotation mark left open": ("places", "_QUOTE_REACH", lambda n: found(f"He wrote “{letters(n)}. {NOTICE}.”")),
    "words after which an assistant's are told of": (
        "residue",
        "_REACH_OF_SPEAKING",
        lambda n: left_behind(f"The reply {letters(n)} as an AI language model, I"),
    ),
    "the address before a link mark": (
        "residue",
        "_LONGEST_LINK",
        lambda n: left_behind(f"See https://larkhill.example/{letters(n)}?utm_source=chatgpt.com")[0].text.startswith("https"),
    ),
    "words behind a request for letters": (
        "review_and_caveat",
        "_REQUEST_REACH",
        lambda n: found(f"{NOTICE}. If you find {letters(n)} errors may occur.")[0].accuracy_caveat,
    ),
    "words before the agent of an endless sentence": (
        "worth_reading",
        "_AROUND",
        lambda n: found(f"This article was {letters(n)} written by AI {ON}"),
    ),
    "words behind the agent of an endless sentence": (
        "worth_reading",
        "_AROUND",
        lambda n: found(f"AI wrote {letters(n)} this article {ON}"),
    ),
    "a sentence with an agent": ("worth_reading", "LONGEST", lambda n: found(f"This article was {letters(n)} written by AI.")),
}


def test_an_address_longer_than_that_is_cut_and_takes_in_nothing_before_it():
    (mark,) = left_behind(f"The dam holds. https://larkhill.example/{letters(400)}?utm_source=chatgpt.com")
    assert mark.text == f"{letters(299)}?utm_source=chatgpt.com"


@pytest.fixture
def fresh_pattern():
    yield residue._spoken_of.cache_clear
    residue._spoken_of.cache_clear()


@pytest.mark.parametrize(("module", "parameter", "holds"), ROWS.values(), ids=ROWS)
def test_a_boundary_moves_with_its_parameter(module, parameter, holds, monkeypatch, fresh_pattern):
    assert_boundary_moves(f"disclaimers.{module}", parameter, holds, monkeypatch, near=True, renew=fresh_pattern)
