"""Which rules does the package hold, and how is it loaded with one of them taken out?

A rule is a named parameter, pattern, word list or table of a module, a function that answers yes or no, or a row, list
or pattern of a lexicon. They are found in the source itself, so that no list of them grows old. A mutant is the package
imported anew from changed source or with a changed lexicon: what was built from a constant at import changes with it.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from functools import cache, reduce
from importlib.abc import MetaPathFinder
from importlib.machinery import SourceFileLoader
from importlib.util import spec_from_file_location
from operator import getitem
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NamedTuple

import tomli

PACKAGE = Path(__file__).resolve().parent.parent / "framing"
NO_WORD = "zzqxv"  # what stands in for a list or a pattern of a lexicon: no text has it
NO_MARK = "\uf8ff"
NEVER = "(?!)"

_PROSE = frozenset("source sources licence definition description note finds misses id name date language category".split())
_LEARNED = 20  # numbers in a lexicon beyond which they are weights that were learned, not parameters that somebody chose
_READS = re.compile(r"\b(?:read_lexicon|word_lists?|find_cues\w*|voiced_cues)\(([^)]*)")
_NAMED = re.compile(r"[\"']([a-z_]+)")
_FLAT = (set, frozenset, tuple, list)


class Rule(NamedTuple):
    """One thing that can be taken out.

    ``name`` is a dotted path in its module or lexicon; ``without`` is what is put in its place. ``path`` leads to it in
    a lexicon; ``entry`` is the key or number of an entry of a table.
    """

    wing: str
    module: str
    name: str
    kind: str
    without: str
    path: tuple[Any, ...] = ()
    entry: Any = None

    @property
    def id(self) -> tuple[str, str]:
        """The rule itself, whatever is put in its place."""
        return self.module, self.name


# Modules


@cache
def modules() -> dict[str, Path]:
    """Every module of the package and its file."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ("framing", *path.relative_to(PACKAGE).with_suffix("").parts)
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def source_of(module: str) -> str:
    """The source of a module."""
    return modules()[module].read_text("utf-8")


@cache
def _code(module: str) -> CodeType:
    return compile(source_of(module), str(modules()[module]), "exec")


def wing_of(module: str) -> str:
    """The folder of the package, or the module beside the folders, that a module belongs to."""
    return [*module.split("."), ""][1]


def homes(lexicon: str) -> list[str]:
    """The parts of the package that read a lexicon, or the whole of which it is a part, those first that do so in most modules."""
    words = re.split("[/_]", lexicon)
    stems = ("_".join(words[:end]) for end in range(len(words), 0, -1))
    return next(([wing for wing, _ in _readers()[stem].most_common()] for stem in stems if stem in _readers()), [])


@cache
def _readers() -> dict[str, Counter[str]]:
    """By lexicon, in how many modules of each part of the package it is read."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for module in modules():
        named = {name.strip("_") for call in _READS.findall(source_of(module)) for name in _NAMED.findall(call)}
        for name in named:
            found[name][wing_of(module)] += 1
    return found


def importers(module: str) -> list[str]:
    """The parts of the package that import a module from another part."""
    importing = re.compile(rf"^ *from {re.escape(module)} import ", re.MULTILINE)
    return sorted({wing_of(other) for other in modules() if importing.search(source_of(other))})


def module_rules(module: str) -> list[Rule]:
    """The rules that stand in a module."""
    tree, values = ast.parse(source_of(module)), vars(importlib.import_module(module))
    wing = wing_of(module)
    rules = []
    for name in (name for statement in tree.body for name in _assigned(statement) if not name.startswith("__")):
        rules += [
            Rule(wing, module, name if entry is None else f"{name}[{entry!r}]", kind, without, entry=entry)
            for kind, without, entry in _replacements(values[name])
        ]
    for name, function in _functions(tree):
        if function.returns is not None and ast.unparse(function.returns) == "bool" and not function.name.startswith("__"):
            rules += [Rule(wing, module, name, "question", answer) for answer in ("False", "True")]
    return rules


def _assigned(statement: ast.stmt) -> list[str]:
    """The names that a statement gives to values: "_LEAST, _MOST = 2, 8" gives two."""
    if isinstance(statement, ast.AnnAssign) and statement.value:
        targets: list[ast.expr] = [statement.target]
    else:
        targets = statement.targets if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else []
    named = [one for target in targets for one in (target.elts if isinstance(target, ast.Tuple) else [target])]
    return [one.id for one in named if isinstance(one, ast.Name)]


def _functions(node: ast.AST, prefix: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.ClassDef):
            name = f"{prefix}{child.name}"
            if isinstance(child, ast.FunctionDef):
                yield name, child
            yield from _functions(child, f"{name}.")
        elif not isinstance(child, ast.expr):
            yield from _functions(child, prefix)


def _replacements(value: Any) -> Iterator[tuple[str, str, Any]]:
    """The kind of rule that a value is, what to put in its place, and of which entry; none where it is no rule."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        if abs(value) < sys.maxsize:  # beyond, it stands for no number at all
            yield from (("parameter", repr(other), None) for other in halved_and_doubled(value))
    elif _is_pattern(value):
        yield "pattern", NEVER, None
    elif isinstance(value, str) and value:
        yield ("pattern piece", NEVER, None) if re.search(r"[\\(\[|]", value) else ("marks", NO_MARK, None)
    elif isinstance(value, _FLAT) and value and all(isinstance(one, str) for one in value):
        yield "words", "none", None
    elif isinstance(value, dict) and value:
        yield from (("entry", "none", key) for key in value) if _is_table(value.values()) else [("words", "none", None)]
    elif isinstance(value, list | tuple) and value and _is_table(value):
        yield from (("entry", "none", number) for number in range(len(value)))


def _is_pattern(value: Any) -> bool:
    """Whether a value is a pattern, or stands in for one; by its name, for each mutant imports a class of its own."""
    return isinstance(value, re.Pattern) or type(value).__name__ == "LatePattern"


def _is_table(values: Any) -> bool:
    """Whether entries are rules of their own: patterns or functions, alone or with what belongs to them."""

    def is_rule(one: Any) -> bool:
        return _is_pattern(one) or (callable(one) and not isinstance(one, type))

    return all(is_rule(one) or (isinstance(one, tuple) and any(map(is_rule, one))) for one in values)


def halved_and_doubled(value: float) -> list[float]:
    """About half and about double a number, at least one more or less where it is a whole one."""
    if isinstance(value, float):
        return [value / 2, value * 2] if value else [0.5]
    return sorted({min(value // 2, value - 1), max(value * 2, value + 1)})


def replaced(rule: Rule, value: Any) -> Any:
    """What stands in the place of a module's value."""
    if rule.kind == "parameter":
        return type(value)(float(rule.without)) if isinstance(value, float) else int(rule.without)
    if rule.kind == "pattern":
        return re.compile(NEVER.encode() if isinstance(value.pattern, bytes) else NEVER)
    if rule.kind in ("pattern piece", "marks"):
        return rule.without
    if rule.kind == "entry" and isinstance(value, dict):
        return {key: one for key, one in value.items() if key != rule.entry}
    if rule.kind == "entry":
        return type(value)(one for number, one in enumerate(value) if number != rule.entry)
    return {} if isinstance(value, dict) else type(value)([NO_MARK])  # of no words a pattern would be made that stands everywhere


def _mutated(module: str, rules: list[Rule]) -> CodeType:
    """The code of a module without some of its rules, at most one for each place."""
    tree = ast.parse(source_of(module))
    functions = dict(_functions(tree))
    for rule in rules:
        if rule.kind == "question":
            functions[rule.name].body = [ast.Return(ast.Constant(rule.without == "True"))]
        else:
            name = rule.name.partition("[")[0]
            at = next(at for at, one in enumerate(tree.body) if name in _assigned(one))
            _TAKEN_OUT.append(rule)
            arguments: list[ast.expr] = [ast.Constant(len(_TAKEN_OUT) - 1), ast.Name(name, ast.Load())]
            taken_out = ast.Assign([ast.Name(name, ast.Store())], ast.Call(ast.Name("__without__", ast.Load()), arguments, []))
            tree.body.insert(at + 1, taken_out)
    vars(builtins)["__without__"] = lambda number, value: replaced(_TAKEN_OUT[number], value)
    return compile(ast.fix_missing_locations(tree), str(modules()[module]), "exec")


_TAKEN_OUT: list[Rule] = []
"""What the code of a mutant asks for by its number."""


# Lexicons


@cache
def _lexicons() -> dict[str, tuple[str, dict[str, Any]]]:
    """The name of each lexicon and what it holds, by its text."""
    texts = {path: path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.toml"))}
    return {text: (path.relative_to(PACKAGE / "lexicons").with_suffix("").as_posix(), tomli.loads(text)) for path, text in texts.items()}


def lexicon_rules(wings: Callable[[str], str]) -> list[Rule]:
    """The rules that stand in lexicons; ``wings`` tells the wing of a lexicon by its name."""
    rules = []
    for name, table in _lexicons().values():
        wing = wings(name)
        learned = sum(isinstance(one, float | int) for one in _leaves(table)) > _LEARNED
        for path, kind, without in _units(table, (), learned):
            rules.append(Rule(wing, f"lexicons/{name}", _label(table, path), kind, without, path))
    return rules


def _leaves(value: Any) -> Iterator[Any]:
    for one in value.values() if isinstance(value, dict) else value:
        yield from _leaves(one) if isinstance(one, dict | list) else (one,)


def _units(value: Any, path: tuple[Any, ...], learned: bool, in_row: bool = False) -> Iterator[tuple[tuple[Any, ...], str, str]]:
    """Where the rules of a lexicon stand, of what kind they are and what is put in their place."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in _PROSE:
                yield from _units(one, (*path, key), learned, in_row)
    elif isinstance(value, str):
        if " " in value.strip() and not in_row:
            yield path, "words", NO_WORD
    elif isinstance(value, float) and not learned:
        yield from ((path, "parameter", repr(other)) for other in halved_and_doubled(value))
    elif isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        always = set.intersection(*(set(one) for one in value))
        for number, row in enumerate(value):
            yield (*path, number), "row", "none"
            yield from (((*path, number, key), key, "none") for key in row if key not in always and key not in _PROSE)
            yield from _units({key: one for key, one in row.items() if isinstance(one, list | dict)}, (*path, number), learned, in_row=True)
    elif isinstance(value, list) and value:
        patterns = sum(not isinstance(one, str) or bool(re.search(r"[ (|~*.]", one)) for one in value)
        if 2 * patterns >= len(value):
            yield from (((*path, number), "pattern", NO_WORD) for number in range(len(value)))
        else:
            yield path, "words", NO_WORD


def _label(table: Any, path: tuple[Any, ...]) -> str:
    """A path in words: rows by their id or name, patterns by themselves."""
    label, value = "", table
    for key in path:
        value = value[key]
        if isinstance(key, str):
            label += f".{key}" if label else key
        else:
            said = (value.get("id") or value.get("name") or value.get("group") or key) if isinstance(value, dict) else value
            label += f"[{said}]"
    return label


def _without(table: dict[str, Any], rule: Rule) -> None:
    """Take a rule out of what a lexicon holds."""
    *way, last = rule.path
    holder = _at(table, way)
    if rule.kind == "parameter":
        holder[last] = float(rule.without)
    elif rule.without == "none":
        holder[last] = _GONE
    else:
        holder[last] = [NO_WORD] if isinstance(holder[last], list) and rule.kind == "words" else NO_WORD


def taken_out(rule: Rule) -> Any:
    """What stands in a lexicon where a rule is taken out of it."""
    return _at(next(table for name, table in _lexicons().values() if rule.module == f"lexicons/{name}"), rule.path)


def _at(table: Any, path: Iterable[Any]) -> Any:
    """What stands in a table at the end of a path of keys and numbers."""
    return reduce(getitem, path, table)


_GONE: Any = object()


def _swept(value: Any) -> Any:
    """What a lexicon holds, rows and fields that were taken out left away."""
    if isinstance(value, dict):
        return {key: _swept(one) for key, one in value.items() if one is not _GONE}
    return [_swept(one) for one in value if one is not _GONE] if isinstance(value, list) else value


def _lexicon_reader(rules: tuple[Rule, ...], on_read: Callable[[str], None]) -> Callable[..., Any]:
    """``tomli.loads`` with rules taken out, parsed once for all mutants."""
    known, parse = _lexicons(), tomli.loads

    def loads(text: str, **more: Any) -> Any:
        if text not in known:
            return parse(text, **more)
        name, table = known[text]
        on_read(f"lexicons/{name}")
        table, mine = deepcopy(table), [rule for rule in rules if rule.module == f"lexicons/{name}"]
        for rule in mine:
            _without(table, rule)
        return _swept(table) if mine else table

    return loads


# Loading


Around = Callable[[ModuleType, Callable[[], None]], None]
"""What runs the code of a module while it is imported."""


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: Path, code: CodeType, around: Around) -> None:
        super().__init__(name, str(path))
        self._made, self._around = code, around

    def get_code(self, fullname: str) -> CodeType:
        return self._made

    def exec_module(self, module: ModuleType) -> None:
        self._around(module, lambda: super(_Loader, self).exec_module(module))


def _plainly(module: ModuleType, run: Callable[[], None]) -> None:
    run()


class _Finder(MetaPathFinder):
    def __init__(self, code_of: Callable[[str], CodeType], around: Around) -> None:
        self._code_of, self._around = code_of, around

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        file = modules().get(name)
        if file is None:
            return None
        folder = [str(file.parent)] if file.name == "__init__.py" else None
        loader = _Loader(name, file, self._code_of(name), self._around)
        return spec_from_file_location(name, file, loader=loader, submodule_search_locations=folder)


def prepare() -> None:
    """Compile the package and read its lexicons once, for every process that is forked from this one."""
    if hasattr(re, "_MAXCACHE"):
        re._MAXCACHE = 1 << 20  # the patterns of the lexicons, compiled once for all mutants
    for module in modules():
        _code(module)
    _lexicons()


def load(*rules: Rule) -> None:
    """Let the package be imported anew without some rules: only ever in a process of its own."""
    by_module: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        if rule.module in modules():
            by_module[rule.module].append(rule)
    mutated = {module: _mutated(module, mine) for module, mine in by_module.items()}
    load_from(lambda module: mutated.get(module) or _code(module), rules)


def load_from(
    code_of: Callable[[str], CodeType],
    rules: tuple[Rule, ...] = (),
    on_read: Callable[[str], None] = lambda lexicon: None,
    around: Around = _plainly,
) -> None:
    """Let the package be imported anew.

    Args:
        code_of: the code of a module by its name.
        rules: what is taken out of lexicons.
        on_read: told the lexicons that are read.
        around: runs the code of a module while it is imported.
    """
    sys.dont_write_bytecode = True  # else the lexicons that are kept compiled would be read, or mutants kept in their place
    sys.meta_path.insert(0, _Finder(code_of, around))
    tomli.loads = _lexicon_reader(rules, on_read)
    for name in [name for name in sys.modules if name.partition(".")[0] == "framing"]:
        del sys.modules[name]
