import math
from types import SimpleNamespace

import pytest

from framing import Article
from framing.disclaimers import notices
from framing.disclaimers.ai_disclaimers import MEASURES, find_ai_disclaimers, measure_ai_disclaimers
from framing.text.region_labels import Region

NOTICE = "This content is AI-generated. While we take care, errors may occur. Please check the original source."


def kinds(text):
    return [found.kind for found in find_ai_disclaimers(text)]


def test_one_notice_of_three_sentences_is_one_disclaimer():
    text = "The council met on Monday.\n\n" + NOTICE + "\n\nMore news from Larkhill"
    (found,) = find_ai_disclaimers(text)
    assert found.text == NOTICE == text[found.start : found.end]
    assert (found.kind, found.human_review, found.accuracy_caveat) == ("generated", None, True)
    assert found.place == found.start / len(text)


def test_a_bare_label_is_apart_from_the_notice_and_leaves_its_kind_open():
    text = f"CultureAI Analysis\n\nThe museum opens its north wing on Friday after four years of work.\n\n{NOTICE}"
    label, notice = find_ai_disclaimers(text)
    assert (label.text, label.kind) == ("AI Analysis", "unspecified")
    assert notice.kind == "generated"


@pytest.mark.parametrize(
    ("line", "label"),
    [("✦ AI", "AI"), ("AI Insights (beta)", "AI Insights"), ("AI-analyse", "AI-analyse"), ("✨ AI Analysis", "AI Analysis")],
)
def test_a_star_and_beta_leave_a_label_bare(line, label):
    (found,) = find_ai_disclaimers(f"{line}\n\nThe museum opens its north wing on Friday after four years of work.")
    assert (found.text, found.kind) == (label, "unspecified")


def test_a_summary_goes_on_behind_its_label():
    (found,) = find_ai_disclaimers("AI-generated summary: The board has closed the pier until May, and keepers are angry.")
    assert (found.kind, found.scope) == ("summary", "summary")
    assert not find_ai_disclaimers("AI summaries: what they get wrong, and how keepers can tell.")


@pytest.mark.parametrize("line", ["AI", "★ AI", "✦ AI at the museum", "AI Insights (page 3)"])
def test_another_line_with_ai_is_no_bare_label(line):
    assert find_ai_disclaimers(f"{line}\n\nThe museum opens its north wing on Friday after four years of work.") == []


def test_the_name_of_a_paper_reviews_nothing():
    assert [one.human_review for one in find_ai_disclaimers("Illustration: Midjourney / Port Ash Review")] == [None]
    assert [one.human_review for one in find_ai_disclaimers("Illustration: Midjourney. Review: Ana Ruiz")] == [True]


def test_what_a_summary_tells_is_nobody_elses_word():
    (found,) = find_ai_disclaimers("This digest was put together by an AI system and can misrepresent what the keepers said.")
    assert (found.kind, found.accuracy_caveat) == ("summary", True)


def test_who_leads_a_program_of_people_wrote_nothing_with_it():
    assert find_ai_disclaimers("Okafor now helps lead a program called River Promise.") == []


def test_who_may_personalize_pages_with_ai_wrote_none():
    assert find_ai_disclaimers("We may use artificial intelligence to personalize the stories you see.") == []


@pytest.mark.parametrize(
    "text", ["Sport\nAI Analysis\nOpinion\nVideo", "AI Analysis | Opinion | Video", "AI Analysis: the chips race slows"]
)
def test_an_entry_of_a_menu_or_a_headline_is_no_label(text):
    assert find_ai_disclaimers(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("This obituary was written by ChatGPT.", "generated"),
        ("The reporter used Claude to tidy the wording of this column.", "assisted"),
        ("Reporting by Ada Novak, with AI assistance", "assisted"),
        ("Only the bullet points above were produced by AI.", "summary"),
        ("This page was machine translated from Finnish.", "translated"),
        ("The image above was made with Midjourney.", "media"),
        ("This story is read by a synthetic voice.", "media"),
        ("This match report was compiled automatically from the league's data.", "automated"),
        ("This article was drafted by AI and then rewritten by our editors.", "assisted"),
        ("Some of the research for this article was carried out with AI.", "assisted"),
        ("The author used DeepL to polish this essay.", "assisted"),
        ("We used AI to write this article.", "generated"),
        ("AI was used in this article.", "unspecified"),
        ("This page contains AI-generated images.", "media"),
        ("This article was narrated by AI.", "media"),
        ("This post was made with Midjourney.", "media"),
        ("The “At a glance” box above was written by AI.", "summary"),
        ("This article was condensed by AI.", "summary"),
        ("This brief was produced by our automated newsroom system.", "automated"),
        ("Machine-written after the tide tables.", "generated"),
        ("Machine-compiled from the council's minutes.", "automated"),
        ("Portions of this guide came from a chatbot.", "assisted"),
        ("Some paragraphs on this page were written by a language model.", "assisted"),
        ("The transcripts behind this page were sorted with an LLM.", "assisted"),
        ("Data analysis for this article was performed with AI.", "assisted"),
        ("Claude smoothed the English of this letter.", "assisted"),
        ("Episode recap put together by Descript", "summary"),
        ("Key takeaways · generated by AI", "summary"),
        ("Comments on this story, summed up by a chatbot", "summary"),
        ("DeepL turned this letter into English.", "translated"),
        ("Text by our chatbot Nemo.", "generated"),
        ("Smoothed with Nemo, the paper's own chatbot", "assisted"),
        ("Today's column is not mine. It was written by ChatGPT.", "generated"),
        ("Research: Perplexity", "assisted"),
        ("A language model proposed the headline.", "assisted"),
        ("Notice: artificial intelligence (A.I.) tools helped to write this report.", "assisted"),
    ],
)
def test_the_kind_says_what_was_made_and_how_much_of_it(text, kind):
    assert kinds(text) == [kind]


def test_the_scope_of_a_notice_is_the_summary_where_the_rest_is_denied():
    text = "The key points above this story were drafted by AI and read by an editor. No other part of it was made with AI."
    (found,) = find_ai_disclaimers(text)
    assert (found.kind, found.human_review) == ("summary", True)


@pytest.mark.parametrize(
    ("text", "review"),
    [
        ("This article was written by AI and reviewed by our night desk.", True),
        ("This article was generated by AI. Ida Brand, an editor, checked it before it went online.", True),
        ("This article was generated by AI, human-reviewed.", True),
        ("This article was generated by AI and never checked by an editor.", False),
        ("This article was generated by AI without human oversight.", False),
        ("This article was generated by AI with no human in the loop.", False),
        ("No human has read this AI-generated article.", False),
        ("This article was generated by AI and reviewed before publication.", None),
        ("This article was generated by AI. Please review it for accuracy.", None),
        ("This article was generated by AI.", None),
    ],
)
def test_a_review_counts_where_people_are_named_or_denied(text, review):
    assert [found.human_review for found in find_ai_disclaimers(text)] == [review]


@pytest.mark.parametrize(
    ("text", "caveat"),
    [
        ("This summary was made by AI and may contain mistakes.", True),
        ("This summary was generated by AI. Check the full article before you rely on it.", True),
        ("This summary was generated by AI. If you find an error, please write to us.", False),
        ("This summary was made by AI and is no substitute for a doctor's advice.", False),
    ],
)
def test_a_caveat_doubts_the_text_and_does_not_ask_for_letters(text, caveat):
    assert [found.accuracy_caveat for found in find_ai_disclaimers(text)] == [caveat]


@pytest.mark.parametrize(
    "text",
    [
        "This report has not been checked by an editor.",
        "This article was not, as one reader thought, written by AI.",
        "No AI was used to write this article.",
        "The bakery's image was generated by AI, its owner said.",
        "This application was written with the help of AI.",
        "This program was written with the help of AI.",
        "Ask our chatbot about this story. Its answers are generated by AI.",
        'The recap carried this line: "This story was automatically generated." Readers laughed.',
        "“This article was written by AI,” the note at the foot of the page said.",
        "The particle generator and the Air Force band met Randall Aiken.",
        "This story was generated by the planning agent for the next sprint.",
        "We take care but recommend checking the original source. Errors may occur.",
        "Some article summaries on this site are drafted with AI.",
        "Was this article written by AI?",
        "Should papers print that a story was written with the help of AI?",
        "Write better articles with AI.",
        "The artificial insemination of these cows was done by AI technicians.",
        "This report was written by the Institute of Artificial Intelligence.",
        "This article was written by Kai Lund, an AI researcher.",
        "An essay that was written by ChatGPT won the prize.",
        "AI-generated images flooded the site, and this article asks why.",
    ],
)
def test_talk_of_ai_denials_policies_and_other_things_are_no_disclaimers(text):
    assert find_ai_disclaimers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "This article was written by A.I.",
        "THIS ARTICLE WAS WRITTEN BY AI",
        "This article is AI‑generated.",
        "This article is AI–generated.",
        "This\u00a0article is AI-generated.",
        "This arti\u00adcle is AI-gener\u00adated.",
        "This article is A\u200bI-generated.",
        "This article was generated byAutomated Insights (http://example.org)",
        "_This article_ was **written by AI**.",
        "<!-- This article was written by AI -->",
        '<p class="note">This article was written by <b>AI</b>.</p>',
    ],
)
def test_typography_and_lost_spaces_hide_nothing(text):
    (found,) = find_ai_disclaimers(text)
    assert text[found.start : found.end] == found.text
    assert "generated" in found.text.replace("\u00ad", "") or "ritten" in found.text.lower()


def test_a_name_that_is_a_models_too_is_a_persons_before_a_surname():
    assert kinds("This article was translated by Claude Moreau.") == []
    assert kinds("This article was translated by Claude 3.5 Sonnet.") == ["translated"]


def test_the_and_bare_nouns_count_in_a_notice_but_not_in_an_article_about_ai():
    notice = "The image was created with artificial intelligence."
    topic = "AI is the talk of the town. " * 6
    assert kinds(notice) == ["media"]
    assert kinds(f"{topic}\n\n{notice}") == []
    assert kinds(f"{topic}\n\nThis article was written by AI.") == ["generated"]


def test_notices_are_found_in_furniture_and_in_related_articles():
    text = f"The dam holds.\n\n{NOTICE}"
    article = Article(text, regions=(Region(0, 16, "body"), Region(16, len(text), "furniture")))
    assert [(found.region, found.kind) for found in find_ai_disclaimers(article)] == [("furniture", "generated")]


def test_a_headline_about_ai_is_no_label_but_a_confession_is_a_notice():
    assert find_ai_disclaimers(Article("The dam holds.", title="AI-generated summary")) == []
    (found,) = find_ai_disclaimers(Article("The dam holds.", title="A chatbot wrote this article"))
    assert found.field == "title"


def test_a_manifest_wrapped_into_the_text_is_reported_as_present():
    text = "The dam holds.\n-----BEGIN C2PA MANIFEST-----\nabc\n-----END C2PA MANIFEST-----"
    assert [(found.kind, found.text) for found in find_ai_disclaimers(text)] == [("unspecified", "-----BEGIN C2PA MANIFEST-----")]


def test_marking_in_the_markup_has_field_page_and_no_place():
    markup = {"json_ld": [{"@type": "NewsArticle", "digitalSourceType": "trainedAlgorithmicMedia"}]}
    article = Article("The dam holds.", page=SimpleNamespace(markup=markup))
    (found,) = find_ai_disclaimers(article)
    assert (found.field, found.start, found.end, found.kind) == ("page", 0, 0, "generated")
    assert math.isnan(found.place)


def test_a_wording_in_the_markup_is_read_like_one_in_the_text():
    meta = [("ai-disclosure", "This story was translated by AI and checked by an editor.")]
    (found,) = find_ai_disclaimers(Article("The dam holds.", page=SimpleNamespace(markup={"meta": meta})))
    assert (found.kind, found.human_review) == ("translated", True)


def test_measures_have_the_same_keys_with_and_without_a_notice():
    without = measure_ai_disclaimers(Article("The dam holds."))
    with_two = measure_ai_disclaimers(Article(f"AI summary\n\nThe dam holds, the council said on Monday.\n\n{NOTICE}"))
    assert list(without) == list(with_two) == [measure.name for measure in MEASURES]
    assert (without["ai_disclaimer"], without["ai_disclaimer_kind"]) == (False, "")
    assert math.isnan(without["ai_disclaimer_place"])
    assert (with_two["ai_disclaimer"], with_two["ai_disclaimer_kind"]) == (True, "generated+summary")
    assert (with_two["ai_disclaimer_place"], with_two["ai_disclaimer_accuracy_caveat"]) == (0.0, True)


def test_many_repeats_hide_no_later_notice_and_a_denial_stays_one():
    text = "This caption was written by AI.\n\n" * 30 + "This article is 100% human-written, without AI."
    assert kinds(text) == ["media"] * 30


def test_a_text_without_full_stops_is_read_around_its_agents():
    text = "and so on " * 3000 + "this article was written by AI " + "and so on " * 3000
    (found,) = find_ai_disclaimers(text)
    assert "this article was written by AI" in found.text
    assert len(found.text) < 1000


def test_kinds_are_joined_in_one_order():
    from framing.disclaimers.ai_disclaimers import kinds_of

    notices = find_ai_disclaimers("AI Analysis\n\nThe dam holds.\n\nThis text was generated by AI.")
    assert kinds_of(notices) == kinds_of(reversed(notices)) == "generated+unspecified"


NOTICE_OF_AI = "This article was written by AI"


def padded(words: int) -> str:
    return " ".join(["mud"] * words)


@pytest.mark.parametrize(("between", "found"), [(padded(7), False), (padded(8), True)])
def test_what_is_said_behind_a_statement_counts_for_eight_words(between, found):
    assert bool(kinds(f"{NOTICE_OF_AI} {between} say.")) is found


@pytest.mark.parametrize(("between", "pointed_at"), [(padded(5), True), (padded(6), False)])
def test_a_thing_is_pointed_at_by_what_stands_six_words_behind_it(between, pointed_at):
    assert bool(kinds(f"ChatGPT wrote the article {between} below.")) is pointed_at


@pytest.fixture
def grammar_alone(monkeypatch):
    """The learned judge finds nothing."""
    monkeypatch.setattr(notices, "threshold", lambda: 2.0)


@pytest.mark.parametrize(("words", "found"), [(6, True), (7, False)])
def test_a_label_stands_behind_six_words_at_most(words, found, grammar_alone):
    assert bool(kinds(f"{padded(words - 1)} (AI-generated summary)")) is found


@pytest.mark.parametrize(("words", "found"), [(20, True), (21, False)])
def test_a_label_has_twenty_words_at_most(words, found, grammar_alone):
    assert bool(kinds(f"Text {padded(words - 4)} mit KI erstellt")) is found


@pytest.mark.parametrize(("lead", "found"), [(12, True), (13, False)])
def test_a_notice_about_the_image_stands_near_the_beginning_of_its_paragraph(lead, found):
    assert bool(kinds(f"{padded(lead).capitalize()}. The image was made with AI.")) is found


@pytest.mark.parametrize(("words", "found"), [(80, True), (81, False)])
def test_a_notice_about_the_image_stands_in_a_short_paragraph(words, found):
    assert bool(kinds(f"The image was made with AI. {padded(words - 6)}.")) is found


@pytest.mark.parametrize(("mentions", "found"), [(4, True), (5, False)])
def test_ai_is_the_subject_of_a_text_that_names_it_five_times_elsewhere(mentions, found):
    assert bool(kinds(f"{'AI grows. ' * mentions}\n\nThe image was made with AI.")) is found


@pytest.mark.parametrize(("behind", "reviewed"), [(2, True), (3, None)])
def test_a_review_three_sentences_behind_belongs_to_the_notice(behind, reviewed):
    text = f"{NOTICE_OF_AI}. {'It rained. ' * behind}An editor checked it."
    assert [found.human_review for found in find_ai_disclaimers(text)] == [reviewed]


@pytest.mark.parametrize(("line", "found"), [("one two three", []), ("one two three four", ["unspecified"])])
def test_lines_of_three_words_are_a_menu(line, found):
    assert kinds(f"{line}\nAI Analysis\n{line}") == found


@pytest.mark.parametrize(("letters", "caveat"), [(8, False), (40, True)])
def test_a_request_for_letters_reaches_thirty_letters(letters, caveat):
    text = f"{NOTICE_OF_AI}. If you find {'x' * letters} errors may occur."
    assert [found.accuracy_caveat for found in find_ai_disclaimers(text)] == [caveat]


@pytest.mark.parametrize(("english", "found"), [("for on", ["generated"]), ("for on by", [])])
def test_a_sentence_with_three_english_words_is_english(english, found):
    text = f"{padded(60)}.\n\nDieser Artikel wurde mit KI erstellt ({english})."
    assert kinds(text) == found


@pytest.mark.parametrize(("english", "found"), [(6, ["generated"]), (7, [])])
def test_a_text_with_six_english_words_in_a_hundred_is_english(english, found):
    assert kinds(f"{'the ' * english}{padded(94 - english)}\n\nDieser Artikel wurde mit KI erstellt.") == found


@pytest.mark.parametrize(("reach", "found"), [(1900, []), (2100, ["generated"])])
def test_a_quotation_mark_counts_for_two_thousand_letters(reach, found):
    assert kinds(f"He wrote “{'mud. ' * (reach // 5)}{NOTICE_OF_AI}.”") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Unser „Hafenbrief“ wird mit Hilfe von KI übersetzt.", ["translated"]),
        ("»Hafenbrief« – Übersetzung mit Hilfe von KI.", ["translated"]),
        ('Unser „Hafenbrief" wird mit Hilfe von KI übersetzt.', ["translated"]),
        ("Der Rat nannte ihn „Dieser Text wurde mit KI erstellt“ und ging.", []),
        ("Une note « Cet article a été rédigé par une IA » est apparue.", []),
        ("市長は「この記事はAIによって作成されました」と述べた。", []),
        ("The mayor said “yes” and this article was written by AI.", ["generated"]),
        ("The mayor said “this article was written by AI” and left.", []),
    ],
)
def test_what_stands_behind_a_quotation_is_not_quoted(text, found):
    assert kinds(text) == found


@pytest.mark.parametrize(
    ("text", "reviewed"),
    [("AI制作，记者审核", True), ("Photo: Tom Vance; retouched by Tom Vance; headline drafted with Claude", True)],
)
def test_a_label_is_read_in_its_language_and_behind_other_credits(text, reviewed):
    """Chinese and Japanese share the first words; without kana it is Chinese. A photograph's credit is not the headline's."""
    (found,) = find_ai_disclaimers(text)
    assert found.human_review is reviewed
    assert found.kind != "media"


@pytest.mark.parametrize(
    ("text", "reviewed"),
    [
        ("This article was written by AI, as is usual at the Harbor Wire.", None),
        ("This article was written by AI and published as is.", False),
        ("Not just one sentence here came from a chatbot.", None),
        ("Not only this sentence but the whole article was written by AI.", None),
    ],
)
def test_what_only_sounds_like_a_denial_denies_nothing(text, reviewed):
    (found,) = find_ai_disclaimers(text)
    assert (found.kind, found.human_review) == ("generated", reviewed)


def test_who_denies_that_people_wrote_denies_no_ai():
    assert kinds("Kein Redakteur hat diesen Text geschrieben, sondern eine KI.") == ["generated"]
    assert kinds("Keine KI hat diesen Text geschrieben, sondern ein Redakteur.") == []


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("Words: Llama 3", "Llama 3"),
        ("Research help: Microsoft Copilot", "Microsoft Copilot"),
        ("Home sales written up by United Robots.", "United Robots"),
        ("Posted by the TideWatch bot at 05:10.", "TideWatch bot"),
        ("Tidebot wrote this forecast.", "Tidebot"),
        ("Author: Mira, the language model of our desk.", "Mira"),
        ("A clerk at RADAR made the template for this story.", "RADAR"),
        ("The text of this guide comes from OpenAI's models.", "OpenAI's models"),
        ("삽화=미드저니", "미드저니"),
        ("This article was written by AI.", None),
        ("This article was written by a chatbot.", None),
    ],
)
def test_the_tool_is_named_as_the_notice_names_it(text, tool):
    assert [found.tool for found in find_ai_disclaimers(text)] == [tool]


@pytest.mark.parametrize(
    ("text", "reviewer"),
    [
        ("This article was written by AI and reviewed by our night desk.", "our night desk"),
        ("AI-drafted item; final check: Ana Ruiz.", "Ana Ruiz"),
        ("Machine-written text. Checked by: T. Vance", "T. Vance"),
        ("AI summary, read over by a senior editor of the Harbor Wire", "a senior editor"),
        ("Texte écrit avec l'aide de ChatGPT, relu par la rédaction.", "la rédaction"),
        ("This article was generated by AI and never checked by an editor.", None),
        ("This article was generated by AI.", None),
    ],
)
def test_the_reviewer_is_named_in_the_words_of_the_notice(text, reviewer):
    assert [found.reviewer for found in find_ai_disclaimers(text)] == [reviewer]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("This article was written by AI.", "text"),
        ("AI summary", "summary"),
        ("The headline of this story was suggested by AI.", "headline"),
        ("Illustration: Midjourney", "picture"),
        ("Narrated by an AI voice.", "audio"),
        ("Transcript by Otter.ai", "transcript"),
        ("Machine-translated from the Dutch", "translation"),
        ("Untertitel: automatisch erstellt", "transcript"),
    ],
)
def test_the_scope_is_what_of_the_page_the_notice_is_about(text, scope):
    assert [found.scope for found in find_ai_disclaimers(text)] == [scope]


@pytest.mark.parametrize(
    "text",
    [
        "Talbot wrote this report.",
        "Radar pictures show the template for this storm.",
        "The harbor's brochure text was translated by a machine.",
        "Some day a chatbot may write this column.",
        "I asked ChatGPT to write the opening of this column. It was useless.",
        "By Bard of Larkhill, who writes on birds",
    ],
)
def test_names_that_others_bear_and_what_is_not_this_page_are_no_notice(text):
    assert find_ai_disclaimers(text) == []


def test_what_stands_behind_a_hyphen_says_what_was_made():
    assert find_ai_disclaimers("A data-driven report was written by AI.")


def test_a_sentence_is_no_line_of_credits():
    assert find_ai_disclaimers("Reporting by Ana Ruiz and Tom Vance in Lowell; first draft produced with Claude")
    assert find_ai_disclaimers("Ana Ruiz says that she can read it · Read by an AI voice") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Quiz questions were made with AI.", False),
        ("The paper printed a reading list written by a chatbot.", False),
        ("The magazine ran reviews produced by artificial intelligence under invented bylines.", False),
        ("Images in this story were made with AI.", True),
        ("This story was written by AI.", True),
    ],
)
def test_what_others_made_with_ai_is_told_amid_a_story_and_is_no_notice(sentence, found):
    amid = (
        f"The board of the weekly met its readers on Monday.\n\n{sentence}\n\nThe union called a meeting for Thursday and asked for names."
    )
    assert bool(find_ai_disclaimers(Article(amid))) is found


def test_a_line_at_the_end_needs_to_point_at_nothing():
    assert find_ai_disclaimers(Article("The board of the weekly met its readers on Monday.\n\nQuiz questions were made with AI."))


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("KEY POINTS — drawn up by Gemini, read by our night desk", True),
        ("In short, by ChatGPT", True),
        ("Key points by Ruth Abel, read by our night desk", False),
        ("Summaries by ChatGPT win over the keepers", False),
    ],
)
def test_a_copy_may_begin_with_the_label_of_a_digest(label, found):
    article = Article(f"{label}\n• The pier is shut until May.\n• The ferry sails at noon.", language="en")
    assert bool(find_ai_disclaimers(article)) is found


STORY = "Nine of the twelve piers of the port were mended last year, the dearest of them for a quarter of a million."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{STORY} Report by TideWriter, our software.", True),
        (f"{STORY} Report by TideWriter, our software. The crews met on Monday.", False),
        (f"{STORY} Report by Ruth Abel, our clerk.", False),
    ],
)
def test_a_text_may_end_with_a_label_that_is_its_last_sentence(text, found, grammar_alone):
    assert bool(find_ai_disclaimers(text)) is found


@pytest.mark.parametrize(
    "text",
    [
        "Cette brève a été écrite par une IA et mise en ligne sans passer par un journaliste.",
        "Questo pezzo è stato scritto da un'IA ed è uscito senza passare da un redattore.",
        "Este parte lo redacta un programa y sale sin pasar por ningún redactor.",
        "Esta nota é escrita por um programa e publicada sem passar pela mão de um editor.",
    ],
)
def test_what_passed_through_nobodys_hands_is_unreviewed(text):
    (found,) = find_ai_disclaimers(text)
    assert found.human_review is False


def test_words_of_a_review_that_is_denied_make_no_help_of_it():
    (found,) = find_ai_disclaimers("Cette dépêche a été rédigée par une IA à partir des chiffres du port, sans relecture.")
    assert (found.kind, found.human_review) == ("generated", False)
