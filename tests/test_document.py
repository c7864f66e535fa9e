import pytest

from framing.text.document import Document, once
from framing.text.region_labels import Region


def pieces(document, spans):
    return [document.text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("#", ["#"]),
        ("Mr. Okoro left. He was late.", ["Mr. Okoro left.", "He was late."]),
        ("It fell 3.5 percent in the U.S. market. Then it rose.", ["It fell 3.5 percent in the U.S. market.", "Then it rose."]),
        ("A headline without a stop\nThe story begins.", ["A headline without a stop", "The story begins."]),
    ],
)
def test_sentences_end_at_stops_and_paragraphs_not_at_abbreviations(text, sentences):
    document = Document(text)
    assert pieces(document, document.sentences) == sentences


def test_a_sentence_does_not_run_over_the_border_of_a_region():
    document = Document("Bridge reopens After two years the bridge opened.", (Region(0, 15, "subheading"), Region(15, 49, "body")))
    assert pieces(document, document.sentences) == ["Bridge reopens", "After two years the bridge opened."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("The well-known ballistic‑missile test", 4),
        ("It’s 1,000.5 dollars", 3),
        ("one – two", 2),
        ("U.S. officials", 2),
    ],
)
def test_words_are_counted_as_readers_count_them(text, words):
    assert Document(text).count_words() == words


def test_words_of_a_part_are_those_that_begin_in_it():
    document = Document("one two-three four")
    assert document.count_words(4, 13) == 1
    assert document.count_words(document.text.index("-") + 1, 13) == 1, "what begins within a compound counts its part"
    assert sum(document.count_words(*pair) for pair in [(0, 4), (4, 14), (14, 18)]) == document.count_words()


def test_folding_keeps_every_offset():
    text = "İstanbul’s “Mayor” said ‘no’ — I‑mean"
    document = Document(text)
    assert len(document.folded) == len(text)
    assert document.folded[8:10] == "'s"


def test_the_text_that_patterns_read_keeps_every_offset():
    document = Document("“Lowell” – Port Ash — paid €5 at Zoë’s İskele café…")
    assert len(document.narrow) == len(document.text)
    assert not set("–—“”€") & set(document.narrow)
    assert [a for a, b in zip(document.folded, document.narrow, strict=True) if a != b] == list("“”–—€")


def test_hard_wrapped_lines_are_one_paragraph():
    line = "the committee met again on the following day to hear what the engineers of the"
    text = "\n".join(["When " + line, line, line, line + " town had found."]) + "\n\nThen it adjourned."
    document = Document(text)
    assert len(document.paragraphs) == 2


def test_lines_that_end_a_sentence_are_paragraphs_of_their_own():
    document = Document("The first line ends here.\nThe second one too.\n\n\nA third.")
    assert pieces(document, document.paragraphs) == ["The first line ends here.", "The second one too.", "A third."]


@pytest.mark.parametrize(("spaces", "paragraphs"), [(39, 2), (40, 1)])
def test_the_mark_that_ends_a_line_is_among_its_last_forty_characters(spaces, paragraphs):
    line = "the committee met again on the following day to hear what the engineers of the"
    text = "\n".join(["When " + line, line, line, "town had found." + " " * spaces, "So it adjourned."])
    assert len(Document(text).paragraphs) == paragraphs


def test_what_is_computed_once_is_kept_with_the_document():
    calls = []

    @once
    def length(document):
        calls.append(document)
        return len(document.text)

    document = Document("abc")
    assert (length(document), length(document), len(calls)) == (3, 3, 1)
    assert length(Document("ab")) == 2


def test_the_sentences_around_a_stretch_are_whole():
    document = Document("It rained. The quay is shut. Goats came.")
    start, end = document.sentences_around(document.text.index("rained"), document.text.index(" is shut"))
    assert document.text[start:end] == "It rained. The quay is shut."
