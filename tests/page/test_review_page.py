"""The page of review: a document is chosen, questions are answered by clicks, and the bot answers over the draft."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.page.conftest import DESKTOP, PHONE
from tests.page.rules import broken_rules

DOCUMENT = """清江区2027年重点任务责任清单

一、城市管理
1. 新建口袋公园12处。
牵头单位：区住建局
配合单位：区水务局、各镇街
完成时限：10月底前
2. 改造老旧小区30个。
主办单位：区住建局
协同单位：区民政局
二、民生保障
3. 新增托位800个。
主办单位：区卫健局
配合单位：市教育、公安局
三、工作要求
加强组织领导，压实责任。
联系人：张三
"""


def document(name: str = "清单.txt", text: str = DOCUMENT) -> FilePayload:
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode()}


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desk", "phone"])
def review(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """The page, reached from the guide of the practice ground as a newcomer does."""
    page = browser.new_page(viewport=request.param, locale="zh-CN")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    page.get_by_role("link", name="导入印发的清单").click()
    page.wait_for_url("**/review")
    yield page
    page.close()
    assert faults == []


def test_from_the_document_to_an_answering_bot(review: Page) -> None:
    review.set_input_files("#file", document())
    expect(review.get_by_test_id("read")).to_contain_text("3个条目")
    asked = review.get_by_test_id("asked")
    first = asked.locator(".question").first
    expect(first).to_contain_text("“主办单位”是什么角色？")
    expect(first).to_contain_text("第8行")
    while (count := asked.locator(".question").count()) > 0:  # one answer can be that of a whole family
        asked.locator(".primary").first.click()
        expect(asked.locator(".question")).not_to_have_count(count)
    expect(review.locator("#stands")).to_contain_text("检查通过")
    ask(review, "区住建局牵头哪些")
    expect(review.get_by_test_id("answer")).to_contain_text("改造老旧小区")
    assert review.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_every_block_is_shown_with_what_it_became(review: Page) -> None:
    review.set_input_files("#file", document())
    blocks = review.get_by_test_id("blocks").locator("li")
    expect(blocks).to_have_count(sum(bool(each.strip()) for each in DOCUMENT.splitlines()))
    review.get_by_role("button", name=re.compile("^条目 3$")).click()
    expect(blocks).to_have_count(3)
    expect(blocks.first).to_contain_text("新建口袋公园")


def test_an_entry_is_put_right_and_its_doubt_is_gone(review: Page) -> None:
    review.set_input_files("#file", document())
    entry = review.get_by_test_id("entries").locator("li").nth(2)
    expect(entry).to_contain_text("存疑")
    entry.get_by_text("改", exact=True).click()
    entry.get_by_label("牵头").fill("区卫健局")
    entry.get_by_label("参与").fill("市教育局、市公安局")
    entry.get_by_label("时限").fill("11月底前")
    entry.get_by_role("button", name="就这样").click()
    expect(entry).to_contain_text("参与：市教育局、市公安局")
    expect(entry).to_contain_text("时限：11月底前")
    expect(entry).not_to_contain_text("存疑")


def test_what_was_done_is_there_after_a_reload_and_can_be_taken_along(review: Page, tmp_path: Path) -> None:
    review.set_input_files("#file", document())
    review.get_by_test_id("asked").locator(".primary").first.click()
    expect(review.get_by_test_id("asked")).not_to_contain_text("主办单位”是什么角色")
    review.reload()
    expect(review.get_by_test_id("read")).to_contain_text("3个条目")
    expect(review.get_by_test_id("asked")).not_to_contain_text("主办单位”是什么角色")
    with review.expect_download() as taken:
        review.get_by_role("button", name="下载草稿文件夹").click()
    taken.value.save_as(tmp_path / "taken.zip")
    names = zipfile.ZipFile(io.BytesIO((tmp_path / "taken.zip").read_bytes())).namelist()
    assert {"document.toml", "departments.toml", "source.txt", "answers.toml"} <= set(names)


def test_what_cannot_be_read_is_told_and_the_next_file_is_read(review: Page) -> None:
    review.set_input_files("#file", document("清单.docx", "PK\x03\x04 broken"))
    expect(review.get_by_test_id("read")).to_contain_text("已损坏")
    expect(review.locator("#draft")).to_be_hidden()
    review.set_input_files("#file", document())
    expect(review.get_by_test_id("read")).to_contain_text("3个条目")


def test_words_of_the_document_are_never_markup(review: Page) -> None:
    review.set_input_files("#file", document(text=DOCUMENT.replace("口袋公园", "<img src=x onerror=alert(1)>公园")))
    expect(review.get_by_test_id("entries")).to_contain_text("<img src=x onerror=alert(1)>公园")
    assert review.locator("#draft img").count() == 0


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(browser: Browser, address: str, size: dict[str, int], scheme: str) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme, locale="zh-CN")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/review")
    assert broken_rules(page) == []
    page.set_input_files("#file", document())
    expect(page.get_by_test_id("read")).to_contain_text("3个条目")
    assert broken_rules(page) == []
    page.get_by_test_id("entries").locator("li").nth(2).get_by_text("改", exact=True).click()
    page.get_by_test_id("asked").locator(".primary").first.click()
    expect(page.get_by_test_id("asked")).not_to_contain_text("主办单位”是什么角色")
    ask(page, "区住建局牵头哪些")
    expect(page.get_by_test_id("answer")).not_to_be_empty()
    assert broken_rules(page) == []
    context.close()


def test_everything_to_press_is_large_enough_on_a_phone(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{address}/review")
    page.set_input_files("#file", document())
    expect(page.get_by_test_id("read")).to_contain_text("3个条目")
    sizes = "each => each.map(e => e.getBoundingClientRect()).filter(r => r.width && r.height < 43.5).length"
    for what in ("button", "summary", ".file", ".bar a"):
        assert page.locator(what).evaluate_all(sizes) == 0, what
    page.close()


def ask(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="问题").fill(text)
    page.get_by_role("button", name="问", exact=True).click()


def test_an_answer_to_many_places_lists_them_and_is_taken_back(review: Page) -> None:
    entries = "".join(f"{at}. 修缮道路{at}条。\n主办单位：区交通局\n" for at in range(1, 13))
    review.set_input_files("#file", document(text=f"清江区任务清单\n{entries}"))
    asked, answered = review.get_by_test_id("asked"), review.get_by_test_id("answered")
    asked.get_by_text("一个回答管12处，全部列出").click()
    expect(asked.locator(".places li")).to_have_count(12)
    asked.get_by_role("button", name="按拟读的：牵头单位（12处）").click()
    expect(asked).to_contain_text("都答完了")
    answered.get_by_text("已答1个").click()
    expect(answered).to_contain_text("“主办单位”是什么角色？ 牵头单位")
    answered.get_by_role("button", name="撤回").click()
    expect(asked.locator(".question")).to_have_count(1)


def test_a_correction_that_is_not_printed_is_the_offices_decision(review: Page) -> None:
    text = "清江区任务清单\n1. 修缮道路2条。\n牵头单位：区交通局\n2. 建桥3座。\n牵头单位：区住建局\n"
    review.set_input_files("#file", document(text=text))
    ask(review, "区公安分局牵头哪些")
    entry = review.get_by_test_id("entries").locator("li").first
    entry.get_by_text("改", exact=True).click()
    entry.get_by_label("牵头").fill("区公安分局")
    entry.get_by_role("button", name="就这样").click()
    expect(review.get_by_test_id("told")).to_contain_text("记为综治办核定（原文：牵头单位：区交通局）")
    expect(review.get_by_test_id("answer")).to_contain_text("修缮道路")
    expect(review.locator("#stands")).to_contain_text("检查通过")


def test_of_two_at_one_draft_the_second_sees_what_the_first_has_answered(review: Page, browser: Browser) -> None:
    review.set_input_files("#file", document())
    expect(review.get_by_test_id("asked").locator(".question").first).to_be_visible()
    with browser.new_page(locale="zh-CN") as other:
        other.goto(review.url)
        other.evaluate("number => sessionStorage.setItem('review-draft', number)", "1")
        other.reload()
        expect(other.get_by_test_id("read")).to_contain_text("3个条目")
        review.get_by_test_id("asked").locator(".primary").first.click()
        expect(review.get_by_test_id("answered")).to_be_visible()
        other.get_by_test_id("asked").locator(".primary").first.click()
        expect(other.get_by_test_id("refused")).to_contain_text("再看一遍")
        expect(other.get_by_test_id("answered")).to_be_visible()
