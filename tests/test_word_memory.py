"""What is kept of words, and what is not."""

import pytest

from framing.text.word_cache import Remembered


def counting(calls):
    return Remembered(lambda word: calls.append(word) or len(word))


@pytest.mark.parametrize(("letters", "times"), [(64, 1), (65, 2)])
def test_a_word_of_64_letters_is_computed_once(letters, times):
    calls = []
    memory = counting(calls)
    assert memory["a" * letters] == memory["a" * letters] == letters
    assert len(calls) == times


def test_a_full_memory_begins_anew():
    memory = Remembered(len)
    for number in range(1 << 16):
        memory[str(number)]
    assert len(memory) == 1 << 16
    memory["one more"]
    assert list(memory) == ["one more"]
