"""Whether time grows with length alone: the ratio of two sizes, which says the same on every machine."""

import gc
import time

_SLACK = 4  # times what proportion allows: in square, thirty times the length takes nine hundred times as long, not a hundred and twenty
_LEAST = 0.003  # seconds below which a clock tells nothing
_TRIES = 3  # a busy machine makes single runs slow


def seconds(work, given):
    """The time that this process spends on a piece of work, without its rounds through what other tests left behind."""
    gc.disable()
    try:
        start = time.process_time()
        work(given)
        return time.process_time() - start
    finally:
        gc.enable()


def grows_in_proportion(work, made_of, size, times=30):
    """Whether ``work`` on what ``made_of`` makes of ``times`` the size takes about as many times as long.

    The large size goes first: what takes no longer than the least time of the small one allows need not be held against that.
    """
    long = seconds(work, made_of(size * times))
    if long < _SLACK * times * _LEAST:
        return True
    limit = _SLACK * times * max(_LEAST, min(seconds(work, made_of(size)) for _ in range(_TRIES)))
    return long < limit or any(seconds(work, made_of(size * times)) < limit for _ in range(_TRIES - 1))
