"""What does an article say through whom: its quotes, its sources, its claims, and what is counted of each?"""

from framing.article.article import Article, as_article

from .pipeline import attribution_of
from .quotes.quote_measures import count_quotes
from .quotes.quotes import Quote
from .sources.first_heard import FirstHeard, first_heard
from .sources.source import Source
from .sources.source_measures import count_sources
from .sources.source_profiles import NamedIn, describe_sources, where_named
from .sources.sources import merge_sources
from .voices.claims import Claim, reported_words
from .voices.voice_measures import count_voices


def find_quotes(article: Article | str) -> list[Quote]:
    """Every quoted passage of an article with its kind and its speaker, in order.

    Measures:
        Passages in quotation marks (straight, curly, single, two apostrophes), an interrupted quote and one over several
        paragraphs as one; block quotes that a colon announces, turns of a transcript, posts with their signature. The
        kind is direct (whole clauses of speech), partial (a few words of it), scare (words held at a distance), term
        (a word or name mentioned as such), title, or other. A quote whose speaker is not found has ``speaker`` None.

    Evidence:
        The pieces of each passage, the mention of its speaker, and the verb between them.

    Misses:
        A plural's apostrophe may close a single quotation too early ("the voters' choice"). Only the outer of nested
        marks is found. A slogan in capitals may pass for a title, and a distanced word in a sentence about what someone
        said for a part of the quote. Where many are named between a quote and its verb, the wrong one may be taken.

    Source:
        Direct, mixed and indirect attribution: Pareti (2015), PolNeAR (Newell et al. 2018), from whose training half the
        weights of ``models/speaker_ranking.json`` are learnt. The kinds are this project's own.

    Raises:
        TypeError: neither an Article nor a str.
    """
    return [quote for document in as_article(article).documents for quote in attribution_of(document).quotes]


def measure_quotes(article: Article) -> dict[str, int | float]:
    """What is counted of the quotes that stand in the story."""
    return count_quotes(article.story_words, [(document, attribution_of(document).quotes) for document in article.documents])


def find_sources(article: Article | str) -> list[Source]:
    """Who is heard in an article, each source once, in the order of its first mention, publishers of numbered citations last.

    Measures: how many sources an article has, how many of them by name, how many without.
    Evidence: the mentions, quotes and reported passages of each source, and where its title and the reason to hear it stand.
    Misses: somebody named only with a thought or a wish ("Ruiz wants…") is left out; two people of one family name may be
        taken for one; a source whom only a turn of phrase tells ("the word in the corridors") is not found; "they" may find
        the wrong plural. A title is what is told beside the name, of it in a sentence, or as the subject of a later one
        ("The Port Ash nurse left"), where somebody else may be meant; one told of a pronoun ("She is a nurse") is not seen. Of a
        reason that the article spreads over a paragraph the first clause or sentence is given.
    Source: the kinds follow what style books of news agencies ask reporters to tell of a source.

    Raises:
        TypeError: neither an Article nor a str.
    """
    article = as_article(article)
    return describe_sources(sources_heard(article), [attribution_of(one).coreference for one in article.documents], article.outlet)


def sources_heard(article: Article) -> list[Source]:
    """The sources as ``find_sources`` has them, but for title, reason and channel, which nothing counts and which take long to find."""
    memo = article.documents[0].memo  # merged once, for measures and indicators
    heard: list[Source] | None = memo.get("sources")
    if heard is None:
        attributions = map(attribution_of, article.documents)
        heard = memo["sources"] = merge_sources((one.document, one.speech_acts, one.coreference) for one in attributions)
    return heard


def where_heard_are_named(article: Article) -> list[NamedIn]:
    """Where ``sources_heard`` are named, for ``source_title`` of each."""
    return where_named(sources_heard(article), [attribution_of(one).coreference for one in article.documents])


def measure_sources(article: Article) -> dict[str, int | float]:
    """How many sources the story has, and of which kind."""
    return count_sources(sources_heard(article))


def list_first_heard(article: Article) -> list[FirstHeard]:
    """Where each source is first heard: the rows behind the counts of sources."""
    return list(first_heard(sources_heard(article)))


def find_claims(article: Article | str) -> list[Claim]:
    """Every sentence of the story, in order, with who answers for what it says.

    Measures: whether at least half of a sentence is quoted, or a quarter where whole clauses of speech open it; else,
    whether what is attributed without marks, with its source and cue, makes up at least half of it together with what is
    quoted; else it is the outlet's own word. A title or a term in marks makes no sentence quoted.
    Evidence: the sentence, and as voice_name the source of the larger part.
    Misses: an attribution in the sentence before that is meant to hold for this one too ("The minister spoke at noon. The road
    would be shut."); a long sentence of the outlet's that has a short report in it counts as the outlet's.
    Source: this project; quoted and reported as in PolNeAR (Newell et al. 2018).

    Raises:
        TypeError: neither an Article nor a str.
    """
    return [claim for document in as_article(article).documents for claim in attribution_of(document).claims]


def measure_claims(article: Article) -> dict[str, float]:
    """Who answers for the sentences of a story, and for its words."""
    reported = sum(reported_words(document, attribution_of(document).voices) for document in article.documents)
    return count_voices(find_claims(article), reported, article.story_words)
