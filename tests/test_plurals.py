import pytest

from framing import find_sources
from framing.text.plurals import is_plural


@pytest.mark.parametrize("noun", ["agencies", "police", "data", "ads", "women", "boats"])
def test_a_plural_is_told_by_its_form(noun):
    assert is_plural(noun)


@pytest.mark.parametrize("noun", ["analysis", "congress", "census", "gas", "agency", "mayor's", ""])
def test_a_singular_may_end_in_s(noun):
    assert not is_plural(noun)


def test_it_is_an_analysis_that_was_told_of_before():
    (analysis,) = find_sources("The port published an analysis of the tolls in May. It found that they were late.")
    assert [mention.text for mention in analysis.mentions] == ["an analysis", "It"]


def test_that_opens_a_clause_before_people_as_before_officials():
    (people,) = find_sources("The guild wrote in May that people say the pier is late.")[1:]
    assert people.mentions[0].text == "people"
