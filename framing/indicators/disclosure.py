"""Who says that he made this article, when, as what, for whose money and how?"""

import datetime
import re
from collections.abc import Iterator

from framing.article.publishers import agencies_in, agency_of, outlet_key, outlets_in
from framing.article.signers import Byline, sort_byline
from framing.disclaimers.ai_disclaimers import AIDisclaimer, kinds_of
from framing.disclaimers.residue import find_ai_residue
from framing.lexicons import any_of, word_list
from framing.reading.dates import date_in
from framing.text.datelines import find_agency
from framing.text.late_pattern import late_pattern
from framing.text.spans import Span

from .content_kinds import announced_kinds
from .copies import Copy
from .label_lines import Seen, seen

_NO_MARKUP = Seen("unknown", note="a text without its page has no markup")
_NO_NOTICE = Seen("unknown", note="no AI notice in this copy")
_CHANGE_STAMP = late_pattern(
    lambda: rf"\W*(?:\w+ ){{0,2}}?{any_of(word_list('bylines.changed'))}\b(?= ?(?:on|at|:|\||[A-Z]|\d))", re.IGNORECASE
)
_DATELINE, _LONGEST_CREDIT = 60, 12  # characters, words
_BETWEEN_NAMES = re.compile(r"\s*(?:[,|/•·—–]| - |\band\b|\bwith\b|\bof\b)\s*")
_OWNS_RIGHTS = re.compile(r"\W*(?:©|\(c\)|copyright)[\W\d]*(?:by )?", re.IGNORECASE)
_SIGN_OFF = late_pattern(lambda: rf"\W*(?:(?:{any_of(word_list('bylines.sign_offs'))})\b\W*)*", re.IGNORECASE)


def ai_notice(copy: Copy) -> Seen:
    """The notices that a reader sees, with what they say was made."""
    notices = _notices(copy)
    return seen(notices, kinds_of(notices) or None, "says what is disclosed" if notices else "")


def _notices(copy: Copy, *, in_markup: bool = False) -> list[AIDisclaimer]:
    return [notice for notice in copy.ai_disclaimers if (notice.field == "page") == in_markup]


def ai_human_review(copy: Copy) -> Seen:
    """Whether a notice says that people looked the text over, and who."""
    notices = copy.ai_disclaimers
    if not notices:
        return _NO_NOTICE
    on_review = [notice for notice in notices if notice.human_review is not None]
    reviewers = [notice.reviewer for notice in on_review if notice.reviewer]
    value = "denied" if any(notice.human_review is False for notice in on_review) else "; ".join(["claimed", *reviewers])
    return seen(on_review, value if on_review else None)


def ai_accuracy_caveat(copy: Copy) -> Seen:
    """Whether a notice concedes errors."""
    notices = copy.ai_disclaimers
    return seen(notice for notice in notices if notice.accuracy_caveat) if notices else _NO_NOTICE


def ai_markup(copy: Copy) -> Seen:
    """What the markup says to machines."""
    return _NO_MARKUP if copy.page is None else seen(_notices(copy, in_markup=True))


def ai_markup_alone(copy: Copy) -> Seen:
    """Whether machines alone are told of AI, and readers of this copy are not."""
    return _one_sided(copy, in_markup=True)


def ai_notice_alone(copy: Copy) -> Seen:
    """Whether readers alone are told of AI."""
    return _one_sided(copy, in_markup=False)


def _one_sided(copy: Copy, *, in_markup: bool) -> Seen:
    if copy.page is None:
        return _NO_MARKUP
    return seen([] if _notices(copy, in_markup=not in_markup) else _notices(copy, in_markup=in_markup))


def ai_residue(copy: Copy) -> Seen:
    """What an assistant left behind."""
    return seen(find_ai_residue(copy.article))


def byline(copy: Copy) -> Seen:
    """Who signs: persons, or else an agency, a program or a desk."""
    signed = _byline(copy)
    spans = tuple(copy.span(line.start, line.end) for line in copy.lines_of("byline"))
    if signed:
        return Seen("present", str(signed._replace(agencies=tuple(map(agency_of, signed.agencies)))), spans)
    return Seen("absent" if copy.page is not None else "unknown")


def _byline(copy: Copy) -> Byline:
    of_page = copy.page.byline if copy.page is not None else ()
    return Byline(*of_page) if any(of_page) else sort_byline(copy.article.byline, copy.article.outlet)


def publication_date(copy: Copy) -> Seen:
    """The day of publication."""
    published = copy.article.published
    if published:
        return Seen("present", published.isoformat())
    return Seen("absent" if copy.page is not None else "unknown")


def modification_date(copy: Copy) -> Seen:
    """The day of the last change: as a notice dates it, as the page shows it, as the markup stamps it."""
    published = copy.article.published
    for cue in (*copy.cues("correction_notice"), *copy.cues("update_notice")):
        day = date_in(cue.document.text[slice(*cue.document.paragraph_at(cue.span.start))])
        if day and (published is None or day >= published):
            return Seen("present", day.isoformat(), (cue.span,))
    for line in copy.lines:
        if line.label != "related" and (stamp := _CHANGE_STAMP.match(line.text)) and (day := date_in(line.text[stamp.end() :])):
            return Seen("present", day.isoformat(), (copy.span(line.start, line.end),))
    if copy.page is None:
        return Seen("unknown", note="a text without its page keeps no stamps")
    return _stamped_change(copy, published)


def _stamped_change(copy: Copy, published: datetime.date | None) -> Seen:
    """The change that the markup stamps; one of the same second, or from before publication, is the work of a template."""
    stamps = {one.value[:19] for one in copy.page.dates if one.kind == "published"} if copy.page is not None else set()
    for one in copy.page.dates if copy.page is not None else ():
        day = date_in(one.value) if one.kind == "modified" else None
        if day and one.value[:19] not in stamps and stamps and (published is None or day >= published):
            return Seen("present", day.isoformat(), (copy.in_markup(f"{one.where}: {one.value}"),))
    return Seen("absent")


def content_label(copy: Copy) -> Seen:
    """As what kind of piece the page announces it."""
    kinds = announced_kinds(copy)
    if not kinds and copy.page is None:
        return Seen("unknown", note="a text without its page keeps no labels around it")
    return seen((span for _, span in kinds[:1]), kinds[0][0] if kinds else None)


def sponsored_label(copy: Copy) -> Seen:
    """Whether this piece is said to be paid for."""
    return seen((*(span for kind, span in announced_kinds(copy) if kind == "sponsored"), *copy.spans_of("sponsored_label")))


def affiliate_notice(copy: Copy) -> Seen:
    """Whether the outlet says that it earns from links."""
    return seen(copy.spans_of("affiliate_notice"))


def agency_credit(copy: Copy) -> Seen:
    """To which agency or other publisher the text is given."""
    credited: dict[str, Span] = {}
    for name, span in _credits(copy):
        key = outlet_key(name)
        if not any(own.startswith(key) or key.startswith(own) for own in copy.own_names):
            credited.setdefault(name, span)
    return seen(credited.values(), "; ".join(credited) or None)


def _credits(copy: Copy) -> Iterator[tuple[str, Span]]:
    """Agencies by byline, dateline, sign-off and copyright line, each with the words."""
    for name in _byline(copy).agencies:
        yield agency_of(name), copy.in_markup(f"byline: {name}")
    body = list(copy.lines_of("body"))
    for line in body[:3]:
        place = find_agency(line.text)
        if agency := agency_of(line.text[slice(*place)]) if place else "":
            yield agency, copy.span(line.start, min(line.end, line.start + _DATELINE))
    for line in (*copy.below, *copy.lines_of("byline", "notice"), *body[-2:], *copy.behind):
        for name in _signed_off(line.text) if line.label != "caption" else ():
            yield name, copy.span(line.start, line.end)
    for cue in copy.cues("agency_credit"):
        sentence = cue.document.sentence_at(cue.span.start) if cue.span.region != "caption" else None
        for name in agencies_in(cue.document.text[sentence.start : sentence.end]) if sentence else ():
            yield name, cue.span


def _signed_off(line: str) -> list[str]:
    """Who is credited by a line that is a credit and no more: "Ana Ruiz, Associated Press", "Source: AFP", "© 2026 Harbor Times Ltd"."""
    if rights := _OWNS_RIGHTS.match(line):
        return [
            agency_of(name) or name
            for name, start in ((line[rights.end() :][start:end], start) for _, (start, end) in outlets_in(line[rights.end() :]))
            if start <= len("The ")
        ]
    if len(line.split()) > _LONGEST_CREDIT:
        return []
    opening = _SIGN_OFF.match(line)
    pieces = _BETWEEN_NAMES.split(line[opening.end() if opening else 0 :].strip(" ().[]"))
    return [agency for piece in pieces if (agency := agency_of(piece.strip(" ().")))]


def interest_disclosed(copy: Copy) -> Seen:
    """Ties of the outlet or the author."""
    return seen(copy.spans_of("interest_disclosed"))


def method_told(copy: Copy) -> Seen:
    """How this piece was made."""
    return seen(copy.spans_of("method_told"))
