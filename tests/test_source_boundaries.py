"""Each named parameter of sources and of the kinds of quotes, moved by one: the answer turns one further, or turns."""

from framing.attribution.pipeline import attribution_of
from framing.attribution.scorers import find_sources
from framing.attribution.sources.phrases_before_names import phrase_before
from framing.text.document import Document

from .boundaries import deciding, letters, moving, words


def last(text):
    return find_sources(text)[-1]


def last_title(text):
    """The title of the last source; empty where it has none, or where there is no source."""
    return next((source.title or "" for source in find_sources(text)[::-1]), "")


def has_title(text):
    return last_title(text) != ""


def has_reason(text):
    return any(source.reason for source in find_sources(text)[-1:])


def has_channel(text):
    return last(text).channel == "statement"


def kinds(text):
    return [quote.kind for quote in attribution_of(Document(text)).quotes]


TRADES = ["a nurse", "a teacher", "a sailor", "a farmer", "a baker", "a rower"]


def goes_unnamed(text):
    return last(text).anonymity is not None


# module, parameter, what is asked, in a text of size n
ROWS = [
    (
        "mentions.reasons_for_anonymity",
        "_FAR_BEHIND",
        lambda n: f"A clerk said that it rained on the {letters(n + 150)} pier, on condition of anonymity.",
        goes_unnamed,
    ),
    (
        "sources.anonymity",
        "_MOST_BETWEEN",
        lambda n: f"Two clerks said that it rained. They spoke {words(n - 2)} on condition of anonymity.",
        goes_unnamed,
    ),
    (
        "sources.anonymity",
        "_WORDS_OF_SUBJECT",
        lambda n: f"A clerk said that it rained. The {words(n - 1)} clerk spoke on condition of anonymity.",
        goes_unnamed,
    ),
    (
        "sources.anonymity",
        "_ACTS_AWAY",
        lambda n: f"{'Ana Ruiz said it snowed. ' * (n - 1)}The clerk spoke on condition of anonymity.",
        lambda text: find_sources(f"A clerk said that it rained. {text}")[0].anonymity is not None,
    ),
    (
        "sources.anonymity",
        "_SENTENCES_AWAY",
        lambda n: f"Two clerks said that it rained. {' '.join(['It was a day.'] * (n - 1))} They spoke on condition of anonymity.",
        goes_unnamed,
    ),
    ("sources.asides_behind_names", "_LEAST", lambda n: f"Ana Ruiz, who {words(n, 'rowed')}, said that it rained.", has_reason),
    (
        "sources.asides_behind_names",
        "_LEAST",
        lambda n: f"Ana Ruiz, director of Safe Harbor, {words(n, 'old')} charity, said that it rained.",
        has_reason,
    ),
    (
        "sources.asides_behind_names",
        "_MOST",
        lambda n: f"“It is late,” said Ana Ruiz, {', '.join(TRADES[:n])}, one of the sponsors.",
        lambda text: last(text).reason == "one of the sponsors",
    ),
    (
        "sources.asides_behind_names",
        "_OPENING",
        lambda n: f"“It is late,” said Ana Ruiz, {words(n, 'Port')} Gov. Tom Vance and lawyer.",
        has_title,
    ),
    ("sources.channels", "_NEAR", lambda n: f"Ana Ruiz said {letters(n)} in a statement.", has_channel),
    ("sources.channels", "_LEAST", lambda n: f"Ana Ruiz said at {words(n)} hearing that it rained.", has_reason),
    ("sources.channels", "_WORDS_TO_VERB", lambda n: f"Ana Ruiz {words(n, 'now')} said in a statement that it rained.", has_channel),
    (
        "sources.deeds",
        "_LEAST",
        lambda n: f"“It is late,” Ana Ruiz said. Ruiz sued {words(n, 'old')} farms.",
        lambda text: (last(text).reason or "").startswith("Ruiz"),
    ),
    (
        "sources.deeds",
        "_LONGEST_OPENING",
        lambda n: f"“It is late,” Ana Ruiz said. In {letters(n)}, Ruiz sued two of the six farms last year.",
        has_reason,
    ),
    ("sources.deeds", "_FEWEST", lambda n: f"Ana Ruiz sued {words(n, 'old')} farms, saying that it rained.", has_reason),
    ("sources.participial_clauses", "_LEAST", lambda n: f"Ana Ruiz, representing {words(n)}, said that it rained.", has_reason),
    ("sources.predicates", "_FEWEST", lambda n: f"“It is late,” Ana Ruiz said. Ruiz fought {words(n)}.", has_reason),
    ("sources.predicates", "_FEWEST_PRESENTED", lambda n: f"“It is late,” Ana Ruiz said. Ruiz outlined {words(n)}.", has_reason),
    ("sources.predicates", "_FEWEST_OF_WORK", lambda n: f"“It is late,” Ana Ruiz said. Ruiz runs {words(n)}.", has_reason),
    ("sources.role_phrases", "_LONGEST", lambda n: f"Ana Ruiz, a {words(n)} nurse, said that it rained.", has_title),
    (
        "sources.role_phrases",
        "_LONGEST_OWNER",
        lambda n: f"Ana Ruiz, Harbor Bank of {words(n, 'Port')}'s director, said that it rained.",
        has_title,
    ),
    (
        "sources.phrases_before_names",
        "_LONGEST_BEFORE",
        lambda n: f"It rained, said retired {words(n, 'Port')} Chief Ana Ruiz.",
        lambda text: last_title(text).startswith("retired"),
    ),
    (
        "sources.phrases_before_names",
        "_LONGEST_BODY",
        lambda n: f"Secretary of {words(n, 'Harbor')} Ana Ruiz said that it rained.",
        lambda text: phrase_before(Document(text), text.index("Ana")) is not None,
    ),
    (
        "sources.source_profiles",
        "_MENTIONS",
        lambda n: f"Ana Ruiz said that it rained. {words(n, 'Ruiz left.')} Ruiz, a nurse, left.",
        has_title,
    ),
    (
        "sources.source_profiles",
        "_MENTIONS",
        lambda n: f"{words(n, 'Ana Ruiz said that it rained.')} Ana Ruiz said in a statement that it poured.",
        has_channel,
    ),
    (
        "sources.spoken_quotes",
        "_THING",
        lambda n: f"Ana Ruiz's {letters(n)} trip called it “a mess”.",
        lambda text: not find_sources(text),
    ),
    (
        "sources.spoken_quotes",
        "_RELATIVE",
        lambda n: f"For Ana Ruiz, who {letters(n)} would call it “a mess”, rain fell.",
        lambda text: not find_sources(text),
    ),
    (
        "sources.spoken_quotes",
        "_NEAR",
        lambda n: f"Ana Ruiz's remarks {letters(n)} “good piers of all sorts”, and it rained.",
        lambda text: bool(find_sources(text)),
    ),
    (
        "sources.spoken_quotes",
        "_ARTICLE",
        lambda n: f"It is about a rule of the port — called {letters(n)} “toll corridor” plan — that helps.",
        lambda text: not find_sources(text),
    ),
    (
        "sources.speech_acts",
        "_NEAR_VERB",
        lambda n: f"France {letters(n)} called it “late”.",
        lambda text: bool(last(text).quotes),
    ),
    ("sources.testimony", "_LEAST", lambda n: f"“I {words(n, 'rowed')},” Ana Ruiz said.", has_reason),
    ("sources.testimony", "_LEAST", lambda n: f"Ana Ruiz said that she rowed {words(n, 'alone')}.", has_reason),
    ("sources.titles", "_LONGEST_OPENING", lambda n: f"A paralegal for {letters(n)}, Ana Ruiz said that it rained.", has_title),
    (
        "sources.titles",
        "_LONGEST_OWNER",
        lambda n: f"Z{letters(n)} Corporation’s Ana Ruiz said that it rained.",
        lambda text: last_title(text).startswith("Zx"),
    ),
    (
        "sources.titles_before",
        "_REACH",
        lambda n: f"It was late, and one of the {words(n)} sponsors, Ana Ruiz, said that it rained.",
        has_title,
    ),
    ("sources.titles_before", "_LONGEST", lambda n: f"The {words(n)} watchdog Harbor Aid said that it rained.", has_title),
    ("sources.titles_before", "_LIST", lambda n: f"Sens. Kelly Q{letters(n)} and Ana Ruiz said that it rained.", has_title),
    (
        "sources.unnamed",
        "_LONGEST",
        lambda n: f"An aide on the {words(n)} council said that it rained.",
        lambda text: last_title(text).startswith("An aide on"),
    ),
    ("sources.unnamed", "_LEAST", lambda n: f"A man who {words(n, 'fled')} said that it rained.", has_reason),
    ("sources.unnamed", "_OBJECT", lambda n: f"The Wire obtained the {words(n)} report. The report said that it rained.", has_reason),
    (
        "quotes.scare_quotes",
        "_ENOUGH",
        lambda n: f"It had a choice of {words(n, '“old pier,”')} “new pier” and so those who “row it” are the “happy ones” here.",
        lambda text: kinds(text)[0] == "partial",
    ),
    (
        "quotes.scare_quotes",
        "_SOON",
        lambda n: f"The Harbor Act {words(n)} forbids boats “of no use” here.",
        lambda text: kinds(text) == ["partial"],
    ),
    (
        "quotes.scare_quotes",
        "_MOST_AHEAD",
        lambda n: f"The rules of boats which must be {words(n)} “of sound build” here.",
        lambda text: kinds(text) == ["partial"],
    ),
    ("quotes.scare_quotes", "_NEAR", lambda n: f"The print was captioned {words(n)} “us” here.", lambda text: kinds(text) == ["partial"]),
    (
        "quotes.introducing",
        "_LONGEST_CLAUSE",
        lambda n: f"The slogan {letters(n)} is “onward” here.",
        lambda text: kinds(text) == ["term"],
    ),
    (
        "quotes.scare_quotes",
        "_LONGEST_NAME",
        lambda n: f"It was full of Vance's “{words(n, 'boats')}”.",
        lambda text: kinds(text) == ["scare"],
    ),
    (
        "quotes.kinds",
        "_SPEECH_IN_PARTS",
        lambda n: f"The pier must “take it” and then as a hut of “{words(n, 'old')} boats” it stands.",
        lambda text: kinds(text) == ["partial", "partial"],
    ),
    (
        "passages.quote_shapes",
        "_LONG_NAME",
        lambda n: f"They held old “{words(n, 'Fair')} Ruiz!” evenings.",
        lambda text: kinds(text) == ["term"],
    ),
]

# module, parameter, the nearest value at which an answer turns, what is asked, of which text
DECIDES = [
    (
        "sources.reasons",
        "_LONGEST_WHO",
        11,
        lambda text: last(text).reason,
        "Senator Ana Ruiz, who was the envoy to Norland, said that it rained.",
    ),
    ("sources.sources", "_YEAR", 5, lambda text: last(text).name, "A 2019 Ruiz report said that it rained."),
    (
        "sources.speech_acts",
        "_ARTICLE",
        3,
        lambda text: last(text).name,
        "Ana Ruiz, editor of the port's newspaper, the Harbor Wire, said that it rained.",
    ),
]


test_a_boundary_moves_with_its_parameter = moving(ROWS, under="attribution")


test_an_answer_turns_with_its_parameter = deciding(DECIDES, under="attribution")
