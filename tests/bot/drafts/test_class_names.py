"""What the classes of blocks are called."""

from bot.drafts.class_names import CLASS_NAMES
from checklist_data.importing.reading import LINE_CLASSES, Class


def test_every_class_has_a_name_of_its_own() -> None:
    assert set(CLASS_NAMES) == set(Class)
    assert len({*CLASS_NAMES.values()}) == len(CLASS_NAMES)


def test_what_a_person_may_call_a_line_is_called_alike() -> None:
    assert all(
        CLASS_NAMES[each] in words or words in CLASS_NAMES[each] or each is Class.NAVIGATION
        for each, words in LINE_CLASSES.items()
    )
