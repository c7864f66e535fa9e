from pathlib import Path

import py3langid
import pytest
from py3langid.langid import LanguageIdentifier

from framing.article import language as languages
from framing.article import language_model
from framing.article.language import identify_language
from framing.lexicons import read_lexicon

from .boundaries import assert_decides, boundary_of

TEXTS = read_lexicon("languages")["finds"] | {
    "ko": "항만 위원회는 새 부두에 대한 표결을 여름으로 연기했다고 위원장이 밝혔다.",
    "ja": "港湾委員会は新しい埠頭についての採決を夏まで延期したと委員長が述べた。",
    "zh": "港口委员会将新码头的表决推迟到夏天，主席说没有人要求更多时间。",
    "ru": "Совет порта отложил голосование о новом причале до лета, и председатель сказала, что никто не просил больше времени.",
    "el": "Το συμβούλιο του λιμανιού ανέβαλε την ψηφοφορία για τη νέα αποβάθρα μέχρι το καλοκαίρι.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_of_a_sentence_is_identified(language):
    assert identify_language(TEXTS[language]) == language


@pytest.mark.parametrize("language", TEXTS)
def test_an_english_menu_before_and_after_does_not_change_it(language):
    menu = "Home\nWorld\nSport\nSign in\n"
    assert identify_language(menu + "\n".join([TEXTS[language]] * 12) + menu) == language


@pytest.mark.parametrize("text", ["", "   ", "Quay", "Quay vote: 7-4", "1 2 3 4 5 6 7 8 9 10", "⚓ ⚓ ⚓"])
def test_what_is_too_short_is_not_identified(text):
    assert identify_language(text) is None


def test_a_headline_of_few_words_is_told_by_letters_that_many_languages_share():
    assert identify_language("Рада порту відклала голосування до літа") == "uk"


def test_a_foreign_quotation_leaves_an_english_article_english():
    assert identify_language(f"{TEXTS['en']} “{TEXTS['de']}” {TEXTS['en']} {TEXTS['en']}") == "en"


def test_the_sample_corpus_is_english(seeds):
    assert {identify_language(article.text) for article in seeds} == {"en"}


def test_of_a_long_text_three_samples_are_read_and_no_more():
    """The start, the middle and the end, of 500 characters each: a page in another language between them is not read."""
    english, german = (TEXTS[language] * 4 for language in ("en", "de"))
    assert identify_language(english[:500] + german * 9 + english[:500] + german * 9 + english[-500:]) == "en"
    assert identify_language(german[:500] + english * 9 + german[:500] + english * 9 + german[-500:]) == "de"


@pytest.mark.parametrize(("words", "language"), [(7, None), (8, "en")])
def test_eight_words_are_enough_for_english(words, language):
    assert identify_language(" ".join(["the"] * words)) == language


DOUBTFUL = ["molo nave porto barca pesca rete onda sale vento riva", "kade schip haven boot vis net golf zout wind oever", "", "12 34"]


def ranked_by_a_new_process(folder, monkeypatch):
    monkeypatch.setattr(language_model, "user_cache_path", lambda name: folder / name)
    language_model._identifier.cache_clear()
    try:
        return [language_model.rank_languages(text) for text in DOUBTFUL]
    finally:
        language_model._identifier.cache_clear()


def test_an_unpacked_model_ranks_as_the_packed_one_and_is_unpacked_once(tmp_path, monkeypatch):
    expected = [py3langid.rank(text) for text in DOUBTFUL]
    assert ranked_by_a_new_process(tmp_path, monkeypatch) == expected
    (unpacked,) = (tmp_path / "framing").iterdir()
    with monkeypatch.context() as patch:
        patch.setattr(LanguageIdentifier, "from_model_file", None)
        assert ranked_by_a_new_process(tmp_path, monkeypatch) == expected
    weights = unpacked / "nb_ptc.npy"
    weights.write_bytes(weights.read_bytes()[:1000])
    assert ranked_by_a_new_process(tmp_path, monkeypatch) == expected
    assert weights.stat().st_size > 1000, "what was cut short is unpacked anew"


def test_where_nothing_can_be_written_the_model_ranks_all_the_same(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    assert ranked_by_a_new_process(tmp_path / "file", monkeypatch) == [py3langid.rank(text) for text in DOUBTFUL]


def test_where_nobodys_home_is_known_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert ranked_by_a_new_process(Path("~"), monkeypatch) == [py3langid.rank(text) for text in DOUBTFUL]
    assert not list(tmp_path.iterdir())


@boundary_of("article.language", "_SAMPLE")
def test_of_a_long_text_so_many_characters_are_read_three_times(monkeypatch):
    assert_decides("article.language", "_SAMPLE", 501, lambda: languages._sample("quay " * 1000), monkeypatch)
