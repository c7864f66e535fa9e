from types import SimpleNamespace

import pytest

from framing import Article
from framing.disclaimers.residue import MEASURES, find_ai_residue, measure_ai_residue


def test_residue_tells_its_sort_and_place():
    text = "Certainly! Here is a short report on the dam.\n\nThe dam holds. Would you like me to expand on the spillway?"
    found = find_ai_residue(text)
    assert [(one.slug, one.text) for one in found] == [("handing-over", "Certainly! Here is a"), ("offer", "Would you like me to expand")]
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Here is a summary of what the council decided.",
        "The reply began: As an AI language model, I cannot judge.",
        "The phrase “As an AI language model, I” stood in forty papers.",
        "Dana Whitlock, as a language teacher, I am told, is strict.",
    ],
)
def test_ordinary_prose_and_reports_of_such_slips_are_no_residue(text):
    assert find_ai_residue(text) == []


def test_a_link_mark_is_the_whole_address():
    text = "See (https://example.org/dam?a=1&utm_source=chatgpt.com) for more."
    assert [one.text for one in find_ai_residue(text)] == ["https://example.org/dam?a=1&utm_source=chatgpt.com"]


def test_a_marked_link_of_the_page_is_residue_without_a_place():
    page = SimpleNamespace(
        markup={}, links=(("the dam", "https://example.org/?utm_source=chatgpt.com", ""), ("mud", "https://example.org/", ""))
    )
    (found,) = find_ai_residue(Article("The dam holds.", page=page))
    assert (found.field, found.start, found.end, found.slug) == ("page", 0, 0, "link-mark")


def test_overlapping_marks_count_once():
    assert len(find_ai_residue("The dam holds :contentReference[oaicite:3].")) == 1


def test_the_measure_counts_what_was_found():
    assert measure_ai_residue(Article("The dam holds.")) == {"ai_residue": 0}
    assert measure_ai_residue(Article("The dam holds 【3†source】.")) == {"ai_residue": 1}
    assert [measure.name for measure in MEASURES] == ["ai_residue"]
