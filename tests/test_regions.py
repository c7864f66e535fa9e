import pytest

from framing.article.lines import LABELS, TextLine, find_lines, label_by_words, line_rules_of, region_rules
from framing.article.regions import find_regions

STORY = (
    "The harbour authority closed two of its four quays on Monday after divers found cracks in the concrete below the water line.\n"
    "Ships were sent to the northern basin, where crews waited for up to nine hours, and the fish market stayed shut for the day.\n"
)
LONG = (
    "The harbour authority closed two of its four quays on Monday after divers found cracks in the concrete below the water line, "
    "and sent ships to the northern basin. Crews waited there for up to nine hours. The fish market stayed shut for the day, and the "
    "mayor asked for a report by the end of the week on what had been known and since when.\n"
) * 3


def labels(text, title=""):
    """Each line of a text with its label."""
    regions = find_regions(text, title)
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((line.strip(), next(r.label for r in regions if r.start <= at + len(line) - len(line.lstrip()) < r.end)))
        at += len(line) + 1
    return found


def label_of(line, text):
    return dict(labels(text))[line]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("© 2026 Harbour Post. All rights reserved.", "furniture"),
        ("Divers at the south quay. Photo: Ana Belmonte / Harbour Post", "caption"),
        ("By Ana Belmonte and Yusuf Karim", "byline"),
        ("Who knew of the cracks", "subheading"),
    ],
)
def test_a_line_in_the_middle_of_a_story_gets_its_label(line, label):
    assert label_of(line, STORY + line + "\n" + STORY) == label


@pytest.mark.parametrize(
    "line",
    [
        "“We knew,” she said.",
        "Sources close to the authority said that the report had been ready in May, long before the divers went down.",
    ],
)
def test_a_line_of_the_story_stays_body(line):
    assert label_of(line, STORY + line + "\n" + STORY) == "body"


def test_the_rules_of_a_text_label_its_lines_as_all_rules_do():
    hinting = [f"Ships {hint} at the quay." for rule in region_rules().lines for hint in rule.hints]
    credits = ["Divers at the south quay. Photo: Ana Belmonte / Harbour Post", "© 2026 Harbour Post. All rights reserved."]
    for text in (STORY, "\n".join([STORY, *credits]), "\n".join(hinting[::2]), "\n".join(map(str.upper, hinting))):
        lines, rules = find_lines(text), line_rules_of(text)
        assert [label_by_words(line, rules) for line in lines] == [label_by_words(line) for line in lines]
    assert len(line_rules_of(STORY)) < len(line_rules_of("\n".join(hinting))) == len(region_rules().lines)


def test_sections_at_the_end_run_on_below_their_heading():
    text = (
        STORY * 3
        + "Sources (2 articles)\n[1] Harbour Post: Quays closed\nTimeline\nMar 2 2026 – Cracks are found.\nRelated Articles\nA pragmatic port. See why.\n"
    )
    assert [label for _, label in labels(text)][-6:] == ["source-list", "source-list", "timeline", "timeline", "related", "related"]


def test_a_box_of_related_headlines_in_the_middle_ends_where_the_story_goes_on():
    text = STORY * 2 + "Related Articles\nWhat the divers saw\nWho pays for the quay\n" + STORY * 4
    found = [label for _, label in labels(text)]
    assert found.count("related") == 3
    assert found[-1] == "body"


def test_the_opening_of_a_page_is_told_apart():
    text = (
        "Harbour Post Home|Port News\nDivers leave the water at the south quay in Port Anselm\nBusiness\n"
        "Port Anselm quays 2026: cracks close half the harbour\n2 min read\n"
        "Two of four quays were closed after divers found cracks.\n" + LONG
    )
    assert [label for _, label in labels(text)][:7] == [
        "furniture",
        "caption",
        "furniture",
        "headline",
        "furniture",
        "standfirst",
        "body",
    ]


def test_the_title_names_its_line():
    text = "A Short Line Of Words\nAnother Short Line Of Words\n" + LONG
    assert label_of("Another Short Line Of Words", text) != "headline"
    assert dict(labels(text, "Another short line of words"))["Another Short Line Of Words"] == "headline"


def test_headings_run_into_their_paragraph_are_parted_where_the_page_does_it_throughout():
    text = (
        "Quays closed after cracks found On Monday the authority closed two quays. Ships were sent north.\n"
        "Fish market shut; crews wait for hours While crews waited, the market stayed shut. Nobody was paid.\n"
        "Belmonte orders report into harbour Mayor Ana Belmonte ordered a report by Friday. It will be public.\n"
    )
    regions = find_regions(text)
    subheadings = [text[r.start : r.end].strip() for r in regions if r.label == "subheading"]
    assert subheadings[:2] == ["Quays closed after cracks found", "Fish market shut; crews wait for hours"]


def test_one_stray_capital_parts_nothing():
    text = "Crews of the Northern Star On Monday waited for hours outside. Nobody was paid for the day at all.\n" + STORY
    assert "subheading" not in {r.label for r in find_regions(text)}


def numbered(words):
    """A line of so many words, which ends without a mark."""
    return " ".join(["Quay", *(f"part{i}" for i in range(words - 1))])


@pytest.mark.parametrize(("words", "label"), [(1, "body"), (2, "subheading"), (14, "subheading"), (15, "body")])
def test_a_subheading_has_two_to_fourteen_words(words, label):
    assert label_of(numbered(words), LONG + numbered(words) + "\n" + LONG) == label


@pytest.mark.parametrize(("words", "short"), [(16, True), (17, False)])
def test_a_line_of_sixteen_words_may_be_a_heading(words, short):
    assert TextLine(0, 0, numbered(words)).is_short == short


@pytest.mark.parametrize(("words", "paragraph"), [(11, False), (12, True)])
def test_a_paragraph_has_twelve_words_and_a_full_stop(words, paragraph):
    assert TextLine(0, 0, numbered(words) + ".").is_paragraph == paragraph
    assert not TextLine(0, 0, numbered(words)).is_paragraph


@pytest.mark.parametrize(
    ("opening", "label", "most"), [("Correction: ", "notice", 90), ("Read more: ", "related", 60), ("Copyright ", "furniture", 40)]
)
def test_a_long_paragraph_is_nothing_but_body(opening, label, most):
    words = "it was " * 50
    assert label_by_words(TextLine(0, 0, " ".join((opening + words).split()[:most]))) == label
    assert label_by_words(TextLine(0, 0, " ".join((opening + words).split()[: most + 1]))) == ""


@pytest.mark.parametrize(("lines", "label"), [(13, "headline"), (14, "body")])
def test_a_headline_stands_among_the_first_fourteen_lines(lines, label):
    title = "Harbour authority closes quays after divers find cracks"
    assert label_of(title, "Share\n" * lines + title + "\n" + LONG) == label


@pytest.mark.parametrize("text", ["", "#", "\n\n\n", "one line without an end", "a\r\nb", "\x00\n\x00"])
def test_odd_texts_are_covered_too(text):
    regions = find_regions(text)
    assert regions[0].start == 0
    assert regions[-1].end == len(text)
    assert {r.label for r in regions} <= set(LABELS)


def test_ten_megabytes_on_one_line_do_not_hang():
    assert find_regions("word " * 2_000_000) == ((0, 10_000_000, "body"),)


@pytest.mark.parametrize("heading", ["Key points", "What we know", "At a glance"])
@pytest.mark.parametrize("sign", ["•", "·", "-"])
def test_a_list_of_what_is_known_is_story_above_it_and_within_it(heading, sign):
    items = [f"{sign} The pumps failed twice", f"{sign} Nine ships wait", f"{sign} The mayor denies it"]
    points = "\n".join([heading, *items]) + "\n"
    above = dict(labels(f"Cracks close half the harbour\n{points}{LONG}"))
    assert {above[item] for item in items} == {"standfirst"}
    within = dict(labels(f"{STORY}{points}{STORY}"))
    assert {within[item] for item in items} <= {"body", "subheading"}


def test_the_name_of_an_outlet_below_its_headline_is_no_standfirst():
    assert label_of("The Port Ash Herald", f"Cracks close half the harbour\nThe Port Ash Herald\n{LONG}") == "furniture"
