"""How is a learned model written down? As JSON: its card first, then its weights, a short group of features or one weight a line."""

from __future__ import annotations

import datetime
import gzip
import hashlib
import json
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

CARD = ("question", "method", "data", "data_licence", "licence", "features", "figures", "date", "command")
"""What every card says."""

_LINE = 140  # characters


def json_lines(path: Path) -> list[dict[str, Any]]:
    """The records of a file of JSON lines, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def annotated_articles(gold: Path, part: str) -> list[dict[str, Any]]:
    """The articles of one part of PolNeAR, with their annotated attributions."""
    return json_lines(gold / "quotes" / f"polnear_{part}.jsonl.gz")


def features_hash(names: Iterable[str]) -> str:
    """A short hash of the names of features: another hash, other features, and the weights must be learned anew."""
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:12]


def polnear_card(module: str, *, question: str, method: str, articles: int, features: str, figures: Mapping[str, object]) -> dict[str, Any]:
    """The card of a model learned from PolNeAR."""
    return {
        "question": question,
        "method": method,
        "data": f"PolNeAR 1.0 (Newell, Margolin and Ruths 2018), training part: {articles} articles of seven US outlets; "
        "no text of theirs is kept",
        "data_licence": "none stated",
        "licence": "as this project",
        "features": features,
        "figures": figures,
        "date": str(datetime.datetime.now(tz=datetime.UTC).date()),
        "command": f"python -m {module} GOLD",
    }


def model_path(name: str) -> Path:
    """Where a model stands in the package."""
    return Path(str(files("framing.models").joinpath(f"{name}.json")))


def as_json(value: object, depth: int = 0) -> str:
    """JSON in which what fits stands on one line, and of anything longer each entry on its own."""
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, Mapping) or (depth and len(line) + depth < _LINE):
        return line
    margin = " " * depth
    entries = [f"{margin} {json.dumps(key, ensure_ascii=False)}: {as_json(entry, depth + 1)}" for key, entry in value.items()]
    return "{\n" + ",\n".join(entries) + f"\n{margin}}}"
