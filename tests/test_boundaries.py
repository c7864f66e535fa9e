"""Is there a boundary for each named number of the package, and does a row that moves nothing fail?"""

import ast

import pytest

from .boundaries import assert_boundary_moves, assert_decides, registered
from .conftest import ROOT


def named_numbers():
    """Each number that a module gives a name to, by its module below the package and by that name."""
    for path in sorted((ROOT / "framing").rglob("*.py")):
        module = ".".join(path.relative_to(ROOT / "framing").with_suffix("").parts)
        for node in ast.parse(path.read_text("utf-8")).body:
            for target, value in _given(node):
                number = value.operand if isinstance(value, ast.UnaryOp) else value
                if isinstance(target, ast.Name) and isinstance(number, ast.Constant) and type(number.value) in (int, float):
                    yield module, target.id


def _given(node):
    """What a statement names, and the value that it gives to each: two of "_LEAST, _MOST = 2, 8"."""
    target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
    value = getattr(node, "value", None)
    many = isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
    return zip(target.elts, value.elts, strict=True) if many else [(target, value)]


def test_each_named_number_has_a_row_at_which_an_answer_turns():
    rows, numbers = registered(), list(named_numbers())
    assert len(numbers) > 600
    missing = [f"{module}.{name}" for module, name in numbers if (module, name) not in rows]
    assert missing == [], "each wants a row in a table of boundaries (tests/boundaries.py)"


def test_a_row_fails_where_its_parameter_turns_nothing(monkeypatch):
    with pytest.raises(AssertionError, match="no size turns the answer"):
        assert_boundary_moves("readability", "_SHORT", lambda n: True, monkeypatch)
    with pytest.raises(AssertionError):
        assert_boundary_moves("readability", "_SHORT", lambda n: n > 3, monkeypatch)
    with pytest.raises(AssertionError):
        assert_decides("readability", "_SHORT", 5, lambda: "late", monkeypatch)


def test_a_row_fails_where_it_is_not_registered(monkeypatch):
    with pytest.raises(AssertionError, match="not registered"):
        assert_decides("readability", "_NOWHERE", 5, lambda: "late", monkeypatch)
