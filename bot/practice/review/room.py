"""The routes of the page of review: a document comes in, questions are answered, the draft is asked and taken along."""

import asyncio
import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web

from bot.drafts import draft as drafts
from bot.drafts import review
from bot.drafts.draft import Draft
from bot.practice.control.fields import Fields, WrongCall, fields_of
from bot.practice.control.routes import Respond
from bot.practice.review.shown import PARTS, shown, shown_entries
from bot.practice.world.people import Json
from bot.questions.assistant import Assistant
from checklist_data.faults import BadChecklist
from checklist_data.importing.answers import WORDS
from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.questions.names_said import names_said

LARGEST = 20 * 1024 * 1024
"""Bytes of a document, as in the chat."""
LONGEST_WORDS = 30
"""Characters of an entry by which a correction knows it again."""


@dataclass
class ReviewRoom:
    """Drafts in a folder, worked on one call after the other, each in a thread beside the loop."""

    folder: Path
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def routes(self) -> list[web.RouteDef]:
        """Its addresses."""
        acts = (self.open, self.show, self.answer, self.back, self.correct, self.ask, self.take)
        return [web.post(f"/sim/review/{each.__name__}", self._doing(each)) for each in acts]

    def open(self, fields: Fields) -> Json:
        """`/sim/review/open`: read a document."""
        name, content = fields.text("filename"), fields.data("data")
        if len(content) > LARGEST:
            raise WrongCall("文件超过20MB")
        last = drafts.find(self.folder)
        return self._shown(drafts.begin(self.folder, last.number + 1 if last else 1, name, content))

    def show(self, fields: Fields) -> Json:
        """`/sim/review/show`: the draft as it stands."""
        return self._shown(self._draft(fields))

    def answer(self, fields: Fields) -> Json:
        """`/sim/review/answer`: keep an answer, and read the document with it."""
        draft = self._draft(fields)
        if not review.take_answer(draft, fields.text("key"), fields.text("answer"), fields.text("seen", "")):
            raise WrongCall("这个问题没有这样的回答，或刚刚有变化，没有记下。请再看一遍")
        return self._shown(draft)

    def back(self, fields: Fields) -> Json:
        """`/sim/review/back`: forget answers; their questions are asked again."""
        draft = self._draft(fields)
        if not review.take_back(draft, [str(each) for each in fields.list("keys")]):
            raise WrongCall("这个回答已经撤回")
        return self._shown(draft)

    def correct(self, fields: Fields) -> Json:
        """`/sim/review/correct`: keep the bodies and the deadline of one entry, as far as they are given."""
        draft, ref, seen = self._draft(fields), fields.text("ref"), fields.text("seen", "")
        entry = next((each for each in shown_entries(review.look(draft)) if each["ref"] == ref), None)
        if entry is None or seen not in ("", entry["mark"]):
            raise WrongCall("这个条目刚刚有变化，没有记下。请再看一遍")
        known = {part: names for part, _, names in entry["parts"]}
        values: dict[str, object] = {
            name: names_said(fields.text(name), known[name]) for name, _ in PARTS if fields.has(name)
        }
        if fields.has("deadline"):
            values["deadline"] = fields.text("deadline").strip()
        review.take_correction(draft, ref, {WORDS: entry["words"][:LONGEST_WORDS], **values})
        return self._shown(draft)

    def ask(self, fields: Fields) -> Json:
        """`/sim/review/ask`: what the bot answers over the draft."""
        try:
            checklist = review.trial_of(self._draft(fields))
        except BadChecklist as problem:
            return {"answer": f"草稿还有{len(problem.faults)}处要改，暂时不能试问。"}
        answer = Assistant(checklist).ask(fields.text("text")[:300])
        return {"answer": answer.reply or "（没有听懂，换个说法试试）"}

    def take(self, fields: Fields) -> Json:
        """`/sim/review/take`: the folder of the draft, packed."""
        draft = self._draft(fields)
        made = review.write(review.look(draft))
        name = f"{Path(draft.name).stem}-草稿.zip"
        return {"filename": name, "data": base64.b64encode(made.archive.read_bytes()).decode()}

    def _draft(self, fields: Fields) -> Draft:
        draft = drafts.find(self.folder, fields.number("draft"))
        if draft is None:
            raise WrongCall("没有这份草稿，请重新选择文件")
        return draft

    def _shown(self, draft: Draft) -> Json:
        look = review.look(draft)
        return shown(look, review.write_checklist(look))

    async def _in_turn(self, act: Callable[[Fields], Json], fields: Fields) -> Json:
        """Do one call after the other. Whoever asked may be gone by then: what has begun is ended first."""
        async with self._turn:
            return await asyncio.to_thread(act, fields)

    def _doing(self, act: Callable[[Fields], Json]) -> Respond:
        async def respond(request: web.Request) -> web.StreamResponse:
            try:
                fields = fields_of(await request.read())
                return web.json_response(await asyncio.shield(self._in_turn(act, fields)))
            except (WrongCall, Unreadable) as problem:
                return web.json_response({"error": str(problem)}, status=400)
            except OSError as problem:
                return web.json_response({"error": f"没有写下来（{problem.strerror}），请检查磁盘后再试"}, status=500)
            except web.HTTPRequestEntityTooLarge:
                return web.json_response({"error": "文件超过20MB"}, status=413)

        return respond
