"""What are the measures when corrected for the scorers' error, from a sample coded by hand?"""

from __future__ import annotations

import pandas as pd


def correct(table: pd.DataFrame, coded: pd.DataFrame) -> pd.DataFrame:
    """The measures corrected for the scorers' error, raw beside corrected.

    Raises:
        NotImplementedError: always, in this version.
    """
    raise NotImplementedError(
        "correct is not built yet: until then, compare a coded sample with the scores by framing.measure_agreement and report both"
    )
