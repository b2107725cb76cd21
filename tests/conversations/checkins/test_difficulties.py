"""A difficulty stays open until it is said to be solved: in words, by a press, or with the whole item."""

import pytest

from storage.people import Role
from tests.conversations.stage import LIAISON, Stage

ITEM, CLAUSE = "49", "49.1"


async def in_difficulty(stage: Stage, ref: str = ITEM) -> str:
    """A department has reported a difficulty."""
    department = stage.parties(ITEM)[0]
    await stage.appoint(LIAISON, Role.LIAISON, department)
    stage.say(LIAISON, LIAISON, f"{ref} 有困难 缺场地")
    await stage.quiet()
    return department


async def now(stage: Stage, ref: str = ITEM) -> tuple[str, int | None, str]:
    """How an entry stands: state, percentage and words of its last report."""
    (found,) = await stage.rows(
        "SELECT state, percent, text FROM versions JOIN reports ON reports.id = report"
        " WHERE ref = ? AND withdrawn = 0 ORDER BY report DESC, number DESC LIMIT 1",
        ref,
    )
    return found["state"], found["percent"], found["text"]


@pytest.mark.parametrize("words", ["完成一半了", "完成60%", "推进中", "又开了两次会", "剩最后一批", "困难解决了一部分"])
async def test_progress_leaves_a_difficulty_open_and_says_so(stage: Stage, words: str) -> None:
    await in_difficulty(stage)
    text = await stage.asked(LIAISON, LIAISON, f"49 {words}")
    assert "没有写明困难已解决" in text
    state, _, said = await now(stage)
    assert state == "difficult"
    assert said.startswith("缺场地")


@pytest.mark.parametrize(
    "words", ["困难已解决", "场地问题解决了，完成60%", "按计划", "没有困难了，完成60%", "进展顺利", "已办结"]
)
async def test_a_difficulty_that_is_said_to_be_over_is(stage: Stage, words: str) -> None:
    await in_difficulty(stage)
    assert "没有写明困难已解决" not in await stage.asked(LIAISON, LIAISON, f"49 {words}")
    assert (await now(stage))[0] in {"on plan", "done"}


async def test_a_press_ends_it_and_keeps_words_and_figure(stage: Stage) -> None:
    await in_difficulty(stage)
    await stage.asked(LIAISON, LIAISON, "49 完成60% 教发〔2026〕12号")
    number = stage.own(LIAISON)[-1]["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "困难已解决")
    await stage.quiet()
    state, percent, text = await now(stage)
    assert (state, percent) == ("on plan", 60)
    assert text.endswith("困难已解决")
    assert "困难已解决" not in stage.buttons(LIAISON, number)
    assert len(await stage.rows("SELECT 1 FROM proofs JOIN evidence ON evidence.id = evidence")) == 1
    await stage.pressed(LIAISON, LIAISON, number, "撤销")
    await stage.quiet()
    assert (await now(stage))[0] == "difficult"


async def test_what_is_solved_for_the_item_is_solved_for_its_clauses(stage: Stage) -> None:
    await in_difficulty(stage, CLAUSE)
    text = await stage.asked(LIAISON, LIAISON, "49 困难已解决")
    assert "49.1" in text
    assert (await now(stage))[0] == "on plan"
    assert (await now(stage, CLAUSE))[0] == "on plan"


@pytest.mark.parametrize("words", ["按计划", "完成60%"])
async def test_an_item_that_goes_on_says_nothing_of_the_difficulty_of_a_clause(stage: Stage, words: str) -> None:
    await in_difficulty(stage, CLAUSE)
    await stage.asked(LIAISON, LIAISON, f"49 {words}")
    assert (await now(stage, CLAUSE))[0] == "difficult"


async def test_a_message_that_is_changed_follows_the_same_rule(stage: Stage) -> None:
    await in_difficulty(stage, CLAUSE)
    said = stage.say(LIAISON, LIAISON, "49.1 完成60%")
    await stage.quiet()
    stage.edit(LIAISON, said, "49.1 完成70%")
    await stage.quiet()
    assert (await now(stage, CLAUSE))[:2] == ("difficult", 70)
    whole = stage.say(LIAISON, LIAISON, "49 完成60%")
    await stage.quiet()
    for words in ("49 困难已解决，完成60%", "49 困难已解决，完成65%"):
        stage.edit(LIAISON, whole, words)
        await stage.quiet()
        assert (await now(stage, CLAUSE))[0] == "on plan"
    stage.edit(LIAISON, whole, "49 完成65%")
    await stage.quiet()
    assert (await now(stage, CLAUSE))[0] == "difficult"


async def test_an_answer_to_how_it_was_solved_is_taken_at_its_word(stage: Stage) -> None:
    department = await in_difficulty(stage)
    await stage.asked(LIAISON, LIAISON, f"/report {ITEM}")
    number = stage.own(LIAISON)[-1]["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "按计划")
    await stage.quiet()
    stage.say(LIAISON, LIAISON, "另借了一处，推进中", reply_to=number)
    await stage.quiet()
    assert department
    assert (await now(stage))[0] == "on plan"


async def test_a_difficulty_that_is_told_again_is_no_progress(stage: Stage) -> None:
    await in_difficulty(stage)
    assert "没有写明困难已解决" not in await stage.asked(LIAISON, LIAISON, "49 还是有困难 缺场地")
