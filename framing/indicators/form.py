"""Which signs does the form of a copy show: headline against story, dateline, clickbait, exclamation marks?"""

import re
from collections.abc import Iterable, Sequence

from framing.article.article import Article
from framing.attribution.pipeline import attribution_of
from framing.hedging.hedges import find_boosters
from framing.hedging.interpretations import find_interpretations
from framing.lexicons import any_of, word_list
from framing.text.datelines import find_place
from framing.text.document import Document
from framing.text.region_labels import STORY, TELLING
from framing.text.spans import Span, VoicedSpan

from .clickbait import clickbait_signs
from .copies import Copy
from .headline_match import HeadlineFigure, HeadlineName, figures_in, headline_names, missing_names
from .label_lines import Seen, seen

_NO_HEADLINE = Seen("unknown", note="no headline in this copy")
_OPENING_MARKS = " \xa0\n“‘\"'(—–-"
_MOST_WORDS = 8  # charged words that are listed
_OPENING = 3  # lines of the body in which a dateline may stand: a standfirst or a credit may come first
_LONGEST_NAME = 30  # characters
_NAME_WITH_MARK = re.compile(rf"\b{any_of(word_list('sourcing.names_with_mark'))}\Z", re.IGNORECASE)


def headline_figures_in_story(copy: Copy) -> Seen:
    """Whether every figure of the headline stands in the story below it, by value."""
    if not copy.headline:
        return _NO_HEADLINE
    figures = figures_in(copy.headline_text)
    if not figures:
        return Seen("unknown", "none", note="the headline has no figure")
    below = {value for one in figures_in(_story_below(copy.article)) for value in one.values}
    return _held_against_story(copy, figures, [one.text for one in figures if below.isdisjoint(one.values)])


def _held_against_story(copy: Copy, found: Sequence[HeadlineFigure | HeadlineName], missing: Sequence[str]) -> Seen:
    """What a headline tells, all of it in the story or not."""
    assert copy.headline
    document, start, _ = copy.headline
    spans = tuple(document.span(Span, start + one.start, start + one.end) for one in found)
    if missing:
        return Seen("absent", "no", spans, f"not in the story: {', '.join(missing)}")
    return Seen("present", "yes", spans)


def _story_below(article: Article) -> str:
    """What a reader has below the headline: standfirst, story, captions, timelines."""
    return "\n".join(article.text[r.start : r.end] for r in article.regions if r.label in TELLING - {"headline"})


def headline_names_in_story(copy: Copy) -> Seen:
    """Whether every name of the headline stands in the story below it."""
    if not copy.headline:
        return _NO_HEADLINE
    story = _story_below(copy.article)
    names = headline_names(copy.headline_text, story)
    if not names:
        return Seen("unknown", "none", note="the headline names nobody and nothing")
    return _held_against_story(copy, names, [name.text for name in missing_names(names, story)])


def clickbait_headline(copy: Copy) -> Seen:
    """Whether the headline withholds what the story is about, or points forward to it."""
    if not copy.headline:
        return _NO_HEADLINE
    document, start, _ = copy.headline
    signs = clickbait_signs(copy.headline_text)
    spans = tuple(document.span(Span, start + left, start + right) for left, right, _ in signs)
    return Seen("present" if signs else "absent", "; ".join(dict.fromkeys(name for _, _, name in signs)) or None, spans)


def dateline(copy: Copy) -> Seen:
    """The place that opens the story, before a dash."""
    for line in list(copy.lines_of("body", "standfirst"))[:_OPENING]:
        if place := find_place(line.text):
            return Seen("present", place, (copy.span(line.start, line.start + len(place)),))
    return Seen("absent")


def charged_words(copy: Copy) -> Seen:
    """Words that praise, blame or inflame, in the outlet's own voice; one mild word alone is none."""
    cues = [
        cue
        for cue in copy.cues("charged_words")
        if cue.span.region in STORY and cue.voice == "outlet" and not _in_a_name(copy.documents[0], cue.span)
    ]
    strong = any(cue.says == "strong" for cue in cues)
    words = dict.fromkeys(cue.span.text.lower() for cue in cues)
    if not strong and len(words) < 2:
        return Seen("absent")
    return seen((cue.span for cue in cues), ", ".join(list(words)[:_MOST_WORDS]))


def _in_a_name(document: Document, span: Span) -> bool:
    """A capital inside a sentence of the running text: "he starred in The Hateful Eight"."""
    if span.region != "body" or not span.text[:1].isupper():
        return False
    return document.text[document.sentence_at(span.start).start : span.start].strip(_OPENING_MARKS) != ""


def boosters(copy: Copy) -> Seen:
    """Insistence on a claim, in the outlet's own voice."""
    return _of_the_outlet(find_boosters(copy.article))


def interpretations(copy: Copy) -> Seen:
    """Inferences put as fact, in the outlet's own voice."""
    return _of_the_outlet(find_interpretations(copy.article))


def _of_the_outlet(spans: Iterable[VoicedSpan]) -> Seen:
    return seen(span for span in spans if span.voice == "outlet" and span.region in STORY)


def exclamation_marks_outside_quotes(copy: Copy) -> Seen:
    """Exclamation marks of headline, standfirst and body that stand in no quotation and no name."""
    return seen(span for document in copy.documents for span in _exclamations(document))


def _exclamations(document: Document) -> list[Span]:
    if "!" not in document.text:
        return []
    quoted = [piece for passage in attribution_of(document).passages for piece in passage.pieces]
    return [
        document.span(Span, at, at + 1)
        for at in (found.start() for found in re.finditer("!", document.text))
        if document.in_story(at)
        and not any(start <= at < end for start, end in quoted)
        and not _NAME_WITH_MARK.search(document.text, max(0, at - _LONGEST_NAME), at)
    ]
