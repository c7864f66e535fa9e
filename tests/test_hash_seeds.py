"""Is a result the same in every process, whatever order sets and dictionaries of words have there?"""

import os
import subprocess
import sys

import pytest

SCRIPT = """
import framing
texts = {
    "Harbor Wire": "The board had put the savings at no more than 30 million dollars. Nearly two dozen boats, all but three of them old, were lost.",
    "Port Ash Post": "In June the board put the savings at 30 million dollars. At least 24 boats were lost, Ana Ruiz said, and “no end” is near.",
}
articles = [framing.Article(text, outlet=outlet, event="flood") for outlet, text in texts.items()]
print(framing.find_disagreements(articles).to_csv())
for article in articles:
    card = framing.score(article)
    print(dict(card.measures), card.spans, card.sources)
"""


@pytest.fixture(scope="module")
def shown():
    """What two processes print that hash words in other orders."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        )
        for seed in ("0", "3")
    ]
    return [run.stdout for run in runs]


def test_two_processes_find_the_same(shown):
    assert shown[0] == shown[1]


def test_no_more_than_is_not_more_than(shown):
    assert "no more than 30 million dollars" in shown[0]
