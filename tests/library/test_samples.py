"""The sample firms: listed, readable, with a story in both languages."""

import json

import pytest

from assessment.library import samples


def test_three_samples_begin_with_the_garment_firm() -> None:
    assert samples.names() == ("garment", "electronics", "seafood")


@pytest.mark.parametrize("name", samples.names())
def test_a_sample_is_an_assessment_with_its_story(name: str) -> None:
    found = json.loads(samples.text(name))
    assert found["format"] == "sansang.assessment/1"
    assert found["questionnaire"] == {"id": "tuv-sud", "version": "1.0"}
    assert samples.story(name, "vi") != samples.story(name, "en")
    assert samples.story(name, "ko") == samples.story(name, "en")


def test_a_sample_names_the_questionnaires_it_was_assessed_with() -> None:
    for name in samples.names():
        for questionnaire in samples.questionnaires(name):
            assert json.loads(samples.text(name, questionnaire))["questionnaire"]["id"] == questionnaire
        assert samples.questionnaires(name)[0] == "tuv-sud"
        assert "kpc" in samples.questionnaires(name)


@pytest.mark.parametrize("name", ["", "..", "../reference", "nobody", "garment/.."])
def test_a_name_that_is_no_sample_is_refused(name: str) -> None:
    with pytest.raises(KeyError):
        samples.text(name)
