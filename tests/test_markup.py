import pytest

from framing.disclaimers.markup import ai_markings, c2pa_in_text, kind_of_source_type


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("trainedAlgorithmicMedia", "generated"),
        ("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia", "generated"),
        ("https://schema.org/TrainedAlgorithmicMediaDigitalSource", "generated"),
        ("TrainedAlgorithmicMediaDigitalSource", "generated"),
        ("compositedWithTrainedAlgorithmicMedia", "assisted"),
        ("algorithmicMedia", "automated"),
        ("digitalCapture", None),
        ("humanEdits", None),
        ("", None),
    ],
)
def test_a_source_type_is_read_as_term_address_and_name(value, kind):
    assert kind_of_source_type(value) == kind


def test_a_source_type_of_an_image_is_about_media_only():
    photo = {"@type": "ImageObject", "digitalSourceType": "trainedAlgorithmicMedia"}
    (found,) = ai_markings({"json_ld": [{"@graph": [{"@type": "NewsArticle", "image": [photo]}]}]})
    assert (found.kind, found.text) == ("media", "digitalSourceType: trainedAlgorithmicMedia")


@pytest.mark.parametrize("content", ["", "unknown", "false", "no AI was used", "none", "human-written", "0"])
def test_a_name_whose_value_takes_it_back_is_no_marking(content):
    assert ai_markings({"meta": [("ai-generated", content)]}) == []


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("ai-generated", "true", "generated"),
        ("ai_generated", "partial", "assisted"),
        ("ai-assisted", "yes", "assisted"),
        ("c2pa:digitalSourceType", "compositeWithTrainedAlgorithmicMedia", "assisted"),
        ("ai-content-declaration", "summary", "summary"),
    ],
)
def test_names_in_use_are_markings_of_their_kind(name, content, kind):
    assert [found.kind for found in ai_markings({"meta": [(name, content)]})] == [kind]


@pytest.mark.parametrize(("claim", "review"), [("true", True), ("false", False)])
def test_a_review_named_in_the_markup_goes_with_every_marking(claim, review):
    (found,) = ai_markings({"meta": [("ai-generated", "true"), ("ai-human-reviewed", claim)]})
    assert found.human_review is review


def test_a_review_alone_or_another_name_is_no_marking():
    assert ai_markings({"meta": [("ai-human-reviewed", "true"), ("robots", "noai"), ("generator", "WordPress")]}) == []


def test_a_c2pa_tag_is_present_and_leaves_its_kind_open():
    (found,) = ai_markings({"c2pa": ["link[rel=c2pa-manifest]"]})
    assert (found.text, found.kind) == ("link[rel=c2pa-manifest]", "unspecified")


@pytest.mark.parametrize("markup", [{}, {"json_ld": None, "meta": None, "c2pa": None}, {"json_ld": ["x", 3, None], "meta": [("one",), 5]}])
def test_missing_and_misshapen_markup_is_passed_over(markup):
    assert ai_markings(markup) == []


def test_a_wrapper_of_variation_selectors_is_told_from_an_emoji():
    wrapped = "The dam holds.\ufeff" + "\ufe01" * 12
    assert c2pa_in_text(wrapped) == [(14, 27)]
    assert c2pa_in_text("\ufeffThe dam holds ☀\ufe0f") == []
