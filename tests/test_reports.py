import base64
import hashlib
import json
import re
from html import unescape

import pandas as pd
import pytest

import framing
from framing.__main__ import main
from framing.comparing.outlets.outlets import figures_of_outlets
from framing.display.report.facts import say_which_facts
from framing.display.report.outlets import _Axis
from framing.display.reports import write_report
from framing.display.verifying import verify_report
from framing.scoring.versions import lexicon_hashes
from framing.version import RELEASED

from .conftest import ROOT


@pytest.fixture(scope="module")
def html(sample_report):
    return sample_report.read_text("utf-8")


def write_corpus(folder, rows):
    """A table of articles beside each other: title, outlet, text."""
    table = pd.DataFrame(rows, columns=["title", "outlet", "text"])
    table.assign(event="ferry").to_csv(folder / "articles.csv", index=False)
    return folder / "articles.csv"


def test_the_report_is_one_file_that_fetches_nothing(html):
    fetched = re.findall(r"""<(?:script|img|link|iframe|source)[^>]*(?:src|href)=["']([^"']+)""", html)
    assert [one for one in fetched if not one.startswith("data:image/png;base64,")] == []
    assert not re.search(r"@import|url\((?!['\"]?data:)", html)


def test_the_one_script_is_small_and_the_only_one_that_may_run(html):
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    data = re.findall(r'<script type="application/json" id="data">([^<]*)</script>', html)  # which no browser runs
    assert (len(scripts), len(data), html.count("<script")) == (1, 1, 2)
    assert len(scripts[0].encode()) <= 25_000
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)[1].replace("&#39;", "'")
    assert f"script-src 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none';")


def test_pictures_say_in_words_what_is_seen(html):
    pictures = dict(re.findall(r'<section id="(\w+)">(?:(?!</section>).)*?<img src="data:image/png[^"]+" alt="([^"]+)"', html, re.DOTALL))
    assert pictures.keys() == {"facts", "sources", "hedges"}
    assert "rank correlation" in pictures["hedges"]
    assert "summit" in pictures["facts"]


def test_every_link_in_the_page_leads_to_something(html):
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert sorted(set(re.findall(r'href="#([^"]+)"', html)) - set(ids)) == []


def test_the_tables_lie_beside_the_report_and_are_linked(sample_report, html, seeds):
    scores, evidence = (pd.read_csv(sample_report.with_name(name)) for name in ("report-scores.csv", "report-evidence.csv"))
    assert len(scores) == len(seeds) == 22
    assert set(evidence["article_id"]) <= set(scores["article_id"])
    assert set(evidence["scorer"]) >= {"frames", "hedges", "quotes", "claims"}
    assert 'href="report-scores.csv"' in html
    assert 'href="report-evidence.csv"' in html


def test_a_figure_opens_to_as_many_rows_as_it_says(html):
    hedges = re.search(r'<section id="hedges">.*?</section>', html, re.DOTALL)[0]
    rows = re.findall(r'<section class="scorer" id="e-hedges".*?</section>', html, re.DOTALL)[0]
    groups = dict(re.findall(r'data-o="(\d+)">(.*?)</details>', rows, re.DOTALL))
    figures = re.findall(r'data-open="s=hedges&amp;o=(\d+)&amp;l=([\w-]+)&amp;v=outlet">(\d+)</a>', hedges)
    assert len(figures) > 10
    shown = {(o, label): len(re.findall(f'data-l="{label}" data-v="outlet"', groups[o])) for o, label, _ in figures}
    assert shown == {(o, label): int(count) for o, label, count in figures}


def test_what_is_to_be_read_first_says_why_and_where(html):
    first = re.search(r"<h3>Where to begin reading</h3>\s*<ol>(.*?)</ol>", html, re.DOTALL)[1]
    facts = re.findall(r'<a href="#(f\d+)">\d+ facts? that another article contradicts</a>', first)
    assert facts
    for fact in facts:
        assert re.search(rf'<details class="fact" id="{fact}"><summary><b class="conflict">', html)


def test_what_a_report_cannot_tell_is_one_click_from_what_stands_out(html):
    assert '<a href="#limits">' in re.search(r'<section id="stands-out">.*?</section>', html, re.DOTALL)[0]
    assert re.search(r'<h3 id="limits">What this cannot tell</h3>\s*<ul>\s*<li><b>What is true</b>', html)


def test_sections_come_in_the_order_in_which_they_are_read(html):
    order = re.findall(r'<section id="([^"]+)">', html)
    first = [
        "stands-out",
        "check-first",
        "outlets",
        "frames",
        "facts",
        "sources",
        "notices",
        "hedges",
        "label",
        "articles",
        "evidence",
        "method",
    ]
    assert order == first


def test_the_report_shows_every_article_and_every_measure(html, seeds):
    assert [a.article_id for a in seeds if a.article_id not in html] == []
    assert [m for m in framing.describe_measures()["measure"] if m.replace("_", " ") not in html and m not in html] == []


def test_every_chart_of_a_report_is_kept_as_a_picture_and_its_numbers(sample_report):
    kept = sorted(sample_report.with_name("figures").iterdir())
    charts = {path.stem for path in kept}
    assert len(charts) == 13
    assert charts >= {"frames-by-outlet", "voices-by-outlet", "hedges-by-outlet", "reading-ease-by-outlet", "facts"}
    assert sorted(path.suffix for path in kept) == [*[".csv"] * 13, ".png", ".svg"]


def test_where_a_mean_of_all_would_mislead_the_median_is_dashed(html):
    answers = re.findall(r"articles; (mean|median) of all [\d.]+(, median|; a mean would mislead)", html)
    assert {"mean", "median"} == {what for what, _ in answers}
    assert all((what == "mean") == (behind == ", median") for what, behind in answers)
    assert {"mean", "median"} == set(re.findall(r"Dashed: (mean|median) of all articles", html))


@pytest.mark.usefixtures("no_pictures")
def test_a_report_may_set_any_column_side_by_side(tmp_path):
    biases = ["leftish", "rightish"] * 2
    rows = [{"text": f"The ferry may sail on day {n}, said Ana Ruiz.", "bias": bias, "outlet": "Post"} for n, bias in enumerate(biases)]
    pd.DataFrame(rows).to_csv(tmp_path / "a.csv", index=False)
    html = write_report(tmp_path / "a.csv", tmp_path / "report.html", by="bias").read_text("utf-8")
    assert "leftish" in html
    scores = pd.read_csv(tmp_path / "report-scores.csv")
    assert (scores["outlet"].tolist(), set(scores["own_outlet"])) == (biases, {"Post"})
    with pytest.raises(ValueError, match=r"no column 'slant': choose from 'outlet', .*'bias'"):
        write_report(tmp_path / "a.csv", tmp_path / "report.html", by="slant")


def test_a_measure_is_no_column_to_group_by(tmp_path):
    (tmp_path / "a.csv").write_text("text,words\nIt rained.,many\n", "utf-8")
    with pytest.raises(ValueError, match="'words' is a measure of each article, by which nothing is grouped"):
        write_report(tmp_path / "a.csv", tmp_path / "report.html", by="words")


def test_a_corpus_of_one_text_has_a_report_without_a_comparison(tmp_path):
    (tmp_path / "one.txt").write_text("The ferry may sail on Monday, said Ana Belmonte.", "utf-8")
    html = write_report(tmp_path / "one.txt", tmp_path / "report.html").read_text("utf-8")
    assert "1 article." in html
    assert "1 articles" not in html
    assert "nothing to compare" in html


def test_what_an_article_says_stays_text(tmp_path):
    attack = "<script>alert(1)</script> <img src=x onerror=alert(2)> </style></textarea> {{ 7777 * 7777 }} $\\frac{1}{2}$"
    text = f"The ferry may sail, {attack} said Ana Ruiz. “We go {attack},” she said."
    path = write_corpus(tmp_path, [(f"Title {attack}", f"Post {attack}", text), ("Other", "Herald", text)])
    whole = write_report(path, tmp_path / "report.html").read_text("utf-8")
    html, data = re.fullmatch(
        r'(.*)<script type="application/json" id="data">([^<]*)</script>\s*</body>\s*</html>\s*', whole, re.DOTALL
    ).groups()
    assert json.loads(data)["columns"] == {}
    assert html.count("<script") == 1
    assert not re.search('<img (?!src="data:image/png;base64,[A-Za-z0-9+/=]+" alt="[^"<>]*">)', html)
    assert html.count("</style>") == 1
    assert str(7777 * 7777) not in re.sub(r"<style>.*?</style>|data:image/png;base64,[^\"]+", "", html, flags=re.DOTALL)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@pytest.mark.usefixtures("no_pictures")
def test_an_address_that_is_no_page_is_no_link(tmp_path):
    table = pd.DataFrame([{"title": "A", "outlet": "Post", "url": "javascript:alert(1)", "text": "The ferry may sail."}])
    table.to_csv(tmp_path / "a.csv", index=False)
    assert "javascript:" not in write_report(tmp_path / "a.csv", tmp_path / "report.html").read_text("utf-8")


@pytest.mark.usefixtures("no_pictures")
def test_an_id_or_a_label_may_hold_any_mark(tmp_path):
    rows = [(f"wire:12-03 flood {n}", "Post", "“The ferry may sail from 3:10-4 on,” said Ana Ruiz.") for n in "AB"]
    pd.DataFrame(rows, columns=["article_id", "outlet", "text"]).to_csv(tmp_path / "a.csv", index=False)
    report = write_report(tmp_path / "a.csv", tmp_path / "report.html")
    assert "2 shown" in report.read_text("utf-8")
    assert verify_report(report, tmp_path / "a.csv").wrong == []
    cues = {f"Storm; q{n}": ("Quay", 9.0 + n % 2) for n in range(8)} | {f"Storm; f{n}": ("Fell", 1.0 + n % 2) for n in range(20)}
    table = pd.DataFrame([(name, *row) for name, row in cues.items()], columns=["article_id", "outlet", "cues"])
    hanging = figures_of_outlets(table, "outlet", None, measures=["cues"], permutations=0)["hangs_on"][0]
    assert set(hanging) == {("article", f"Storm; q{n}") for n in (1, 3, 5)}


@pytest.mark.usefixtures("no_pictures")
def test_warnings_of_one_kind_are_told_once(tmp_path):
    rows = [(f"Day {n}", "Post", f"The ferry number {n} may sail on a long day in Lowell, said Tom Vance of dock {n}.") for n in range(6)]
    html = write_report(write_corpus(tmp_path, rows), tmp_path / "report.html").read_text("utf-8")
    assert "6 of 6 articles have no date of publication: " in html


@pytest.mark.usefixtures("no_pictures")
def test_articles_that_name_no_outlet_are_held_against_each_other_one_by_one(tmp_path):
    rows = [(f"Ferry of {boats} boats", "", f"Lowell has {boats} boats on the river Ash, said Ana Ruiz.") for boats in ("two", "three")]
    html = write_report(write_corpus(tmp_path, rows), tmp_path / "report.html").read_text("utf-8")
    assert "2 articles were read, on 1 event. None names its outlet." in html
    facts = html[html.index('<section id="facts">') : html.index('<section id="sources">')]
    assert "Where articles disagree" in facts
    assert "<th>1. Ferry of two boats</th><th>2. Ferry of three boats</th>" in facts
    assert re.search(r">conflict</a>.*>two boats</a>.*>three boats</a>", facts)


@pytest.mark.usefixtures("no_pictures")
def test_a_few_articles_that_name_no_outlet_stand_side_by_side(tmp_path):
    texts = {
        "Ferry stays in port": "“The ferry stays in port,” said Ana Ruiz. It may sail on Monday.",
        "Ruiz keeps ferry in port": "Ana Ruiz keeps the ferry in port. It sails on Monday.",
        "Port shut": "The port is shut, Ana Ruiz said on Sunday.",
    }
    report = write_report(write_corpus(tmp_path, [(title, "", text) for title, text in texts.items()]), tmp_path / "report.html")
    html = report.read_text("utf-8")
    beside = html[html.index('<section id="outlets">') : html.index('<section id="frames">')]
    assert re.findall(r"<tr><td[^>]*><a[^>]*>([^<]+)</a>", beside) == [f"{n}. {title}" for n, title in enumerate(texts, 1)]
    heard = html[html.index("only spoken about</h3>") : html.index('<section id="notices">')]
    assert re.search(r">Ana Ruiz<.*>quoted × 1<.*>only spoken about × 1<.*>reported × 1<", heard, re.DOTALL)
    assert "(no outlet)" not in html
    assert pd.read_csv(tmp_path / "report-scores.csv")["outlet"].isna().all()
    assert verify_report(report, tmp_path / "articles.csv").wrong == []


@pytest.mark.usefixtures("no_pictures")
def test_counts_of_who_is_heard_say_what_they_count(tmp_path):
    rows = [
        (
            "Ferry stays",
            "Harbor Wire",
            "“The ferry stays in port,” said Ana Ruiz. Ruiz said that it was old. Reuters contributed to this report.",
        ),
        ("Ferry kept", "Lowell Post", "Ana Ruiz keeps the ferry in port, she said on Monday. It is an old ferry."),
    ]
    html = write_report(write_corpus(tmp_path, rows), tmp_path / "report.html").read_text("utf-8")
    heard = html[html.index("only spoken about</h3>") : html.index('<section id="notices">')]
    assert re.search(r">Ana Ruiz<.*>heard × 2<.*>reported × 1<", heard, re.DOTALL)
    assert re.findall(r'data-h="heard" class="number">(\d+)', html) == ["3"]
    assert "Holm (1979)" not in html


@pytest.mark.usefixtures("no_pictures")
def test_groups_of_few_articles_and_none_stand_below_those_with_a_mean(tmp_path):
    boats = {"Harbor Wire": 9, "Lowell Post": 8, "Ash Weekly": 1, "": 10}
    rows = [
        (f"Boat {n}", outlet, f"The ferry {'may ' * (outlet == 'Ash Weekly')}sail on day {n}.")
        for outlet, last in boats.items()
        for n in range(last)
    ]
    html = write_report(write_corpus(tmp_path, rows), tmp_path / "report.html").read_text("utf-8")
    chart = html[html.index('id="m-hedges_per_1000_words"') :].partition("</figure>")[0]
    named = [chart.index(name) for name in ("Harbor Wire", "Lowell Post", "Ash Weekly", "(no outlet)")]
    assert named == sorted(named)
    assert "no ranking" in chart
    assert "Holm (1979)" in html


@pytest.mark.usefixtures("no_pictures")
def test_where_each_outlet_has_one_article_no_mean_is_drawn(tmp_path):
    rows = [("Ferry", outlet, "The ferry may stay in port, said Ana Ruiz.") for outlet in ("Harbor Wire", "Lowell Courier")]
    html = write_report(write_corpus(tmp_path, rows), tmp_path / "report.html").read_text("utf-8")
    assert "Each outlet has one article here" in html
    assert html.count('<section class="measure"') == 0


def test_facts_that_agree_are_folded_below_those_that_do_not(html):
    facts = html[html.index('<section id="facts">') : html.index("Which article rests on which")]
    folded = [part.partition("<table")[0] for part in facts.split("on which they ")[1:]]
    assert folded
    assert {verdict for part in folded for verdict in re.findall(r'<b class="(\w+)">', part)} == {"agree"}
    assert set(re.findall(r'<b class="(\w+)">', facts)) == {"agree", "compatible", "conflict"}


def test_how_to_read_an_indicator_is_not_what_was_seen_in_one_article(html, seeds):
    label = html[html.index('<section id="label">') : html.index('<section id="articles">')]
    notes = re.findall(r'data-h="how to read it">([^<]+)<', label)
    pitfalls = {f"{one.pitfall[0].upper()}{one.pitfall[1:]}." for one in framing.find_indicators(seeds[0])}
    assert {unescape(note) for note in notes} <= pitfalls
    cannot = label[label.index("What none of these copies can show") :]
    assert "AI markup, AI marking without a notice, AI notice without a marking." in cannot
    assert "AI markup" not in label[: label.index("What none of these copies can show")]


@pytest.mark.usefixtures("no_pictures")
def test_an_event_is_called_by_a_headline_in_the_language_of_most_and_what_is_not_english_is_not_measured(tmp_path):
    spanish = "El transbordador saldrá el lunes de Lowell, dijo el capitán. Dos barcos esperan en el río desde hace nueve días, según la alcaldesa. "
    english = [
        (f"Ferry stays in port {n}", "Post", f"Lowell has {n} boats on the river Ash, said Ana Ruiz. It may be a tightrope.")
        for n in (2, 3)
    ]
    path = write_corpus(tmp_path, [("El transbordador no sale", "Correo", spanish * 3), *english])
    report = write_report(path, tmp_path / "report.html")
    html = report.read_text("utf-8")
    assert "ferry: “Ferry stays in port 2”" in html
    assert "ferry: “El transbordador" not in html
    for section, end in (("outlets", "frames"), ("frames", "facts")):
        assert "not measured" in html[html.index(f'<section id="{section}">') : html.index(f'<section id="{end}">')]
    hedges = html[html.index('<section id="hedges">') : html.index('<section id="label">')]
    row = next(row for row in re.findall(r"<tr>.*?</tr>", hedges) if "Correo" in row)
    assert set(re.findall(r">([^<>]+)</td>", row)) == {"Correo", "–"}
    assert verify_report(report, path).wrong == []


def test_a_page_says_which_facts_it_shows_and_which_it_leaves_out():
    verdicts = ["agree"] * 26 + ["conflict"] * 2 + ["compatible"]
    facts = pd.DataFrame({"fact": range(29), "verdict": verdicts})
    assert say_which_facts(facts) == "all 2 in conflict, the one that can be reconciled, the first 25 of 26 that agree"


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (0, 3, "0 1 2 3"),
        (0, 15, "0 5 10 15"),
        (0, 10, "0 2.5 5 7.5 10"),
        (0, 0.3, "0 0.1 0.2 0.3"),
        (0, 5, "0 1 2 3 4 5"),
        (-1.5, 1.5, "−1.5 −1 −0.5 0 0.5 1 1.5"),
        (-2, 2, "−2 −1 0 1 2"),
    ],
)
def test_an_axis_is_parted_by_round_numbers(least, most, said):
    assert [text for _, text in _Axis(least, most, 1).ticks()] == said.split()


SMALL_OUTLETS = "Bee Echo Ferryman Lamp Mail Star Sun".split()


@pytest.mark.usefixtures("no_pictures")
def test_small_outlets_are_pooled_beside_larger_ones(tmp_path):
    rows = [
        (f"{outlet} {n}", outlet, f"The ferry {n} of {outlet} may sail.")
        for outlet, n in [*((o, n) for o in ("Post", "Herald") for n in range(3)), *((o, 1) for o in SMALL_OUTLETS)]
    ]
    html = write_report(write_corpus(tmp_path, rows), tmp_path / "report.html").read_text("utf-8")
    assert "7 small outlets" in html


def test_the_method_says_what_an_appendix_wants(html, seeds):
    method = " ".join(re.sub(r"<[^>]+>", " ", html[html.index('<section id="method">') :]).split())
    assert "This report rests on 22 articles of 5 outlets, " in method
    assert f"The framing developers ({RELEASED})" in method
    assert released_on().startswith(str(RELEASED))
    assert f"hedges.toml {lexicon_hashes()['hedges.toml']}" in method
    assert re.search(r"interpretations Interpretations and \d+ more 0\.82 – 33 ", method)


def released_on():
    return re.search(r"date-released: (\S+)", (ROOT / "CITATION.cff").read_text("utf-8"))[1]


def test_a_source_that_is_not_there_raises(tmp_path):
    with pytest.raises(FileNotFoundError, match="nothing at"):
        write_report(tmp_path / "nowhere", tmp_path / "report.html")


def test_a_report_that_cannot_be_made_says_why(tmp_path):
    (tmp_path / "one.txt").write_text("The ferry sailed.", "utf-8")
    (tmp_path / "bad.toml").write_text('name = "storm"\ncues = ["(perfect storm"]\n', "utf-8")
    with pytest.raises(ValueError, match=r"bad\.toml, line 1"):
        write_report(tmp_path / "one.txt", tmp_path / "report.html", frames=tmp_path / "bad.toml")


def test_sections_that_compare_groups_by_topic_speak_of_no_outlet(tmp_path):
    rows = [
        {"text": f"The {topic} has {n} boats on day {n}, said Ana Ruiz of Lowell. “We may go,” she said.", "topic": topic, "event": f"e{n}"}
        for topic in ("ferry", "school", "")
        for n in range(3)
    ]
    rows += [
        {"text": f"The {topic} may rest, said Tom Vance.", "topic": topic, "event": "e1"}
        for topic in "park road pier pond lock mill".split()
    ]
    pd.DataFrame(rows).to_csv(tmp_path / "a.csv", index=False)
    html = write_report(tmp_path / "a.csv", tmp_path / "report.html", by="topic").read_text("utf-8")
    words = " ".join(re.sub(r"<script.*?</script>|<style.*?</style>", "", html, flags=re.DOTALL).split())
    parts = [
        words[words.index(f'id="{begin}"') : words.index(f'id="{end}"')] for begin, end in (("stands-out", "frames"), ("facts", "notices"))
    ]
    told = [unescape(re.sub(r"<[^>]+>", " ", part)) + " ".join(re.findall(r'alt="([^"]+)"', part)) for part in parts]
    shown = re.sub(r"(the|an) outlet.s own", "", " ".join(told))
    assert re.findall(r".{30}\boutlets?\b.{30}", shown) == []
    assert "15 articles of 8 groups by topic were read" in shown
    assert "3 of 15 articles have no topic" in shown
    assert "How groups by topic compare" in shown
    assert "6 small groups" in shown
    assert "(no topic)" in shown


def test_claims_that_are_shown_are_counted_without_gaps(html):
    claims = dict.fromkeys(re.findall(r'<td data-h="claim">(\w+), claim (\d+)</td>', html))
    events = {event for event, _ in claims}
    assert events
    for event in events:
        numbers = [int(number) for one, number in claims if one == event]
        assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_two_reports_in_one_folder_keep_their_own_tables(tmp_path, no_pictures):
    for name, boats in (("march", "two"), ("april", "three")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"Lowell may have {boats} boats, said Ana Ruiz.", "utf-8")
        write_report(tmp_path / name, tmp_path / "out" / f"{name}.html")
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        f"{name}{rest}" for name in ("march", "april") for rest in (".html", "-scores.csv", "-evidence.csv")
    }
    assert 'href="march-scores.csv"' in (tmp_path / "out" / "march.html").read_text("utf-8")
    verified = verify_report(tmp_path / "out" / "march.html", tmp_path / "march")
    assert verified.wrong == []
    assert "march-scores.csv beside it, by its hash" in verified.checked
    with pytest.raises(FileNotFoundError, match="holds no articles"):
        framing.read_articles(tmp_path / "out")


def test_the_tables_beside_a_report_take_the_place_of_no_article(tmp_path):
    table = pd.DataFrame([{"title": "A", "outlet": "Post", "text": "The ferry may sail."}])
    table.to_csv(tmp_path / "report-scores.csv", index=False)
    with pytest.raises(ValueError, match=r"report-scores\.csv is the source itself: give the result another name"):
        write_report(tmp_path / "report-scores.csv", tmp_path / "report.html")
    assert pd.read_csv(tmp_path / "report-scores.csv").equals(table)


def test_scores_and_report_in_one_folder_keep_their_tables(tmp_path, no_pictures, capsys):
    (tmp_path / "a.txt").write_text("Lowell may have two boats, said Ana Ruiz.", "utf-8")

    def run(command, name):
        status = main([command, str(tmp_path / "a.txt"), "--out", str(tmp_path / name)])
        return status, capsys.readouterr().err

    assert [run("score", "scores.csv")[0], run("report", "report.html")[0]] == [0, 0]
    for command, name, other in (("score", "march.csv", "march.html"), ("report", "april.html", "april.csv")):
        assert run(command, name)[0] == 0
        before = {path: path.read_bytes() for path in tmp_path.iterdir()}
        status, said = run("report" if command == "score" else "score", other)
        assert status == 2
        assert f"{name[:5]}-evidence.csv" in said
        assert "another name" in said
        assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
        assert run(command, name)[0] == 0  # what was written with it is written anew


def test_which_article_rests_on_which_is_read_from_left_to_right(sample_report):
    facts = sample_report.read_text("utf-8").partition("Which article rests on which")[2].partition("</table>")[0]
    rows = re.findall(
        r'data-h="article"[^>]*>(?:<a[^>]*>)?([^<]*).*?data-h="relation"[^>]*>([^<]*).*?data-h="why"[^>]*>([^<]*)', facts, re.DOTALL
    )
    assert len(rows) > 5
    for article, relation, why in rows:
        assert relation == "rests on"
        assert why.startswith(f"{article.partition(':')[0]} names ")
