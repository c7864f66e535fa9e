"""Which of the sources without a name are one: "two officials", "one of them", and "the survey" of a Lowell Institute survey?"""

import re
from bisect import bisect_right
from collections import defaultdict

from framing.attribution.coreference.genders import GENDERED
from framing.attribution.coreference.noun_phrases import POLLS, is_one_person
from framing.attribution.coreference.resolved_sources import ResolvedSource
from framing.attribution.mentions.source_kinds import source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.spans import Pair

_DETERMINERS, _NEW = word_list("sources.bare_determiners"), word_list("sources.new")
DEFINITE = re.compile(r"[Tt]he |.*[’']s? ")
"""What somebody in office is told by: "the mayor", "Lowell’s mayor"."""
_QUANTITIES = frozenset(("most", "many"))
_SEVERAL_HEARD = frozenset(("people", "sources"))
_THOSE_HEARD = word_list("coreference.those_heard")
_BILLS = frozenset(("act", "bill"))
_SOON = 3  # sentences, within which "he" is an office-holder whom no name tells


class UnnamedKeys:
    """Tells unnamed sources apart: "another official" is a new one, "the official" and bare "officials" the last that were called so."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.latest: dict[str, str] = {}
        self.last_in_office = ("", 0)  # the key of the last office-holder whom no name tells, and the sentence
        self.quantified: dict[str, tuple[str, int]] = {}  # by "most", "many": the key of the last group told so, and its sentence
        self.last = ""  # the last unnamed source, if people went unnamed there
        self.last_noun = ""  # by which it was told
        self.documents: dict[str, set[str]] = defaultdict(set)  # the keys of those whose owner is told, by what they may be called

    def keep_document(self, key: str, mention: Pair, resolved: ResolvedSource) -> None:
        """Take note of a document whose owner is told, for "the survey" further on, "the bill" of "the Clean Harbors Act"."""
        noun = resolved.noun or self.document.folded[mention[0] : mention[1]].rpartition(" ")[2]
        for called in next((alike for alike in (POLLS, _BILLS) if noun in alike), (noun,)):
            self.documents[called].add(key)

    def key(self, resolved: ResolvedSource, mention: Pair) -> str:
        """The key under which an unnamed source is gathered; "he" behind an office-holder whom no name tells is that one."""
        if resolved.kind != "unknown":
            return self._key_by_words(resolved, mention)
        text, sentence = self.document.text[mention[0] : mention[1]], bisect_right(self.document.sentence_starts, mention[0])
        office, heard_in = self.last_in_office
        if is_one_person(resolved.noun) and DEFINITE.match(text):
            office = self._key_by_words(resolved, mention)
        elif not office or text.lower() not in GENDERED or sentence - heard_in > _SOON:
            return "?"
        self.last_in_office = office, sentence
        return office

    def _key_by_words(self, resolved: ResolvedSource, mention: Pair) -> str:
        words = self.document.folded[mention[0] : mention[1]].replace(",", "").split()
        of_these = resolved.kind == "anonymous" and words[:2] == ["one", "of"]  # "one of the sources"
        noun = words[-1] if of_these or not resolved.noun else resolved.noun
        bare = " ".join([word for word in words if word not in _DETERMINERS])
        new = words[0] in _NEW or "other" in words
        before = words[: words.index(noun)] if noun in words else words
        # "two of the people", "they" who are these, bare "officials"
        again = not source_rules().definite.isdisjoint(before) or bare in source_words().pronouns
        points_back = again or (bare == noun and noun[-1:] == "s")
        if resolved.kind == "anonymous" and self.last and self.document.folded.startswith(" of them", mention[1]):
            return self.last  # "two clerks who asked not to be named": "one of them"
        # "One of the officials" is somebody of the group that was heard as "officials", and again "one of the sources".
        of_group = of_these and self.latest.get(noun, "").startswith("? group")
        if points_back and (of_these or not new) and noun in self.latest and not of_group:
            return self.latest[noun]
        if self.last and self.last_noun in _SEVERAL_HEARD and words[0] == "the" and bare in _THOSE_HEARD and bare not in self.latest:
            return self.last  # "two people who asked not to be named … the officials"
        if resolved.kind == "document" and again and len(self.documents[noun]) == 1 and bare == noun:
            return next(iter(self.documents[noun]))  # "a Lowell Institute survey … the survey"
        sentence = bisect_right(self.document.sentence_starts, mention[0])
        quantified, heard_in = self.quantified.get(words[0], ("", -_SOON))
        if len(words) == 1 and sentence - heard_in <= _SOON and self.document.folded.startswith(" also ", mention[1]):
            return quantified  # "Most experts say so … most also say"
        key = f"? {resolved.kind} {bare} {mention[0] if new else ''}"
        if words[0] in _QUANTITIES and len(words) > 1:
            self.quantified[words[0]] = key, sentence
        self.latest[noun] = key
        self.last, self.last_noun = key if resolved.kind == "anonymous" else "", noun
        return key
