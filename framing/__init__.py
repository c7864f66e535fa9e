"""Read the news critically: frames, quotes, hedges, AI disclaimers and credibility indicators, with their evidence.

The public names stand in ``__init__.pyi``, nowhere else. Each is imported when it is first asked for, so that the
scorers do not wait for pandas, and nothing waits for matplotlib.
"""

import gc
from typing import Any

import lazy_loader

_load, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"framing has no {name!r}; what it has: {', '.join(__all__)}")
    # What is imported stays. The garbage collector would look through all of it again and again, a tenth of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _load(name)
    finally:
        if collecting:
            gc.enable()
