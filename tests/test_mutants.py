"""Pages broken in every way end in an article or an error, within two seconds; twenty thousand of them: python -m tests.mutants."""

import pytest

import framing

from .mutants import REAL, WAYS, mutant, pages, trouble_with


@pytest.mark.parametrize(
    ("real", "numbers"),
    [
        (False, range(80)),
        pytest.param(True, range(30), marks=pytest.mark.skipif(not REAL.is_dir(), reason="the saved pages are not at hand")),
    ],
)
def test_no_broken_page_raises_or_takes_long(real, numbers):
    originals = pages(real)
    framing.score(framing.read_page(originals[0][1]))  # what is loaded once
    broken = {number: mutant(number, originals) for number in numbers}
    troubles = {number: (how, name, trouble_with(number, page)) for number, (how, name, page) in broken.items()}
    assert {number: trouble for number, trouble in troubles.items() if trouble[2]} == {}
    assert {way for how, *_ in broken.values() for way in how.split()} == {way.__name__ for way in WAYS}


def test_a_mutant_is_made_again_from_its_number():
    originals = pages(real=False)
    assert mutant(7, originals) == mutant(7, originals) != mutant(8, originals)
