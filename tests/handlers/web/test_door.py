"""Coming in to the board: by a link of the bot or by what the platform signs; once, not late, never by a forgery."""

import pytest

from bot.board.passes import Purpose, new_pass, signed
from bot.board.place import board_place
from storage.people import Role
from tests.conversations.live import TOKEN, Live
from tests.conversations.stage import BOARD, COLLEAGUE, LIAISON, OWNER, STRANGER, Stage
from tests.handlers.web.board_visitor import init_data, link_for, visiting

FOREIGN = "7000000002:another-bot"


async def test_a_link_lets_its_reader_in_once(live: Live) -> None:
    link = await link_for(live, OWNER)
    async with visiting(live) as first, visiting(live) as second:
        assert (await first.ask())[0] == 401
        assert (await first.show(link=link))[0] == 200
        assert "总览" in await first.get()
        assert (await second.show(link=link))[0] == 401
        assert (await second.ask())[0] == 401
        assert (await first.show(link=link))[0] == 200, "whoever came in by it may open the page anew"


async def test_a_link_is_good_for_ten_minutes_and_a_session_for_an_hour(live: Live) -> None:
    late, good = await link_for(live, OWNER), await link_for(live, OWNER)
    async with visiting(live) as visitor:
        live.wind(minutes=9)
        assert (await visitor.show(link=good))[0] == 200
        live.wind(minutes=2)
        assert (await visitor.show(link=late))[0] == 401
        assert (await visitor.ask())[0] == 200
        live.wind(minutes=58)
        assert (await visitor.ask())[0] == 401


async def test_no_link_can_be_made_up(live: Live) -> None:
    link, now = await link_for(live, OWNER), live.world.clock.reading()
    foreign = board_place("127.0.0.1:1", BOARD, FOREIGN, live.world.clock)
    own = live.services.board
    assert own is not None
    account, ends_at, mark, signature = link.split(".")
    forged = [
        "",
        ".",
        "...",
        "x" * 5000,
        "一.二.三.四",
        f"{STRANGER}.{ends_at}.{mark}.{signature}",
        f"{account}.{int(ends_at) + 60}.{mark}.{signature}",
        f"{account}.{ends_at}.another.{signature}",
        f"{account}.{ends_at}.{mark}.",
        f"{account}.{ends_at}.{mark}.{signature[:-1]}",
        f"0{link}",
        link + "=",
        signed(Purpose.LINK, new_pass(Purpose.LINK, OWNER, now), foreign.key),
        signed(Purpose.SESSION, new_pass(Purpose.SESSION, OWNER, now), own.key),
    ]
    async with visiting(live) as visitor:
        for each in forged:
            assert (await visitor.show(link=each))[0] == 401, each
        assert (await visitor.show(link=link))[0] == 200


async def test_no_session_can_be_made_up(live: Live) -> None:
    now, own = live.world.clock.reading(), live.services.board
    assert own is not None
    foreign = board_place("127.0.0.1:1", BOARD, FOREIGN, live.world.clock)
    link = await link_for(live, OWNER)
    cookies = [
        link,
        signed(Purpose.LINK, new_pass(Purpose.LINK, OWNER, now), own.key),
        signed(Purpose.SESSION, new_pass(Purpose.SESSION, OWNER, now), foreign.key),
        f"{OWNER}.9999999999.x.y",
        "\x01\x02",
    ]
    async with visiting(live) as visitor:
        for each in cookies:
            assert (await visitor.ask(Cookie=f"board={each!r}".replace("'", "")))[0] == 401, each


async def test_what_the_platform_signs_lets_in_once_and_while_it_is_fresh(live: Live) -> None:
    await live.appoint(LIAISON, Role.LIAISON, live.parties("49")[0])
    now = live.world.clock.reading().timestamp()
    given = init_data(LIAISON, now - 30)
    async with visiting(live) as first, visiting(live) as second:
        assert (await first.show(init=given))[0] == 200
        assert "总览" in await first.get()
        assert (await second.show(init=given))[0] == 401
        assert (await second.show(init=init_data(LIAISON, now - 9 * 60)))[0] == 200


async def test_nothing_else_is_taken_for_what_the_platform_signs(live: Live) -> None:
    now = live.world.clock.reading().timestamp()
    good = init_data(OWNER, now)
    forged = [
        init_data(OWNER, now, token=FOREIGN),
        init_data(OWNER, now - 11 * 60),
        init_data(OWNER, now + 5 * 60),
        init_data(OWNER, now, user="{}"),
        init_data(OWNER, now, user="[1]"),
        init_data(OWNER, now, user="null"),
        init_data(OWNER, now, user="[" * 900),
        init_data(OWNER, now, auth_date="9" * 400),
        init_data(OWNER, now, auth_date="soon"),
        good.replace("%22id%22%3A+1", "%22id%22%3A+3"),
        good + "&user=%7B%22id%22%3A+1%7D",
        good + "&extra=1",
        good.replace("hash=", "hash=0"),
        good.replace("hash=", "hush="),
        good.replace("auth_date", "auth%5Fdate2"),
        "hash=%ff",
        "&".join("a" * 60),
        "x" * 7000,
    ]
    async with visiting(live) as visitor:
        for each in forged:
            assert (await visitor.show(init=each))[0] == 401, each
        assert (await visitor.show(init=good))[0] == 200


async def test_the_session_is_out_of_reach_of_scripts_and_of_other_sites(live: Live) -> None:
    async with visiting(live) as visitor:
        link = await link_for(live, OWNER)
        async with visitor.session.post(f"{visitor.address}enter", json={"link": link}) as answer:
            cookie = answer.headers["Set-Cookie"]
        assert all(each in cookie for each in ("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=3"))


async def test_no_other_site_can_bring_somebody_in(live: Live) -> None:
    async with visiting(live) as visitor:
        link = await link_for(live, OWNER)
        assert (await visitor.show({"Sec-Fetch-Site": "cross-site"}, link=link))[0] == 401
        async with visitor.session.post(f"{visitor.address}enter", data={"link": link}) as answer:
            assert answer.status == 401
        assert (await visitor.show(link=link))[0] == 200


@pytest.mark.parametrize(
    ("wanted", "to"),
    [
        ("?view=year", "?view=year"),
        ("?view=entry&ref=49", "?view=entry&ref=49"),
        ("?lang=en", "?lang=en"),
        ("", "?"),
        ("https://example.org/", "?"),
        ("//example.org", "?"),
        ("?view=entry&ref=javascript:alert(1)", "?"),
        ("?view=wall%0d%0aSet-Cookie:x", "?"),
        ("&" * 200, "?"),
        ("?view=search&q=\ud83d", "?view=search&q=%3F"),
    ],
)
async def test_who_comes_in_is_led_to_a_view_and_nowhere_else(live: Live, wanted: str, to: str) -> None:
    async with visiting(live) as visitor:
        status, told = await visitor.show(link=await link_for(live, OWNER), to=wanted)
        assert (status, told) == (200, {"to": to})


async def test_the_app_in_english_opens_the_board_in_english(live: Live) -> None:
    now = live.world.clock.reading().timestamp()
    user = '{"id": 1, "language_code": "en-GB"}'
    async with visiting(live) as visitor:
        assert await visitor.show(init=init_data(OWNER, now, user=user)) == (200, {"to": "?lang=en"})


async def test_links_are_for_those_with_a_role_and_never_sent_into_a_group(stage: Stage) -> None:
    await stage.adopted()
    await stage.appoint(COLLEAGUE, Role.READER)
    assert "您尚未登记身份" in await stage.asked(STRANGER, STRANGER, "/board")
    assert await stage.asked(OWNER, "-100", "/board") == "请在与我的私聊中使用这条命令。"
    assert "十分钟" in await stage.asked(COLLEAGUE, COLLEAGUE, "看板")
    assert stage.buttons(STRANGER, stage.own(STRANGER)[-1]["message_id"]) == {}
    assert TOKEN not in str(stage.own(COLLEAGUE))
