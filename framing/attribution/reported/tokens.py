"""What does the model of reported speech see of a word? Its class, the mark behind it, and the mentions and quoted pieces around."""

from bisect import bisect_left
from collections.abc import Hashable, Iterable
from functools import cache
from itertools import chain
from sys import intern
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import ATTRIBUTION_ADJECTIVES, attribution_nouns, verbs
from framing.attribution.mentions.mention import Mention, Mentions
from framing.attribution.mentions.name_runs import COMMON_SURNAMES
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.passages.named_works import names_work
from framing.attribution.passages.passages import quoted_pieces
from framing.attribution.passages.quotation_marks import Passage
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.spans import Pair
from framing.text.word_cache import Remembered


class Term(NamedTuple):
    """A word that may attribute: the lexicon's entry for one form of it."""

    lemma: str
    form: str  # of a verb: base, present, past, ing; or noun, adjective, according
    complements: str  # what a verb takes, by initials

    @property
    def finite(self) -> bool:
        """Whether it is a verb that can be the one of a sentence: "warns", "warned"; "warn" needs another word for that."""
        return self.form in ("past", "present")

    @property
    def says(self) -> bool:
        """Whether it is a verb of saying, with speech in marks and with a clause: "warned"; not "grinned", nor "knew"."""
        return "d" in self.complements and self.takes_clause

    @property
    def takes_clause(self) -> bool:
        """Whether a clause may be its object: "said it was late"."""
        return "c" in self.complements

    @property
    def takes_infinitive(self) -> bool:
        """Whether an infinitive may be its object: "vowed to stay"."""
        return "i" in self.complements

    @property
    def takes_person(self) -> bool:
        """Whether its object is somebody: "urged the council to wait"."""
        return "p" in self.complements


class TokenView(NamedTuple):
    """A document as its cues are judged by; lists run along the words."""

    document: Document
    folded: list[str]
    starts: list[int]
    ends: list[int]
    classes: list[str]
    gaps: list[str]  # what stands behind each word: "" for a space, else the first mark
    mentions: Mentions
    pieces: list[Pair]  # quoted, in order, but for names of works that a comma closes
    quoted: set[int]  # which words stand in these
    subjects: dict[Pair, tuple[Mention | None, int, str]]  # of the verbs asked so far: ``subject_of``
    contents: dict[tuple[Hashable, int], int | None]  # where they begin of the cues asked so far: ``content_start``

    def kind(self, mention: Mention) -> str:
        """A pronoun itself, the kind of a source noun, "name", or "nominal" for a noun of no kind."""
        head = mention.head_in(self.document.folded)
        return head if mention.kind == "pronoun" else source_words().nouns.get(head, mention.kind)

    def is_parted(self, first: int, stop: int) -> bool:
        """Whether a mark stands behind one of the words of one sentence: not the point of "Mr. Ruiz"."""
        return any(gap and gap != "." for gap in self.gaps[first:stop])

    def mention_at(self, i: int) -> Mention | None:
        """The mention that begins with word ``i``."""
        return self.mentions.starting_at(self.starts[i])

    def mention_before(self, i: int) -> Mention | None:
        """The mention that ends with the word before word ``i``."""
        return self.mentions.ending_at(self.ends[i - 1]) if i else None


FINITE = frozenset(("vpast", "vpresent"))
"""The classes of verbs of attribution that can be the verb of a sentence."""
VERBS = FINITE | {"vbase"}
"""Those of any verb of attribution that no ending inflects."""
MAIN_VERBS = FINITE | function_words().auxiliary_classes
"""The classes of words that can be the verb of a sentence, an auxiliary too."""
MAIN_OR_PAST = MAIN_VERBS | {"ed"}
"""The same, and what may be another verb in the past: "rated"."""
NOMINAL = frozenset(("w", "s", "Cap", "num"))
"""The classes of words that may be a noun."""
INFLECTED = frozenset(("ed", "ing", "ving"))
"""The classes of words with the ending of a verb."""
WHO_OR_WHICH = word_list("attribution.sources_of_reports.relatives")
"""Relative pronouns that stand for whoever speaks."""
RELATIVE_PRONOUNS = word_list("coreference.who")
"""The same and "whose", which stands for whose thing it is."""
PERSONS = frozenset(("person", "people"))
"""Kinds of nouns for somebody, one or several."""
WHO_SAY = frozenset(("person", "people", "organisation", "document"))
"""Kinds of nouns for who, or what, may say something."""
GIVE_WORDS = WHO_SAY | {"name"}
"""The same, and a name."""
INNER_MARKS = frozenset("-'$£€")
"""Marks within a word or before an amount."""
DASHES = frozenset("–—-")
"""Marks that part a clause, and the hyphen where one stands for them."""
QUOTES = frozenset('"“”`')
END_OF_TEXT = "."
"""What stands behind the last word: the text ends as a sentence does."""


@cache
def terms() -> dict[str, Term]:
    """Every form that may attribute, folded."""
    found = {noun: Term(noun, "noun", "N") for noun in attribution_nouns()}
    for form, verb in verbs().items():
        complements = "".join(complement for complement, takes in zip("dciop", verb[3:], strict=True) if takes)
        found[form] = Term(verb.lemma, verb.form, complements)
    return found | {adjective: Term(adjective, "adjective", "J") for adjective in ATTRIBUTION_ADJECTIVES}


@cache
def _classes_in_any_letters() -> dict[str, str]:
    """The classes that a word has even with a capital."""
    lists = function_words()
    return dict.fromkeys(lists.days, "Day") | {word: intern(word) for word in lists.kept}


@cache
def _classes_in_small_letters() -> dict[str, str]:
    """The classes of verbs that may attribute, and of "didn't"."""
    verbal = {form: intern("v" + term.form) for form, term in terms().items() if term.form not in ("noun", "adjective")}
    return verbal | dict.fromkeys(function_words().negated, "n't")


def token_class(word: str) -> str:
    """The class of a straightened word: itself if it is a function word, else what its form shows."""
    folded = word.lower()
    in_any_letters = _classes_in_any_letters().get(folded)
    if in_any_letters:
        return in_any_letters
    if word[0].isupper():
        return "Cap"
    in_small_letters = _classes_in_small_letters().get(folded)
    if in_small_letters:
        return in_small_letters
    if folded[0].isdigit():
        return "num"
    if folded.endswith("s"):
        return "s"
    if folded.endswith("ly") and folded not in source_words().nouns:  # "family" is no adverb
        return "ly"
    return "ing" if folded.endswith("ing") else "ed" if folded.endswith("ed") else "w"


_NO_GAPS = (" ", " & ")  # "told Fox & Friends that"
_WILL = "will"  # a verb that is a family name too


def _gap(between: str) -> str:
    between = between.removeprefix("%")  # "rose by 4%, figures show"
    if between in _NO_GAPS:
        return ""
    return "¶" if "\n" in between else (between.strip() or "_")[0]


_CLASSES = Remembered(token_class)
_GAPS = Remembered[str, str](lambda between: intern(_gap(between)))


def token_view(document: Document, mentions: Mentions, passages: Iterable[Passage]) -> TokenView:
    """The words of a document with their classes, its mentions in order, and the pieces of its quoted passages."""
    words = document.words
    starts = words.starts
    pieces: list[Pair] = []
    works: list[Pair] = []
    for piece in quoted_pieces(passages):
        # "Ruiz, star of the show “The Clerk,” said": the comma closes an apposition, and no speech.
        (works if document.text[piece[1] - 2] == "," and names_work(document, piece) else pieces).append(piece)
    if works:
        mentions = Mentions(one for one in mentions if not any(start <= one.start < end for start, end in works))
    gaps = list(map(_GAPS.__getitem__, words.between))
    if gaps:
        gaps[-1] = END_OF_TEXT
    classes = list(map(_CLASSES.__getitem__, words.written))
    for i in chain.from_iterable(words.places.get(word, ()) for word in (_WILL, *COMMON_SURNAMES)):
        if i and words.written[i][0].isupper() and words.between[i - 1] == " " and words.folded[i - 1] in source_words().given:
            classes[i] = "Cap"  # "Tom Will said"
    return TokenView(
        document,
        words.folded,
        starts,
        words.ends,
        classes,
        gaps,
        mentions,
        pieces,
        set(chain.from_iterable([range(bisect_left(starts, start), bisect_left(starts, end)) for start, end in pieces])),
        {},
        {},
    )
