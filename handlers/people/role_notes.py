"""Notifications of a change of role."""

from bot.appointments.change import RoleChange, What
from bot.questions.text import Language
from handlers.outgoing import Body
from handlers.wording.names import office_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.outbox import Purpose

NOTES = {
    What.APPOINTED: "appointed note",
    What.TAKEN_OVER: "taken over note",
    What.DISMISSED: "dismissed note",
    What.LEFT: "left",
    What.CALLED_BACK: "called back",
}


async def tell_change(change: RoleChange, context: Context, by: str = "") -> None:
    """Notify everybody concerned in private, including the person who handed the role over."""
    who = "、".join(office_of(*each, Language.CHINESE) for each in change.posts)
    values = {"name": change.name, "who": who, "department": change.posts[0].department}
    old = change.replaced.name if change.replaced else ""
    note = phrase(NOTES[change.what], None, old=old, **values)
    text = note + (phrase("done by", None, name=by) if by else "")
    for account in change.tell:
        is_old = change.replaced is not None and change.replaced.account == account
        said = phrase("taken over", None, **values) if is_old else text
        key = f"role:{context.work.update_id}:{account}"
        await context.work.say(account, Body(said), Purpose.NOTICE, key)
