"""Which rules does a text touch, so that a mutant need be run on those texts alone?

A rule is touched where taking it out could change the next step: a member found, a pattern that matched, a comparison
that comes out otherwise with the other number, an answer other than the one forced; for any other use, where it is read.
What a memory hands back brings along what was touched when it was computed.
"""

from __future__ import annotations

import ast
import builtins
import functools
import operator
from collections import Counter, defaultdict
from collections.abc import Callable
from types import CodeType, ModuleType
from typing import Any, ClassVar

from .ablations import Rule, load_from, modules, replaced, source_of

ALL = "every text"  # something was built from it while the package was imported: no one text can be told to need it


def touches(rule: Rule) -> tuple[Any, ...]:
    """What an item touches, any of it, that could come out otherwise without a rule."""
    if rule.path:
        return (rule.module,)
    name = (rule.module, rule.name.partition("[")[0])
    return name, (name, rule.without), (name, ALL)


class Trace:
    """Notes what is touched, from the moment at which the package is loaded with its probes."""

    def __init__(self, rules: list[Rule]) -> None:
        self._rules: dict[str, dict[str, list[Rule]]] = defaultdict(dict)
        for rule in rules:
            if not rule.path:
                self._rules[rule.module].setdefault(rule.name.partition("[")[0], []).append(rule)
        self.fired: Counter[tuple[str, str]] = Counter()
        self.touched: set[Any] = set()  # by the item at hand; filled while importing too
        self.imported: set[Any] = set()
        """What was touched while the package was imported: by every item."""
        self.uncounted: set[tuple[str, str]] = set()
        """Rules put to a use that cannot be counted."""

    def probes(self) -> dict[str, Callable[..., Any]]:
        """What the code of ``code`` calls."""
        return {
            "__used__": self._used,
            "__member__": self._member,
            "__matched__": self._matched,
            "__compared__": self._compared,
            "__answered__": self._answered,
        }

    def touch(self, what: Any) -> None:
        """Note that something was needed."""
        self.touched.add(what)

    def code(self, module: str) -> CodeType:
        """The code of a module that tells what it touches."""
        tree = ast.parse(source_of(module))
        names = {name: (module, name) for name in self._rules.get(module, ()) if "." not in name}
        aliases = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                home = node.module or ""
                if node.level:
                    inside = module.split(".") if modules()[module].name == "__init__.py" else module.split(".")[:-1]
                    home = ".".join([*inside[: len(inside) - node.level + 1], *filter(None, [node.module])])
                for one in node.names:
                    if one.name in self._rules.get(home, ()):
                        names[one.asname or one.name] = (home, one.name)
                    elif f"{home}.{one.name}" in modules():
                        aliases[one.asname or one.name] = f"{home}.{one.name}"
        self._note_uses_at_import(tree, names)
        tree = _Probes(self._rules, module, names, aliases).visit(tree)
        return compile(ast.fix_missing_locations(tree), str(modules()[module]), "exec")

    def _note_uses_at_import(self, tree: ast.Module, names: dict[str, tuple[str, str]]) -> None:
        """Rules that something else is built from while a module is imported."""
        waiting: list[ast.AST] = list(tree.body)
        while waiting:
            node = waiting.pop()
            if isinstance(node, ast.FunctionDef):
                waiting += [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
                continue
            if isinstance(node, ast.Lambda):
                continue
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names:
                self.imported.add((names[node.id], ALL))
            waiting += ast.iter_child_nodes(node)

    def _used(self, module: str, name: str, value: Any) -> Any:
        self.touched.add((module, name))
        self.uncounted.add((module, name))
        return value

    def _member(self, module: str, name: str, value: Any, group: Any) -> bool:
        if value in group:
            self.fired[module, name] += 1
            self.touched.add((module, name))
            return True
        return False

    def _matched(self, module: str, name: str, pattern: Any, method: str, *args: Any, **more: Any) -> Any:
        found = getattr(pattern, method)(*args, **more)
        if method == "finditer":
            matches = list(found)
            found = iter(matches)
        else:
            matches = found if method == "findall" else pattern.findall(*args[1:2]) if method in ("sub", "subn") else found
            matches = found[1:] if method == "split" else matches
        if matches:
            self.fired[module, name] += len(matches) if isinstance(matches, list) else 1
            self.touched.add((module, name))
        return found

    def _compared(self, module: str, name: str, sign: str, *sides: Any) -> bool:
        left, right, at_left = sides
        compare = getattr(operator, sign)
        told: bool = compare(left, right)
        for rule in self._rules[module][name]:
            other = replaced(rule, left if at_left else right)
            if told != (compare(other, right) if at_left else compare(left, other)):
                self.fired[module, name] += 1
                self.touched.add(((module, name), rule.without))
        return told

    def _answered(self, module: str, name: str, value: Any) -> Any:
        self.fired[module, name] += bool(value)
        self.touched.add(((module, name), str(not value)))
        return value

    def load(self) -> None:
        """Let the package be imported anew with its probes: only ever in a process of its own."""
        vars(builtins).update(self.probes())
        self._follow_memories()
        load_from(self.code, on_read=self.touch, around=self._import)

    def _import(self, module: ModuleType, run: Callable[[], None]) -> None:
        """Run a module; what that touches, every text touches. Dicts that fill themselves are followed from here on."""
        outer, self.touched = self.touched, self.imported
        run()
        self.touched = outer
        for one in list(vars(module).values()):
            if isinstance(one, type) and issubclass(one, dict) and "__missing__" in vars(one) and one.__module__ == module.__name__:
                _follow(one, self._tracked)

    def _follow_memories(self) -> None:
        """Let what functions, properties and dicts remember bring along what it was computed from."""

        def remembering(function: Any) -> Any:
            store: dict[Any, Any] = {}

            @functools.wraps(function)
            def remembered(*args: Any, **more: Any) -> Any:
                return self._tracked(store, (args, tuple(more.items())), lambda: function(*args, **more))

            remembered.cache_clear = store.clear  # type: ignore[attr-defined]
            return remembered

        tracked = self._tracked

        class Property:
            def __init__(self, function: Any) -> None:
                self.function, self.__doc__ = function, function.__doc__

            def __set_name__(self, owner: type, name: str) -> None:
                self.name = name

            def __get__(self, one: Any, owner: type | None = None) -> Any:
                if one is None:
                    return self
                store = vars(one).setdefault("__remembered__", {})
                if self.name not in vars(one):
                    store.pop(self.name, None)
                value = tracked(store, self.name, lambda: self.function(one))
                vars(one)[self.name] = value
                return value

            def __set__(self, one: Any, value: Any) -> None:
                vars(one)[self.name] = value
                vars(one).setdefault("__remembered__", {})[self.name] = (value, set())

        functools.cache = remembering
        functools.lru_cache = lambda maxsize=None, typed=False: remembering(maxsize) if callable(maxsize) else remembering  # type: ignore[assignment]
        functools.cached_property = Property  # type: ignore[misc, assignment]

    def _tracked(self, store: dict[Any, Any], key: Any, compute: Callable[[], Any]) -> Any:
        """What a store holds under a key, computed where it holds nothing, with all that this touched."""
        if key not in store:
            outer, self.touched = self.touched, set()
            try:
                store[key] = (compute(), self.touched)
            finally:
                self.touched = outer
        value, touched = store[key]
        self.touched |= touched
        return value


def _follow(kind: Any, tracked: Callable[..., Any]) -> None:
    """Let every instance of a dict that fills itself bring along what its entries were computed from."""
    fill = kind.__missing__
    stores: dict[int, dict[Any, Any]] = {}
    kind.__getitem__ = lambda self, key: tracked(stores.setdefault(id(self), {}), key, lambda: fill(self, key))


class _Probes(ast.NodeTransformer):
    """Puts a probe around every use of a rule inside a function."""

    _METHODS = frozenset("search match fullmatch finditer findall split sub subn".split())
    _SIGNS: ClassVar = {ast.Lt: "lt", ast.LtE: "le", ast.Gt: "gt", ast.GtE: "ge", ast.Eq: "eq", ast.NotEq: "ne"}

    def __init__(self, rules: Any, module: str, names: dict[str, tuple[str, str]], aliases: dict[str, str]) -> None:
        self._rules, self._module, self._names, self._aliases = rules, module, names, aliases
        self._inside: list[str] = []  # classes and functions around
        self._depth = 0  # functions around
        self._question = [""]

    def _rule(self, node: ast.expr) -> tuple[tuple[str, str], str] | None:
        """The rule that an expression names, and its kind."""
        found = None
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            found = self._names.get(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in self._aliases:
            home = self._aliases[node.value.id]
            found = (home, node.attr) if node.attr in self._rules.get(home, ()) else None
        if not found or not self._depth:
            return None
        kind = self._rules[found[0]][found[1]][0].kind
        return None if kind == "question" else (found, kind)

    @staticmethod
    def _call(probe: str, rule: tuple[str, str], *args: ast.expr, more: list[ast.keyword] | None = None) -> ast.Call:
        return ast.Call(ast.Name(probe, ast.Load()), [ast.Constant(rule[0]), ast.Constant(rule[1]), *args], more or [])

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        self._inside.append(node.name)
        self.generic_visit(node)
        self._inside.pop()
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        self._inside.append(node.name)
        name = ".".join(self._inside)
        asked = self._rules.get(self._module, {}).get(name, [])
        self._question.append(name if any(rule.kind == "question" for rule in asked) else "")
        self._depth += 1
        node.body = [self.visit(one) for one in node.body]
        self._depth -= 1
        self._question.pop()
        self._inside.pop()
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        self._depth += 1
        node.body = self.visit(node.body)
        self._depth -= 1
        return node

    def visit_Return(self, node: ast.Return) -> ast.AST:
        self.generic_visit(node)
        if self._question[-1]:
            node.value = self._call("__answered__", (self._module, self._question[-1]), node.value or ast.Constant(None))
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        if len(node.ops) == 1:
            left, sign, right = node.left, node.ops[0], node.comparators[0]
            group = self._rule(right)
            if isinstance(sign, ast.In | ast.NotIn) and group and group[1] in ("words", "entry", "marks"):
                found: ast.expr = self._call("__member__", group[0], self.visit(left), right)
                return ast.UnaryOp(ast.Not(), found) if isinstance(sign, ast.NotIn) else found
            number = self._rule(left) or group
            if type(sign) in self._SIGNS and number and number[1] == "parameter":
                at_left = number is not group
                args = (
                    ast.Constant(self._SIGNS[type(sign)]),
                    left if at_left else self.visit(left),
                    self.visit(right) if at_left else right,
                    ast.Constant(at_left),
                )
                return self._call("__compared__", number[0], *args)
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if isinstance(node.func, ast.Attribute) and node.func.attr in self._METHODS:
            rule = self._rule(node.func.value)
            if rule and rule[1] == "pattern":
                args = [self.visit(one) for one in node.args]
                more = [ast.keyword(one.arg, self.visit(one.value)) for one in node.keywords]
                return self._call("__matched__", rule[0], node.func.value, ast.Constant(node.func.attr), *args, more=more)
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        rule = self._rule(node)
        return self._call("__used__", rule[0], node) if rule else node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        rule = self._rule(node)
        return self._call("__used__", rule[0], node) if rule else self.generic_visit(node)
