"""Who is meant by a mention, on sentences with invented people."""

from typing import get_args

import pytest

from framing.attribution.coreference.adjacent_words import speaks
from framing.attribution.coreference.resolved_sources import NOBODY, ResolvedSource
from framing.attribution.mentions.source_kinds import SourceKind
from framing.attribution.pipeline import attribution_of
from framing.text.document import Document

from .growth import grows_in_proportion

HAN = "President Han Ji Won met Governor Ana Ruiz in Lowell. "


def meant(marked: str) -> ResolvedSource:
    """Resolve the mention between brackets."""
    start = marked.index("[")
    text = marked.replace("[", "", 1)
    end = text.index("]")
    return attribution_of(Document(text.replace("]", "", 1))).coreference.resolve(start, end)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Gwen Tolliver arrived late. “I missed the bus,” [Tolliver] said.", "Gwen Tolliver"),
        ("“I missed the bus,” [Tolliver] said. Gwen Tolliver arrived late.", "Gwen Tolliver"),
        ("Senator Gwen Tolliver arrived. [Sen. Tolliver] spoke.", "Gwen Tolliver"),
        ("[Rep. Gwen Tolliver (D-Ohio)] objected.", "Gwen Tolliver"),
        ("[Retired Lt. Gen. Tom Vance] objected.", "Tom Vance"),
        ("[Former Secretary of State Ana Ruiz] objected.", "Ana Ruiz"),
        ("[the longtime county clerk Ana Ruiz] objected.", "Ana Ruiz"),
        ("[Lowell Motors Chairman Tom Vance] objected.", "Tom Vance"),
        (HAN + "[Han] smiled.", "Han Ji Won"),
        (HAN + "[The president] smiled.", "Han Ji Won"),
        (HAN + "[The governor] smiled.", "Ana Ruiz"),
        ("Han Ji-won, the president, spoke first. [Han Ji Won] smiled.", "Han Ji-won"),
        ("Khalid al-Nasiri spoke. [al-Nasiri] smiled.", "Khalid al-Nasiri"),
        ("Marta de la Cruz Ortega spoke. [Ortega] smiled.", "Marta de la Cruz Ortega"),
        ("Inés Calderón-Roy spoke. [Calderón-Roy] smiled.", "Inés Calderón-Roy"),
        ("Martin Dean, a doctor by training, spoke. [Dean] smiled.", "Martin Dean"),
        ("BD King voted for it. [King] smiled.", "BD King"),
        ("Dean Tolliver voted for it. [Tolliver] smiled.", "Dean Tolliver"),
        ("Councilmembers Tom Vance and Ana Ruiz came. [Vance] smiled.", "Tom Vance"),
        ("“No,” said Otto Jordan. [Jordan] smiled.", "Otto Jordan"),
        ("Praising Ana Ruiz is easy. [Ruiz] smiled.", "Ana Ruiz"),
        ("They heard Danish Dan Vance. [Vance] smiled.", "Dan Vance"),
        ("The envoy to the U.N. Ana Ruiz came. [Ruiz] smiled.", "Ana Ruiz"),
        ("Demonstrator Tom Vance came. [Vance] smiled.", "Tom Vance"),
        ("Rep. Ana Ruiz Ana Maria RuizClerk to leave came. [Ruiz] smiled.", "Ana Ruiz"),
        ("Rep. Ana Ruiz Annalisa (Ana) Maria RuizClerk to leave came. [Ruiz] smiled.", "Ana Ruiz"),
        ("They waited.\n\n[Secretary of State Ana Ruiz] smiled.", "Ana Ruiz"),
        ("The town heard pollster Orla Lake. [Lake] smiled.", "Orla Lake"),
        ("Walter “the Wall” Roe spoke. [Roe] smiled.", "Walter “the Wall” Roe"),
        ("Walter J. Roe spoke. Later [Walter Roe] smiled.", "Walter J. Roe"),
        ("Tom Vance Jr. spoke. [Vance] smiled.", "Tom Vance Jr"),
        ("[Rep. Tom Bishop of Iowa] spoke.", "Tom Bishop"),
        ("L. Brent Ruiz III spoke. [Ruiz] smiled.", "L. Brent Ruiz III"),
        ("Any president may be late. Tom Vance, Tom Vance came. [The president] smiled.", "Tom Vance"),
        ("WENDY Lowe was late. [Wendy] said so.", "Wendy Lowe"),
        ("President Omar Hadi al-Nasiri spoke. [Mr. Nasiri] smiled.", "Omar Hadi al-Nasiri"),
        ("[Senior Lowell MP Ana Ruiz] spoke.", "Ana Ruiz"),
        ("His fellow Ohioan Tom Vance spoke. [Vance] smiled.", "Tom Vance"),
        ("It fell to [Chairman] of the House Trade and Harbor Committee Tom Vance (R-Texas) to hold it.", "Tom Vance"),
        ("It was Special Operator Tom Vance. [Vance] smiled.", "Tom Vance"),
        ("La Shawn Vance came. [Vance] smiled.", "La Shawn Vance"),
        ("Moru Tom Vance came. Moru Vance spoke. [Moru Tom Vance] smiled.", "Moru Tom Vance"),
        ("It fell to President Ruiz Ana Maria RuizClerk to leave MORE, who said no. [Ruiz] smiled.", "Ana Ruiz"),
        ("It fell to LHF clerks Tom Vance and Ana Ruiz to leave. [Vance] smiled.", "Tom Vance"),
        ("It was the LHF's own BBC Tom Vance who spoke. [Vance] smiled.", "Tom Vance"),
        ("J.R. Tom Vance spoke of it to the clerks. [Vance] smiled.", "J.R. Tom Vance"),
        ("Neither Team Vance nor the fund came. [Vance] smiled.", "Vance"),
    ],
)
def test_short_forms_and_titles_lead_to_the_full_name(marked: str, name: str):
    assert meant(marked).name is not None
    assert meant(marked).name.rstrip(".") == name
    assert meant(marked).kind == "named-person"


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Ana Ruiz thanked Tom Vance. [She] left early.", "Ana Ruiz"),
        ("Ana Ruiz thanked Tom Vance. [He] left early.", "Tom Vance"),
        ("Tom Vance spoke for an hour. “It was long,” [he] said.", "Tom Vance"),
        ("Mayor Ana Ruiz met Tom Vance's sister Gwen Lowe. The mayor agreed that it was late. “Yes,” [she] said.", "Ana Ruiz"),
        ("Sen. Ana Ruiz met Rep. Tom Vance. [The senator] smiled.", "Ana Ruiz"),
        ("Sen. Ana Ruiz met Rep. Tom Vance. [The congressman] smiled.", "Tom Vance"),
        ("Sen. Gwen Lowe, a friend of Sen. Ana Ruiz, agreed. [The lawmaker] smiled.", "Gwen Lowe"),
        ("Sen. Gwen Lowe met union representative Tom Vance. [The lawmaker] smiled.", "Gwen Lowe"),
        ("Gov. Tom Vance and Lt. Gov. Ana Ruiz came. [The governor] smiled.", "Tom Vance"),
        ("Ozric Fenk, his party in ruins, gave up. [He] smiled.", "Ozric Fenk"),
        ("Santa Ruiz gave up. “No,” [she] said.", "Santa Ruiz"),
        ("He told Gov. Tom Vance of Ana Ruiz's plan. “No,” said [Ana Ruiz].", "Ana Ruiz"),
        ("Tom Vance spoke. “Peter Oduya is a friend of this town and has been for years,” [he] said.", "Tom Vance"),
        ("Tom Vance asked about Peter Oduya's plan. [He] liked it.", "Tom Vance"),
        ("Tom Vance, who owns the mill, agreed. “Yes,” said [the 58-year-old father of three].", "Tom Vance"),
        ("Mr. Vance and Mrs. Vance came. [She] spoke.", "Vance"),
        ("The mill's owner is Tom Vance, [who] said no.", "Tom Vance"),
        ("Professor Ana Ruiz of Lowell University, [who] led the survey, said no.", "Ana Ruiz"),
        ("Howard Lane, [a doctor], then said no.", "Howard Lane"),
        ("Howard Lane -- [a doctor] -- then said no.", "Howard Lane"),
        ("Sen. Howard Lane ran. [The White House hopeful] said no.", "Howard Lane"),
        ("The collector Ana Ruiz (known as Nita), [who] is said to have paid, left.", "Ana Ruiz"),
        ("Ana Ruiz, the collector, [who] is said to have paid, left.", "Ana Ruiz"),
        ("Jake Lorrimer asked first. [LORRIMER]: Why now?", "Jake Lorrimer"),
        ("Jake Lorrimer asked first. [JAKE LORRIMER]: Why now?", "Jake Lorrimer"),
        ("Ana Ruiz, a former clerk and author, agreed. “Yes,” [the former clerk] said.", "Ana Ruiz"),
        ("Prime Minister Ana Ruiz left. [Lowell's trade minister], Tom Vance, called it short.", "Tom Vance"),
        ("Orwen Fisk said she would stay. Ana Ruiz met Fisk. Then Fisk spoke to Tom Vance. “Yes,” [he] said.", "Tom Vance"),
        ("Tom Vance came. Vance ran. Vance fell. Then Vance stumbled, Otto Lowe said. It was dark, [he] added.", "Otto Lowe"),
        ("Orwen Fisk came. To her shame, many loyal Fisk supporters left her. “No,” [he] said.", "Orwen Fisk"),
        ("The post closed. Tom Vance's mill was next. The work was slow, [he] said.", "Tom Vance"),
        ("After the vote Ana Ruiz, D-Ohio, said no to a plan of Gwen Tolliver. [She] left.", "Ana Ruiz"),
        ("Gwen Lowe spoke of Ana Ruiz. The road to the mill was too narrow, said Gwen Lowe. [She] left.", "Gwen Lowe"),
        ("Fennel Lewis asked Tom Vance to go. Lewis will say what she knows. “No,” [she] said.", "Fennel Lewis"),
        ("[U.S. Secretary of Education Ana Ruiz] agreed.", "Ana Ruiz"),
        ("“No,” wrote [the Harbor Post]'s Ana Ruiz.", "Ana Ruiz"),
        ("Ana Ruiz, [one of the members], said no.", "Ana Ruiz"),
        ("Ohio Gov. Ana Ruiz met Iowa Gov. Tom Vance. [The Ohio governor] smiled.", "Ana Ruiz"),
        ("Ohio Gov. Ana Ruiz met Iowa Gov. Tom Vance. [The Iowa governor] smiled.", "Tom Vance"),
        ("[A critic of the mayor], Ms. Ana Ruiz has called it late.", "Ana Ruiz"),
        ("Dictator Tom Vance waved. [The dictator] smiled.", "Tom Vance"),
        ("Prime Minister Ana Ruiz met Trade Minister Gwen Tolliver. [The prime minister] smiled.", "Ana Ruiz"),
        ("Prime Minister Ana Ruiz met Trade Minister Gwen Tolliver. [The trade minister] smiled.", "Gwen Tolliver"),
        ("President Tom Vance met President-elect Ana Ruiz. Vance left. [The president]-elect agreed.", "Ana Ruiz"),
        ("“It poured,” Otto Lowe said.\n\nBy May, Mr. Vance's plan was law. [He] called it late.", "Vance"),
        ("“It poured,” Otto Lowe said.\n\nPeter Oduya, who paid for Tom Vance's plan, lost. [He] called it late.", "Peter Oduya"),
        ("Mayor Tom Vance ran. “It poured,” Otto Lowe said. However, the mayor says it snowed. “Nine feet,” [he] said.", "Tom Vance"),
        ("Peter Oduya ran. Oduya fell. Otto Lowe said that Oduya was wrong. [He] left.", "Otto Lowe"),
        ("Mayor Tom Vance spoke at the new pier. Harbor Wire/Otto Lowe\n\nThe bridge is shut, [he] said.", "Tom Vance"),
        ("[A lawmaker] who will leave said no. It rained. Rep. Ana Ruiz had asked first.", "Ana Ruiz"),
        ("President Tom Vance ran. [The president of the group] said no. Ana Ruiz, the president of the club, ran.", "Ana Ruiz"),
        ("[President] says no. It rained. President Tom Vance had asked first.", "Tom Vance"),
        ("Judge Ana Ruiz left. It rained. It snowed. One judge stayed. [The judge] ruled for him. Judge Otto Lowe ran.", "Otto Lowe"),
    ],
)
def test_pronouns_and_descriptions_lead_to_the_figure_that_fits(marked: str, name: str):
    assert meant(marked)[:2] == (name, "named-person")


def test_a_title_keeps_husband_and_wife_apart():
    text = "Bill Tolliver and Clara Tolliver came. Mrs. Tolliver spoke. Mr. Tolliver slept."
    document = Document(text)
    assert attribution_of(document).coreference.resolve(text.index("Mrs."), text.index(" spoke")).name == "Clara Tolliver"
    assert attribution_of(document).coreference.resolve(text.index("Mr. "), text.index(" slept")).name == "Bill Tolliver"


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("The Lowell Housing Fund (LHF) met. [The LHF] agreed.", "Lowell Housing Fund"),
        ("Bakers United for Bread (BREAD LU) met. [BREAD LU] agreed.", "BREAD LU"),
        ("The University of Lowell met. A friend of Harbor UL left. [UL] agreed.", "University of Lowell"),
        ("The Lowell Center met. The Lowell Center for Wharf Law was closed. [The Lowell Center] agreed.", "Lowell Center for Wharf Law"),
        ("The Lowell Center for Wharf Law. It was closed. [The Lowell Center] agreed.", "Lowell Center for Wharf Law"),
        ("Jordan met envoys in Jordan. Pat Lowe came. [Jordan] agreed.", "Jordan"),
        ("It rained, said [Lowell]'s Department of Wharf Affairs.", "Department of Wharf Affairs"),
        ("The plan of Transit for Lowell (TfL) failed. [TfL] agreed.", "Transit for Lowell"),
        ("The Securities and Wharf Commission met. [The commission] agreed.", "Securities and Wharf Commission"),
        ("The Lowell Transit Agency met the Harbor Post. [The agency] agreed.", "Lowell Transit Agency"),
        ("The Tarrow Times reported it. [The Times] stood by it.", "Tarrow Times"),
        ("[North Korea] denied it.", "North Korea"),
        ("Harbor Motors Chairman Ana Ruiz left. [The company] denied it.", "Harbor Motors"),
        ("[The Ruiz campaign] denied it.", "Ruiz campaign"),
        ("Ana Ruiz ran again. [Her campaign] denied it.", "Ruiz campaign"),
        ("President Han Ji-won ran again. [Han's campaign] denied it.", "Han campaign"),
        ("[The Qarimi government] denied it.", "Qarimi government"),
        ("[The Washington Post] denied it.", "Washington Post"),
        ("[FactCheckers] denied it.", "FactCheckers"),
        ("[HarborGoods.com] denied it.", "HarborGoods.com"),
        ("[Harlow.com] denied it.", "Harlow.com"),
        ("[King County Council] denied it.", "King County Council"),
        ("[Duke University] denied it.", "Duke University"),
        ("[Harbor Public Schools] denied it.", "Harbor Public Schools"),
        ("Otis Fenn left. [Fenn's newspaper] denied it.", "Fenn newspaper"),
        ("[Port Ash] denied it.", "Port Ash"),
        ("The mill is owned by HARBOR OAT. [HARBOR OAT] denied it.", "HARBOR OAT"),
        ("[N. Dakota] denied it.", "N. Dakota"),
        ("Harbor Rising, a group of anglers, met. [Harbor Rising] denied it.", "Harbor Rising"),
        ("Harbor Rising, a group of anglers, met. Harbor Rising, [a group of anglers], denied it.", "Harbor Rising"),
        ("[The Oddo Quay newspaper] denied it.", "Oddo Quay"),
        ("[A spokeswoman for the Lowell Housing Fund] denied it.", "Lowell Housing Fund"),
        ("A spokesman for the Lowell Housing Fund came. [The spokesman] denied it.", "Lowell Housing Fund"),
        ("Ana Ruiz runs. [A spokeswoman for the Ruiz campaign] denied it.", "Ruiz campaign"),
        ("Ana Ruiz left. [A spokesman in her office] denied it.", "Ruiz’s office"),
        ("Harbor Motors makes boats. [A company official] denied it.", "Harbor Motors"),
        ("Anvarel, a defence company, met. [An Anvarel official] denied it.", "Anvarel"),
        ("Southwind Airlines is late. [A Southwind spokesperson] denied it.", "Southwind Airlines"),
        ("The county's council met. [The NALF] denied it, said the head of the NALF's Lowell bureau.", "NALF"),
        ("A study met the Port Ash Housing Fund (PHF). [The PHF] denied it.", "Port Ash Housing Fund"),
        ("[HArbor] denied it.", "HArbor"),
        ("[Avery County] denied it.", "Avery County"),
        ("According to [data from the Lowell Fund], it is so.", "Lowell Fund"),
        ("Nobody at Wiretap left. [Wiretap] reported that it is so.", "Wiretap"),
        ("The Senate Harbor Committee met. [The federal committee] denied it.", "Senate Harbor Committee"),
        ("The company wrote so in its statement. “No,” wrote the Lowell Fund in its letter. [It] denied more.", "Lowell Fund"),
        ("[The magazine] Sunlight reported it.", "Sunlight"),
        ("Rain, [the Hill] reported, fell on the old town.", "The Hill"),
        ("[Team Vance] said so.", "Team Vance"),
        ("Clerks told how Team Vance counted. Earlier [the Vance administration] said so.", "Vance administration"),
        ("[The Joint Committee on Harbor Taxation] said so.", "Joint Committee on Harbor Taxation"),
        ("[The Committee on Monetary Policy] said so.", "Committee on Monetary Policy"),
        ("[The Council on Sunlight] and Health said so.", "Council on Sunlight and Health"),
        ("[The Lowell Committee] on Monday said so.", "Lowell Committee"),
        ("[The Lowell Council] on Mondays said so.", "Lowell Council"),
        ("[The Council] on Monday said so.", "Council"),
        ("[The Council] on June 3 said so.", "Council"),
        ("[A spokeswoman for the Centers for Harbor and Port Services] said so.", "Centers for Harbor and Port Services"),
        ("[Moody's Analytics] said so.", "Moody's Analytics"),
        ("[The People's Daily] said so.", "People's Daily"),
        ("[The Ruiz-backed Citizens for Lowell] said so.", "Citizens for Lowell"),
        ("The 9th [Circuit] said so.", "9th Circuit"),
        ("House Energy met. [The House] said so.", "House"),
        ("[The Harbor County Sheriffs' Association] said so.", "Harbor County Sheriffs' Association"),
    ],
)
def test_bodies_are_told_from_people(marked: str, name: str):
    assert meant(marked)[:2] == (name, "organisation")


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[A senior official] said so.", "anonymous"),
        ("[Officials at the Lowell Housing Fund] said so.", "group"),
        ("[Officials who asked not to be named] said so.", "anonymous"),
        ("[Three people familiar with the talks] said so.", "anonymous"),
        ("[An inside source] said so.", "anonymous"),
        ("[a spokesman for the fund] said so.", "organisation"),
        ("[a spokesman] said so.", "anonymous"),
        ("[One of her advisers] said so.", "anonymous"),
        ("[One of her companies] said so.", "unknown"),
        ("[One] might think so.", "unknown"),
        ("Three clerks came. [One] said so.", "anonymous"),
        ("[Some of those in attendance] said so.", "group"),
        ("[Some] dioceses say so.", "unknown"),
        ("[No one] said so.", "unknown"),
        ("[No doctor] said so.", "unknown"),
        ("[Official] says so.", "unknown"),
        ("[The official] version says so.", "unknown"),
        ("[The president] said so.", "unknown"),
        ("[The leader] said so.", "unknown"),
        ("A clerk came. [The clerk] said so.", "anonymous"),
        ("[City staff] said so.", "group"),
        ("“Nice,” wrote one fan. “Awful,” said [a second].", "anonymous"),
        ("Ana Ruiz came. [Her brother] said so.", "anonymous"),
        ("Ana Ruiz came. One woman said it rained. “It poured,” [she] said.", "anonymous"),
        ("[The committee chairmen] said so.", "group"),
        ("A policewoman said it rained. “It poured,” [she] said.", "anonymous"),
        ("[A spokesman for Sen. Ana Ruiz of Ohio] said so.", "anonymous"),
        ("[A critic of President Tom Vance] said so.", "anonymous"),
        ("[A friend], Ana Ruiz said, was hurt.", "anonymous"),
        ("[The ferry's owner] said so.", "anonymous"),
        ("[The ferry's governor] said so.", "unknown"),
        ("[Critics] said so.", "group"),
        ("[Two in three] said so.", "group"),
        ("The Senate Harbor Committee met. [The intelligence community] said so.", "organisation"),
        ("[Ohio law] says so.", "document"),
        ("[Both sides] said so.", "group"),
        ("[Twelve percent of voters] said so.", "group"),
        ("A poll was taken. It rained. It poured. It snowed. [Twelve percent of voters] said so.", "group"),
        ("[A group of doctors] said so.", "group"),
        ("[Some creditors] said so.", "group"),
        ("[An appeals court] said so.", "organisation"),
        ("[The statement] said so.", "document"),
        ("[I] said so.", "unknown"),
        ("[Q]: And then?", "unknown"),
        ("Judge Ana Ruiz left. One judge stayed. [The judge] said so.", "anonymous"),
        ("[Qarimi president] says so. It rained. President Tom Vance had asked first.", "unknown"),
        ("It rained. It poured. It snowed. [A judge] said so. Judge Otto Lowe ran.", "anonymous"),
        (
            "It rained. It poured. It snowed. A spokesman came. [The spokesman] said so. It rained. It poured. Spokesman Otto Lowe ran.",
            "anonymous",
        ),
    ],
)
def test_those_without_a_name_are_kept_apart_by_kind(marked: str, kind: str):
    assert meant(marked)[:2] == (None, kind)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[A Lowell Institute report] said so.", "Lowell Institute"),
        ("According to [a long complaint] filed by the Lowell Housing Fund, it is so.", "Lowell Housing Fund"),
        ("[A document on the Ruiz campaign's website] said so.", "Ruiz campaign"),
        ("A Lowell Institute survey asked 900 people. [The survey] found it so.", "Lowell Institute"),
        ("The Lowell Institute issued a report on Monday. [The report] found it so.", "Lowell Institute"),
        ("[A report the Harbour Fund issued] said so.", "Harbour Fund"),
        ("Tom Vance presented a report by the Lowell Institute. [The report] found it so.", "Lowell Institute"),
        ("The Lowell Institute has also released [a report] that finds it so.", "Lowell Institute"),
        ("[A Harbor Wire/Lowell University poll] found it so.", "Harbor Wire/Lowell University"),
        ("[A study] by the Chicago nonprofit Harbor Watch found it so.", "Harbor Watch"),
        ("[The report] finds it so. The Lowell Institute report came out on Monday.", "Lowell Institute"),
        ("[Sixty percent of drivers] agree, according to a Lowell Institute survey.", "Lowell Institute"),
        ("A Lowell Institute poll asked 900 people. It rained. [One in five drivers] agreed.", "Lowell Institute"),
        ("The best number is from the Lowell Institute tracking poll. [That survey] found it so.", "Lowell Institute"),
        ("A report from The Lowell Institute came out. [The report] found it so.", "Lowell Institute"),
    ],
)
def test_a_document_goes_by_the_name_of_whose_it_is(marked: str, name: str):
    assert meant(marked)[:2] == (name, "document")


@pytest.mark.parametrize(
    "marked",
    [
        "According to [a suit] filed in Lowell, it is so.",
        "The Harbor Wire published the full report. [The report] finds it so.",
        "Good polls for Tom Vance came out. [That survey] found it so.",
        "A poll asked 900 people. [Half of the drivers] said so.",
    ],
)
def test_a_document_of_which_nobody_is_told_to_be_the_maker_has_no_name(marked: str):
    assert meant(marked)[:2] == (None, "document")


def test_the_reason_for_anonymity_is_given_in_the_articles_words():
    told = meant("[A senior official], who asked not to be named because the talks are private, said so.")
    assert told.kind == "anonymous"
    assert told.reason == "who asked not to be named because the talks are private"
    assert meant("[One aide] spoke on condition of anonymity.").reason == "on condition of anonymity"
    assert meant("[One aide] spoke at length.").reason is None


def test_two_people_in_one_mention_are_two():
    text = "Ana Ruiz and Tom Vance wrote to the mayor. “No,” they said."
    document = Document(text)
    at = text.index("they")
    assert [one.name for one in attribution_of(document).coreference.resolve_each(at, at + 4)] == ["Ana Ruiz", "Tom Vance"]
    assert attribution_of(document).coreference.resolve(at, at + 4).name == "Ana Ruiz and Tom Vance"


def test_a_family_is_everybody_of_its_name():
    text = "Bill Tolliver and Clara Tolliver came. Then the Tollivers said no."
    at = text.index("the Tollivers")
    each = attribution_of(Document(text)).coreference.resolve_each(at, at + len("the Tollivers"))
    assert [one.name for one in each] == ["Bill Tolliver", "Clara Tolliver"]


def test_two_with_their_parties_speak_together():
    text = "Sen. Ana Ruiz, D-Md., and Sen. Tom Vance, R-Ala., said on Monday that it rained. “It poured,” they said."
    document = Document(text)
    for pair in ((text.index("Sen. Ana"), text.index(", and")), (text.index("they"), text.index(" said."))):
        assert [one.name for one in attribution_of(document).coreference.resolve_each(*pair)] == ["Ana Ruiz", "Tom Vance"]


def test_a_people_is_nobody_by_name():
    assert meant("The [New Zealanders] left.").name is None
    assert meant("The 70-year-old [Ohioan] left.").name is None
    assert meant("He cut [Medicaid] in May.").name is None
    assert meant("Mr. Bloomberg came. [Mr. Bloomberg] left.")[:2] == ("Bloomberg", "named-person")


def test_a_place_before_a_comma_is_not_the_official_behind_it():
    told = meant("Mayor Tom Vance spoke twice. In Chelsea, [the mayor] also said no.")
    assert told.name == "Tom Vance"


@pytest.mark.parametrize("text", ["", " ", "he", "“”", "\n\n", "The", "A B C", "@", "’s"])
def test_odd_texts_resolve_to_somebody_or_nobody_without_error(text: str):
    assert attribution_of(Document(text)).coreference.resolve(0, len(text)).kind in get_args(SourceKind)


def test_nobody_is_known_where_nobody_was_told_of():
    assert meant("“Yes,” [he] said.") == NOBODY


def test_a_long_line_of_names_takes_time_in_proportion():
    def line(times: int) -> Document:
        return Document("Ana Ruiz told Tom Vance that she met the Lowell Fund of Harbor. He thanked her, and they left. " * times)

    def meant_at_the_end(document: Document) -> ResolvedSource:
        return attribution_of(document).coreference.resolve(len(document.text) - 11, len(document.text) - 7)

    assert grows_in_proportion(meant_at_the_end, line, 46)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Ana Ruiz took questions. “A very good question, this one,” wrote [@realAnaRuiz].", "Ana Ruiz"),
        ("Ana Ruiz took questions. “A very good question, this one,” wrote [@ana_ruiz].", "Ana Ruiz"),
        ("The count was made by Lindqvist Media. [Lindqvist] put it at nine.", "Lindqvist Media"),
        ("HarborLeaks had more. [HarborLeak] put it at nine.", "HarborLeaks"),
        ("The [Committee for a Responsible Harbour Budget] agreed.", "Committee for a Responsible Harbour Budget"),
        ("On Monday Ana Ruiz thanked Gwen Lowe, whom [she] called a friend.", "Ana Ruiz"),
        ("On Monday Peter Oduya ran against Tom Vance, who [he] said was late.", "Peter Oduya"),
        ("Eva Lindqvist, 61, of Elmford, Md., [who] mends nets, agreed.", "Eva Lindqvist"),
    ],
)
def test_who_is_meant_by_a_handle_a_short_name_or_beside_who(marked: str, name: str):
    assert meant(marked).name == name


def test_a_person_who_bears_the_first_word_of_a_firm_is_no_firm():
    assert meant("Ana Lindqvist founded Lindqvist Media. [Lindqvist] put it at nine.").name == "Ana Lindqvist"


def test_a_handle_of_somebody_not_named_stands_for_itself():
    assert meant("Ana Ruiz took questions. “Good,” wrote [@harbourfan].").name == "@harbourfan"


def test_two_of_one_family_are_not_taken_for_somebody_of_the_same_given_name():
    text = Document("Tom Vance spoke. Tom and Jane Lindqvist wrote that it was late.")
    start = text.text.index("Jane")
    assert [one.name for one in attribution_of(text).coreference.resolve_each(start, start + len("Jane Lindqvist"))] == ["Jane Lindqvist"]


def test_a_participle_makes_no_name():
    assert meant("[Harbour League-trained] surgeons agreed.").name is None
    assert meant("A [Vance-supporting] driver agreed.").name is None


def test_a_word_that_points_to_a_link_is_no_body():
    assert meant("[READ]: ‘The bridge is shut’").kind == "unknown"


def test_a_family_name_that_two_bear_means_the_one_named_last():
    text = "Ana Ruiz said it was late. Eva Ruiz said it was early. Ana Ruiz said so again. Then Ms. Ruiz said she would go."
    assert attribution_of(Document(text)).coreference.resolve(text.index("Ms. Ruiz"), text.index("Ms. Ruiz") + 8).name == "Ana Ruiz"


def test_a_role_at_the_beginning_of_a_line_belongs_to_the_name_behind_it():
    text = "It rained.\n\nmayor Rio said the pier was shut."
    assert attribution_of(Document(text)).coreference.resolve(text.index("Rio"), text.index("Rio") + 3).kind == "named-person"


def test_a_name_speaks_behind_whatever_stands_between_commas():
    text = "Otto Lowe, heir to a mill on the far side of the river and a friend of the port of Ash, said it rained."
    assert speaks(Document(text), 0, len("Otto Lowe"))
    assert not speaks(Document(text.replace(" said ", " saw ")), 0, len("Otto Lowe"))


def test_a_day_with_a_name_of_its_own_is_no_body():
    text = "Boats lay idle on Good Friday. The company said on Good Friday that it would rest."
    assert attribution_of(Document(text)).coreference.index.entities == []
