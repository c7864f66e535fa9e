"""Each weight by which the antecedent of a pronoun is chosen, moved by about a tenth: the other of two candidates is meant."""

import re

from framing.attribution.pipeline import attribution_of
from framing.text.document import Document

from .boundaries import assert_decides, each_row


def last_pronoun(text):
    """Whom the last "He", "it" or "they" of a text means."""
    *_, last = re.finditer(r"\b(?:He|it|they)\b", text)
    return attribution_of(Document(text)).coreference.resolve(*last.span()).name


FUND, AGENCY, PAIR = "Harbour Fund", "Lowell Agency", "Ana Ruiz and Tom Vance"
VANCE, BERG = "Tom Vance", "Carl Berg"
FUND_FURTHER_OFF = "The Harbour Fund met. It rained. He met the Lowell Agency and it agreed."
PAIR_FURTHER_OFF = "Ana Ruiz and Tom Vance said no. It rained. For the Lowell Agency it rained and they agreed."
NAMED_TWICE = "Tom Vance waited on the quay of the old harbour by the lock, and Carl Berg waited. He left. They saw Tom Vance."


# module, parameter, another value near its own, a text, who is meant now, who is meant then
ROWS = [
    ("coreference.they_it_who", "_LEADS", 2.1, FUND_FURTHER_OFF, AGENCY, FUND),
    ("coreference.they_it_who", "_DISTANCE", -0.9, FUND_FURTHER_OFF, AGENCY, FUND),
    ("coreference.they_it_who", "_GOVERNED", -1.6, PAIR_FURTHER_OFF, AGENCY, PAIR),
    ("coreference.they_it_who", "_SEVERAL", 0.6, PAIR_FURTHER_OFF, AGENCY, PAIR),
    (
        "coreference.they_it_who",
        "_IN_CONTENT",
        -3.1,
        "The Harbour Fund met. It rained. He left. The Lowell Agency has ten boats, it said.",
        AGENCY,
        FUND,
    ),
    ("coreference.trace_weights", "SUBJECT_OF_CLAUSE", 1.4, "Tom Vance left. It is clear that Carl Berg was late. He agreed.", BERG, VANCE),
    ("coreference.trace_weights", "SPEAKS", 0.54, "Tom Vance said no. It fell. It rose. It was on Carl Berg. He said so.", VANCE, BERG),
    (
        "coreference.trace_weights",
        "OWNER",
        0.45,
        "Tom Vance's son left the mill by the lock and the old quay. It hit Carl Berg's car. He left. They saw Tom Vance.",
        BERG,
        VANCE,
    ),
    ("coreference.trace_weights", "OPENS_AS_OWNER", 1.4, "Tom Vance left. Carl Berg's son agreed. He left.", BERG, VANCE),
    ("coreference.trace_weights", "GENDER", 1.1, "Tom Vance left. Sen. Lowe left. He agreed.", "Lowe", VANCE),
    ("coreference.trace_weights", "KIND_KNOWN", 1.1, "Sen. Oru Lowe left. Mafu Velm left. He agreed.", "Mafu Velm", "Oru Lowe"),
    (
        "coreference.trace_weights",
        "KIND_UNKNOWN",
        -1.65,
        "Oru Lowe's son left. It rained. It froze. It fell on Velm. He agreed.",
        "Velm",
        "Oru Lowe",
    ),
    ("coreference.trace_weights", "OFTEN", 0.33, NAMED_TWICE, BERG, VANCE),
    ("coreference.trace_weights", "CHARACTER", 0.0018, NAMED_TWICE, BERG, VANCE),
    (
        "coreference.trace_weights",
        "SPOKEN_OF",
        -0.9,
        f"Tom Vance came. {'Vance sang. ' * 7}Sen. Lowe said Vance was late again. He said so.",
        "Lowe",
        VANCE,
    ),
]


@each_row(ROWS, under="attribution")
def test_a_weight_decides_between_two_antecedents(row, monkeypatch):
    module, parameter, instead, text, now, then = row
    assert last_pronoun(text) == now
    assert_decides(module, parameter, instead, lambda: last_pronoun(text), monkeypatch)
    assert last_pronoun(text) == then
