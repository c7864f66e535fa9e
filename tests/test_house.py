"""How the package is built: which way its imports point, what importing it costs, which names it gives."""

import ast
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

import framing
from framing.attribution.mentions.attribution_words import saying_forms, verbs
from framing.lexicons import word_list

from .conftest import ROOT
from .covering import nearest_tests

_MODULES_OF_ONE_NAME = 4  # that have a private function so called
_EACH_ITS_OWN = {"MEASURES", "T"}  # what a scorer measures; any type


def run(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_imports_point_one_way_and_in_no_circle():
    done = run(Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache")
    assert done.returncode == 0, done.stdout


WAITS = {  # for what: each statement comes after those above it
    "import framing": "pandas numpy matplotlib sklearn IPython nltk lxml jinja2 framing.text framing.scoring",
    "from framing import find_hedges, find_quotes, find_frames": "pandas matplotlib sklearn IPython jinja2 nbconvert",
    "from framing import score": "pandas matplotlib sklearn IPython jinja2 nbconvert",
    "from framing import score_table": "matplotlib sklearn IPython nbconvert",
}


def test_what_is_not_asked_for_is_not_imported():
    code = "".join(f"{said}; print({said!r}, [m for m in {later.split()} if m in sys.modules])\n" for said, later in WAITS.items())
    done = run(sys.executable, "-c", f"import sys\n{code}")
    assert done.stdout.splitlines() == [f"{said} []" for said in WAITS], done.stderr


def test_every_public_name_is_where_the_stub_says():
    stub = ast.parse((ROOT / "framing" / "__init__.pyi").read_text("utf-8"))
    names = [alias.name for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert sorted(names) == framing.__all__ == dir(framing)
    assert [name for name in names if not hasattr(framing, name)] == []


def test_a_name_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(AttributeError, match=r"framing has no 'find_bias'; what it has: .*find_frames"):
        framing.find_bias


def test_the_version_to_cite_is_the_version():
    cited = re.search(r"^version: (.+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.MULTILINE)[1]
    assert cited == framing.__version__


def test_verbs_of_saying_stand_in_their_lexicon_alone():
    spelled = [str(path) for path in (ROOT / "framing").rglob("*.py") if re.search(r"sa(?:id|ys)\|", path.read_text("utf-8"))]
    assert spelled == []
    assert word_list("coreference.before_subject") <= {form for form in saying_forms() if not verbs()[form].person}


_LISTS_STAND_IN_LEXICONS = ["framing/attribution"]
_FEWEST = 3  # words that make a list
_WORD = re.compile(r"[a-z][a-z'’-]*(?: [a-z'’-]+)*")
_SCHEMA = {
    "kinds of names, nouns and sources": "person people organisation place document group anonymous named-person he she either",
    "kinds of words, by what verbs take and colour": "direct clause infinitive object person neutral distancing loaded",
    "what a class tells of its words": "capital joins opener plain shortened",
    "names of lists": """
        outlets topics states place_openers surnames things territories companies firms public openers adjectives adjuncts determiners bounds
        of in and that has who subjects modals degrees verbs behind_a_verb infinitives hearsay provides rules laws laws_do orders charges
        charged_with opens parts predicates appeals rated captioned inscribed extremes naming seen clause no_subject
    """,
    "endings, which are grammar": "ed ing ving en wn rn ly n't n’t day",
    "classes of words": "w s cap num",
    "forms of a verb that is mostly a noun": "states stated",
    "numbers and letters behind a name": "ii iii iv j s i who",
}


def alternatives(pattern):
    """What stands between the bars of each group of a regular expression; "§" is a group within it, or what is filled in."""
    pattern = re.sub(r"\\[bZA]|(?<!\()[?*+]", "", re.sub(r"\(\?(?:i?:|<?[=!]|P<\w+>)", "(", pattern))
    pattern = re.sub(r"\[([A-Z])([a-z])\]", r"\2", pattern)  # [Tt]he
    while group := re.search(r"\(([^()]*)\)", pattern):
        yield group[1].split("|")
        pattern = f"{pattern[: group.start()]}§{pattern[group.end() :]}"
    yield pattern.split("|")


def lists_spelt_out(tree):
    """Every set, tuple, list, split string and alternation of a module, with its line; neither docstrings nor a Literal."""
    passed = {id(node.slice) for node in ast.walk(tree) if isinstance(node, ast.Subscript)}
    passed |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    passed |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        match node:
            case _ if id(node) in passed:
                continue
            case ast.Set(elts) | ast.Tuple(elts) | ast.List(elts):
                yield node.lineno, [part.value for part in elts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            case ast.Call(ast.Attribute(ast.Constant(words), "split")):
                yield node.lineno, words.split()
            case ast.JoinedStr(parts):
                text = "".join(part.value if isinstance(part, ast.Constant) else "§" for part in parts)
                yield from ((node.lineno, group) for group in alternatives(text))
            case ast.Constant(str(text)):
                yield from ((node.lineno, group) for group in alternatives(text))


def test_words_of_language_stand_in_lexicons():
    """A list of three words, or of two with a verb of saying, stands under a name that says why, and once."""
    schema = [frozenset(words.split()) for words in _SCHEMA.values()]
    spelt = []
    for folder in _LISTS_STAND_IN_LEXICONS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            for line, entries in lists_spelt_out(ast.parse(path.read_text("utf-8"))):
                words = {word for entry in entries if _WORD.fullmatch(word := entry.lower().strip(" ,").replace("§", ""))}
                many = len(words) >= _FEWEST or (len(words) > 1 and not words.isdisjoint(saying_forms()))
                if many and not any(words <= allowed for allowed in schema):
                    spelt.append((f"{path.relative_to(ROOT)}:{line}", words))
    assert spelt == []


def homes_of():
    """Of each class or function at the top of a module, and each public value, the modules that have one of its name."""
    homes = defaultdict(list)
    for path in (ROOT / "framing").rglob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                homes[node.name].append(str(path.relative_to(ROOT)))
            for target in getattr(node, "targets", [getattr(node, "target", None)]):
                for name in target.elts if isinstance(target, ast.Tuple) else [target]:
                    if isinstance(name, ast.Name) and not name.id.startswith("_") and name.id not in _EACH_ITS_OWN:
                        homes[name.id].append(str(path.relative_to(ROOT)))
    return homes


def test_no_two_things_bear_one_name():
    homes = homes_of()
    assert {name: paths for name, paths in homes.items() if len(paths) > 1 and not name.startswith("_")} == {}


def test_a_private_name_says_of_what():
    """``_row`` in its fifth module tells nobody of what it is a row."""
    homes = homes_of()
    assert {name: paths for name, paths in homes.items() if len(paths) > _MODULES_OF_ONE_NAME} == {}


def test_for_every_file_the_tests_that_look_at_it_are_named():
    alone = [path for path in (ROOT / "framing").rglob("*.py") if path.name != "__init__.py" and not nearest_tests(path)]
    assert alone == []
    nearest = [(imports, test) for imports, test, _ in nearest_tests(ROOT / "framing" / "text" / "late_pattern.py")]
    assert nearest[0] == (0, "test_first_score.py")
    assert (0, "test_disagreements.py") not in nearest
