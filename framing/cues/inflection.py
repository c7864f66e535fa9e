"""The forms of an English word: what ``walk~`` stands for in a cue."""

from __future__ import annotations

import re
from functools import lru_cache

# Base form, then the forms that no rule gives; the regular past of such a verb is not its own ("seed" is not of "see").
_IRREGULAR = {
    line.split()[0]: line.split()[1:]
    for line in """
be am is are was were been
bear bore borne
beat beaten
become became
begin began begun
bend bent
bet bet
bid bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
bring brought
build built
burn burnt burned
burst burst
buy bought
cast cast
catch caught
choose chose chosen
cling clung
come came
cost cost
creep crept
cut cut
deal dealt
dig dug
do does did done
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go goes went gone
grind ground
grow grew grown
hang hung hanged
have has had
hear heard
hide hid hidden
hit hit
hold held
hurt hurt
keep kept
know knew known
lay laid
lead led
lean leaned leant
leap leapt leaped
leave left
lend lent
let let
lie lay lain lied
light lit lighted
lose lost
make made
mean meant
meet met
mistake mistook mistaken
overcome overcame
pay paid
put put
quit quit
read read
ride rode ridden
ring rang rung
rise rose risen
run ran
saw sawed sawn
say said
see saw seen
seek sought
sell sold
send sent
set set
shake shook shaken
shed shed
shine shone
shoot shot
show showed shown
shrink shrank shrunk
shut shut
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
spend spent
spin spun
spit spat
split split
spread spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stride strode
strike struck stricken
string strung
strive strove striven strived
swear swore sworn
sweep swept
swell swelled swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
thrust thrust
tread trod trodden treaded
undergo undergoes underwent undergone
understand understood
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
wring wrung
write wrote written
foot feet
man men manned
woman women
child children
person people persons
life lives
knife knives knifed
crisis crises
basis bases
""".strip().splitlines()
}
_SIBILANT = ("s", "x", "z", "ch", "sh", "o")
# One vowel, then one consonant that doubles: "stop", "quit", "refer"; never "thread" or "show".
_DOUBLING = re.compile(r"(?:^|[^aeiou]|qu)[aeiouy][bdfgklmnprtvz]$")
_SYLLABLE = re.compile(r"[aeiouy]+")


@lru_cache(maxsize=4096)
def inflections(base: str) -> frozenset[str]:
    """Every form of an English noun or verb given by its base form, the base included.

    Regular endings are put on by rule, so that a form that no one uses ("visitted") may be among them; a
    matcher that never meets it loses nothing.
    """
    irregular = _IRREGULAR.get(base)
    forms = {base, *(irregular or ())}
    pasts = set()
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        forms |= {base[:-1] + "ies", base + "ing"}
        pasts = {base[:-1] + "ied"}
    elif base.endswith("ie"):
        forms |= {base + "s", base[:-2] + "ying"}
        pasts = {base + "d"}
    elif base.endswith("e"):
        forms |= {base + "s", (base if base.endswith(("ee", "oe", "ye")) or base == "be" else base[:-1]) + "ing"}
        pasts = {base + "d"}
    else:
        forms |= {base + ("es" if base.endswith(_SIBILANT) else "s")} | ({base + "s"} if base.endswith("o") else set())
        for stem in _stems(base):
            forms.add(stem + "ing")
            pasts.add(stem + "ed")
    return frozenset(forms if irregular else forms | pasts)


def _stems(base: str) -> set[str]:
    """What -ed and -ing are put on: "stopp" of "stop"; both stems of a longer word, whose stress no rule tells."""
    if not _DOUBLING.search(base):
        return {base}
    doubled = base + base[-1]
    # "star" is never "stared": a short word has the doubled stem alone.
    return {doubled} if len(_SYLLABLE.findall(base.replace("qu", "q"))) == 1 else {base, doubled}
