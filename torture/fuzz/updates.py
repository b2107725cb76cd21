"""Well-formed updates of every kind of the Bot API 9.x, by which the mutated ones begin."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from torture.fuzz.contents import CHAT, CHECKLIST, CIRCUMSTANCES, MEDIA, ORIGINS, PERSON, POLL, SERVICE, Json
from torture.hostile import PIECES, hostile_texts

BOT: Json = {"id": 7000000001, "is_bot": True, "first_name": "责清单", "username": "qingdan_bot"}
OWNER, LIAISON, READER = 1, 2, 3
ADOPTED, STRANGE, CHANNEL = -100, -200, -1009
_LINES = (
    "第33项多少分|教体局牵头哪些任务|消防归谁管|第{n}项谁牵头|{n}.1|参与单位有哪些|那参与呢"
    "|how many points is item {n}|收到|好的|第{n}项 完成80% 已建家长学校12所|{n} 有困难：场地未落实"
    "|{n} 完成|{n} 完成100% http://example.org/a|进展|填报|撤销|任务|状态|/ask 第{n}项|/ask|/report"
    "|/report 教体局|/checkin {n} 完成80%|/checkin {n} 完成150%|/undo|/status {n}|/status 教体局"
    "|/duties|/duties 教体局|/calendar|/me|/help|/help@qingdan_bot|/start|/start abcdef"
    "|/handover 教体局|/remind on|/review|/ledger|/ledger 教体局|/people|/invite 教体局 联络员"
    "|/invite 办公室|/appoint 教体局|/appoint|/duty {n} 每月5日 报送|/duty {n} 2026-12-31 年终报告"
    "|/burden|/ranking|/ranking 2026-12-31|/quiet 22-7|/quiet off|/round due|/round daily 9:30|/adopt"
    "|/release|/misses|/nothing|/ask@another_bot x|@qingdan_bot 第{n}项|2026年12月31日|12.31"
    "|场地未落实|延期到12月31日|11010519491231002X|13800138000|/start@qingdan_bot|49、33、{n} 完成"
    "|第一项至第九十九项|第0项|第{n}{n}{n}项"
)
LINES = _LINES.split("|")
TITLES = ("工作群", "a\x00b", "\u202e群作工\u202c", "\u2066x", "x" * 300, "", "\n\n", "\ud83d", "<b>&amp;", "👨‍👩‍👧‍👦")
NAMES = ("甲", "", "\u202ebot", "<i>", "\x07", "x" * 5000, "\udfff", " ", "qingdan_bot", "é_ß", "管理员\n第二行")
DATES = (0, 1, -1, 2**31, 2**32, 2**40, -(2**40), 1_790_000_000, 253_402_300_800)
STATUSES = ("creator", "administrator", "member", "restricted", "left", "kicked", "brand_new")


@dataclass(slots=True)
class Learned:
    """What the bot has said, so that it can be pressed, edited and answered: chat, message, data of its buttons."""

    buttons: list[tuple[int, int, str]] = field(default_factory=list)
    messages: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Author:
    """Writes updates by chance; the same for one seed where the bot has said the same."""

    random: Random
    number: int
    learned: Learned

    def update(self) -> tuple[str, Json]:
        """Write an update of any kind; the kinds that the bot listens to are more frequent. Its kind comes with it."""
        kind = self.random.choice(FREQUENT if self.random.random() < 0.7 else tuple(KINDS))
        return kind, {"update_id": self.number, kind.split(":")[0]: KINDS[kind](self)}

    def person(self) -> Json:
        """Somebody: mostly somebody new, sometimes somebody with a role, sometimes with an odd name."""
        random = self.random
        account = random.choice((OWNER, LIAISON, READER, *(random.randrange(10**4, 2**40) for _ in range(5))))
        made = PERSON | {"id": account, "username": f"u{account}", "language_code": random.choice(("zh", "en", "xx"))}
        if random.random() < 0.15:
            made |= {"first_name": random.choice(NAMES), "last_name": random.choice(NAMES)}
            made |= {"username": random.choice(NAMES), "is_premium": True, "is_bot": random.random() < 0.2}
        return made

    def chat(self, person: Json) -> Json:
        """A place: private, a group that is served or not, a channel, a forum."""
        random = self.random
        where = random.choice(("private", "private", "adopted", "adopted", "strange", "new", "channel"))
        if where == "private":
            return {"id": person["id"], "type": "private", "first_name": person["first_name"]}
        if where == "channel":
            return {"id": CHANNEL, "type": "channel", "title": "x"}
        account = {"adopted": ADOPTED, "strange": STRANGE}.get(where, -random.randrange(10**3, 2**41))
        title = random.choice(TITLES) if random.random() < 0.2 else "工作群"
        kind = random.choice(("group", "supergroup"))
        return {"id": account, "type": kind, "title": title, "is_forum": random.random() < 0.2}

    def words(self) -> Json:
        """A text: a question, a report, a command, or what nobody should write."""
        random = self.random
        if random.random() < 0.2:
            text = next(hostile_texts(1, random.randrange(2**32)))
        else:
            text = random.choice(LINES).replace("{n}", str(random.randrange(70)))
            text += random.choice(PIECES) if random.random() < 0.15 else ""
        made: Json = {"text": text}
        if text.startswith("/") or random.random() < 0.1:
            length = len(text.split(maxsplit=1)[0]) if text.split() else 5
            made["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        if random.random() < 0.1:
            made["entities"] = [self.entity() for _ in range(random.randrange(5))]
        return made

    def entity(self) -> Json:
        """A mark over some stretch, which need not be there."""
        random = self.random
        kind = random.choice(("mention", "text_mention", "bot_command", "text_link", "blockquote", "brand_new", "pre"))
        place = random.choice((0, 1, -1, 7, 5000, 2**31))
        return {"type": kind, "offset": place, "length": random.choice((0, 1, 5, -3, 4096, 2**40)), "user": PERSON}

    def content(self) -> Json:
        """Words, media or a service message."""
        chance = self.random.random()
        if chance < 0.55:
            return self.words()
        return dict(self.random.choice(list((MEDIA if chance < 0.8 else SERVICE).values())))

    def message(self, depth: int = 0) -> Json:
        """A message, sometimes a reply to another, forwarded, or in odd circumstances."""
        random = self.random
        person = self.person()
        chat = self.chat(person)
        made: Json = {"message_id": self.number % 10**6 + 5, "date": 1_790_000_000, "chat": chat, "from": person}
        made |= self.content()
        if random.random() < 0.25:
            made |= random.choice(list(CIRCUMSTANCES.values()))
        if random.random() < 0.08:
            made["forward_origin"] = random.choice(ORIGINS)
        if random.random() < 0.05:
            made["date"] = random.choice(DATES)
        if random.random() < 0.2 and depth < 40:
            made["reply_to_message"] = self.replied(chat, depth)
        return made

    def replied(self, chat: Json, depth: int) -> Json:
        """What is replied to: something of the bot's, something deep, or something that cannot be reached."""
        random = self.random
        if self.learned.messages and random.random() < 0.6:
            _, number = random.choice(self.learned.messages)
            return {"message_id": number, "date": 1, "chat": chat, "from": BOT, "text": "第33项"}
        if random.random() < 0.2:
            return {"message_id": 1, "date": 0, "chat": chat}
        deeper = self.message(depth + random.choice((1, 1, 39)))
        if random.random() < 0.6:
            deeper["reply_to_message"] = self.replied(chat, depth + 1) if depth < 40 else None
        return deeper

    def press(self) -> Json:
        """A press: of a button of the bot's by anybody, of a forged one, under a message that is or is not there."""
        random = self.random
        person = self.person()
        made: Json = {"id": str(random.randrange(2**63)), "from": person, "chat_instance": "1"}
        chat, message, data = self.chat(person), random.choice((0, 1, -5, 10**6, 2**40)), self.forged()
        if self.learned.buttons and random.random() < 0.7:
            place, message, known = random.choice(self.learned.buttons)
            data = known if random.random() < 0.7 else self.spoilt(known)
            chat = {"id": place, "type": "private" if place > 0 else "supergroup", "title": "x"}
        under: Json = {"message_id": message, "date": random.choice((1, 0)), "chat": chat, "from": BOT, "text": "x"}
        made |= random.choice(({"message": under}, {"message": under}, {"message": under}, {"inline_message_id": "7"}))
        made |= random.choice(({"data": data}, {"data": data}, {"data": data}, {"game_short_name": "x"}, {}))
        return made

    def forged(self) -> str:
        """Data that the bot has never given out."""
        random = self.random
        head = random.choice(("page", "pick", "miss", "do", "", "x", "extend", "0", "|||"))
        tail = "|".join(
            str(random.choice((0, 1, -1, 2**63, 10**30, "", "x", "١", "²", "1e5", "\x00"))) for _ in range(3)
        )
        return random.choice((f"{head}|{tail}", head, tail, next(hostile_texts(1, random.randrange(2**32)))))

    def spoilt(self, data: str) -> str:
        """Data that differs a little from what the bot has given out."""
        place = self.random.randrange(len(data) + 1)
        return data[:place] + self.random.choice(("", "0", "|", "\x00", "-", "9" * 30, "١")) + data[place + 1 :]

    def member(self) -> Json:
        """A change of somebody's membership."""
        random = self.random
        person = self.person()
        whose = random.choice((BOT, person, PERSON))
        old, new = random.choice(STATUSES), random.choice(STATUSES)
        made: Json = {"chat": self.chat(person), "from": person, "date": random.choice((1_790_000_000, *DATES))}
        full = {"until_date": 0, "is_member": True, "can_send_messages": False, "is_anonymous": False}
        more = full if random.random() < 0.7 else {}
        made |= {"old_chat_member": {"user": whose, "status": old} | more}
        return made | {"new_chat_member": {"user": whose, "status": new} | more, "via_join_request": True}

    def edited(self) -> Json:
        """A changed message, mostly one that was never said."""
        return self.message() | {"edit_date": self.random.choice((1_790_000_001, *DATES))}

    def reaction(self) -> Json:
        """A reaction to a message."""
        person = self.person()
        kinds: Sequence[Json] = ({"type": "emoji", "emoji": "👍"}, {"type": "paid"}, {"type": "brand new"})
        made: Json = {"chat": self.chat(person), "message_id": self.random.randrange(10**6), "user": person, "date": 1}
        return made | {"old_reaction": [], "new_reaction": [self.random.choice(kinds)]}

    def query(self) -> Json:
        """What several kinds of queries have."""
        return {
            "id": "77",
            "from": self.person(),
            "query": "第33项",
            "offset": "",
            "result_id": "1",
            "currency": "XTR",
            "total_amount": 1,
            "invoice_payload": "x",
            "paid_media_payload": "x",
            "shipping_address": {
                "country_code": "CN",
                "state": "",
                "city": "x",
                "street_line1": "x",
                "street_line2": "x",
                "post_code": "1",
            },
        }

    def business(self) -> Json:
        """A connection of a business account."""
        rights = {"can_reply": True, "can_read_messages": True}
        person = self.person()
        made: Json = {"id": "b", "user": person, "user_chat_id": person["id"], "date": 1, "rights": rights}
        return made | {"is_enabled": self.random.random() < 0.5}

    def about_chat(self) -> Json:
        """What several kinds have that tell something about a chat."""
        person = self.person()
        source = {"source": self.random.choice(("premium", "gift_code", "giveaway", "brand new")), "user": person}
        boost = {"boost_id": "1", "add_date": 1, "expiration_date": 2, "source": source}
        made: Json = {"chat": self.chat(person), "boost": boost, "boost_id": "1", "remove_date": 1, "source": source}
        made |= {"from": person, "user_chat_id": 1, "date": 1, "business_connection_id": "b", "message_ids": [1, 2]}
        return made | {"message_id": 5, "reactions": [{"type": {"type": "paid"}, "total_count": 1}], "user": person}

    def poll(self) -> Json:
        """A poll, or an answer to one."""
        return POLL | {"poll_id": "9", "user": self.person(), "option_ids": [0], "checklist": CHECKLIST, "x": CHAT}


KINDS: dict[str, Callable[[Author], Json]] = {
    **dict.fromkeys(("message", "channel_post", "business_message", "guest_message"), Author.message),
    **dict.fromkeys(("edited_message", "edited_channel_post", "edited_business_message"), Author.edited),
    "callback_query": Author.press,
    **dict.fromkeys(("my_chat_member", "chat_member"), Author.member),
    **dict.fromkeys(("chat_join_request", "chat_boost", "removed_chat_boost"), Author.about_chat),
    **dict.fromkeys(("deleted_business_messages", "message_reaction_count"), Author.about_chat),
    **dict.fromkeys(("inline_query", "chosen_inline_result", "shipping_query"), Author.query),
    **dict.fromkeys(("pre_checkout_query", "purchased_paid_media"), Author.query),
    "message_reaction": Author.reaction,
    "business_connection": Author.business,
    **dict.fromkeys(("poll", "poll_answer"), Author.poll),
    **dict.fromkeys(("managed_bot", "brand_new_kind"), Author.about_chat),
}
FREQUENT = (*("message",) * 6, *("callback_query",) * 3, "edited_message", "my_chat_member", "chat_member")
