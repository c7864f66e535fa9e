"""Each named parameter of coreference: the size of text at which an answer turns moves with it, or another value turns the answer."""

from framing.attribution.coreference.adjacent_words import is_spoken_of
from framing.attribution.coreference.name_parts import name_parts
from framing.attribution.pipeline import attribution_of
from framing.text.document import Document

from .boundaries import deciding, letters, moving

NAMES = ["Ana Ruiz", "Tom Vance", "Gwen Tolliver", "Walter Roe", "Clara Lindqvist", "Bill Osei", "Nora Vance", "Carl Berg", "Jane Marsh"]


def each(text, phrase):
    """All whom the last mention by a phrase means."""
    start = text.rindex(phrase)
    return attribution_of(Document(text)).coreference.resolve_each(start, start + len(phrase))


def introduced(text, phrase):
    """The words that bring in whom the last mention by a phrase means."""
    start = text.rindex(phrase)
    return text[slice(*attribution_of(Document(text)).coreference.introduced_at(start, start + len(phrase)))]


def spoken_of(text, name):
    start = text.index(name)
    return is_spoken_of(Document(text), start, start + len(name))


def named(text, phrase):
    return each(text, phrase)[0].name


def kind(text, phrase):
    return each(text, phrase)[0].kind


def roles(text):
    return [entity.roles for entity in attribution_of(Document(text)).coreference.index.entities]


def words(n, word="old"):
    return " ".join([word] * n)


# module, parameter, a text of size n, what is asked of it
MOVING = [
    (
        "bare_quantifiers",
        "_MENTIONS_BACK",
        lambda n: f"Two clerks left {words(n, 'Lowell,')} too. One said no.",
        lambda text: kind(text, "One") == "anonymous",
    ),
    (
        "bare_quantifiers",
        "_SENTENCES_BACK",
        lambda n: f"Two clerks left. {words(n, 'Rain fell.')} One said no.",
        lambda text: kind(text, "One") == "anonymous",
    ),
    (
        "companions",
        "_MOST_NAMED",
        lambda n: f"{', '.join(NAMES[:n])} and other clerks said no.",
        lambda text: named(text, "other clerks") == "Ana Ruiz",
    ),
    (
        "descriptions",
        "_BESIDE",
        lambda n: f"Tom Vance left. A driver, {letters(n)} Ana Ruiz, left. The driver agreed.",
        lambda text: named(text, "The driver") == "Ana Ruiz",
    ),
    (
        "described_bodies",
        "_NAMED_SO",
        lambda n: f"{words(n, 'Ruiz left.')} The Ruiz campaign met. The Ruiz team agreed.",
        lambda text: named(text, "The Ruiz team") == "Ruiz campaign",
    ),
    (
        "same_documents",
        "_NOUNS_BACK",
        lambda n: f"A Harbour Fund survey asked {words(n, 'him,')} her. Sixty percent of drivers agreed.",
        lambda text: named(text, "Sixty percent of drivers") == "Harbour Fund",
    ),
    (
        "same_documents",
        "_POLL_BACK",
        lambda n: f"A Harbour Fund survey asked ten. {words(n, 'He left.')} Sixty percent of drivers agreed.",
        lambda text: named(text, "Sixty percent of drivers") == "Harbour Fund",
    ),
    (
        "noun_phrases",
        "_FORMER",
        lambda n: f"It was late, said port chief and {letters(n)} Sen. Ana Ruiz.",
        lambda text: named(text, "port chief") == "Ana Ruiz",
    ),
    (
        "cataphora",
        "_LATER",
        lambda n: f"A director said no. {words(n, 'Rain fell.')} Ana Ruiz, the director, left.",
        lambda text: named(text, "A director") == "Ana Ruiz",
    ),
    (
        "cataphora",
        "_SOON",
        lambda n: f"It rained. It poured. It snowed. A spokesman said no. {words(n, 'Rain fell.')} Spokesman Otto Lowe left.",
        lambda text: named(text, "A spokesman") == "Otto Lowe",
    ),
    (
        "cataphora",
        "_BESIDE",
        lambda n: f"It was late, the town's pier director said. “I row,” said {letters(n)} Ana Ruiz, who took the job.",
        lambda text: named(text, "the town's pier director") == "Ana Ruiz",
    ),
    (
        "another_office",
        "_ALIKE",
        lambda n: f"{('Italian', 'Irish', 'Iraqi', 'Iranian')[min(n, 4) - 1]} Mayor Ana Ruiz left. It rained. Iran's mayor agreed.",
        lambda text: named(text, "Iran's mayor") == "Ana Ruiz",
    ),
    (
        "name_referents",
        "_TOUCHES",
        lambda n: f"They left and{' ' * n}Police Chief Tom Vance and Bill Osei said no.",
        lambda text: len(each(text, "Police Chief Tom Vance")) == 2,
    ),
    (
        "another_office",
        "_TITLE",
        lambda n: f"French {letters(n)} Mayor Ana Ruiz left. It rained. Iran's mayor agreed.",
        lambda text: named(text, "Iran's mayor") == "Ana Ruiz",
    ),
    (
        "another_office",
        "_MOST_MENTIONS",
        lambda n: f"Ohio governor Ana Ruiz left. {words(n, 'Lowell slept.')} The Iowa governor agreed.",
        lambda text: named(text, "The Iowa governor") == "Ana Ruiz",
    ),
    (
        "offices",
        "_TITLE",
        lambda n: f"Ohio {letters(n)} Gov. Ana Ruiz left. Utah Gov. Tom Vance left. The Ohio governor agreed.",
        lambda text: named(text, "The Ohio governor") == "Ana Ruiz",
    ),
    (
        "spokespeople",
        "_SENTENCES_BACK",
        lambda n: f"The Severn Trust apologised. {'Rain fell. ' * (n - 1)}A spokeswoman agreed.",
        lambda text: named(text, "A spokeswoman") == "Severn Trust",
    ),
    (
        "kinds_beside_names",
        "_MOST_OCCURRENCES",
        lambda n: words(n, "A spokeswoman for Dunmore Ceramics said no."),
        lambda text: kind(text, "Dunmore Ceramics") == "organisation",
    ),
    (
        "kinds_beside_names",
        "_NEAR",
        lambda n: f"Drovax shares fell on Friday. {letters(n)} he left. Drovax said no.",
        lambda text: kind(text, "Drovax") == "organisation",
    ),
    (
        "kinds_beside_names",
        "_FEW_BEFORE",
        lambda n: f"The {words(n)} regulator, Ofbus, said no.",
        lambda text: kind(text, "Ofbus") == "organisation",
    ),
    (
        "descriptions",
        "_FAR_BACK",
        lambda n: f"A Norland driver said no. {'Ana Ruiz left. ' * n}The Norland driver agreed.",
        lambda text: named(text, "The Norland driver") is None,
    ),
    (
        "descriptions",
        "_MOST_BACK",
        lambda n: f"A driver came. {(words(15, 'Lowell,') + ' the driver slept. ') * n}Tom Vance left. The driver agreed.",
        lambda text: named(text, "The driver") is None,
    ),
    (
        "descriptions",
        "_WORDS_BACK",
        lambda n: f"One aide was blunt. {'Ana Ruiz left. ' * n}This source agreed.",
        lambda text: introduced(text, "This source") == "One aide",
    ),
    (
        "national_leaders",
        "_MOST_MENTIONS",
        lambda n: f"Israeli Prime Minister Ana Ruiz left. {words(n, 'Lowell,')} too. The Israeli leader agreed.",
        lambda text: named(text, "The Israeli leader") == "Ana Ruiz",
    ),
    (
        "cataphora",
        "_LEAD",
        lambda n: f"{words(n, 'Rain fell.')} A director said no. Ana Ruiz, the director, left.",
        lambda text: named(text, "A director") == "Ana Ruiz",
    ),
]

# module, parameter, the nearest value with which another is meant, and who is asked for
DECIDING = [
    ("adjacent_words", "_REACH", 19, lambda: roles("They met the ex-environmentalist Ana Ruiz.")),
    ("adjacent_words", "_TITLES", 28, lambda: spoken_of("Vance said Deputy Attorney General Carl Berg was late.", "Carl Berg")),
    ("apposition", "_COPULA", 9, lambda: named("Ana Ruiz was also a teacher.", "a teacher")),
    (
        "apposition",
        "_TITLE_REACH",
        40,
        lambda: named(
            "Another official backing the bill, the former Assistant Secretary of State Ana Ruiz, said no.",
            "Another official",
        ),
    ),
    (
        "cataphora",
        "_TITLE",
        18,
        lambda: named("It rained. It poured. It snowed. A spokesperson said no. The spokesperson Otto Lowe left.", "A spokesperson"),
    ),
    ("companions", "_LONGEST_DETERMINER", 6, lambda: named("Ana Ruiz and several clerks said no.", "several clerks")),
    (
        "noun_phrases",
        "_BARE",
        3,
        lambda: named("The Ruiz administration met. The old administration agreed.", "The old administration"),
    ),
    ("noun_phrases", "_BARE", 1, lambda: named("The Ruiz administration met. The administration agreed.", "The administration")),
    (
        "entities",
        "_LEAST_OF_BODY",
        5,
        lambda: named(
            "The Centers for Harbor Control and Repair met. The Centers for Harbor Control agreed.", "The Centers for Harbor Control"
        ),
    ),
    ("entities", "_SHORTEST_TAIL", 3, lambda: named("Anne Le Guen left. Le Guen agreed.", "Le Guen")),
    (
        "entity_index",
        "_LONGEST_KIN",
        14,
        lambda: named("President Vance came. Her granddaughter, Ana Vance, left. The president agreed.", "The president"),
    ),
    (
        "national_leaders",
        "_TITLE",
        20,
        lambda: named("Israeli Prime Minister Ana Ruiz left. The Israeli leader agreed.", "The Israeli leader"),
    ),
    ("name_evidence", "_FULL", 3, lambda: named("They met Boater Ana Ruiz.", "Boater Ana Ruiz")),
    ("name_parts", "_FULL", 3, lambda: named("Ana Ruiz Inc. said no.", "Ana Ruiz Inc.")),
    (
        "resolve",
        "_ARTICLE",
        3,
        lambda: each("The Board of Ports officials in Lowell said no.", "The Board of Ports officials in Lowell"),
    ),
    ("noun_phrases", "_BARE", 3, lambda: named("The Severn Trust apologised. A second spokeswoman agreed.", "A second spokeswoman")),
    ("noun_phrases", "_BARE", 1, lambda: named("The Severn Trust apologised. A spokeswoman agreed.", "A spokeswoman")),
    ("trace_weights", "SUBJECT", 2.6, lambda: named("Tom Vance left. It is clear that Carl Berg was late. He agreed.", "He")),
    ("kinds_beside_names", "_OUTLET_REACH", 18, lambda: kind("A correspondent with Marea Viva left. Marea Viva agreed.", "Marea Viva")),
]


test_a_boundary_moves_with_its_parameter = moving(MOVING, under="attribution.coreference", renew=name_parts.cache_clear)


test_another_is_meant_once_a_parameter_has_another_value = deciding(DECIDING, under="attribution.coreference", renew=name_parts.cache_clear)
