"""Which stretch of a pasted page is each line: headline, standfirst, body, caption, notice, related articles…?

Found from lines alone, without markup. Rules err towards body: a line of the story that is taken for
furniture would be lost to every measure, a line of furniture taken for the story only adds to them.
"""

from typing import cast

from framing.text.region_labels import Region, RegionLabel

from .headlines import label_opening
from .lines import TextLine, find_lines, label_by_words, line_rules_of, region_rules
from .run_in_headings import part_run_in_headings

_BEFORE_SECTION = 0.2  # of the text: what opens a section stands behind more than that, or opens none
_FROM_SECTION = 0.5  # of the text: a section from which on less is left takes all of that
_LINK_IN_CAPITALS = 8  # words, at least: "MAYOR SAYS THE PIER WILL OPEN AGAIN IN MAY"
_TEASERS = 6  # headlines in a box of related articles, at most


def find_regions(text: str, title: str = "") -> tuple[Region, ...]:
    """Cut a text into labelled stretches that together cover it.

    Args:
        text: the visible text of a page, lines apart.
        title: the headline where it is known; helps to find its line.

    Returns:
        Regions in order, the first from 0, the last to the end of the text; a text without line breaks is all body.
    """
    lines = find_lines(text)
    if len(lines) < 2:
        return (Region(0, len(text), "body"),)
    rules = line_rules_of(text)
    for line in lines:
        line.label = label_by_words(line, rules) or line.label
    _label_sections(lines)
    label_opening(lines, title)
    _label_links_in_capitals(lines)
    _label_subheadings(lines)
    stretches = [(line.start, line.end, line.label) for line in lines]
    return _cover(text, part_run_in_headings(text, stretches))


def _label_sections(lines: list[TextLine]) -> None:
    """Give a section's label to the lines below the line that opens it, up to where it ends."""
    sections = region_rules().sections
    total = sum(len(line.text) for line in lines)
    before = 0
    open_label = ""
    for i, line in enumerate(lines):
        # "Source" above the story is a link to it; "More on the flood" may be a subheading before a paragraph.
        opens = next((label for label, finds in sections if finds(line.text)), "")
        if opens and before > _BEFORE_SECTION * total:
            late = total - before < _FROM_SECTION * total
            open_label = opens if late or opens in ("source-list", "timeline") else ""
            line.label = opens
            if not open_label and i + 1 < len(lines):
                _label_teasers(lines, i + 1, opens)
        elif open_label and (line.label not in ("notice", "furniture") or not line.words):
            line.label = open_label
        before += len(line.text)


def _label_teasers(lines: list[TextLine], first: int, label: str) -> None:
    """A box of related articles in the middle of a story: the headlines right below its heading."""
    for line in lines[first : first + _TEASERS]:
        if not line.is_short:
            return
        line.label = label


def _label_links_in_capitals(lines: list[TextLine]) -> None:
    """Headlines of other articles between paragraphs, long and all in capitals; none where most of a text is in capitals."""
    capitals = [line for line in lines if line.label == "body" and line.words >= _LINK_IN_CAPITALS and line.text.isupper()]
    if 2 * len(capitals) < len(lines):
        for line in capitals:
            line.label = "related"


def _label_subheadings(lines: list[TextLine]) -> None:
    """Short lines without a full stop between two paragraphs of the story."""
    for i, line in enumerate(lines[1:-1], 1):
        if line.label != "body" or not line.is_short or not 2 <= line.words <= 14:
            continue
        before, after = lines[i - 1], lines[i + 1]
        announced = before.text.endswith(":")  # a block quote or a list follows
        if not announced and not before.is_short and after.label in ("body", "caption") and after.is_paragraph and line.text[0].isupper():
            line.label = "subheading"


def _cover(text: str, stretches: list[tuple[int, int, str]]) -> tuple[Region, ...]:
    """Labelled stretches as regions that cover the text: blank space goes to what stands before it, like labels join."""
    regions: list[Region] = []
    for start, _, label in stretches:
        if regions and regions[-1].label == label:
            continue
        if regions:
            regions[-1] = Region(regions[-1].start, start, regions[-1].label)
        regions.append(Region(start if regions else 0, len(text), cast(RegionLabel, label)))
    return tuple(regions)
