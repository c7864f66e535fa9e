"""Whether a named parameter decides: raised by one, the size of text at which the answer turns moves by one with it.

A module of tests registers its rows where it hands a table to `moving`, `deciding` or `each_row`, or a test of its own to
`boundary_of`; a row begins with a module and a parameter in it. `registered` has them all.
"""

import importlib
import re
import sys
from bisect import bisect_left
from pathlib import Path

import pytest

_registered: set[tuple[str, str]] = set()


def registered():
    """The module below the package and the parameter of each row that the tests beside this file have."""
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        if "from .boundaries import" in path.read_text("utf-8"):
            importlib.import_module(f"{__package__}.{path.stem}")
    return frozenset(_registered)


def letters(n):
    return "x" * n


def words(n, word="calm"):
    return " ".join([word] * n)


def counted(first, n):
    """So many words, each of its own."""
    return " ".join(f"{first}{i}" for i in range(n))


def boundary_of(module, *parameters):
    """Register parameters of which one test is the only row."""
    _registered.update((module, parameter) for parameter in parameters)
    return lambda test: test


def each_row(table, *, under="", ids=None):
    """A test for each ``row`` of a table, whose modules stand ``under`` a folder of the package; ``ids`` tells them apart."""
    rows = [(f"{under}.{row[0]}" if under else row[0], *row[1:]) for row in table]
    for module, parameter, *_ in rows:
        boundary_of(module, parameter)
    return pytest.mark.parametrize("row", rows, ids=ids or [f"{row[0]}.{row[1]}" for row in table])


def moving(table, *, under="", near=(), ids=None, given=(), imported=False, renew=lambda: None):
    """The test of a table whose rows are a module, a parameter, and what is asked of a size, or a text of a size and what is asked of it.

    Sizes ``near`` the parameter are tried where its name is in there, or of all where it is True. ``given`` has what else is
    another in the meantime: whose, which, and what instead; ``imported`` and ``renew`` are those of `assert_boundary_moves`.
    """

    @each_row(table, under=under, ids=ids or [f"{row[0]}.{row[1]}{_text_of(row)}" for row in table])
    def test_a_boundary_moves_with_its_parameter(row, monkeypatch):
        module, parameter, *build, holds = row
        _give(given, monkeypatch)
        try:
            assert_boundary_moves(
                module,
                parameter,
                (lambda n: holds(build[0](n))) if build else holds,
                monkeypatch,
                near=near is True or parameter in near,
                imported=imported,
                renew=renew,
            )
        finally:
            _undo(monkeypatch, renew)

    return test_a_boundary_moves_with_its_parameter


def deciding(table, *, under="", given=(), imported=False, renew=lambda: None):
    """The test of a table whose rows are a module, a parameter, another value of it, and what is asked, and perhaps of what."""

    @each_row(table, under=under, ids=[f"{row[0]}.{row[1]}, {row[2]}" for row in table])
    def test_an_answer_turns_with_its_parameter(row, monkeypatch):
        module, parameter, instead, ask, *of = row
        _give(given, monkeypatch)
        try:
            assert_decides(module, parameter, instead, lambda: ask(*of), monkeypatch, imported=imported, renew=renew)
        finally:
            _undo(monkeypatch, renew)

    return test_an_answer_turns_with_its_parameter


def _text_of(row):
    """The beginning of the text that a row asks about, at a small size: what tells two rows of one parameter apart."""
    text = row[2](2) if len(row) == 4 else ""
    return f", {' '.join(re.findall('[A-Za-z0-9]+', text)[:9])[:60]}" if isinstance(text, str) and text else ""


def _give(given, monkeypatch):
    for home, name, instead in given:
        monkeypatch.setattr(home, name, instead)


def _undo(monkeypatch, renew):
    """Nothing that was computed from another value is of use to the next test."""
    monkeypatch.undo()
    renew()


def turns_at(holds, sizes):
    """The size at which the answer turns from that of the smallest, whichever way round; None where it does not.

    It is looked for in steps that double, then by halves: an answer that turns back far beyond does no harm.
    """
    first = bool(holds(sizes[0]))

    def turned(n):
        return bool(holds(n)) != first

    low, high = 0, 1
    while high < len(sizes) - 1 and not turned(sizes[high]):
        low, high = high, min(2 * high, len(sizes) - 1)
    at = bisect_left(sizes, True, lo=low + 1, hi=high + 1, key=turned)
    return sizes[at] if at <= high else None


def assert_boundary_moves(module, parameter, holds, monkeypatch, *, near=False, imported=False, renew=lambda: None):
    """That the answer to ``holds``, asked of a size, turns one further with the parameter one larger.

    Sizes up to 300 are tried, or ``near`` the parameter; where it was ``imported`` it is another there too, and ``renew``
    drops what was computed from the old one.
    """
    value = getattr(_home(module, parameter), parameter)
    sizes = range(max(1, value - 90), value + 11) if near else range(1, 301)
    before = turns_at(holds, sizes)
    assert before is not None, "no size turns the answer"
    put(module, parameter, value + 1, monkeypatch, imported)
    renew()
    assert turns_at(holds, sizes) == before + 1


def assert_decides(module, parameter, instead, answer, monkeypatch, *, imported=False, renew=lambda: None):
    """That ``answer()`` is another once a parameter has the value ``instead``: the nearest at which it turns, not any."""
    _home(module, parameter)
    before = answer()
    put(module, parameter, instead, monkeypatch, imported)
    renew()
    assert answer() != before


def _home(module, parameter):
    assert (module, parameter) in _registered, "a row that is not registered counts for no parameter"
    return importlib.import_module(f"framing.{module}")


def put(module, parameter, value, monkeypatch, imported):
    """Give a parameter another value, and where it was ``imported`` to each module that has it of its own."""
    monkeypatch.setattr(_home(module, parameter), parameter, value)
    if imported and not parameter.startswith("_"):
        for name, user in list(sys.modules.items()):
            if name.startswith("framing.") and parameter in vars(user):
                monkeypatch.setattr(user, parameter, value)
