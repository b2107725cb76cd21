"""What the board shows: what was said in the chat, and the same numbers as the chat."""

import re
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser

import pytest

from bot.board.wording import TEXTS
from bot.questions.text import Language
from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, Stage
from tests.handlers.web.board_visitor import Visitor, visiting

NEW_YEAR = datetime(2027, 1, 4, 2, 0, tzinfo=UTC)


async def counts(visitor: Visitor, query: str = "") -> dict[str, int]:
    """The line of counts of a page, by name."""
    found = re.findall(r"<dt>([^<]+)</dt><dd>(?:<a [^>]+>)?(\d+)<", await visitor.get(query))
    return {name: int(number) for name, number in found}


async def lived(stage: Stage) -> str:
    """A department has reported on three entries; the office has returned one and closed one."""
    department = stage.parties("49")[0]
    await stage.appoint(LIAISON, Role.LIAISON, department)
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    await stage.asked(LIAISON, LIAISON, "49 完成80% 已建家长学校12所")
    other = stage.another_of(department, "49")
    await stage.asked(LIAISON, LIAISON, f"{other} 有困难 缺少经费")
    return department


async def test_the_wall_has_every_entry_and_what_was_last_said_of_it(live: Live) -> None:
    await lived(live)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        text = await visitor.get()
        refs = [each.ref for each in live.checklist.all_items]
        for ref in refs:
            assert f"?view=entry&amp;ref={ref.replace('(', '%28').replace(')', '%29')}" in text, ref
        assert [text.count(f'class="sign {each}"') for each in ("green", "yellow", "red")] == [1, 1, 0]


async def test_the_board_and_the_chat_count_alike(live: Live) -> None:
    department = await lived(live)
    await live.plan_at(NEW_YEAR)
    status = await live.asked(OWNER, OWNER, "/status")
    own = await live.asked(LIAISON, LIAISON, "/status")
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        for query, told in (("", status), (f"?view=department&department={department}", own)):
            found = await counts(visitor, query)
            line = told.split("\n")[0]
            assert [str(found[f"填报{each}"]) for each in ("红灯", "黄灯", "绿灯")] == [
                re.search(rf"{each}\D{{0,2}}(\d+)", line)[1]  # type: ignore[index]
                for each in ("红灯", "黄灯", "绿灯")
            ], line
        matrix = await visitor.get("?view=sections")
        total = re.findall(r'aria-label="黄灯 (\d+)"', matrix.rpartition('<tr class="total">')[2])
        assert int(total[-1]) == (await counts(visitor))["填报黄灯"]


async def test_a_search_shows_the_whole_answer_that_the_chat_shows_by_pages(live: Live) -> None:
    await lived(live)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        text = await visitor.get("?view=search&q=谁还没报")
        told = text.partition('id="answer"')[2].partition("</div>")[0]
        silent = re.search(r"(\d+)个单位有未填报的事项", told)
        assert silent is not None
        assert len(re.findall(r"\d+项中\d+项未报", told)) == int(silent[1]) > 8


async def test_a_count_leads_to_what_it_counts(live: Live) -> None:
    department = await lived(live)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        page = f"?view=department&department={department}"
        [link] = re.findall(r'<dd><a href="([^"]+light=yellow)"', await visitor.get(page))
        found = await visitor.get(unescape(link))
        assert found.count('class="yellow"') == (await counts(visitor, page))["填报黄灯"]
        assert f'<span class="whose">{department}：</span>' in found


async def test_filters_stand_in_the_address_and_choose(live: Live) -> None:
    department = await lived(live)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        whole = await visitor.get()
        chosen = await visitor.get(f"?department={department}&light=yellow")
        assert chosen.count('class="yellow"') == 1
        assert "缺少经费" not in chosen
        assert len(chosen) < len(whole) / 3
        assert f'<option value="{department}" selected>' in chosen
        assert "没有符合条件的事项" in await visitor.get(f"?department={department}&light=red")
        section = live.checklist.sections[2]
        text = await visitor.get(f"?section={section.ref}")
        assert re.findall(r'id="h-([^"]+)"', text) == [section.ref]


async def test_the_year_shows_each_occurrence_in_its_month(live: Live) -> None:
    await live.plan_at(NEW_YEAR)
    rows = await live.rows("SELECT due FROM occurrences WHERE due BETWEEN '2027-01-01' AND '2027-12-31'")
    assert rows
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        text = await visitor.get("?view=year")
        assert len(re.findall(r'class="mark [^"]+" role="img"', text)) == len(rows)
        sums = text.partition('<tr class="total">')[2].partition("</tr>")[0]
        assert sum(map(int, re.findall(r'class="all">(\d+)<', sums))) == len(rows)
        assert "2099" not in await visitor.get("?view=year&year=2027")


async def test_an_entry_shows_its_words_its_departments_and_what_happened(live: Live) -> None:
    department = await lived(live)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        text = await visitor.get("?view=entry&ref=49")
        item = next(each for each in live.checklist.items if each.ref == "49")
        assert all(each.text in text for each in item.clauses)
        assert all(each in text for each in live.parties("49"))
        assert f"{department} 联络员" in text
        assert "填报：按计划 80%" in text
        section = live.checklist.parents["49"]
        page = await visitor.get(f"?view=entry&ref={section}")
        assert "ref=49" in page
        assert f"<b>{section}</b>" not in page, "a section is called by its numeral"


@pytest.mark.parametrize("question", ["消防归谁管", "第49项", "教体局牵头哪些任务", "who is responsible for 消防?"])
async def test_a_search_says_what_the_chat_says(live: Live, question: str) -> None:
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        text = await visitor.get(f"?view=search&q={question}")
        said = live.assistant.ask(question)
        assert all(word in _plain(text) for word in _plain(said.reply.replace("【", "").replace("】", "")).split())
        assert all(f"<b>{ref}</b>" in text for ref in said.refs[:3] if "." not in ref)


@pytest.mark.parametrize("question", ["哪些有困难", "总体情况", "教体局进展怎么样"])
async def test_a_search_for_the_state_says_what_the_chat_says_now(live: Live, question: str) -> None:
    await lived(live)
    said = await live.asked(OWNER, OWNER, question)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        text = re.sub(r"<[^>]+>|\s", "", await visitor.get(f"?view=search&q={question}"))
        assert re.sub(r"\s", "", said) in text


async def test_every_view_speaks_english_as_well(live: Live) -> None:
    await lived(live)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        for query in ("", "&view=sections", "&view=year", "&view=entry&ref=49", "&view=search&q=49"):
            text = await visitor.get(f"?lang=en{query}")
            assert '<html lang="en">' in text
            assert "Responsibility board" in text
            links = re.findall(r"<nav[^>]*>(.*?)</nav>", text)[0]
            assert all("lang=en" in each for each in re.findall(r'href="([^"]*)"', links))


def test_every_text_is_there_in_both_languages() -> None:
    for name, (chinese, english) in TEXTS.items():
        assert chinese, name
        assert english, name
        assert re.findall(r"{(\w+)}", chinese) or not re.findall(r"{(\w+)}", english), name
    assert set(Language) == {"zh", "en"}


@pytest.mark.parametrize(
    "query",
    [
        "?view=nothing",
        "?view=entry",
        "?view=entry&ref=999",
        "?view=department",
        "?view=department&department=不存在",
        "?department=<script>",
        "?section=S99",
        "?light=blue",
        "?view=year&year=1",
        "?view=year&year=二〇二六年",
        "?view=year&year=99999999999999999999",
        "?view=year&year=-1",
    ],
)
async def test_what_is_not_there_is_said_to_be_so_and_not_repeated(live: Live, query: str) -> None:
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        status, text = await visitor.ask(query)
        assert status == 404
        assert all(each not in text for each in ("script>", "不存在", "999", "blue", "S99"))


async def test_a_page_has_the_landmarks_and_headings_that_a_screen_reader_needs(live: Live) -> None:
    await lived(live)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        for query in ("", "?view=sections", "?view=year", "?view=entry&ref=49", "?view=search&q=49"):
            page = _Page()
            page.feed(await visitor.get(query))
            assert page.count["main"] == page.count["h1"] == page.count["header"] == 1, query
            assert page.first_link == "#main"
            assert page.tables == page.captions, query
            assert page.bare_headings == 0
            assert page.ids == len(set(page.names)), query


def _plain(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


class _Page(HTMLParser):
    """Counts what matters on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.count: dict[str, int] = {}
        self.first_link = ""
        self.tables = self.captions = self.bare_headings = self.ids = 0
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        given = dict(attrs)
        self.count[tag] = self.count.get(tag, 0) + 1
        self.tables += tag == "table"
        self.captions += tag == "caption"
        self.bare_headings += tag == "th" and "scope" not in given
        if tag == "a" and not self.first_link:
            self.first_link = given.get("href") or ""
        if name := given.get("id"):
            self.ids += 1
            self.names.append(name)
