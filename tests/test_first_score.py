"""What the first score of a process waits for: as little as its article needs."""

import os
import re
import subprocess
import sys
from dataclasses import fields

import pytest

from framing.cues.cue_language import CompiledCue, _compiled, compile_cue
from framing.cues.matcher import Matcher
from framing.text.document import Document
from framing.text.late_pattern import late_pattern

from .conftest import ROOT, SEEDS

_LATER = 20  # scores of the same article
_MOST = 2.3  # times what these take: 1.8 at present, and more than four when every cue, every syllable and the grammar of AI notices were read first
_TRIES = 3
_SCORED = f"import framing; article = framing.Article(open({str(SEEDS / 'articles' / 'summit_courier.txt')!r}, encoding='utf-8').read())"


def run(code):
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=kept, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_first_score_takes_few_times_what_later_ones_take():
    """Of the time of a process, so that a busy machine makes no difference; modules that were not compiled are so at the first try."""
    code = f"""
from time import process_time
start = process_time()
{_SCORED}
framing.score(article)
first = process_time()
for _ in range({_LATER}):
    framing.score(framing.Article(article.text))
print((first - start) / (process_time() - first))
"""
    assert any(float(run(code)) < _MOST for _ in range(_TRIES))


def test_the_first_score_imports_nothing_that_it_does_not_need():
    heavy = (
        "pandas numpy scipy sklearn matplotlib nltk joblib lxml pyarrow trafilatura py3langid jinja2 IPython nbconvert tqdm asyncio email"
    )
    code = f"import sys; {_SCORED}; framing.score(article); print([name for name in {heavy.split()} if name in sys.modules])"
    assert run(code).strip() == "[]"


def test_the_grammar_of_ai_notices_waits_for_an_agent():
    code = (
        "import framing; from framing.disclaimers.constructions import statements_of; built = lambda: statements_of.cache_info().currsize\n"
        "framing.score('The bridge in Lowell is shut.'); print(built())\n"
        "framing.score('AI helped to write this article.'); print(built())"
    )
    assert run(code).split() == ["0", "1"]


def test_a_cue_that_was_kept_is_read_where_something_of_each_part_stands_near():
    line = "moor~ .. (slipway|foreshore) of driftwood"
    matcher = Matcher([(line, line)], {line: kept(line)})
    read = _compiled.cache_info().currsize
    for text, is_read in (
        ("Driftwood lay about.", False),
        ("They moored there. Driftwood lay on a slipway of sorts.", False),
        ("She moors at the slipway of driftwood.", True),
    ):
        assert [match.payload for match in matcher.find(Document(text))] == [line] * is_read
        assert ("expression" in vars(matcher._cues[0])) == is_read
    assert _compiled.cache_info().currsize == read


@pytest.mark.parametrize("cue", ["walk~ a fine (blue)? line", "<who> goes .. overboard", "^(Lowell|the port) is shut", "harbo*", "quay"])
def test_a_cue_that_was_kept_is_the_cue_that_was_read(cue):
    again = CompiledCue(*kept(cue))
    assert again == compile_cue(cue)
    assert again.expression == compile_cue(cue).expression


def kept(cue):
    return tuple(getattr(compile_cue(cue), field.name) for field in fields(CompiledCue))


def test_a_pattern_is_compiled_where_something_of_each_part_stands_near():
    matcher = Matcher([("walk~ .. (tightrope|wire)", "")])
    cue = compile_cue("walk~ .. (tightrope|wire)")
    assert list(matcher.find(Document("She walks to the quay, along the pier and home to the inn.\n\nThe tightrope is up."))) == []
    assert not cue.is_compiled
    assert len(list(matcher.find(Document("She walks a thin tightrope.")))) == 1
    assert cue.is_compiled


def test_a_late_pattern_finds_what_a_pattern_finds():
    text = "Ana Ruiz\nTom Vance"
    for flags in (0, re.MULTILINE):
        late, plain = late_pattern(r"^(\w+) (\w+)$", flags), re.compile(r"^(\w+) (\w+)$", flags)
        assert "search" not in vars(late)
        assert late.findall(text) == plain.findall(text)
        assert late.search == vars(late)["search"]
        assert late.sub(r"\2", text) == plain.sub(r"\2", text)
    with pytest.raises(AttributeError, match="compiled late has no 'scanner'"):
        late_pattern("a").scanner


@pytest.mark.parametrize(("between", "compiled"), [(2, True), (3, False)])
def test_a_pattern_waits_for_something_of_each_part_within_its_reach(between, compiled):
    """A cue of five words is not compiled for a text in which its parts stand six words apart."""
    line = f"stroll~ .. (rope|wire{between})"
    text = "She strolls" + " on" * between + f" a wire{between}."
    assert len(list(Matcher([(line, "")]).find(Document(text)))) == compiled
    assert compile_cue(line).is_compiled == compiled


def test_a_pattern_waits_for_its_parts_one_behind_the_other():
    matcher = Matcher([("amble~ .. (rope|wire) homewards", "")])
    for text, compiled in (("She ambles homewards on a rope.", False), ("She ambles along a rope homewards.", True)):
        assert len(list(matcher.find(Document(text)))) == compiled
        assert compile_cue("amble~ .. (rope|wire) homewards").is_compiled == compiled
