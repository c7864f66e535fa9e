"""What changed between saved copies of one article, and does a notice own up to it?"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import pandas as pd

from framing.article.article import Article
from framing.attribution.scorers import find_sources
from framing.comparing.text_reuse.paraphrases import sentence_stems, stems_of
from framing.cues.rules import find_cues
from framing.scoring.tables import named_articles
from framing.table_schemas import table_of, typed_columns
from framing.text.document import Sentence
from framing.text.region_labels import TELLING
from framing.text.spans import Pair, overlap
from framing.text.wording import plural

from .sentence_alignment import Aligned, align_sentences, plain_words, sentences_of
from .sentence_changes import SentenceChange, sentence_changes

CHANGE_COLUMNS = typed_columns(
    "old new kind before after field before_start:Int64 before_end:Int64 after_start:Int64 after_end:Int64 owned:boolean note"
)

_BELOW = TELLING - {"headline"}
_WORD = re.compile(r"\w+")
_IN_COMMON = 0.2  # of the sentences of an old copy: with fewer the two may be no copies of one article
_OWNED_STEMS = 3  # that a notice and a changed sentence share, without being told the words themselves


def find_changes(versions: Iterable[Article | str]) -> pd.DataFrame:
    """What changed from each saved copy of an article to the next.

    Measures:
        Headline and byline rewritten; sentences added, cut and moved; within a sentence that was changed: numbers, names,
        hedges dropped or added, attributions dropped or added, quotes altered, or else "reworded"; sources that are gone or
        new; correction and update notices added or taken away. Marks, spaces and capitals alone are no change.
    Evidence:
        The words before and after with their offsets in the old and the new copy.
    Misses:
        A sentence rewritten from the ground counts as cut and added. Why something was changed cannot be seen; an update of a
        running story changes much and hides nothing. ``owned`` says whether a notice that the new copy adds has the words or
        the matter of the change; a site may own up to it on another page.
    Source:
        What readers of newsdiffs and NewsEdits (Spangher et al. 2022) look for.

    Args:
        versions: copies of one article from the oldest to the newest, Articles or texts.

    Returns:
        DataFrame, one row a change: old and new (the article_id of each copy, else its number), kind, before, after, field,
        before_start, before_end, after_start, after_end (missing where there is nothing), owned, note. Copies that could not
        be read are left out and counted in ``attrs["skipped"]``; ``attrs["unlike"]`` names two that follow each other and hardly
        have a sentence in common.
    """
    copies = named_articles(versions)
    readable = [copy for copy in copies if not copy.error]
    rows, unlike = [], []
    for old, new in pairwise(readable):
        notice, changes = "\n".join(added.after for added in _notices(old, new) if added.after), list(_changes(old, new))
        sentences = len(sentences_of(old.documents[0], _BELOW))
        kept = sentences - sum(change.kind == "sentence cut" for change in changes)
        if kept < _IN_COMMON * sentences:
            common = f"{kept} of {plural(sentences, 'sentence')} in common"
            unlike.append(f"{old.article_id} and {new.article_id} have {common}: are they copies of one article?")
        for change in changes:
            owned = pd.NA if change.kind.startswith("notice") else bool(notice) and _owns(notice, old, new, change)
            places = (*(change.at or (None, None)), *(change.now_at or (None, None)))
            rows.append((old.article_id, new.article_id, *change[:3], change.field, *places, owned, change.note))
    return table_of(rows, CHANGE_COLUMNS, skipped=len(copies) - len(readable), unlike=unlike)


def _changes(old: Article, new: Article) -> Iterator[SentenceChange]:
    yield from _headline(old, new)
    if old.byline != new.byline:
        yield SentenceChange("byline changed", "; ".join(old.byline), "; ".join(new.byline), field="byline")
    yield from _notices(old, new)
    yield from _sources(old, new)
    before, after = old.documents[0], new.documents[0]
    notices, notices_now = _notice_places(old), _notice_places(new)
    for aligned in align_sentences(before, after, _BELOW):
        if not (_is_among(notices, aligned.old) or _is_among(notices_now, aligned.new)):
            yield from _sentence_changes(old, new, aligned)


def _headline(old: Article, new: Article) -> Iterator[SentenceChange]:
    (before, at, field), (after, now_at, _) = _headline_of(old), _headline_of(new)
    if plain_words(before) != plain_words(after):
        yield SentenceChange("headline rewritten", before, after, at, now_at, field=field)


def _headline_of(article: Article) -> tuple[str, Pair | None, str]:
    place = article.documents[0].headline
    if place and not article.title:
        return article.headline, place, "text"
    return article.title, (0, len(article.title)) if article.title else None, "title"


def _notice_places(article: Article) -> list[Pair]:
    """Where an article says that it was corrected or updated: its notices, and sentences that say so."""
    document = article.documents[0]
    places = [(region.start, region.end) for region in article.regions if region.label == "notice"]
    for start, _, rule in find_cues(document, "indicators"):
        sentence = document.sentence_at(start)
        if rule.category in ("correction_notice", "update_notice") and not any(overlap(sentence, place) for place in places):
            places.append((sentence.start, sentence.end))
    return sorted(places)


def _notices(old: Article, new: Article) -> Iterator[SentenceChange]:
    before, after = ({plain_words(one.text[start:end]): (start, end) for start, end in _notice_places(one)} for one in (old, new))
    for words, (start, end) in before.items():
        if words not in after:
            yield SentenceChange("notice taken away", old.text[start:end].strip(), "", (start, end))
    for words, (start, end) in after.items():
        if words not in before:
            yield SentenceChange("notice added", "", new.text[start:end].strip(), None, (start, end))


def _owns(notice: str, old: Article, new: Article, change: SentenceChange) -> bool:
    """Whether a notice tells of a change: it has the words that changed, or enough of the sentence around them."""
    words = set(plain_words(notice))
    changed = {word for text in (change.before, change.after) for word in plain_words(text)}
    if change.kind in ("number changed", "name changed"):
        sides = [set(plain_words(text)) for text in (change.before, change.after)]
        if any(one and one <= words for one in sides):
            return True
    around: set[str] = set()
    for article, place in ((old, change.at), (new, change.now_at)):
        sentence = article.documents[0].sentence_at(place[0]) if place and change.field == "text" else None
        if sentence:
            around |= sentence_stems(article.documents[0], sentence)
    return len((around | stems_of(changed)) & stems_of(words)) >= _OWNED_STEMS


def _sources(old: Article, new: Article) -> Iterator[SentenceChange]:
    """Named sources that one copy has and the other never names."""
    for name, place in _unshared(old, new):
        yield SentenceChange("source gone", name, "", place, None)
    for name, place in _unshared(new, old):
        yield SentenceChange("source added", "", name, None, place)


def _unshared(article: Article, other: Article) -> Iterator[tuple[str, Pair]]:
    """Sources of an article of whose names no word stands in the other, with their first mentions."""
    named = set(_WORD.findall(other.text.lower()))
    for source in find_sources(article):
        mention = source.mentions[0] if source.mentions and source.mentions[0].field == "text" else None
        if source.name and mention and not named.intersection(_WORD.findall(source.name.lower())):
            yield source.name, (mention.start, mention.end)


def _sentence_changes(old: Article, new: Article, aligned: Aligned) -> Iterator[SentenceChange]:
    before = old.text[slice(*aligned.old)] if aligned.old else ""
    after = new.text[slice(*aligned.new)] if aligned.new else ""
    if aligned.old is None or aligned.new is None or aligned.moved:
        kind = "sentence moved" if aligned.moved else "sentence cut" if aligned.old else "sentence added"
        yield SentenceChange(kind, before, after, aligned.old, aligned.new)
        return
    found = list(sentence_changes(old, new, aligned.old, aligned.new))
    yield from found or [SentenceChange("reworded", before, after, aligned.old, aligned.new)]


def _is_among(notices: list[Pair], sentence: Sentence | None) -> bool:
    return sentence is not None and any(overlap(sentence, place) for place in notices)
