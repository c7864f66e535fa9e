"""Whether a named parameter decides: raised by one, the size of text at which the answer turns moves by one with it."""

import importlib
from bisect import bisect_left


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


def assert_boundary_moves(module, parameter, holds, monkeypatch, *, near=False, renew=lambda: None):
    """That the answer to ``holds``, asked of a size, turns one further with the parameter one larger.

    Sizes up to 300 are tried, or ``near`` the parameter; ``renew`` drops what was computed from the old one.
    """
    home = importlib.import_module(f"framing.{module}")
    value = getattr(home, parameter)
    sizes = range(max(1, value - 90), value + 11) if near else range(1, 301)
    before = turns_at(holds, sizes)
    assert before is not None, "no size turns the answer"
    monkeypatch.setattr(home, parameter, value + 1)
    renew()
    assert turns_at(holds, sizes) == before + 1


def assert_decides(module, parameter, instead, answer, monkeypatch, *, renew=lambda: None):
    """That ``answer()`` is another once a parameter has the value ``instead``: the nearest at which it turns, not any."""
    home = importlib.import_module(f"framing.{module}")
    before = answer()
    monkeypatch.setattr(home, parameter, instead)
    renew()
    assert answer() != before
