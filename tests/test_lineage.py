import datetime

import pytest

from framing import Article, describe_chart, find_quote_variants, find_shared_text, list_told_by_one, plot_lineage, trace_lineage
from framing.comparing.text_reuse.declared_sources import declared_sources, house_of
from framing.comparing.text_reuse.paraphrases import in_order, outlines, retold
from framing.comparing.text_reuse.passage_alignment import common_passages


def article(text, name, outlet="", published=5, event="quay", **more):
    return Article(text, article_id=name, outlet=outlet, published=datetime.date(2026, 3, published), event=event, **more)


BASE = (
    "Dockers in Port Ash blocked the old quay before dawn and let no lorry through until the council agreed to hear them. "
    "Ana Ruiz, who speaks for them, called the plan for the terminal a gift to nobody. The harbour has lost half of its trade."
)
NEAR = (
    "It was a long night. Dockers in Port Ash blocked the old quay before dawn and let not one lorry through until the council agreed "
    "to hear them. Tom Vance watched from his window."
)
OTHER = "A storm tore roofs from the sheds of Calder and nobody has counted the broken windows in the school of the lower town yet."


def test_a_passage_is_shared_nearly_word_for_word_with_its_places():
    base, near = article(BASE, "a", "Harbor Wire"), article(NEAR, "b", "Lowell Courier")
    table = find_shared_text([base, near, article(OTHER, "c")])
    (row,) = table.itertuples()
    assert (row.article_id, row.other_article_id, row.words) == ("a", "b", 21)
    assert (
        row.text
        == base.text[row.start : row.end]
        == "Dockers in Port Ash blocked the old quay before dawn and let no lorry through until the council agreed to hear them"
    )
    assert row.other_text == near.text[row.other_start : row.other_end]
    assert row.other_text.startswith("Dockers in Port Ash")
    assert 0.9 < row.alike < 1
    assert row.quoted_share == 0


def test_what_stands_in_quotes_is_told_apart():
    quote = "“We will keep the quay shut until somebody from the council walks down here and talks to us,” Ana Ruiz said."
    (row,) = find_shared_text([article(quote, "a"), article("It rained. " + quote, "b")]).itertuples()
    assert row.quoted_share > 0.7


@pytest.mark.parametrize(
    "text",
    [
        "The council of the Port Ash Harbour and Fisheries Commission of the Lowell District met the Calder Board of Trade and Works.",  # names
        "That was what they said they would have been able to do.",  # small words
        "The council agreed to hear the dockers.",  # short
    ],
)
def test_names_small_words_and_short_phrases_are_no_shared_text(text):
    assert find_shared_text([article("One. " + text, "a"), article("Two. " + text, "b")]).empty


def test_an_outlets_boilerplate_is_set_aside():
    line = "Our reporters read every letter that you send to the desk by the old harbour gate before noon."
    stories = ["Ships sank near Calder.", "The fair opened in Lowell.", "Rents fell again."]
    corpus = [article(f"{story}\n\n{line}", str(n), "Lowell Courier", 5 + n, event=str(n)) for n, story in enumerate(stories)]
    assert find_shared_text(corpus).empty
    assert len(find_shared_text(corpus[:2])) == 1  # two alone do not show it


def test_alignment_bridges_a_changed_word_and_ends_where_texts_part():
    words = "a b c d e f g X h i j k l m n o p".split()
    others = "z z a b c d e f g Y h i j k l q q".split()
    (found,) = common_passages(words, others, [(i, j) for i in range(13) for j in range(13) if words[i : i + 5] == others[j : j + 5]])
    assert (words[found.start : found.end], others[found.other_start : found.other_end]) == (words[:13], others[2:15])
    assert found.alike == 12


def test_the_longest_row_in_one_order():
    assert in_order([(0, 5), (1, 1), (2, 2), (3, 9), (4, 3)]) == [(1, 1), (2, 2), (4, 3)]
    assert in_order([]) == []


def test_sentences_retold_in_other_words_are_found_in_order():
    first = article("Dockers blocked the quay before dawn and stopped every lorry until the council agreed to hear them.", "a")
    second = article("Until the council agreed on hearing them, dockers were blocking the quay and stopping each lorry from dawn.", "b")
    filler = article("Rents fell. The fair opened. A storm tore roofs from the sheds, and nobody counted windows in the lower town.", "c")
    ours, theirs, _ = outlines([first, second, filler])
    assert len(retold(ours, theirs)) == 1
    assert retold(ours, theirs, beside=[(0, 20)]) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The strike is over, Harbor Wire reported on Monday.", ["Harbor Wire"]),
        ("According to the Lowell Courier, the strike is over.", ["Lowell Courier"]),
        ("PORT ASH (Harbor Wire) — The strike is over.", ["Harbor Wire"]),
        ("“It is over,” Ana Ruiz told Reuters.", ["Reuters"]),
        ("“It is over,” Ana Ruiz told The Associated Press.", ["Associated Press"]),
        ("The strike is over, UPI reported.", ["UPI"]),
        ("CUPID falls.\nPORT ASH (UPI) — The strike is over.", ["UPI"]),
        ("Ana Ruiz once worked at Harbor Wire.", []),
        ("Ida Reuters runs the inn. The strike, Reuters said, is over.", []),
    ],
)
def test_outlets_are_sources_where_an_article_says_so(text, names):
    found = declared_sources(article(text, "a", "Port Ash Herald"), ["Harbor Wire", "Lowell Courier", "Port Ash Herald"])
    assert [*dict.fromkeys(one.name for one in found)] == names
    for one in found:
        assert one.place is None or text[slice(*one.place)] == one.name


@pytest.mark.parametrize(("name", "house"), [("The Associated Press", "ap"), ("Thomson Reuters", "reuters"), ("BBC News", "bbc")])
def test_a_house_of_several_names_is_one(name, house):
    assert house_of(name) == house


def test_an_outlet_is_no_source_of_its_own():
    assert (
        declared_sources(
            article("Ana Ruiz told Harbor Wire News that it is over.", "a", "Harbor Wire"), ["Harbor Wire", "Harbor Wire News"]
        )
        == []
    )


def verdicts(*articles):
    return [(row.article_id, row.other_article_id, row.verdict) for row in trace_lineage(articles).itertuples()]


def test_a_declared_source_decides():
    table = trace_lineage(
        [
            article("The strike is over, Harbor Wire reported on Monday.", "late", "Lowell Courier", 7),
            article(BASE, "early", "Harbor Wire", 5),
            article("Nobody works, according to Harbor Wire and the mayor.", "third", "Calder Post", 6),
        ]
    )
    assert [(row.article_id, row.other_article_id, row.verdict) for row in table.itertuples()] == [
        ("early", "third", "declares it"),
        ("early", "late", "declares it"),
        ("third", "late", "shares a declared source"),
    ]
    assert table["why"][0] == "Calder Post names Harbor Wire"
    assert table["rests"].tolist() == ["other article", "other article", ""]


def test_two_that_name_each_other_rest_on_each_other():
    (row,) = trace_lineage(
        [
            article("The strike is over, Lowell Courier reported on Monday.", "a", "Harbor Wire", 7),
            article("The strike is over, Harbor Wire reported on Monday.", "b", "Lowell Courier", 7),
        ]
    ).itertuples()
    assert (row.verdict, row.rests) == ("declares it", "both")


def test_no_article_rests_on_a_later_one():
    (row,) = trace_lineage(
        [
            article("The strike is over, Lowell Courier reported on Monday.", "a", "Harbor Wire", 5),
            article("The strike is over, Harbor Wire reported on Monday.", "b", "Lowell Courier", 7),
        ]
    ).itertuples()
    assert (row.verdict, row.rests, row.declared) == ("declares it", "other article", "Lowell Courier names Harbor Wire")


def test_of_an_outlets_articles_one_rests_on_that_which_has_what_is_told():
    table = trace_lineage(
        [
            article("The crane of Port Ash had stood unpainted for nine years when it fell.", "crane", "Harbor Wire", 4),
            article(BASE, "strike", "Harbor Wire", 5),
            article("A crane that fell had not been painted for nine years, Harbor Wire reported.", "late", "Lowell Courier", 7),
            article("Nobody paints in Port Ash any more.", "after", "Harbor Wire", 9),
        ]
    )
    assert [(row.article_id, row.other_article_id) for row in table.itertuples() if row.rests] == [("crane", "late")]


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        ("Harbor Wire reported a different toll: it said nine were hurt.", ""),
        ("Harbor Wire, which contradicted the mayor, reported nine hurt.", ""),
        ("Harbor Wire reported that nine were hurt.", "other article"),
        ("Harbor Wire reported a different toll, nine. The mayor wept, Harbor Wire reported.", "other article"),
    ],
)
def test_an_outlet_that_is_named_for_telling_something_else_is_no_source(text, rests):
    (row,) = trace_lineage([article(BASE, "early", "Harbor Wire", 5), article(text, "late", "Lowell Courier", 7)]).itertuples()
    assert row.rests == rests


def test_a_chart_points_to_the_article_that_rests_on_the_other():
    table = trace_lineage(
        [
            article("The strike is over, Harbor Wire reported on Monday.", "late", "Lowell Courier", 7),
            article(BASE, "early", "Harbor Wire", 5),
        ]
    )
    chart = plot_lineage(table)
    (arrow,) = [one for one in chart.texts if one.arrow_patch is not None and not one.get_text()]
    assert arrow.xy == (0, 1)  # "late" is in the second row
    assert "Lowell Courier rests on Harbor Wire: declares it" in describe_chart(chart)


def test_shared_text_outside_quotes_is_probably_a_common_source():
    long = BASE + " The council meets again on Thursday to count what the strike has cost the town so far, and who shall pay."
    (row,) = trace_lineage([article(long, "a"), article("It rained. " + long, "b")]).itertuples()
    assert row.verdict == "probably a common source"
    assert row.shared_words > 40
    assert {one.kind for one in row.evidence} == {"text"}
    for one in row.evidence:
        assert long[one.start : one.end] == one.text


def test_nothing_in_common_is_no_proof_and_says_so():
    (row,) = trace_lineage([article(BASE, "a"), article(OTHER, "b")]).itertuples()
    assert (row.verdict, row.why) == ("independence not established", "nothing in common was found")


def test_one_quote_of_a_press_conference_is_no_lineage():
    quote = "“We will keep the quay shut until somebody from the council walks down here,” Ana Ruiz said."
    assert verdicts(article(quote, "a"), article("It rained. " + quote, "b"), article(OTHER, "c"))[0][2] == "independence not established"


def test_two_weaker_kinds_together_count():
    shared = "“We will keep the quay shut,” Ana Ruiz said. “Nobody here has slept since Friday,” she said. It rains, said Ida Maria Brandt."
    first, second = (
        article("Rain fell. " + shared, "a"),
        article("Wind rose over the sheds. " + shared.replace("It rains", "It pours"), "b"),
    )
    third = article("Ida-Maria Brandt spoke of the fair.", "c")
    row = next(trace_lineage([first, second, third]).itertuples())
    assert (row.shared_quotes, row.shared_spellings, row.verdict) == (2, 1, "probably a common source")


def test_the_word_that_nobody_can_vouch_for_is_never_printed():
    corpus = [article(BASE, "a", "Harbor Wire"), article(NEAR, "b", "Lowell Courier"), article(OTHER, "c", "Calder Post")]
    table = trace_lineage(corpus)
    assert "independent" not in table.to_csv() + find_shared_text(corpus).to_csv()


def test_nothing_one_and_many_copies():
    for find in (find_shared_text, trace_lineage):
        assert find([]).empty
        assert find([article(BASE, "a")]).empty
        broken = find([article("", "a", error="is a PNG picture"), article(BASE, "b")])
        assert (len(broken), broken.attrs["skipped"]) == (0, 1)
    copies = [article(BASE, str(n)) for n in range(500)]
    assert len(find_shared_text(copies)) == len(trace_lineage(copies)) == 499
    assert set(trace_lineage(copies)["verdict"]) == {"probably a common source"}


def test_a_refrain_of_half_a_megabyte_is_compared_in_time():
    refrain = article("The quay of Port Ash was shut again today and no lorry came through the old gate. " * 6_000, "long")
    assert len(find_shared_text([refrain, article(BASE, "a"), article(refrain.text + "Done.", "b")])) >= 1


GERMAN = (
    "Die Hafenarbeiter von Lowell haben am Montag den alten Kai gesperrt und lassen keinen Lastwagen mehr durch, sagte Ana Ruiz. "
    "„Wir bleiben hier, bis der Rat uns anhört“, sagte sie. Der Schaden liegt bei 4.200 Kisten, die nun auf dem Hof stehen."
)


@pytest.mark.parametrize("compare", [trace_lineage, find_quote_variants, list_told_by_one])
def test_articles_in_another_language_are_left_out_and_counted(compare):
    table = compare([article(GERMAN, "a", "Kurier"), article(GERMAN + " Es regnet nicht mehr auf dem Kai.", "b", "Bote")])
    assert len(table) == 0
    assert table.attrs["skipped"] == 2
