"""Names in English sentences: what goes in and what is expected stand side by side."""

import pytest

EXAMPLES = [
    "【Nanshan District|place】 in 【Shenzhen|place】 grew by 6 percent.",
    "【Wang Fang|person】, deputy director of the 【Suzhou Bureau of Commerce|organisation】, said sales doubled.",
    "Mayor 【Chen Jie|person】 spoke at the 【World Internet Conference|event】.",
    "【Fudan University|institution】 and 【Peng Cheng Laboratory|laboratory】 met 【Bluewave Technologies|company】.",
    "Companies such as 【Acme|company】, 【Globex|company】 and 【Initech|company】 moved in.",
    "The 【Ministry of Science and Technology|organisation】 approved it on Friday.",
    "The city launched the “【Green Shoots|programme】” program, and the 【Silk Road Alliance|alliance】 joined.",
    "It makes chips for 【artificial intelligence|technology】 and 【cloud computing|technology】.",
    "In 【Zhejiang|place】 province, the 【Hangzhou Future Sci-Tech City|place】 attracts firms.",
    "【China|place】's carmaker 【Geely|company】 sold 2 million cars last year.",
    "Deputy Mayor 【Chen Rui|person】 met Professor 【Ann O’Neill|person】 of 【King College London|institution】.",
    "【Zhang Min|person】, a resident of 【Nanshan|place】, says the noise keeps her awake.",
    "The 【World Aviation Organization|organisation】 (【WAO|organisation】) agreed, and 【Boeing|company】 signed.",
    "【European Investment Bank|company】 will lend, said economist 【Jane Marsh|person】.",
    "Chief Executive Officer 【Priya Raman|person】 told analysts; rancher 【Tom Yazzie|person】, 71, disagreed.",
    "The 【San Jose|place】, 【California|place】-based company beat 【Novalith Inc.|company】 in a year.",
    "【Ardmore City Council|organisation】 voted. Rain fell on 【Ardmore|place】.",
    "【Niall Furlong|person】, a hydrologist at 【Trinity Institute|institution】, agrees.",
    "【Peter Lindqvist|person】 of 【Uppsala University|institution】 was not involved.",
    "【Brightvale Foods|company】 grew; a friend of 【Brightvale|company】 said its 【Stoke Ferry|place】 plant pays.",
    "Manufacturers in 【Westmere|place】 added 4,200 jobs.",
    "【OSLO|place】, Oct 24 - The 【European Commission|organisation】 met 【Poland|place】's 【Norvind|company】.",
    "【Norway|place】's 【Ministry of Energy|organisation】 and the 【University of Oslo|institution】 agreed.",
    "It lost share to 【Brightvale|company】 and bought a mill from 【Umbra|company】.",
    "Its customers include 【Bluewave|company】 and 【Halden Electric|company】, 【Reuters|organisation】 reported.",
    "The 【University of Science and Technology|institution】 and 【Peng Cheng Laboratory|laboratory】 test it.",
    "It stands near the 【Dogger South|place】 wind farm.",
    "【Ohio|place】 Governor 【Wade Lindner|person】 spoke; analysts polled by 【LQEG|company】 did not.",
    "On Monday, The Next Day, However, But nothing is named.",
]


@pytest.mark.parametrize("line", EXAMPLES)
def test_names_of_a_sentence(marked, line):
    assert marked(line).found("en", None) == (line,)


def test_an_acronym_in_brackets_and_a_family_name_are_aliases(marked):
    from broadsheet.importer.names.find import find

    text = marked(
        "The Shanghai Advanced Research Institute (SARI) opened.",
        "SARI employs 900 people, said Zhou Min, president of SARI. Zhou joined in 2020.",
    )
    found = {entity.name: entity for entity in find(text.passages, "en", None)}
    assert found["Shanghai Advanced Research Institute"].aliases == ("SARI",)
    assert found["Zhou Min"].aliases == ("Zhou",)
    assert len(found["Shanghai Advanced Research Institute"].mentions) == 4


def test_places_hold_one_another_as_the_text_says(marked):
    from broadsheet.importer.names.find import find

    text = marked("Nankai University in Tianjin opened a branch in Kunshan, Jiangsu province.")
    found = {entity.name: entity for entity in find(text.passages, "en", None)}
    assert found["Nankai University"].part_of == found["Tianjin"].id
    assert found["Kunshan"].part_of == found["Jiangsu"].id


def test_a_byline_names_persons(marked):
    line = "By 【Emma Clarke|person】 and 【Wang Lei|person】"
    assert marked(line, role="byline").found("en", None) == (line,)
