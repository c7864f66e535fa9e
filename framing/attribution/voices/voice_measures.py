"""What is counted of the voices of a story?"""

from collections.abc import Sequence

from framing.measures import measures_of, share

from .claims import Claim

CLAIM_MEASURES = measures_of("claims")


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
