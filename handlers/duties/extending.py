"""Asking for more time, or for none this year: reason, new date, and the office decides."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.people.rights import Action
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Taken, View
from handlers.duties.deciding import bring_before_office, decide_at_once
from handlers.duties.reminder_answers import refused, word_of
from handlers.duties.reminder_views import Word, name_of
from handlers.wording.names import day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import requests
from storage.requests import Kind, Request

REASONS = ("reason waiting", "reason combined", "reason conditions")
WAIVERS = ("reason no object", "reason other body")
STEPS = (5, 10, 20)
"""Working days by which something is put off, to choose from."""
_ISO = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?", re.ASCII)
_SHORT = re.compile(r"(\d{1,2})(?:月|[-./])(\d{1,2})日?", re.ASCII)


async def ask_reason(press: Press, choice: Choice, context: Context) -> Taken:
    """Ask why more time is needed."""
    word = await word_of(choice.values, context)
    refusal = refused(press, word)
    if word is None or refusal:
        return Taken(toast=refusal)
    values = dict(choice.values)
    rows: list[tuple[Choice, ...]] = [
        (Choice(text, "nudge when", {**values, "reason": text}),)
        for text in (phrase(each, press.language) for each in REASONS)
    ]
    waive = Choice(phrase("waive button", press.language), "nudge waive", values)
    rows.append((waive, Choice(phrase("back", press.language), "nudge one", values)))
    text = phrase("extend why", press.language, name=name_of(word.task))
    return Taken(View(text, tuple(rows), Choice("", "nudge when", values)))


async def ask_day(press: Press, choice: Choice, context: Context) -> Taken:
    """Ask until when."""
    word = await word_of(choice.values, context)
    refusal = refused(press, word)
    if word is None or refusal:
        return Taken(toast=refusal)
    values = {**choice.values, "kind": Kind.EXTENSION}
    start = max(word.task.occurrence.due, context.today)
    days = [context.services.calendar.shifted(start, each) for each in STEPS]
    row = tuple(Choice(day_of(each, press.language), "nudge ask", {**values, "day": str(each)}) for each in days)
    back = (Choice(phrase("back", press.language), "nudge extend", choice.values),)
    text = phrase("extend when", press.language, name=name_of(word.task), reason=values["reason"])
    return Taken(View(text, (row, back), Choice("", "nudge ask", values)))


async def ask_waiver(press: Press, choice: Choice, context: Context) -> Taken:
    """Ask why it does not apply this year."""
    word = await word_of(choice.values, context)
    refusal = refused(press, word)
    if word is None or refusal:
        return Taken(toast=refusal)
    values = {**choice.values, "kind": Kind.WAIVER}
    texts = [phrase(each, press.language) for each in WAIVERS]
    rows = [(Choice(each, "nudge ask", {**values, "reason": each}),) for each in texts]
    rows.append((Choice(phrase("back", press.language), "nudge one", choice.values),))
    text = phrase("waive why", press.language, name=name_of(word.task))
    return Taken(View(text, tuple(rows), Choice("", "nudge ask", values)))


async def ask_office(press: Press, choice: Choice, context: Context) -> Taken:
    """Put it to the office; what the office itself asks for is decided at once."""
    word = await word_of(choice.values, context)
    refusal = refused(press, word)
    if word is None or refusal:
        return Taken(toast=refusal)
    request = _request(word, choice.values, press.actor.person, context)
    kept = await requests.ask(context.work.rows, request)
    if kept is None:
        return Taken(toast=phrase("asked twice", press.language))
    if press.actor.may(Action.SET_DUTIES) and kept.kind is not Kind.NOT_OURS:
        return Taken(View(await decide_at_once(kept, press.actor, context)))
    await bring_before_office(kept, word.task, context)
    back = Choice(phrase("back", press.language), "nudge one", choice.values)
    return Taken(View(phrase("asked office", press.language, what=_what(word, kept)), ((back,),)))


async def in_words(press: Press, choice: Choice, context: Context, text: str) -> Taken:
    """A reason or a date was given in words."""
    values: Mapping[str, Any] = choice.values
    if "reason" not in values:
        return await _NEXT[choice.do](press, Choice("", choice.do, {**values, "reason": text.strip()[:200]}), context)
    day = day_in(text, context.today)
    word = await word_of(values, context)
    if day is None or word is None or day <= max(word.task.occurrence.due, context.today):
        return Taken(toast=phrase("extend no date", press.language))
    return await ask_office(press, Choice("", choice.do, {**values, "day": str(day)}), context)


_NEXT = {"nudge when": ask_day, "nudge ask": ask_office}


def day_in(text: str, today: date) -> date | None:
    """A day that is to come: 2027-01-20, 1月20日, 1.20."""
    full, short = _ISO.search(text), _SHORT.search(text)
    try:
        if full:
            return date(int(full[1]), int(full[2]), int(full[3]))
        if short:
            this = date(today.year, int(short[1]), int(short[2]))
            return this if this >= today else this.replace(year=today.year + 1)
    except ValueError:
        return None
    return None


def _request(word: Word, values: Mapping[str, Any], person: int, context: Context) -> Request:
    kind = Kind(values["kind"])
    day = context.services.calendar.last_on_or_before(date.fromisoformat(values["day"])) if "day" in values else None
    number, department = word.task.occurrence.id, word.department
    return Request(0, number, kind, department, values["reason"], day, person, context.work.moment)


def _what(word: Word, request: Request) -> str:
    language = Language.CHINESE
    new = day_of(request.new_due, language) if request.new_due else ""
    values = {"name": name_of(word.task), "reason": request.reason, "new": new, "department": request.department}
    return phrase(f"what {request.kind}", language, **values)
