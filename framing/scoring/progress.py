"""How far has a run come?"""

import threading

from tqdm import tqdm

PROGRESS_FROM = 200
"""Articles; below that the work is over before a bar is read."""


class ProgressBar(tqdm):
    """A bar of ``tqdm`` that no other process can stop.

    The lock of ``tqdm`` is shared with the processes forked from this one, and held for ever by one that is killed while it draws;
    a thread that watches the bars would hold it at the moment of a fork.
    """

    _lock = threading.RLock()
    monitor_interval = 0
