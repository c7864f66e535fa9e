"""Which of the lines above the story are its headline, its standfirst, captions and the names of sections?"""

import re

from framing.text.datelines import find_dateline

from .lines import TextLine, region_rules
from .publishers import masthead_in

_OPENING_LINES = 14  # the headline stands among these or nowhere
_HEADLINE_WORDS = range(4, 29)  # fewer are a section's name, more a paragraph that lost its full stop
_SAME_WORDS = 0.7  # of the words of title and line together: a page may shorten its title, or add its own name
_STANDFIRST_WORDS = range(6, 51)
_NEXT_LONGER = 1.8  # times as long is the paragraph behind a standfirst at least, where no byline parts them
_REST_LONGER = 1.5  # times as long are most paragraphs: a story of short ones has a short one first too
_RUN = re.compile(r"\w+")
_FULL_STOP_INSIDE = re.compile(r"[a-z]\. [A-Z]")


def label_opening(lines: list[TextLine], title: str) -> None:
    """Tell headline, caption, section labels and standfirst apart above the first paragraph."""
    first_paragraph = next((i for i, line in enumerate(lines) if line.label == "body" and line.is_paragraph), len(lines))
    opening = lines[: min(first_paragraph + 1, _OPENING_LINES)]
    headline = _headline(opening, title, lines[first_paragraph : first_paragraph + 12])
    if headline is None:
        return
    opening[headline].label = "headline"
    for i, line in enumerate(opening):
        if line.label == "body" and line.is_short:
            if i < headline:
                line.label = "caption" if line.words > 5 else "furniture"
            elif region_rules().poses.search(line.text):
                line.label = "caption"
            elif masthead_in(line.text):
                line.label = "furniture"
            else:
                line.label = "standfirst"
    _label_standfirst(lines, headline)


def _headline(opening: list[TextLine], title: str, rest: list[TextLine]) -> int | None:
    """Which line of the opening is the headline: the title where it is known, else the likeliest."""
    wanted = set(_RUN.findall(title.lower()))
    poses = region_rules().poses
    story: set[str] = set()  # its words, found when a line may be the headline: most stories come without one
    best, best_score, candidates = None, 0.0, 0
    for i, line in enumerate(opening):
        if line.label not in ("body", "furniture"):
            continue
        words = set(_RUN.findall(line.text.lower()))
        if wanted and len(words & wanted) >= _SAME_WORDS * len(words | wanted):
            return i
        # A headline may end in a question mark or a closing quotation mark, hardly ever in a full stop.
        if line.label != "body" or line.words not in _HEADLINE_WORDS or re.search(r"[.:;,…]$", line.text):
            continue
        # The story takes up the words of its headline; a caption above it has places and poses of its own.
        story = story or set(_RUN.findall(" ".join(one.text for one in rest).lower()))
        content_words = [word for word in words if len(word) > 3]
        score = 1.0 - 0.5 * bool(poses.search(line.text)) - 0.15 * candidates
        score -= 0.4 * bool(_FULL_STOP_INSIDE.search(line.text)) + 0.5 * bool(masthead_in(line.text))
        score += 0.5 * sum(word in story for word in content_words) / max(4, len(content_words)) + 0.2 * (":" in line.text)
        candidates += 1
        if score > best_score:
            best, best_score = i, score
    return best


def _label_standfirst(lines: list[TextLine], headline: int) -> None:
    """The summary between headline and story: short, and followed by a byline or by a much longer paragraph."""
    rest = [line for line in lines[headline + 1 :] if line.label not in ("furniture", "caption")]
    bodies = [line for line in rest if line.label == "body"]
    if len(bodies) < 3 or rest[0].label != "body" or rest[0].words not in _STANDFIRST_WORDS or find_dateline(rest[0].text):
        return
    first, second = rest[0], rest[1]
    if second.label == "byline" or (second.words >= _NEXT_LONGER * first.words and _typical(bodies[1:]) >= _REST_LONGER * first.words):
        first.label = "standfirst"


def _typical(paragraphs: list[TextLine]) -> int:
    """How many words the middling one of some paragraphs has."""
    lengths = sorted(line.words for line in paragraphs)
    return lengths[len(lengths) // 2]
