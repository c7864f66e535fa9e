import pytest

from framing import Article, find_quote_variants
from framing.comparing.text_reuse.utterances import differences, is_same_utterance, utterance_words

SAID = "We will keep the quay shut until somebody from the council walks down here and talks to the people who load its ships."


def article(text, name, event="quay"):
    return Article(text, article_id=name, outlet=name.title(), event=event)


WHOLE = article(f"“{SAID[:-1]},” Ana Ruiz said.", "whole")


def differs(text, **more):
    table = find_quote_variants([WHOLE, article(text, "other")], **more).set_index("article_id")
    return (table["differs"]["other"], table["why"]["other"]) if "other" in table.index else None


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        ("It rained. “We'll keep the quay shut until somebody from the council walks down here and talks to the people who load its ships!” Ruiz, Ana Ruiz said.", "same words", ""),
        ("It rained. “We will keep the quay shut until somebody from the council walks down here,” Ana Ruiz said.", "trimmed", "9 words left out at the ends"),
        (
            "It rained. “We will keep the quay shut until somebody walks down here and talks to the people who load its ships,” Ana Ruiz said.",
            "cut inside",
            "“from the council” left out",
        ),
        (
            "It rained. “We will keep the quay closed until somebody from the council walks down here and talks to the people,” Ana Ruiz said.",
            "altered",
            "“closed” for “shut”",
        ),
        (
            "It rained. “We will keep the quay shut until somebody from the council walks down here and talks to the people,” Tom Vance said.",
            "given to somebody else",
            "Tom Vance here, Ana Ruiz in Whole",
        ),
        (
            "It rained. Ana Ruiz said that they will keep the quay shut until somebody from the council walks down and talks to people who load ships.",
            "without marks",
            "tells it in its own words or without quotation marks",
        ),
        (
            "“We will keep the quay shut until somebody from the council [of Port Ash] walks down here and talks to the people who load its ships,” Ana Ruiz said.",
            "same words",
            "",
        ),
    ],
)  # fmt: skip
def test_printings_of_one_utterance_are_told_apart_by_what_differs(text, kind, why):
    assert differs(text) == (kind, why)


@pytest.mark.parametrize(
    "text",
    [
        "“We will keep the school open until somebody finds the money for it,” Ana Ruiz said.",
        "“We will keep the quay,” Tom Vance sang.",
        "Ana Ruiz spoke to the council about ships.",
    ],
)
def test_another_utterance_is_no_printing(text):
    assert differs(text) is None


def test_two_sentences_that_begin_alike_are_two():
    assert not is_same_utterance("the plan is a disaster".split(), "the plan is a terrible idea".split())
    assert is_same_utterance("keep the quay shut tonight".split(), "we will keep the quay shut tonight".split())


def test_words_in_brackets_points_and_contractions_are_no_change():
    assert utterance_words(["“It’s O.K.,", "[the quay] can't wait…”"]) == tuple("it is okay can not wait".split())
    found = differences("a lot of goodwill on the quay".split(), "a lot of good will on the quay".split())
    assert found.inside == []
    assert differences("i cannot believe what they are finding".split(), "well i cannot believe what they are hearing".split()).inside


def test_a_pronoun_or_a_post_may_be_anybody():
    for who in ("she said", "the mayor said"):
        kind, _ = differs(f"Ida Brandt came. “{SAID[:-1]},” {who}.")
        assert kind == "same words"


def test_a_transcript_decides_where_there_is_one():
    transcript = f"RUIZ: Good evening. {SAID} Good night."
    table = find_quote_variants(
        [article("“Keep the quay shut until nobody from the council walks down here,” Ana Ruiz said.", "one")], transcript=transcript
    )
    assert table["differs"].tolist() == ["altered"]
    assert table["why"].tolist() == ["“nobody” for “somebody”"]
    table = find_quote_variants([article("“I never liked the old lighthouse on the hill,” Ana Ruiz said.", "one")], transcript=transcript)
    assert table["differs"].tolist() == ["not in the transcript"]
    table = find_quote_variants([article("“I never liked the old lighthouse on the hill,” Tom Vance said.", "one")], transcript=transcript)
    assert table.empty


@pytest.mark.parametrize(
    ("printed", "said", "why"),
    [
        ("We will row to the old harbour with all of our friends tonight", "We will not row to the old harbour with all of our friends tonight", "“not” left out"),
        ("I did not take a penny from the firm that built the quay", "I did take a penny from the firm that built the quay", "“not” put in"),
        ("I did take a penny from the firm that built the quay", "I didn't take a penny from the firm that built the quay", "“not” left out"),
        ("I have never taken a penny from the firm that built the quay", "I have taken a penny from the firm that built the quay", "“never” put in"),
        ("I never took a penny from the firm that built the quay", "I took a penny from the firm that built the quay", "“never” put in"),
        ("I can back the plan to shut the quay in the old town", "I can't back the plan to shut the quay in the old town", "“not” left out"),
    ],
)  # fmt: skip
def test_a_negation_gained_or_lost_is_never_a_trim(printed, said, why):
    against = find_quote_variants([article(f"“{printed},” Ana Ruiz said.", "one")], transcript=f"RUIZ: Good evening. {said}. Good night.")
    assert against[["differs", "why"]].values.tolist() == [["altered", why]]
    between = find_quote_variants([article(f"“{text},” Ana Ruiz said.", text[:9]) for text in (printed, said)])
    assert sorted(between["differs"]) == ["altered", "same words"]


def test_a_quote_that_begins_behind_a_negation_is_trimmed():
    said = "RUIZ: I did not take a penny from the firm that built the quay."
    printed = article("Ana Ruiz denied it. “Take a penny from the firm that built the quay,” Ana Ruiz said.", "one")
    assert find_quote_variants([printed], transcript=said)["differs"].tolist() == ["same words"]


def test_offsets_and_columns_hold():
    table = find_quote_variants([WHOLE, article("It rained. " + WHOLE.text, "other")])
    assert len(table) == 2
    for row in table.itertuples():
        text = WHOLE.text if row.article_id == "whole" else "It rained. " + WHOLE.text
        assert row.text == text[row.start : row.end]
    assert table["utterance"].unique().tolist() == [1]


def test_nothing_one_and_many_copies():
    assert find_quote_variants([]).empty
    assert find_quote_variants([WHOLE]).empty
    assert find_quote_variants([Article("", error="is a PDF"), WHOLE]).attrs["skipped"] == 1
    copies = [article(WHOLE.text, str(number)) for number in range(500)]
    assert find_quote_variants(copies)["differs"].unique().tolist() == ["same words"]
    assert find_quote_variants([WHOLE, article(WHOLE.text, "elsewhere", event="fair")]).empty


def test_the_name_of_a_file_is_no_transcript():
    with pytest.raises(ValueError, match="the transcript has 2 words: give its text"):
        find_quote_variants([article(f"“{SAID}” Ana Ruiz said.", "one")], transcript="evening.txt")


def test_what_is_drawn_together_is_written_out():
    assert utterance_words(["We can’t, won’t and shan’t row: it’s late."]) == tuple(
        "we can not will not and shall not row it is late".split()
    )


def test_the_order_of_the_articles_decides_nothing():
    texts = [
        f"“{SAID}” Ana Ruiz said.",
        "It rained. “We will keep the quay shut until somebody from the council walks down here,” Ana Ruiz said.",
        "Calder. “Somebody from the council walks down here and talks to the people who load its ships, and to nobody else at all,” Ana Ruiz said.",
    ]
    articles = [article(text, str(at)) for at, text in enumerate(texts)]
    orders = [find_quote_variants(some) for some in (articles, articles[::-1], articles[1:] + articles[:1])]
    told = [set(table[["article_id", "start", "differs", "why"]].itertuples(index=False, name=None)) for table in orders]
    assert told[0] == told[1] == told[2]
