"""Which passages are quoted without marks: turns of a transcript, block quotes behind a colon, signed posts?"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from framing.attribution.mentions.attribution_words import ANY_FORM, speaking_forms
from framing.lexicons import any_of, word_list
from framing.text.document import Document, Paragraph
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .quotation_marks import Passage

_NAME_PART = r"[A-Z][\w.'’\-]+"
_LABEL_END = re.compile(r":[ \u00a0]")
_LONGEST_LABEL = 80  # characters
_LABEL = late_pattern(rf"[ \t]*[\"“]?(?P<label>{_NAME_PART}(?: {_NAME_PART}){{0,3}}(?: \([^()\n]{{1,30}}\))?|Q|A):[ \u00a0]+(?=\S)")
# "READ: Council drops the plan": a link, and nobody who speaks.
_POINTERS = word_list("quotation.pointers")
_STOPS = tuple(".!?…:—-–,;")
_SPACES_OF_SENTENCE = 7
_ONE_SIDE = frozenset(("Q", "A"))
_FEWEST_TURNS = 2
_MOST_PARAGRAPHS_A_TURN = 8
_MOST_BLOCK_PARAGRAPHS = 8
_NEAR_COLON = 2  # words between a verb of saying and the colon: "said Ana Ruiz:"
_ANNOUNCED = re.compile(r":[ \t]*\r?\n")
_ANNOUNCING_NOUNS = word_list("quotation.announcing")
_OF_FIRST_PERSON = word_list("quotation.first_person")
_FIRST_PERSON = re.compile(rf"\b{any_of((_OF_FIRST_PERSON - {'i'}) | set(map(str.capitalize, _OF_FIRST_PERSON)))}\b")
_MARKED = re.compile(r"[\"“”]|''")
_BULLET = late_pattern(r"(?:[-–—•*▪·]|\(?\d{1,2}[.)])\s|[a-z] |Follow ")
_INDENT = re.compile(r"(?:^|\n)([ \t]{2,}|\t)[^\s]")
_MONTH = rf"{any_of(month[:3].capitalize() for month in word_list('function_words.months'))}[a-z]*\.?"
_SIGNATURE = late_pattern(
    rf"[ \u00a0]*(?:—|–|―|--)[ \u00a0]?(?P<name>[^()\n—–]{{2,60}}?) \(@\w{{1,20}}\)[ \u00a0]*{_MONTH} \d{{1,2}}, \d{{4}}"
)
_LEAST_POST = 3  # characters
_PERSONS = word_list("coreference.first_and_second_person") - {"i"}
_ADDRESSES = re.compile(rf"\?|\b{any_of(_PERSONS | {'I'} | set(map(str.capitalize, _PERSONS)))}\b")  # not "US"
_LINK_TAIL = re.compile(r"(?:[ \u00a0]*(?:pic\.twitter\.com/\w+|https?://\S+))+$")


def transcript_turns(document: Document) -> list[Passage]:
    """The turns of a transcript ("MODERATOR: …", "Q: …"): each from behind its label to the end of its paragraphs.

    A label counts where it is in capitals and another turn stands near it, or where it comes back.
    """
    text = document.text
    labels = [label for label in _labels(text) if document.is_read(label.start("label"))]
    spoken = {label.group("label") for label in labels if _may_be_said(text, label)}
    labels = [label for label in labels if label.group("label") in spoken]
    if len(labels) < _FEWEST_TURNS:
        return []
    counts = Counter(match.group("label").split()[-1] for match in labels)
    turns = [m for m in labels if m.group("label").isupper() or counts[m.group("label").split()[-1]] > 1]
    turns = [m for m in turns if not text[m.end()].isdigit()]  # "Ruiz: 1,204" is a tally
    if len(turns) < _FEWEST_TURNS or len({m.group("label") for m in turns}) < _FEWEST_TURNS:
        return []
    passages = []
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        pieces = _turn_pieces(document, turn, following.start() if following else None)
        passages.append(Passage(pieces, "transcript", turn.span("label")))
    # Where nobody says "I" or "you" and nobody asks, it is a list: "Harbor Gulls: Host the Port Ash Terns on Friday."
    return passages if any(_ADDRESSES.search(text, *piece) for passage in passages for piece in passage.pieces) else []


def _labels(text: str) -> list[re.Match[str]]:
    """The lines that begin with a name and a colon; colons are few, so they are what is looked for."""
    found = []
    for colon in _LABEL_END.finditer(text):
        reach = max(0, colon.start() - _LONGEST_LABEL)
        line = text.rfind("\n", reach, colon.start()) + 1
        if line or not reach:
            label = _LABEL.match(text, line)
            if label and label.end("label") == colon.start() and _names_someone(label.group("label")):
                found.append(label)
    return found


def _names_someone(label: str) -> bool:
    return label in _ONE_SIDE or (len(label) > 2 and not label.endswith(".") and label.lower() not in _POINTERS)


def _may_be_said(text: str, label: re.Match[str]) -> bool:
    """Whether the line behind a label is a sentence, or as long as one; what a field holds is none: "Position: SG", "Age: 18"."""
    end = text.find("\n", label.end())
    line = text[label.end() : end if end >= 0 else len(text)].rstrip("\"”’') \t\u00a0")
    return line.endswith(_STOPS) or (line.count(" ") >= _SPACES_OF_SENTENCE and not line.isupper())


def _turn_pieces(document: Document, turn: re.Match[str], stop: int | None) -> tuple[Pair, ...]:
    text = document.text
    first = document.paragraph_at(turn.start("label"))
    marked = text[turn.start("label") - 1 : turn.start("label")] in ('"', "“")
    pieces = [(turn.start("label") - 1 if marked else turn.end(), first.end)]
    if stop is not None:
        between = [p for p in _paragraphs_from(document, first.end) if p.start < stop - 1][:_MOST_PARAGRAPHS_A_TURN]
        if all(p.end <= stop for p in between) and len(between) < _MOST_PARAGRAPHS_A_TURN:
            pieces += [(p.start, p.end) for p in between if text[p.start] != "("]
    return tuple(pieces)


def _paragraphs_from(document: Document, offset: int) -> Sequence[Paragraph]:
    first = bisect_left(document.paragraph_starts, offset)
    return document.paragraphs[first : first + _MOST_BLOCK_PARAGRAPHS + 1]


def block_quotes(document: Document) -> list[Passage]:
    """Paragraphs without marks that "he said:" or "the statement read:" announces.

    The first paragraph is taken at its announcer's word. Later ones belong to it while they are indented as it is, or
    speak in the first person where the paragraph of the announcer does not.
    """
    text = document.text
    blocks = []
    for colon in _ANNOUNCED.finditer(text):
        announcer = document.paragraph_at(colon.start())
        if not _announces_speech(document, announcer, colon.start()):
            continue
        pieces = _block_pieces(document, announcer)
        if pieces:
            blocks.append(Passage(tuple(pieces), "block"))
    return blocks


def _announces_speech(document: Document, announcer: Paragraph, colon: int) -> bool:
    """Whether the words before the colon announce speech: "Lee said:", "stating that:", "in a statement:"; not "named three rivals:"."""
    last = document.words.at(colon - 1)
    if last < 0:
        return False
    words = document.words
    if words[last].folded in _ANNOUNCING_NOUNS:
        return True
    for i in range(last, max(-1, last - _NEAR_COLON - 1), -1):
        if words[i].start < announcer.start or "." in document.text[words[i].end : colon]:
            return False
        if words[i].folded in speaking_forms(*ANY_FORM):
            return True
    return False


def _block_pieces(document: Document, announcer: Paragraph) -> list[Pair]:
    text = document.text
    own_first_person = bool(_FIRST_PERSON.search(text, announcer.start, announcer.end))
    pieces: list[Pair] = []
    indented = False
    for paragraph in _paragraphs_from(document, announcer.end):
        start, end = paragraph
        indent = bool(_INDENT.match(text, max(0, text.rfind("\n", 0, start)), start + 1))
        marks = _MARKED.search(text, start, end)
        if not pieces:
            if _BULLET.match(text, start) or (marks and not indent) or text[end - 1] == ":" or end - start < 25:
                return []
            indented = indent
        elif indented:
            if not indent:
                break
        elif text.count("\n", pieces[-1][1], start) == 1 and text.count("\n", announcer.end, pieces[0][0]) > 1 and not marks:
            pass  # lines of one block, where blank lines part paragraphs
        elif marks or own_first_person or not _FIRST_PERSON.search(text, start, end) or text[end - 1] == ":":
            break
        pieces.append((start, end))
        if len(pieces) == _MOST_BLOCK_PARAGRAPHS:
            break
    return pieces


def signed_posts(document: Document) -> list[Passage]:
    """Posts of social media as pages print them: the text, a dash, the name, the handle and the day."""
    text = document.text
    if "(@" not in text:
        return []
    posts: list[Passage] = []
    for signature in _SIGNATURE.finditer(text):
        start, end = document.paragraph_at(signature.start()).start, signature.start()
        if end - start < _LEAST_POST:  # the signature stands on a line of its own
            before = bisect_left(document.paragraph_starts, start) - 1
            if before < 0:
                continue
            start, end = document.paragraphs[before]
        if posts and posts[-1].end > start:
            start = posts[-1].signed[1] if posts[-1].signed else start
        if text[start] == "<" and ">" in text[start:end]:
            start = text.index(">", start) + 1
        tail = _LINK_TAIL.search(text, start, end)
        if tail and tail.start() > start:
            end = _keep_first_link(text, start, tail)
        posts.append(Passage(((start, end),), "post", signature.span("name")))
    return posts


def _keep_first_link(text: str, start: int, tail: re.Match[str]) -> int:
    picture = text.find("pic.twitter.com", tail.start(), tail.end())
    end = picture if picture > start else tail.end()
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
