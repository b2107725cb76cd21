"""Roles by what they are called: a row each, in both languages, with the words that name them behind a command."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.questions.text import Language
from storage.people import Role


@dataclass(frozen=True, slots=True)
class Called:
    """What a role is called; `said` are the words behind /appoint and /invite that mean it."""

    chinese: str
    english: str
    said: tuple[str, ...] = ()

    def name(self, language: Language) -> str:
        """What a person reads."""
        return self.english if language is Language.ENGLISH else self.chinese


ROLES: Mapping[Role, Called] = {
    Role.OWNER: Called("负责人", "owner"),
    Role.OFFICE: Called("综治办", "the office", ("综治办", "office")),
    Role.LIAISON: Called("联络员", "liaison", ("联络员", "liaison")),
    Role.DEPUTY: Called("副联络员", "deputy liaison", ("副联络员", "副", "deputy")),
    Role.READER: Called("查阅人", "reader", ("查阅", "查阅人", "reader")),
    Role.LEADER: Called("分管领导", "leader", ("分管领导", "领导", "leader")),
    Role.STRANGER: Called("其他人", "nobody in particular"),
}
SPEAKERS = frozenset({Role.LIAISON, Role.DEPUTY})
"""Those who speak for a department, and are named together with it."""
