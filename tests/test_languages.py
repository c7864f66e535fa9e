import pytest

from framing.article.language import tell_language

from .growth import seconds

TEXTS = {
    "en": "The harbour board put off its vote on the new quay until the summer, and its chair said that nobody had asked for more time.",
    "de": "Der Hafenrat hat die Abstimmung über den neuen Kai auf den Sommer verschoben, und niemand hat mehr Zeit verlangt, wie es heißt.",
    "fr": "Le conseil du port a reporté le vote sur le nouveau quai à l'été, et la présidente dit que personne ne l'avait demandé.",
    "es": "El consejo del puerto aplazó hasta el verano la votación sobre el nuevo muelle, y la presidenta dijo que nadie lo había pedido.",
    "it": "Il consiglio del porto ha rinviato il voto sul nuovo molo all'estate, e la presidente ha detto che nessuno lo aveva chiesto.",
    "pt": "O conselho do porto adiou a votação sobre o novo cais até o verão, e a presidente disse que ninguém tinha pedido mais tempo.",
    "nl": "De raad heeft de stemming over de nieuwe kade tot de zomer uitgesteld, en de voorzitter zei dat niemand om uitstel had gevraagd.",
    "ko": "항만 위원회는 새 부두에 대한 표결을 여름으로 연기했다고 위원장이 밝혔다.",
    "ja": "港湾委員会は新しい埠頭についての採決を夏まで延期したと委員長が述べた。",
    "zh": "港口委员会将新码头的表决推迟到夏天，主席说没有人要求更多时间。",
    "ru": "Совет порта отложил голосование о новом причале до лета, и председатель сказала, что никто не просил больше времени.",
    "el": "Το συμβούλιο του λιμανιού ανέβαλε την ψηφοφορία για τη νέα αποβάθρα μέχρι το καλοκαίρι.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_of_a_sentence_is_told(language):
    assert tell_language(TEXTS[language]) == language


@pytest.mark.parametrize("language", TEXTS)
def test_an_english_menu_before_and_after_does_not_change_it(language):
    menu = "Home\nWorld\nSport\nSign in\n"
    assert tell_language(menu + "\n".join([TEXTS[language]] * 12) + menu) == language


@pytest.mark.parametrize("text", ["", "   ", "Quay", "Quay vote: 7-4", "1 2 3 4 5 6 7 8 9 10", "⚓ ⚓ ⚓"])
def test_what_is_too_short_is_not_told(text):
    assert tell_language(text) is None


def test_a_foreign_quotation_leaves_an_english_article_english():
    assert tell_language(f"{TEXTS['en']} “{TEXTS['de']}” {TEXTS['en']} {TEXTS['en']}") == "en"


def test_the_sample_corpus_is_english(seeds):
    assert {tell_language(article.text) for article in seeds} == {"en"}


def test_a_long_text_takes_no_longer_than_a_short_one():
    assert tell_language(TEXTS["en"] * 100_000) == "en"
    short, long = (min(seconds(tell_language, text) for _ in range(3)) for text in (TEXTS["en"] * 100, TEXTS["en"] * 100_000))
    assert long < 20 * max(short, 0.01)
