"""Who is meant by a mention: which full name stands behind "he", "the president" or "Lee", and what kind of source is that?"""

import re
from collections.abc import Sequence

from framing.attribution.mentions.mention import Mentions
from framing.attribution.mentions.name_endings import before_post_nominals
from framing.attribution.mentions.name_runs import NO_PRONOUNS
from framing.attribution.mentions.source_kinds import noun_kind, source_rules
from framing.attribution.passages.quotation_marks import Passage
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.spans import Pair

from .apposition import apposed_to, bearer_beside, says_in_relative
from .cataphora import spokesperson_named_soon
from .companions import named_among
from .descriptions import pointed_to, referent_of
from .entities import Entity
from .entity_index import EntityIndex, EntityMention, index_entities
from .genders import GENDERED
from .name_lexicon import PERSONAL
from .name_referents import referents_of_name
from .noun_phrases import NounPhrase, brought_in_before, is_bare, noun_phrase
from .offices_before_names import named_behind_office
from .resolved_sources import NOBODY, ResolvedSource, as_resolved_source, unlisted
from .salience import Salience
from .same_documents import is_share, study_meant
from .spokespeople import body_spoken_for, only_one_named_before
from .they_it_who import Antecedent, antecedent_of_both, antecedent_of_it, antecedent_of_they, antecedent_of_who

# "an inside source", but "officials inside the agency"
_BEHIND_HEAD = word_list("coreference.after_head") | word_list("source_nouns.no_part")
_AFTER_HEAD = re.compile(rf",(?!\d)| \(|(?<!\b[Aa]n) inside\b| {any_of(_BEHIND_HEAD)}\b")
_OFFICE_OF_OFFICE = re.compile(r" of [a-z]+['’]s? office$")  # "the secretary of state's office"; not "a clerk of the mayor's office"
_CLAUSE_OF_HIS_OWN = re.compile(r",? whos?e?\b")
_ACCORDING = "according to "
_COUNT_OF = re.compile(rf"{any_of(word_list('coreference.counts_papers'))} of ")
_THEY, _IT, _WHO = word_list("coreference.they"), word_list("coreference.it"), word_list("coreference.who")
_THIRD_PERSON = GENDERED.keys() | _THEY | _IT | _WHO
_PRONOUNS = _THIRD_PERSON | word_list("coreference.first_and_second_person")
_POSSESSIVES = word_list("coreference.possessives")
_OWNERS = tuple(f"{word} " for word in word_list("coreference.theirs"))
_PUBLISHED = word_list("coreference.published")
_TOUCHES = 2  # characters
_ARTICLE = 4  # characters


class Coreference:
    """Who is meant by each mention of one document; a mention is resolved when it is first asked for, and once."""

    def __init__(self, index: EntityIndex) -> None:
        self.index = index
        self.salience = Salience(index)
        self._resolved: dict[Pair, list[ResolvedSource]] = {}
        self._antecedents: dict[int, Antecedent | None] = {}  # of "they", "it" and "who", by where they stand

    def resolve(self, start: int, end: int) -> ResolvedSource:
        """Who is meant by the mention between two offsets, as the rest of the document tells.

        Two people in one mention ("Lee and Xi") have one name of both.
        """
        each = self.resolve_each(start, end)
        if len(each) == 1:
            return each[0]
        return ResolvedSource(" and ".join(one.name or "" for one in each), each[0].kind, None)

    def resolve_each(self, start: int, end: int) -> list[ResolvedSource]:
        """Those who are meant by a mention, one or more."""
        each = self._resolved.get((start, end))
        if each is None:
            each = self._resolved[start, end] = self._referents(start, end)
        return each

    def introduced_at(self, start: int, end: int) -> Pair:
        """Where it is told who a mention means: a pronoun without a name by what introduces it, a share by its poll."""
        pronoun = self._pronoun(start, end)
        if pronoun in _THIRD_PERSON:
            antecedent = self._antecedent(start, pronoun)
            return (antecedent.start, antecedent.end) if antecedent and not antecedent.entities else (start, end)
        told_by = study_meant(self.index, start, end) or pointed_to(self.index, start, end)
        return (told_by.start, told_by.end) if told_by else (start, end)

    def _antecedent(self, start: int, pronoun: str) -> Antecedent | None:
        """Whom or what a pronoun of the third person means, by name or by the phrase that brought him in."""
        if pronoun in GENDERED:
            entity = self.salience.antecedent(start, pronoun)
            return Antecedent(() if entity.described else (entity,), *(entity.described or (start, start))) if entity else None
        if start not in self._antecedents:
            find = antecedent_of_they if pronoun in _THEY else antecedent_of_it if pronoun in _IT else antecedent_of_who
            self._antecedents[start] = find(self.index, start)
        return self._antecedents[start]

    def _pronoun(self, start: int, end: int) -> str:
        document = self.index.document
        return "" if document.text[start:end] in NO_PRONOUNS else document.folded[start:end].partition("'")[0]  # "he'd"

    def _referents(self, start: int, end: int) -> list[ResolvedSource]:
        pronoun = self._pronoun(start, end)
        if pronoun == "both" and (two := antecedent_of_both(self.index, start)):
            return [as_resolved_source(entity) for entity in two.entities]
        if pronoun not in _PRONOUNS:
            return self._of_words(start, end)
        antecedent = self._antecedent(start, pronoun) if pronoun in _THIRD_PERSON else None
        if antecedent is None:
            return [NOBODY]
        if not antecedent.entities:
            return self._of_words(antecedent.start, antecedent.end)
        return [as_resolved_source(entity) for entity in antecedent.entities]

    def _of_words(self, start: int, end: int) -> list[ResolvedSource]:
        """Whom a name or a phrase with a noun means."""
        index, text = self.index, self.index.document.text
        if text.find(" who", start, end) >= 0 and (clause := _CLAUSE_OF_HIS_OWN.search(text, start, end)):
            end = clause.start()  # "this Democrat, who asked not to be named for the sake of Mr. Ruiz"
        first, stop = index.between(start, end)
        if stop > first and index.ends[stop - 1] < end and before_post_nominals(text, index.starts[stop - 1], end) == index.ends[stop - 1]:
            end = index.ends[stop - 1]  # "Sir Tom Vance KC"
        return (referents_of_name(index, start, end, first, stop) if stop > first else []) or self._of_phrase(start, end, first, stop)

    def _of_phrase(self, start: int, end: int, first: int, stop: int) -> list[ResolvedSource]:
        """Whom a name with words around it means, or a phrase with a noun."""
        index, document = self.index, self.index.document
        named_first = stop > first and index.starts[first] - start <= _ARTICLE
        cut = _AFTER_HEAD.search(
            document.text, index.ends[first] if named_first else start + 1, end
        )  # "Board of Ports officials in Lowell"
        head_end = cut.start() if cut else end
        named = index.within(start, head_end)
        last = index.named[stop - 1] if stop > first and index.ends[stop - 1] == end else None
        if titled := named_behind_office(index, start, end, last=last, cut=cut, named=named):
            return [as_resolved_source(titled)]
        if named and head_end - named[-1].end <= _TOUCHES:
            return [as_resolved_source(named[-1].entity)]
        if document.text.endswith(" office", start, end) and _OFFICE_OF_OFFICE.search(document.text, start, end):
            return [ResolvedSource(None, "organisation", None, "office")]
        if papers := self._papers_counted(start, end):
            return papers
        tells_who = says_in_relative(document, end)  # "for Ana Ruiz, one of the rowers who said"
        if document.folded.startswith("one of ", start) and (apposed := apposed_to(index, start, PERSONAL, governed=tells_who)):
            return [as_resolved_source(apposed)]
        if told_by := study_meant(index, start, end) or pointed_to(index, start, end):
            return self._of_words(told_by.start, told_by.end)
        if is_share(index, start, end):
            return [ResolvedSource(None, "group", None)]
        referent = self._of_noun_phrase(start, end, head_end, named)
        of_group = referent.name is None and referent.kind == "group"
        with_team = document.folded.startswith(_OWNERS, start)  # "Ana Ruiz and her team"
        return named_among(index, self.resolve_each, start, end, referent) if of_group or with_team else [referent]

    def _papers_counted(self, start: int, end: int) -> list[ResolvedSource]:
        """Whose the papers are of which a phrase counts some: "one of Ruiz's letters", "several of the emails"."""
        counted = _COUNT_OF.match(self.index.document.folded, start, end)
        phrase = noun_phrase(self.index, counted.end(), end, end) if counted else None
        return self._of_words(counted.end(), end) if counted and phrase and noun_kind(phrase.noun) == "document" else []

    def _of_noun_phrase(self, start: int, end: int, head_end: int, named: list[EntityMention]) -> ResolvedSource:
        index = self.index
        phrase = noun_phrase(index, start, end, head_end)
        if phrase is None and named:
            return as_resolved_source(named[-1].entity)
        if phrase is None:
            found = unlisted(index.document.text[start:end])
            of_papers = found.kind != "group" and index.document.folded.endswith(_ACCORDING, 0, start)
            return ResolvedSource(None, "document", None) if of_papers else found  # "according to excerpts", whatever they are
        if beside := bearer_beside(index, phrase):
            return as_resolved_source(beside)
        if phrase.noun in source_rules().spokes and (named_soon := spokesperson_named_soon(index, phrase)):
            return as_resolved_source(named_soon)
        if body := self._spoken_for(phrase):
            return body
        referent = referent_of(self.salience, phrase)
        if referent.entity and referent.kind != "document":
            resolved = as_resolved_source(referent.entity)
            return resolved._replace(kind="organisation") if referent.kind == "organisation" else resolved  # "Kestrel … the company"
        name = referent.entity.name if referent.entity else referent.name
        by_body = referent.entity is None or _publishes(referent.entity)
        published = referent.kind == "document" and phrase.noun in _PUBLISHED and by_body
        return ResolvedSource(name, referent.kind, referent.reason, phrase.noun, published)

    def _spoken_for(self, phrase: NounPhrase) -> ResolvedSource | None:
        """The body for which somebody unnamed speaks, told in the phrase, or where he was brought in: "a spokesman for the fund", "he"."""
        if phrase.noun not in source_rules().spokes and phrase.noun not in source_rules().company_voices:
            return None
        index = self.index
        if span := body_spoken_for(index, phrase):
            body = self._body_of_voice(*span)
        else:
            body = self._body_before(phrase) if phrase.noun in source_rules().spokes else NOBODY
        return body if body.kind == "organisation" else None

    def _body_before(self, phrase: NounPhrase) -> ResolvedSource:
        """The body of "the spokesman", as it was told where he was brought in; of bare "a spokesman" the only one named shortly before."""
        earlier = brought_in_before(self.index, phrase) if phrase.definite else ()
        if earlier:
            return self._of_words(earlier[0].start, earlier[0].end)[0]
        return as_resolved_source(only_one_named_before(self.index, phrase.start)) if is_bare(self.index, phrase) else NOBODY

    def _body_of_voice(self, start: int, end: int) -> ResolvedSource:
        """The body of whose spokesman the words before him tell: "a Lowell Bank spokesman", "a company official"."""
        phrase = None if self.index.within(start, end) else noun_phrase(self.index, start, end, end)
        if phrase is None or phrase.first in _POSSESSIVES:
            return self._of_words(start, end)[0]
        referent = referent_of(self.salience, phrase._replace(first="the"))
        return ResolvedSource(referent.entity.name if referent.entity else referent.name, referent.kind, None, phrase.noun)


def resolve_mentions(document: Document, mentions: Mentions, passages: Sequence[Passage]) -> Coreference:
    """The coreference of a document: its entities are indexed at once, its mentions resolved as they are asked for."""
    return Coreference(index_entities(document, mentions, passages))


def _publishes(entity: Entity) -> bool:
    """Whether the name before what is published is a body's: "a Pew poll", "a Harbor Fund report", not "the Ruiz report"."""
    return entity.kind == "organisation" and (entity.kind_known or len(entity.words) > 1)
