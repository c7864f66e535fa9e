"""Nothing is ever fetched: every scorer, table and chart runs with all sockets but loopback refused."""

import socket
import subprocess
import sys

import pytest

from .conftest import ROOT, SEEDS


def test_the_guard_refuses_the_network():
    with pytest.raises(RuntimeError, match="offline"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(RuntimeError, match="offline"):
        socket.getaddrinfo("news.example", 443)


def test_everything_is_scored_without_the_network(seed_tables):
    table, _ = seed_tables
    assert (table["error"] == "").all()
    assert table["flesch_reading_ease"].notna().all()


def test_a_fresh_process_scores_without_network_and_without_a_home(tmp_path):
    """No cache of an earlier run helps: the home folder is empty and cannot be written."""
    home = tmp_path / "home"
    home.mkdir(mode=0o555)
    code = (
        f"import framing; t = framing.score_table(framing.read_articles({str(SEEDS)!r})[:6]); print(t['flesch_reading_ease'].notna().all())"
    )
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT / "tests" / "offline"), "NLTK_DATA": str(home)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stdout.strip() == "True", done.stderr
