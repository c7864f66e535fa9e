"""Expected spans written inside the sentence, in brackets: "Officials [may] act"."""

import re


def unbracket(marked):
    """The sentence without its brackets, and the spans that they marked."""
    plain, spans, at = [], [], 0
    for piece in re.split(r"([\[\]])", marked):
        if piece == "[":
            spans.append([at, at])
        elif piece == "]":
            spans[-1][1] = at
        else:
            plain.append(piece)
            at += len(piece)
    return "".join(plain), [tuple(span) for span in spans]


def bracket(text, spans):
    """A text with its spans in brackets, to be compared with what was expected."""
    out, at = [], 0
    for span in sorted(spans, key=lambda s: s.start):
        out += [text[at : span.start], "[", text[span.start : span.end], "]"]
        at = span.end
    return "".join([*out, text[at:]])
