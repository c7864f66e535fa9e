"""Whether a named parameter decides: raised by one, the size of text at which the answer turns moves by one with it."""

import importlib


def turns_at(holds, sizes):
    """The first size whose answer differs from that of the smallest, whichever way round; None where none does."""
    first = bool(holds(sizes[0]))
    return next((n for n in sizes if bool(holds(n)) != first), None)


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
