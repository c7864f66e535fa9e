from framing import Article, find_disagreements
from framing.__main__ import main
from framing.comparing.disagreements.conflict_wording import conflict_lines

COPIES = [
    Article("Lowell has two boats on the river Ash, said Ana Ruiz.", article_id="a", outlet="Harbor Wire", event="ferry"),
    Article("Lowell has three boats on the river Ash, said Ana Ruiz.", article_id="b", outlet="Lowell Post", event="ferry"),
]


def test_a_contradiction_is_told_by_who_has_what_against_which():
    ((key, told),) = conflict_lines(find_disagreements(COPIES))
    assert told == "ferry, quantity: “two boats” (Harbor Wire) against “three boats” (Lowell Post)"
    assert key == find_disagreements(COPIES)["key"][0]


def test_the_command_lists_what_can_be_dismissed_with_its_outlets(tmp_path, capsys):
    for one in COPIES:
        (tmp_path / f"{one.article_id}.txt").write_text(one.text, "utf-8")
    (tmp_path / "manifest.csv").write_text("file,outlet,event\na.txt,Harbor Wire,ferry\nb.txt,Lowell Post,ferry\n", "utf-8")
    assert main(["dismiss", str(tmp_path)]) == 0
    assert "  ferry, quantity: “two boats” (Harbor Wire) against “three boats” (Lowell Post)\n" in capsys.readouterr().out
