"""Datelines: where they stand, which are plain, and which agency they name."""

import pytest

import framing
from framing.text.datelines import find_agency, find_dateline


@pytest.mark.parametrize(
    "text",
    [
        "[LOWELL — ]The bridge",
        "[LOWELL (Harbor Wire) — ]The bridge",
        "[PORT ASH, Nov. 2 (Harbor Wire) -- ]The bridge",
        "[PORT ASH, November 2, 2026 - ]The bridge",
        "[ST. ASH — ]The bridge",
        "[ASH — ]The bridge",
        "[LOWELL, OHIO — ]The bridge",
        "[LOWELL, Ohio, Nov. 2 (Harbor Wire) — ]The bridge",
        "[PORT ASH, New Lowell — ]The bridge",
        "[LOWELL—]The bridge",
        "[ST. ASH\xa0— ]The bridge",
    ],
)
def test_a_dateline_is_found_with_its_dash(text):
    end = text.index("]") - 1
    assert find_dateline(text.replace("[", "").replace("]", "")) == (0, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lowell — the town on the river — waits.",
        "AI — what it is",
        "U.S. — the country",
        "A NEW BRIDGE FOR LOWELL AND PORT ASH — The council",
        "LOWELL-BASED crews",
        "The ferry sailed from PORT ASH — at last.",
    ],
)
def test_what_opens_otherwise_has_no_dateline(text):
    assert find_dateline(text) is None


def test_a_dateline_is_found_where_it_starts():
    text = "Bridge shut\nLOWELL — The bridge"
    assert find_dateline(text) is None
    assert find_dateline(text, 12) == (12, 21)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("LOWELL (Harbor Wire) — The bridge", "Harbor Wire"),
        ("Bridge shut\nPort Ash, Ohio (Harbor Wire) - The bridge", "Harbor Wire"),
        ("Nov 2 (Harbor Wire) – The bridge", "Harbor Wire"),
        ("LOWELL, Ohio, Nov. 2, 2026 (Harbor Wire) -- The bridge", "Harbor Wire"),
        ("Sen. Ana Ruiz (R-Ohio) — who left", ""),
        ("The council bought three new pumps (HP3) – and paid.", ""),
        ("LOWELL — The bridge (Harbor Wire)", ""),
    ],
)
def test_the_agency_of_a_dateline_is_named(text, agency):
    place = find_agency(text)
    assert (text[slice(*place)] if place else "") == agency


def test_the_label_tells_the_place_of_a_dateline():
    def status(text):
        return next(one.status for one in framing.find_indicators(text) if one.name == "dateline")

    assert status("LOWELL (Harbor Wire) — The bridge is shut.") == "present"
    assert status("LOWELL, Ohio — The bridge is shut.") == "present"
    assert next(one.value for one in framing.find_indicators("ST. ASH\xa0— The bridge is shut.") if one.name == "dateline") == "ST. ASH"
    assert status("The bridge is shut — LOWELL") == "absent"


def test_nobody_is_met_in_a_dateline():
    (source,) = framing.find_sources("PORT ASH, Ohio (Harbor Wire) — Ana Ruiz said that the bridge was shut.")
    assert source.name == "Ana Ruiz"
