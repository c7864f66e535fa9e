"""Which weights were learned from annotated articles? A JSON file for each model, with its card: data, licence, figures, date, command."""

import json
from pathlib import Path
from typing import Any


def read_model(name: str) -> dict[str, Any]:
    """One model of the package by the name of its file, without the ending."""
    model: dict[str, Any] = json.loads(Path(__file__).with_name(f"{name}.json").read_bytes())
    return model
