import numpy as np
import pandas as pd

import framing
from framing.display.summaries import folded, list_evidence, plain_table


def test_the_words_that_count_are_bracketed_as_whole_words():
    spans = framing.spans_table(["The mayor may resign."])
    assert list_evidence(spans, "hedges")["sentence"].tolist() == ["The mayor [may] resign."]


def test_evidence_outside_the_story_is_left_out_unless_asked_for():
    body = "The ferry sailed at nine on Monday with a full load of cars and fish. It was late, as it had been all week long.\n" * 2
    spans = framing.spans_table([framing.Article(body + "The premier may sail. Photo: Ana Ruiz / Harbour Post\n" + body)])
    assert len(list_evidence(spans, "hedges")) == 0
    assert len(list_evidence(spans, "hedges", story=False)) == 1


def test_a_plain_table_escapes_and_keeps_numbers_readable():
    html = plain_table(pd.DataFrame({"a_b": ["<x>", None], "n": [12345.5, np.nan], "yes": [np.bool_(True), False]}))
    assert "&lt;x&gt;" in html
    assert "12,345.5" in html
    assert html.count("–") == 2
    assert "<td>yes</td>" in html
    assert "<x>" not in folded("<x>", html)
    assert ("<hr>" + html).startswith("<hr><table")
