"""What is counted of the voices of a story?"""

from collections.abc import Sequence

from framing.measures import CountedRows, Measure, share

from .claims import Claim

CLAIM_MEASURES: tuple[Measure, ...] = (
    Measure(
        "attributed_share_of_sentences",
        "share",
        "sentences of the story that are mostly someone else's words, quoted or reported, out of all its sentences",
        "this project",
        "a sentence that goes on telling what a source said, without saying so again, counts as the outlet's own",
    ),
    Measure(
        "quoted_sentences",
        "count",
        "sentences of the story that are quoted: half in quotation marks, or opened by whole clauses in them that take up a quarter",
        "this project",
        "a sentence with one quoted word in it, or with a mere title or term in marks, does not count",
        CountedRows(voice="quoted"),
    ),
    Measure(
        "reported_sentences",
        "count",
        "sentences of the story that are mostly given to a source without quotation marks",
        "this project, after PolNeAR (Newell et al. 2018)",
        "what someone thinks, wants or expects counts as reported too",
        CountedRows(voice="reported"),
    ),
    Measure(
        "quoted_share_of_sentences",
        "share",
        "sentences of the story that are quoted: half in quotation marks, or opened by whole clauses in them that take up a quarter",
        "this project",
        "a sentence with one quoted word in it, or with a mere title or term in marks, does not count",
    ),
    Measure(
        "reported_share_of_sentences",
        "share",
        "sentences of the story that are mostly reported speech: given to a source without quotation marks",
        "this project, after PolNeAR (Newell et al. 2018)",
        "what someone thinks, wants or expects counts as reported too",
    ),
    Measure(
        "reported_share_of_words",
        "share",
        "words of the story that are given to a source without quotation marks",
        "this project, after PolNeAR (Newell et al. 2018)",
        "people who mark where such words end agree on two spans in three",
    ),
)


def count_voices(claims: Sequence[Claim], reported_words: int, story_words: int) -> dict[str, float]:
    """Who answers for the sentences of a story, and for its words."""
    quoted = sum(claim.voice == "quoted" for claim in claims)
    reported = sum(claim.voice == "reported" for claim in claims)
    return {
        "quoted_sentences": quoted,
        "reported_sentences": reported,
        "attributed_share_of_sentences": share(quoted + reported, len(claims)),
        "quoted_share_of_sentences": share(quoted, len(claims)),
        "reported_share_of_sentences": share(reported, len(claims)),
        "reported_share_of_words": share(reported_words, story_words),
    }
