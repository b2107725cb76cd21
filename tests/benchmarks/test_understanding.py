"""Counting what is right, and what is wrong and said as sure."""

import json
from pathlib import Path

from benchmarks.understanding import judge, report, turns
from bot.questions.assistant import Assistant


def a_set(folder: Path, *lines: dict[str, object]) -> Path:
    path = folder / "set.jsonl"
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    return path


def test_talk_is_overheard_unless_a_line_says_otherwise(tmp_path: Path) -> None:
    nothing = {"kind": "none"}
    path = a_set(
        tmp_path,
        {"category": "chatter", "text": "收到", "expect": nothing},
        {"category": "lead", "text": "妇联牵头哪些", "expect": nothing},
        {"category": "lead", "text": "妇联牵头哪些", "expect": nothing, "addressed": False},
    )
    assert [each.addressed for each in turns(path)] == [False, True, False]


def test_the_turns_of_a_dialog_lean_on_one_another(assistant: Assistant, tmp_path: Path) -> None:
    path = a_set(
        tmp_path,
        {"text": "妇联牵头哪些", "dialog": "a", "expect": {"kind": "tasks", "refs": ["21", "49"]}},
        {"text": "那参与的呢", "dialog": "a", "expect": {"kind": "tasks", "refs": ["3", "13", "55"]}},
    )
    assert [each.wrong for each in judge(assistant, list(turns(path)))] == [(), ()]


def test_what_is_wrong_and_sure_is_counted_apart_from_proposals(assistant: Assistant, tmp_path: Path) -> None:
    wrong = {"kind": "departments", "departments": ["妇联"], "about": ["1"]}
    path = a_set(
        tmp_path,
        {"category": "who", "text": "扫黑除恶谁牵头", "expect": wrong},
        {"category": "who", "text": "谁管电动车充电着火", "expect": wrong},
    )
    verdicts = judge(assistant, list(turns(path)))
    assert [each.is_wrong_and_sure for each in verdicts] == [True, False]
    told = report("a set", verdicts, misses=True).splitlines()
    assert told[0] == "a set: 0 of 2 right (0.0 %, wrong and sure 50.0 %)"
    assert [line.split("[")[0].strip() for line in told[2:]] == ["SURE", ""]


def test_a_corpus_of_the_tests_is_a_set_too() -> None:
    corpus = Path(__file__).parents[1] / "corpus"
    dialogs = {each.dialog for each in turns(corpus / "follow_ups.toml")}
    assert len(dialogs) > 30
    assert all(not each.addressed for each in turns(corpus / "chatter.toml"))
