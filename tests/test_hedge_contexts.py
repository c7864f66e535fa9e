import pytest

from framing.cues.rules import LexiconError, read_rules
from framing.cues.rules import _rule as rule_of
from framing.cues.windows import Place
from framing.hedging.contexts.registry import CONTEXTS
from framing.text.document import Document


def place_of(marked: str) -> Place:
    """The place of the bracketed cue in a sentence."""
    start = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    return Place(Document(text), start, start + marked.index("]") - marked.index("[") - 1)


# Context, a place that passes, a place that does not.
PAIRS = [
    ("epistemic-may", "The pier [may] close in May", "They met in [May]"),
    ("epistemic-may", "Why Piers [May] Be Next", "Ms. [May] Called Her Mother"),
    ("epistemic-might", "Their military [might] strike first", "Their military [might] of old is gone"),
    ("epistemic-might", "What [might] such a move cost", "The [might] need not frighten us"),
    ("epistemic-could", "The leak [could] sink her", "The leak was worse than anyone [could] guess"),
    ("epistemic-could", "Rents [could] see a rise", "From there she [could] see the pier"),
    ("epistemic-could", "It [could] have an effect on rents", "It [could] have ended well"),
    ("epistemic-could", "If it rains, the pier [could] close", "If the pier [could] close, it would"),
    ("hedging-would", "That [would] seem odd", "That [would] cost a lot"),
    ("appears-so", "The pier [appears] ready", "The singer [appears] tomorrow"),
    ("suggests-a-claim", "The letter [suggests] a feud", "She [suggested] a swim"),
    ("suggests-a-claim", "He [suggested] the keeper was asleep", "He [suggested] the keeper should sleep"),
    ("evidence-indicates", "The survey [indicates] a rise", "The keeper [indicated] a rise"),
    ("holds-a-belief", "She has reason to [believe] that it leaks", "She wants to [believe] that it leaks"),
    ("holds-an-opinion", "I [think] so", "Let me [think] about it"),
    ("is-thought", "Many [thought] that it was closed", "She [thought] that it was closed"),
    ("is-expected", "The keeper is [expected] to resign", "It cost more than [expected]"),
    ("is-expected", "The keeper said he [expected] to resign", "He [expected] to resign"),
    ("is-expected", "She [expected] that it would leak", "She had [expected] a leak"),
    ("is-foreseen", "Rents are [projected] in the plan to rise", "The film was [projected] on a wall"),
    ("holds-a-belief", "She [believes] the media are wrong", "She [believes] the accusers"),
    ("unlikely-so", "A deal is most [unlikely]", "She won a most [unlikely] friend"),
    ("loosely", "Both sides [sort of] let it go", "It is that [sort of] town"),
    ("hearsay", "They met amid [reports that] it leaks", "A paper which [reports that] it leaks"),
    ("asserts-a-claim", "Did it leak, as Roe [alleges]?", "The [alleged] leak"),
    ("asserts-a-claim", "Two men [allege] former misdeeds", "He is the [alleged] leaker"),
    ("supposes", "I [doubt] that it leaks", "There is little [doubt] that it leaks"),
    ("appears-so", "It [appears] so", "He [appears] so seldom"),
    ("appears-so", "The two [appear] at odds", "The two [appear] at noon"),
    ("supposes", "Police [suspect] arson", "Those who [doubt] her honesty left"),
    ("epistemic-could", "It [could] be seen as a gift", "It [could] be seen from afar"),
    ("epistemic-might", "You [might] imagine a ship", "As you [might] imagine, it leaked"),
    ("alleged-thing", "It comes from both [presumed] heirs", "Both had [presumed] too much"),
    ("insisting", "She most [definitely] swims", "She is not [definitely] gone"),
    ("evidence-indicates", "The survey [indicates] that it leaks", "His letter [indicated] to us that it leaks"),
    ("supposes", "The keepers [doubt] that it leaks", "A lingering [doubt] that it leaks remained"),
    ("unnamed", "Some [scientists say] it leaks", "They knew that the [scientists say] little"),
    ("looks-so", "It [looks like] the pier will close", "The pier [looks like] a ship"),
    ("looks-so", "The pier [looks set to] close", "The pier does not [look set to] close"),
    ("odds-on", "The [odds are] the pier will close", "The [odds are] against the pier"),
    ("epistemic-could", "The pier [could] be trusted", "Little [could] be trusted"),
    ("hedging-would", "I [would] suggest that it leaks", "I [would] suggest waiting"),
    ("holds-an-opinion", "It leaks, she [thinks].", "We'll [think] hard"),
    ("estimates-something", "It leaks a litre a day, he [estimated].", "It was as they had [estimated]"),
    ("supposes", "We then [assume] that it leaks", "Let's [assume] that it leaks"),
    ("evidence-indicates", "The study [indicates] a leak", "He wrote a report and [indicated] a leak"),
    ("possibly-so", "A leak is [possible] but she stayed calm", "As far as [possible] but no farther"),
    ("unlikely-so", "It was an [unlikely] outcome", "It was an [unlikely] friendship"),
    ("alleged-thing", "She told tales of [alleged], sordid deals", "She [alleged], they say, a leak"),
    ("asserts-a-claim", "He sued, [alleging] they'd cheated", "It is his [alleged] friend"),
    ("proves-a-claim", "It [proved] that she could swim", "If you [prove] that you can swim, come along"),
    ("expects", "The port [expects] a rise", "The port [expects] more from its keeper"),
    ("is-expecting", "The port is [expecting] a storm", "Her sister is [expecting] a child"),
    ("supposes", "He [suspects] that it leaks", "They held the [suspects] overnight"),
    ("own-guess", "I [guess] it leaks", "Take a [guess]"),
    ("foretells", "She [predicts] a storm", "Storms are hard to [predict]"),
    ("estimates-something", "The port [estimates] that it lost half", "The [estimates] are in"),
    ("tends-to", "They [tend] to agree", "They [tend] goats"),
    ("suspected-of", "He is [suspected] of theft", "It was he, as she [suspected]"),
    ("likely-so", "Rain is [likely]", "A poll of [likely] voters"),
    ("unlikely-so", "Rain is [unlikely]", "She was an [unlikely] heroine"),
    ("possibly-so", "A [possible] strike worries them", "Come as quickly as [possible]"),
    ("possibly-so", "It is [possible] that it leaks", "It is [possible] to swim there"),
    ("before-what-it-qualifies", "A [potential] buyer came", "It has the [potential] to grow"),
    ("apparent-fact", "An [apparent] slip", "The slip was [apparent] to all"),
    ("predicate-of-doubt", "Its fate is [uncertain]", "In [uncertain] times"),
    ("loosely", "It's [kind of] sad", "It is a [kind of] fish"),
    ("alleged-thing", "The [alleged] thief fled", "They [alleged] theft"),
    ("doubting-that", "She is [skeptical] that it works", "A [skeptical] keeper came"),
    ("plainly-clear", "It is [clear] that it leaks", "It is far from [clear] that it leaks"),
    ("plainly-clear", "It became [obvious] that it leaks", "She made it [clear] that it leaks"),
    ("certain-to", "It is [certain] to leak", "It is almost [certain] to leak"),
    ("proves-a-claim", "The flood [proved] that it leaks", "The flood [proved] costly"),
    ("insisting", "It [certainly] leaks", "It almost [certainly] leaks"),
    ("clearly-so", "It is [clearly] a leak", "She speaks [clearly] and well"),
    ("as-a-comment", "It leaks, [of course]", "A change [of course] correction"),
    ("no-doubt-left", "There is [no question] that it leaks", "She had [no question] for him"),
    ("denied-superlative", "It [could not have been better]", "It [could have been better]"),
    ("about-a-quantity", "It took [about] an hour", "She wrote [about] two wars"),
    ("around-a-quantity", "It took [around] an hour", "She looked [around] one corner"),
    ("some-quantity", "[Some] 40 boats left", "[Some] boats left"),
    ("nearly-a-quantity", "[Nearly] all boats left", "[Nearly] new boats left"),
    ("a-quantity", "[Roughly] 40 boats left", "They were [roughly] handled"),
    ("an-estimated", "An [estimated] 40 boats left", "She [estimated] the cost"),
    ("after-a-quantity", "It took a month [or so]", "It was closed [or so]"),
    ("close-to-a-quantity", "It cost [close to] $40", "She lives [close to] the pier"),
    ("vague-some", "[Some] boats left", "[Some] 40 boats left"),
    ("vague-many", "[Many] boats left", "The [many] boats left"),
    ("vague-others", "[Others] left early", "The keeper and [others]"),
    ("vague-certain", "In [certain] ports it rains", "She is [certain] that it rains"),
    ("judged-by-no-one", "It [is considered] rare", "It [is considered] by the council"),
    ("unnamed", "[Critics say] no", "[Critics say] such as Ana Okafor"),
    ("unnamed-some", "[Some keepers fear] a flood", "[Some, like Ana, fear] a flood"),
    ("informants", "[people familiar with] the talks", "He who [people close to] him like"),
    ("hearsay", "amid [reports that] it leaks", "The Gazette [reports that] it leaks"),
    ("passive-hearsay", "It [is said to] leak", "It [is said to] the keeper"),
    ("distancing-claim", "She [claims] the pier is safe", "She [claimed] the prize"),
    ("claim-of-theirs", "The keeper's [claim] was new", "A [claim] was filed"),
    ("asserts-a-claim", "She [alleges] that it leaks", "The [alleged] thief left"),
    ("a-thing-means", "The storm [underscores] the risk", "Ana Okafor [underscores] the risk"),
    ("trailing", "They met, [underscoring] the risk", "They spent a day [underscoring] the risk"),
    ("opens-a-sentence", "[This suggests] a feud", "She fears that [this suggests] a feud"),
    ("no-sign-awaited", "It was [a sign that] it leaks", "They await [a sign that] it leaks"),
]


@pytest.mark.parametrize(("name", "passes", "fails"), PAIRS, ids=[f"{name}-{i}" for i, (name, _, _) in enumerate(PAIRS)])
def test_a_context_passes_one_place_and_not_the_other(name, passes, fails):
    assert CONTEXTS[name](place_of(passes))
    assert not CONTEXTS[name](place_of(fails))


def test_every_context_is_tested():
    assert set(CONTEXTS) == {name for name, _, _ in PAIRS}


def test_a_place_sees_no_further_than_its_sentence():
    place = place_of("He left. She [may] stay. They went")
    assert place.before(1) == "she"
    assert place.before(2) == ""
    assert place.after(1) == "stay"
    assert place.after(2) == ""
    assert place.ahead(9) == ["stay"]


def test_a_title_with_a_full_stop_ends_no_sentence():
    assert place_of("Critics of Mr. Okafor [may] stay").back(3) == ["okafor", "mr", "of"]


def test_a_comma_ends_a_clause_and_not_the_sentence():
    place = place_of("If it rains, the pier [could] close, they say")
    assert place.back_in_clause(9) == ["pier", "the"]
    assert place.back(9) == ["pier", "the", "rains", "it", "if"]
    assert place.ahead_in_clause(9) == ["close"]


ENTRY = {"id": "hedges.modal.shall", "category": "modal", "cues": ["shall"], "source": "x", "finds": ["It [shall] be"]}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"contxt": "epistemic-may"}, "no field is called contxt"),
        ({"context": "epistemic-shall"}, "no context is called"),
        ({"cues": []}, "“cues” is missing"),
        ({"source": "y"}, "not cited"),
    ],
)
def test_an_entry_that_cannot_be_used_says_why(change, message):
    with pytest.raises(LexiconError, match=message):
        rule_of({**ENTRY, **change}, {"x": "a book"})


def test_the_rules_of_a_lexicon_are_read_once():
    assert read_rules("hedges") is read_rules("hedges")
