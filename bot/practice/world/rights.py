"""What a member of a chat may do, as the Bot API tells it."""

from bot.practice.world.people import INSIDE, Json, User

_SENDING = """
can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes
can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews can_change_info
can_invite_users can_pin_messages can_manage_topics can_edit_tag can_react_to_messages
""".split()
_MANAGING = """
can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members can_change_info can_invite_users
can_pin_messages
""".split()
_NOT_GIVEN = (
    "can_be_edited is_anonymous can_promote_members can_post_stories can_edit_stories can_delete_stories".split()
)
_RIGHTS: dict[str, Json] = {
    "creator": {"is_anonymous": False},
    "administrator": dict.fromkeys(_MANAGING, True) | dict.fromkeys(_NOT_GIVEN, False),
    "restricted": dict.fromkeys(_SENDING, False) | {"is_member": True, "until_date": 0},
    "kicked": {"until_date": 0},
}
STATUSES = ("creator", "administrator", "member", "restricted", "left", "kicked")


def member_json(user: User, status: str) -> Json:
    """A member as the Bot API gives it; an administrator has the usual rights, a restricted member none."""
    return {"user": user.as_json(), "status": status, **_RIGHTS.get(status, {})}


def change_json(user: User, before: str, after: str) -> Json:
    """What an update tells of a member whose status has changed."""
    return {"old_chat_member": member_json(user, before), "new_chat_member": member_json(user, after)}


def come_or_gone(user: User, status: str) -> Json:
    """What the message of a group says of somebody who has come into it or left it."""
    person = user.as_json()
    return {"new_chat_members": [person]} if status in INSIDE else {"left_chat_member": person}
