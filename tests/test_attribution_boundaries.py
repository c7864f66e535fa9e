"""Each named parameter of attribution, moved by one: the longest text that still passes grows by one with it.

A row gives a text of size n and what is asked of it. The size at which the answer turns is looked for, then the
parameter is raised by one and the size looked for again: a parameter that decides nothing moves nothing.
"""

from string import ascii_letters

import pytest

from framing.attribution.pipeline import attribution_of
from framing.attribution.quotes import candidates
from framing.attribution.quotes import cue_subjects as subjects_module
from framing.attribution.quotes import speakers as speakers_module
from framing.attribution.quotes.contexts import passage_features, quote_context
from framing.attribution.reported.assertions import is_passive
from framing.attribution.reported.clauses import is_clause
from framing.attribution.reported.content_order import closing_comma
from framing.attribution.reported.cues import find_attribution_cues
from framing.attribution.reported.parentheticals import behind_source, own_verb
from framing.attribution.reported.subjects import subject_of
from framing.attribution.scorers import find_sources
from framing.attribution.sources import speech_acts, spoken_quotes
from framing.attribution.sources.citations import find_citations
from framing.attribution.voices import attributed
from framing.text.document import Document
from training.reported_examples import view_of

from .boundaries import assert_decides, boundary_of, each_row, letters, moving, words


def who(text):
    return attribution_of(Document(text))


def resolved(text, phrase):
    start = text.rindex(phrase)
    return who(text).coreference.resolve(start, start + len(phrase)).name


def kinds(text):
    return [quote.kind for quote in who(text).quotes]


def speakers(text):
    return [quote.speaker and quote.speaker.text for quote in who(text).quotes]


def features(text):
    """The context of a text's quoted passages, and how the first of them stands in it."""
    read = who(text)
    context = quote_context(read.document, read.mentions, read.passages)
    return context, passage_features(read.document, context, read.passages[0], None)


def forms(text):
    return [passage.form for passage in who(text).passages]


def pieces(text):
    return [len(passage.pieces) for passage in who(text).passages]


def mentioned(text):
    return [text[mention.start : mention.end] for mention in who(text).mentions]


def each(n, sentence):
    """One sentence for each of n first names that differ."""
    return " ".join([sentence.format(f"Tom{ascii_letters[i % 52]}{ascii_letters[i // 52]}") for i in range(n)])


def first_cue(text):
    """A text as its cues are judged by, and the first of them."""
    view = view_of(Document(text))
    return view, find_attribution_cues(view)[0]


def goes_on_to_its_verb(text):
    """Whether what the first cue brings cannot end before a verb that commas part from its subject."""
    view, cue = first_cue(text)
    return own_verb(view, cue, cue.end_at + 1, len(view.folded)) > cue.end_at + 1


def closed_by_comma(text):
    view, cue = first_cue(text)
    return closing_comma(view, cue, len(view.folded)) is not None


def subject_of_first_cue(text):
    view, cue = first_cue(text)
    subject, _, _ = subject_of(view, cue.at, 0)
    return subject and text[subject.start : subject.end]


def follows_according(text, word):
    """Whether what an "according to" brings begins with a word."""
    view, cue = first_cue(text)
    return view.folded[behind_source(view, cue.end_at + 1, len(view.folded))] == word


def may_speak(text, name):
    """Whether a name is among the candidates for the first passage."""
    found, document = who(text), Document(text)
    context = quote_context(document, found.mentions, found.passages)
    features = passage_features(document, context, found.passages[0], None)
    return any(at == mentioned(text).index(name) for at, _ in candidates.candidates(context, features))


def last_goes_on(text):
    """Whether the last passage may be the speech of the speaker before it."""
    found, document = who(text), Document(text)
    context = quote_context(document, found.mentions, found.passages)
    before = speakers_module.attribute_passages(found.tokens, found.mentions, found.passages[:-1])
    return speakers_module._continuing_speaker(context, found.passages[-1], before) is not None


def n_lines(text):
    return text.count("I saw")


TITLES = ["Chairman", "Secretary", "Ambassador", "Congressman", "Councilwoman"]  # each longer by one than the one before
NAMES = ["Ana Ruiz", "Tom Vance", "Gwen Tolliver", "Walter Roe", "Clara Lindqvist", "Bill Osei", "Nora Vance", "Carl Berg", "Jane Marsh"]


# module, parameter, what is asked, in a text of size n
ROWS = [
    (
        "mentions.noun_phrase_starts",
        "_LONGEST",
        lambda n: f"A {words(n)} official said no.",
        lambda text: any(one.startswith("A calm") for one in mentioned(text)),
    ),
    (
        "passages.passages",
        "_LONGEST_INTERRUPTION",
        lambda n: f"“It rained,” Ruiz of the {letters(n)} said, “all night.”",
        lambda text: pieces(text) == [2],
    ),
    (
        "passages.passages",
        "_MOST_INTERRUPTING_WORDS",
        lambda n: f"“It rained,” Ruiz said {words(n, 'on')}, “all night.”",
        lambda text: pieces(text) == [2],
    ),
    (
        "passages.passages",
        "_MOST_PIECES",
        lambda n: "“It rained,” Ruiz said" + ", “and rained,” she said" * (n - 1) + ", “all night.”",
        lambda text: len(pieces(text)) == 1,
    ),
    (
        "passages.unmarked",
        "_NEAR_COLON",
        lambda n: f"Ruiz said {words(n, 'now')}:\n\nWe are sorry for the delay and we will mend the bridge.",
        lambda text: forms(text) == ["block"],
    ),
    (
        "passages.unmarked",
        "_LONGEST_LABEL",
        lambda n: f"Q: Why?\nVx{letters(n)}: No.\nQ: How?\nVx{letters(n)}: No.",
        lambda text: len(forms(text)) == 4,
    ),
    ("quotes.kinds", "_LONGEST_SCARE", lambda n: f"They left the “{words(n)}” bridge as it was.", lambda text: kinds(text) == ["scare"]),
    (
        "quotes.called_titles",
        "_WITH_SUBTITLE",
        lambda n: f"She sang the song “{words(n, 'Blue')}” twice.",
        lambda text: kinds(text) == ["title"],
    ),
    (
        "passages.quote_shapes",
        "_LONGEST_TITLE",
        lambda n: f"She sang the song “Blue {words(n)}” twice.",
        lambda text: kinds(text) == ["title"],
    ),
    (
        "quotes.candidates",
        "_REACH_BACK",
        lambda n: f"Ana Ruiz spoke. {letters(n + 600)} grew: “It will never be built, whatever they say of it.”",
        lambda text: speakers(text) != [None],
    ),
    (
        "reported.fronted_participles",
        "_LEAST_WORDS",
        lambda n: f"Calling {words(n, 'it')}, Ana Ruiz left.",
        lambda text: not who(text).voices.stretches,
    ),
    ("voices.claims", "_LEAST_WORDS", lambda n: f"Ruiz said {words(n, 'it')}.", lambda text: who(text).claims[0].voice == "outlet"),
    (
        "coreference.described_entities",
        "_NAMES_BACK",
        lambda n: "The Lowell Transit Agency met. " + words(n, "Walter Roe left.") + " The agency agreed.",
        lambda text: resolved(text, "The agency") is not None,
    ),
    (
        "coreference.trace_weights",
        "REACH",
        lambda n: "Clara Lindqvist left, " + words(n, "Walter Roe left,") + " she agreed.",
        lambda text: resolved(text, "she") is not None,
    ),
    (
        "coreference.trace_weights",
        "FAR",
        lambda n: "Clara Lindqvist left. " + words(n, "It rained.") + " She agreed.",
        lambda text: resolved(text, "She") is not None,
    ),
    (
        "coreference.they_it_who",
        "_REACH",
        lambda n: "The Lowell Transit Agency met, " + words(n, "he left,") + " it agreed.",
        lambda text: resolved(text, "it") is not None,
    ),
    (
        "coreference.they_it_who",
        "_FAR",
        lambda n: "The Lowell Agency met. " + words(n, "Rain fell.") + " It lay on the Harbour Fund. They agreed.",
        lambda text: resolved(text, "They") == "Lowell Agency",
    ),
    (
        "coreference.document_owners",
        "_SAID_REACH",
        lambda n: f"The Harbour Fund said on {letters(n)} in a statement that it was late. They read The statement.",
        lambda text: resolved(text, "The statement") == "Harbour Fund",
    ),
    (
        "reported.subject_heads",
        "_LONGEST_PARTICIPLE",
        lambda n: "Crews working " + words(n, "calmly") + " in Lowell said that it was late.",
        lambda text: [source.kind for source in find_sources(text)] == ["group"],
    ),
    (
        "coreference.they_it_who",
        "_BRACKET",
        lambda n: f"Ana Ruiz (known as {letters(n)}), who agreed.",
        lambda text: resolved(text, "who") is not None,
    ),
    (
        "coreference.document_owners",
        "_MAKER_REACH",
        lambda n: f"A report by {letters(n)} Tom Vance said no.",
        lambda text: resolved(text, "A report") is not None,
    ),
    (
        "coreference.noun_phrases",
        "_OWNER_REACH",
        lambda n: f"Ana Ruiz left. Lowell's {letters(n)} nurse agreed.",
        lambda text: resolved(text, "nurse") is not None,
    ),
    (
        "coreference.coordination",
        "_MOST",
        lambda n: ", ".join(NAMES[: n + 1]) + " and Tom Berg said no.",
        lambda text: len(who(text).coreference.resolve_each(0, 8)) > 1,
    ),
    (
        "coreference.kinds_beside_names",
        "_APPOSITION_WORDS",
        lambda n: f"Ana Ruiz, the {words(n)} mayor, left. The mayor agreed.",
        lambda text: resolved(text, "The mayor") is not None,
    ),
    (
        "passages.passages",
        "_OWN_ATTRIBUTION_WORDS",
        lambda n: f"“No,” Ruiz says. “Never,” {words(n, 'now')} he adds.",
        lambda text: len(pieces(text)) == 2,
    ),
    (
        "passages.quotation_marks",
        "_LONGEST_SINGLE",
        lambda n: f"Ruiz said: 'It {letters(n + 1000)} rained.' Rain fell.",
        lambda text: len(forms(text)) == 1,
    ),
    (
        "passages.unmarked",
        "_MOST_PARAGRAPHS_A_TURN",
        lambda n: "Q: Why?\nVance: No.\n" + words(n, "It rained.").replace(". ", ".\n") + "\nQ: How?\nVance: No.",
        lambda text: max(pieces(text)) > 1,
    ),
    (
        "passages.unmarked",
        "_MOST_BLOCK_PARAGRAPHS",
        lambda n: "Ruiz said:\n\n" + "\n".join(["I saw that the bridge was closed."] * n) + "\n\nRain fell.",
        lambda text: pieces(text) == [n_lines(text)],
    ),
    (
        "quotes.kinds",
        "_LONGEST_FRAGMENT",
        lambda n: f"They went to the “Long {words(n, 'road')}” which was closed.",
        lambda text: kinds(text) != ["direct"],
    ),
    (
        "quotes.titles_and_terms",
        "_LONGEST_NAME",
        lambda n: f"They hold the “{words(n, 'Fair')}” plan.",
        lambda text: kinds(text) == ["term"],
    ),
    (
        "quotes.text_passages",
        "_LONGEST_SHORT",
        lambda n: f"She sang the song “Blue {letters(n)}” twice.",
        lambda text: kinds(text) == ["title"],
    ),
    (
        "quotes.text_passages",
        "_LONGEST_HEADLINE",
        lambda n: f"Council {letters(n).capitalize()} Opens “Sound” Bridge Again",
        lambda text: kinds(text) == ["partial"],
    ),
    (
        "quotes.candidates",
        "_MOST_BEHIND",
        lambda n: "“It will never be built,” in " + words(n, "Lowell").replace(" ", ", in ") + ", Ana Ruiz said.",
        lambda text: speakers(text) == ["Ana Ruiz"],
    ),
    (
        "quotes.contexts",
        "REACH_BEHIND",
        lambda n: f"“It will never be built,” {letters(n)} said Ana Ruiz.",
        lambda text: speakers(text) == ["Ana Ruiz"],
    ),
    (
        "sources.citations",
        "_LONGEST_NAME",
        lambda n: "It rained.[1] It poured.[1]\n\n[1] " + words(n, "Lowell") + ": It rained",
        lambda text: find_citations(Document(text))[0].publisher is not None,
    ),
    (
        "coreference.entity_index",
        "_INTRODUCTIONS",
        lambda n: "Ana Ruiz left. " + words(n - 1, "Ruiz left.") + " Ruiz, the mayor, left. The mayor agreed.",
        lambda text: resolved(text, "The mayor") is not None,
    ),
    (
        "coreference.described_bodies",
        "_PHRASES_BACK",
        lambda n: "The Ruiz administration met. " + words(n, "He left.") + " The administration agreed.",
        lambda text: resolved(text, "The administration") is not None,
    ),
    (
        "sources.deeds",
        "_INTRODUCES",
        lambda n: (
            "“It is late,” Ana Ruiz said after touring the bridge. " + words(n, "It is.") + " Ruiz sued two of the six states last year."
        ),
        lambda text: find_sources(text)[0].reason == "after touring the bridge",
    ),
    (
        "coreference.noun_phrases",
        "_NOUNS_BACK",
        lambda n: "A Harbour Fund survey asked ten. A Lowell Institute survey came out. " + words(n, "He left.") + " The survey said no.",
        lambda text: resolved(text, "The survey") is not None,
    ),
    (
        "coreference.entities",
        "_LONG_NAME",
        lambda n: f"FaC{'k' * n}s met. FaC{'k' * n} agreed.",
        lambda text: len(who(text).coreference.index.entities) == 2,
    ),
    (
        "coreference.descriptions",
        "_CLOSE_REACH",
        lambda n: f"Some people {letters(n)} close to the talks agreed.",
        lambda text: who(text).coreference.resolve(0, 11).kind == "anonymous",
    ),
    (
        "coreference.name_mentions",
        "_LONGEST_TITLED",
        lambda n: f"Ana Ruiz Left {letters(n).capitalize()} For Good Again",
        lambda text: len(who(text).coreference.index.entities) == 0,
    ),
    (
        "coreference.noun_phrases",
        "_WORDS_BACK",
        lambda n: f"An official {words(n, 'zq')}",
        lambda text: who(text).coreference.resolve(0, len(text)).kind == "anonymous",
    ),
    (
        "coreference.described_entities",
        "_NEAR",
        lambda n: "Clara Lindqvist left. " + words(n, "It rained.") + " The woman agreed.",
        lambda text: resolved(text, "The woman") is not None,
    ),
    (
        "coreference.coordination",
        "_NEAR",
        lambda n: f"Ana Ruiz and Representative {TITLES[min(n, len(TITLES)) - 1]} Tom Vance said no.",
        lambda text: len(who(text).coreference.resolve_each(text.index("Representative"), text.index(" said"))) == 2,
    ),
    (
        "coreference.entities",
        "_MOST_BEARERS",
        lambda n: each(n, "{} Vance left.") + " Zoe Vance left. Zoe Vance left. Vance agreed.",
        lambda text: resolved(text, "Vance") == "Zoe Vance",
    ),
    (
        "coreference.genders",
        "_TIMES_AS_OFTEN",
        lambda n: "Orwen Fisk said he left. " + " ".join(["Fisk said she left."] * n),
        lambda text: who(text).coreference.salience.traces.entities[0].gender == "she",
    ),
    (
        "coreference.name_evidence",
        "_OFTEN",
        lambda n: words(n, "Zorbly left."),
        lambda text: len(who(text).coreference.index.entities) > 0,
    ),
    (
        "coreference.offices",
        "_MOST_BEARERS",
        lambda n: each(n, "Senator Ana {} left.") + " Senator Zoe Berg left. The senator agreed.",
        lambda text: resolved(text, "The senator") == "Zoe Berg",
    ),
    (
        "coreference.offices",
        "_MOST_MENTIONS",
        lambda n: "Senator Ana Ruiz left. Senator Tom Vance left. " + words(n, "Lowell slept.") + " The senator agreed.",
        lambda text: resolved(text, "The senator") == "Tom Vance",
    ),
    (
        "coreference.salience",
        "_RELATIVE_REACH",
        lambda n: "Walter Roe left. Tom Vance" + "," * n + " whom he praised, left.",
        lambda text: resolved(text, "he") == "Walter Roe",
    ),
    (
        "coreference.salience",
        "_CATAPHORA",
        lambda n: "“She agreed,” they said. " + words(n - 1, "Walter Roe left.") + " Clara Lindqvist (she) left.",
        lambda text: resolved(text, "She") == "Clara Lindqvist",
    ),
    (
        "coreference.salience",
        "_TITLE_REACH",
        lambda n: f"Ohio {letters(n)} Ana Ruiz here, and with Clara Lindqvist here, she agreed.",
        lambda text: resolved(text, "she") == "Ana Ruiz",
    ),
    (
        "passages.passages",
        "_SPEECH",
        lambda n: f"“Ana a a a a a {letters(n)}” was it.",
        lambda text: who(text).coreference.index.in_speech(1),
    ),
    (
        "passages.passages",
        "_SPEECH_SPACES",
        lambda n: f"“Ana {letters(30)} {words(n)}” was it.",
        lambda text: who(text).coreference.index.in_speech(1),
    ),
    (
        "passages.unmarked",
        "_FEWEST_TURNS",
        lambda n: "\n".join([f"{name.upper()}: I saw it rain." for name in NAMES[:n]]),
        lambda text: len(forms(text)) > 0,
    ),
    (
        "quotes.candidates",
        "_MOST_ENDS",
        lambda n: "Ruiz said: " + "\n\n".join(["“It rained all night and day."] * n) + "”",
        lambda text: all(candidates._ends(one.pieces) == one.pieces for one in who(text).passages),
    ),
    (
        "quotes.kinds",
        "_LONGEST_GAP",
        lambda n: "They used the word" + "\n" * n + "“Blue road of old.”",
        lambda text: kinds(text) == ["term"],
    ),
    (
        "quotes.kinds",
        "_OPENING",
        lambda n: "Ruiz said: “" + "." * n + " it rained " + words(40) + ".”",
        lambda text: kinds(text) == ["other"],
    ),
    (
        "quotes.contexts",
        "TOUCHES",
        lambda n: "The “odd”" + " " * n + "Ruiz said was gone.",
        lambda text: features(text)[1].tail is not None,
    ),
    (
        "quotes.contexts",
        "_FEW_WORDS",
        lambda n: f"The “{words(n)}” pier left those in charge without a word from Ruiz.",
        lambda text: features(text)[1].tail is None,
    ),
    (
        "quotes.speakers",
        "_FEW_WORDS",
        lambda n: f"Last year at the port the keepers had “{words(n)}” boats.",
        lambda text: speakers_module._likeliest_candidate(*features(text), None) is None,
    ),
    (
        "quotes.speakers",
        "_SOON",
        lambda n: f"In {letters(n)}, Ana Ruiz of Lowell has “odd” boats.",
        lambda text: speakers_module._likeliest_candidate(*features(text), None) is not None,
    ),
    (
        "reported.assertions",
        "_BEFORE",
        lambda n: f"Ruiz was {letters(n)}ly told that the bridge was shut.",
        lambda text: is_passive(text.lower(), text.index("told"), "told"),
    ),
    (
        "reported.clauses",
        "_LEAST_WORDS",
        lambda n: "Ruiz said " + words(n) + ".",
        lambda text: is_clause(view_of(Document(text)), 2, len(text.split()), "say"),
    ),
    (
        "reported.content_order",
        "_MOST_OF_SOURCE",
        lambda n: "The bridge will stay shut, said Ana Ruiz at the port of Lowell" + " now" * n + ".",
        lambda text: [text[slice(*report.span)] for report in who(text).reports] == ["The bridge will stay shut"],
    ),
    (
        "reported.cues",
        "_MOST_BEHIND",
        lambda n: "Ruiz said the bridge was shut" + " by claim" * n + ", and Vance added that it was unsafe.",
        lambda text: text[slice(*who(text).reports[0].span)].endswith("unsafe"),
    ),
    (
        "reported.clauses",
        "_LEAST_CLAUSE",
        lambda n: "Ruiz said he" + " won" * (n - 1),
        lambda text: is_clause(view_of(Document(text)), 2, len(text.split()), "say"),
    ),
    (
        "reported.fronted_participles",
        "_LONGEST_DAY",
        lambda n: "Suggesting on Monday" + " night" * (n - 1) + " that the pier was late, Ana Ruiz left.",
        lambda text: any(report.act == "speech" for report in who(text).reports if report.mention),
    ),
    (
        "reported.lead_ins",
        "_LONGEST",
        lambda n: "At the old harbour" + " mill" * n + ", Ruiz said.",
        lambda text: [report.act for report in who(text).reports] == ["speech"],
    ),
    (
        "reported.parentheticals",
        "_LONGEST_SUBJECT",
        lambda n: "Ruiz said the" + " old" * n + " mill, which came late, would shut.",
        goes_on_to_its_verb,
    ),
    (
        "reported.parentheticals",
        "LONGEST_ASIDE",
        lambda n: "According to Ruiz, who came" + " late" * n + ", rain had fallen.",
        lambda text: follows_according(text, "rain"),
    ),
    (
        "reported.inversion",
        "LONGEST_ASIDE",
        lambda n: "Ana Ruiz, 52, said Tom Lake, who came" + " late" * n + ", would shut the mill.",
        lambda text: subject_of_first_cue(text) == "Ana Ruiz",
    ),
    (
        "reported.content_start",
        "_MOST_OF_CIRCUMSTANCE",
        lambda n: "The mill was late, Ruiz said on" + " that" * n + " Sunday, but it was right.",
        closed_by_comma,
    ),
    (
        "reported.cited_sources",
        "_MOST_BEHIND_VERB",
        lambda n: "The firm has rowed, the Harbor Wire reports" + " on" * (n - 2) + ", citing clerks.",
        lambda text: any(source.mentions[0].text == "clerks" for source in find_sources(text)),
    ),
    (
        "reported.subject_starts",
        "_MOST_BEFORE_AND",
        lambda n: "Nobody came, both" + " old" * (n - 3) + " Norland and Velmar officials said.",
        lambda text: [span.text for source in find_sources(text) for span in source.reported] == ["Nobody came"],
    ),
    (
        "reported.estimates",
        "_LONGEST_FIGURE",
        lambda n: f"Ana Ruiz put the toll of {words(n)} boats at 40.",
        lambda text: find_sources(text) != [],
    ),
    (
        "reported.estimates",
        "_BEFORE_NUMBER",
        lambda n: f"Ana Ruiz put the toll at {words(n - 2)} 40.",
        lambda text: find_sources(text) != [],
    ),
    (
        "sources.unnamed_keys",
        "_SOON",
        lambda n: "The mayor said the town was safe. " + "It was wet. " * (n - 1) + "“I will,” he said.",
        lambda text: len(find_sources(text)) == 1,
    ),
    (
        "reported.estimates",
        "_BEFORE_VERB",
        lambda n: f"Ana Ruiz would {words(n, 'also')} put the toll at 40.",
        lambda text: find_sources(text) == [],
    ),
    (
        "reported.content_order",
        "_LONGEST_TIME",
        lambda n: f"The pier was shut, Ana Ruiz said on Friday, {words(n - 1)} after it was late.",
        lambda text: [span.text for source in find_sources(text) for span in source.reported] == ["The pier was shut"],
    ),
    (
        "quotes.speakers",
        "_LONGEST_VIEW",
        lambda n: f"The treaty, in the words of Ana Ruiz{letters(n)}, is “late but ours.”",
        lambda text: speakers(text)[0] is not None and speakers(text)[0].startswith("Ana"),
    ),
    (
        "reported.parted_subjects",
        "_LONGEST_MAKING",
        lambda n: "He spoke of a poll released " + words(n - 1) + " that found Romford trailing by 8 points.",
        lambda text: [source.kind for source in find_sources(text)] == ["document"],
    ),
    (
        "mentions.makers",
        "_REACH",
        lambda n: f"Ana Ruiz, 41, of Lowell, {letters(n)}ly issued a statement saying the mill was shut.",
        lambda text: [source.name for source in find_sources(text)] == ["Ana Ruiz"],
    ),
    (
        "sources.spoken_quotes",
        "_FEW_WORDS",
        lambda n: f"Last week the harbor guard met crews arriving as “{words(n, 'small')}.”",
        lambda text: find_sources(text) == [],
    ),
    (
        "sources.spoken_quotes",
        "_SUBHEADING",
        lambda n: "“No road is safe here,” Ruiz said.\n\n“" + words(n) + "”\n\nThe road was shut.",
        lambda text: spoken_quotes.is_subheading(Document(text), who(text).quotes[1]),
    ),
    (
        "coreference.resolve",
        "_TOUCHES",
        lambda n: "The Harbor Fund" + " " * n + "said no.",
        lambda text: who(text).coreference.resolve(0, text.index("said")).name == "Harbor Fund",
    ),
    (
        "passages.passages",
        "_LONGEST_MARK",
        lambda n: "“It rained," + ("’'" * n)[:n] + "” Ruiz said, “all night.”",
        lambda text: pieces(text) == [2],
    ),
    (
        "quotes.candidates",
        "_MOST_BEFORE",
        lambda n: "Ana Ruiz spoke. " + words(n, "Lowell slept.") + " Rain fell: “It will never be built, whatever they say of it.”",
        lambda text: may_speak(text, "Ana Ruiz"),
    ),
    (
        "quotes.introducing",
        "_LONGEST_BEFORE",
        lambda n: f"She saw the song {letters(n)} “Blue road” twice.",
        lambda text: kinds(text) == ["title"],
    ),
    (
        "quotes.speakers",
        "_FEW_BACK",
        lambda n: "“It rained,” Ruiz said, " + words(n, "=“calm”") + " “It poured all day long.”",
        last_goes_on,
    ),
    (
        "sources.speech_acts",
        "_NEAR",
        lambda n: f"One called {'x' * n} “trips” in May.",
        lambda text: bool(find_sources(text)),
    ),
    (
        "sources.later_descriptions",
        "_LONGEST",
        lambda n: "For years, Ana Ruiz felt stuck. The " + "old " * n + "nurse left. “It is late,” Ruiz said.",
        lambda text: find_sources(text)[0].title is not None,
    ),
    (
        "sources.speech_acts",
        "_APPOSITION",
        lambda n: f"Ana Ruiz, {letters(n)} of Lowell, said that it rained.",
        lambda text: speech_acts._apposed_person(who(text).coreference.index, (text.index("Lowell"), text.index(", said")))[0] == 0,
    ),
]


test_a_boundary_moves_with_its_parameter = moving(ROWS, under="attribution")


@pytest.mark.parametrize(("reach", "joined"), [(9, True), (8, False)])
def test_a_clause_is_joined_by_all_that_may_stand_between(reach, joined, monkeypatch):
    text = "Lee Roe called it “a mess”, while Ruiz called the pier “a joke.”"
    found, document = who(text), Document(text)
    context = quote_context(document, found.mentions, found.passages)
    features = passage_features(document, context, found.passages[1], found.passages[0])
    assert subjects_module._JOINED_REACH >= 9
    monkeypatch.setattr(subjects_module, "_JOINED_REACH", reach)
    assert (subjects_module.subject_of_cue(document, context, features) is not None) == joined


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Council Calm Opens “blue rain” Bridge Again Today", "partial"),  # six of eight
        ("Council Calm Opens “blue rain” Bridge Again Today River Road now", "scare"),  # eight of eleven
    ],
)
def test_a_headline_has_capitals_in_three_words_of_four(headline, kind):
    assert kinds(headline) == [kind]


def weigh_as(weights, monkeypatch):
    """Let each candidate weigh what is given for it, the nearest first."""
    monkeypatch.setattr(speakers_module, "feature_groups", lambda context, features, candidate, last: [weights[candidate[1]]])
    monkeypatch.setattr(speakers_module, "_weight", lambda weight: weight)


TWO_CANDIDATES = "Ana Ruiz spoke. Tom Vance grew: “It will never be built, whatever the rain says.”"


@pytest.mark.parametrize(
    ("weights", "speaker"),
    [((0.5, -1.0), "Tom Vance"), ((0.49, -1.0), None), ((1.0, 0.5), "Tom Vance"), ((1.0, 0.51), None), ((0.5, 1.0), "Ana Ruiz")],
)
def test_a_speaker_without_a_verb_weighs_enough_and_enough_more(weights, speaker, monkeypatch):
    weigh_as(weights, monkeypatch)
    assert speakers(TWO_CANDIDATES) == [speaker]


@each_row([("quotes.speakers", "_LEAST_WEIGHT", (0.505, -1.0)), ("quotes.speakers", "_LEAST_MARGIN", (1.0, 0.495))], under="attribution")
def test_a_speaker_without_a_verb_is_none_once_it_must_weigh_more(row, monkeypatch):
    module, parameter, weights = row
    weigh_as(weights, monkeypatch)
    assert_decides(module, parameter, 0.51, lambda: speakers(TWO_CANDIDATES), monkeypatch)


def is_answered_for(probability):
    """Whether a report of this probability is answered for."""
    text = "Ana Ruiz said that the bridge was shut."
    return attributed.is_answered_for(Document(text), who(text).reports[0]._replace(probability=probability))


@pytest.mark.parametrize(("probability", "answered"), [(0.45, True), (0.4499, False)])
def test_a_report_is_answered_for_where_it_is_probable(probability, answered):
    assert is_answered_for(probability) == answered


@boundary_of("attribution.voices.attributed", "LEAST_PROBABILITY")
def test_a_report_is_not_answered_for_once_it_must_be_more_probable(monkeypatch):
    assert_decides("attribution.voices.attributed", "LEAST_PROBABILITY", 0.46, lambda: is_answered_for(0.455), monkeypatch)


@boundary_of("attribution.reported.content_start", "_MOST_OF_OWNED")
def test_one_adjective_may_stand_before_what_another_believes(monkeypatch):
    text = "Clara Lindqvist commented on Tom Vance's odd belief that the pier was shut."
    assert_decides(
        "attribution.reported.content_start", "_MOST_OF_OWNED", 2, lambda: [source.name for source in find_sources(text)], monkeypatch
    )
