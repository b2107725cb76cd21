"""The routes of the page of review: a document comes in, questions are answered, the draft is asked and taken along."""

import asyncio
import base64
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web

from bot.drafts import draft as drafts
from bot.drafts import review
from bot.drafts.draft import Draft
from bot.practice.control.fields import Fields, WrongCall, fields_of
from bot.practice.control.routes import Respond
from bot.practice.review.shown import PARTS, shown
from bot.practice.world.people import Json
from bot.questions.assistant import Assistant
from checklist_data.faults import BadChecklist
from checklist_data.importing.blocks import Unreadable

LARGEST = 20 * 1024 * 1024
"""Bytes of a document, as in the chat."""


@dataclass
class ReviewRoom:
    """Drafts in a folder, worked on one call after the other, each in a thread beside the loop."""

    folder: Path
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def routes(self) -> list[web.RouteDef]:
        """Its addresses."""
        acts = (self.open, self.show, self.answer, self.correct, self.ask, self.take)
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
        if not review.take_answer(draft, fields.text("key"), fields.text("answer")):
            raise WrongCall("这个问题没有这样的回答")
        return self._shown(draft)

    def correct(self, fields: Fields) -> Json:
        """`/sim/review/correct`: keep the bodies and the deadline of one entry."""
        draft, values = self._draft(fields), {name: _names(fields.text(name, "")) for name, _ in PARTS}
        review.take_correction(draft, fields.text("ref"), values | {"deadline": fields.text("deadline", "").strip()})
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
        review.write_checklist(look)
        return shown(look)

    def _doing(self, act: Callable[[Fields], Json]) -> Respond:
        async def respond(request: web.Request) -> web.StreamResponse:
            try:
                fields = fields_of(await request.read())
                async with self._turn:
                    return web.json_response(await asyncio.to_thread(act, fields))
            except (WrongCall, Unreadable) as problem:
                return web.json_response({"error": str(problem)}, status=400)
            except web.HTTPRequestEntityTooLarge:
                return web.json_response({"error": "文件超过20MB"}, status=413)

        return respond


def _names(said: str) -> list[str]:
    """The bodies of a line, whatever parts them."""
    return [each.strip() for each in re.split(r"[、，,；;\n]", said) if each.strip()]
