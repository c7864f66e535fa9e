from itertools import pairwise

import pytest

from framing.text.sentence_ends import sentence_ends


def parted(text):
    cuts = [0, *sentence_ends(text), len(text)]
    return [text[start:end].strip() for start, end in pairwise(cuts)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The bridge is shut.", "It will stay shut."],
        ["“It is shut.”", "“For how long?”", "Nobody knew."],
        ["Mr. Osei met Sen. Ana Ruiz (D-Wis.), who agreed."],
        ["The U.S. Embassy opened at 9 a.m. on Monday."],
        ["Walter J. Roe spoke first.", "Then Tom Vance did."],
        ["He won by 12.", "She lost by 30."],
        ["“Why not?” asked Ms. Lindqvist."],
        ["Sen. Ana Ruiz (R-Fla.) said so."],
        ["So it was settled (or was it?), and nobody asked again."],
        ["It rained in 2015.", "The roof leaked."],
        ["No. 4 is closed."],
        ["His daughter was ill.", "Her statement was read."],
        ["They painted the wall.", "“It peeled,” she said."],
        ["He moved to Springfield, Ill., last year."],
        ["The match was Lowell vs. Harbor City."],
        ["She moved to New York.", "Her brother stayed."],
        ["It was told by the AP.", "Nobody else had it."],
        ["Rep. Ana Ruiz (R-Minn.) — the mayor until May — said so."],
        ["The Rev. Tom Vance met Adm. Lindqvist on Nov. 4."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences):
    assert parted(" ".join(sentences)) == sentences


def test_a_text_without_words_is_cut_nowhere_or_at_its_spaces():
    assert sentence_ends("") == []
    assert set(sentence_ends("... !!! ???")) <= {4, 8}


@pytest.mark.parametrize(("line", "indent", "ends"), [("", 39, 0), ("", 40, 1), ("It rained\n", 38, 0), ("It rained\n", 39, 1)])
def test_a_number_counts_its_line_within_forty_characters_of_where_that_begins(line, indent, ends):
    assert len(sentence_ends(line + " " * indent + "1. The roof leaked")) == ends


@pytest.mark.parametrize(("digits", "ends"), [(38, 1), (39, 0)])
def test_of_a_long_word_before_a_mark_the_last_forty_characters_are_read(digits, ends):
    assert len(sentence_ends("See p." + "1" * digits + ". it rained")) == ends


@pytest.mark.parametrize(
    "sentences",
    [
        ["船は月曜日に出ます。", "「遅れますか？」と彼女は聞いた。", "誰も答えなかった。"],
        ["渡轮星期一开航。", "“会晚点吗？”", "没有人回答！", "天黑了。"],
        ["هل تأخرت العبارة؟", "لم يجب أحد."],
    ],
)
def test_full_stops_of_other_scripts_end_sentences(sentences):
    assert parted("".join(sentences)) == sentences
