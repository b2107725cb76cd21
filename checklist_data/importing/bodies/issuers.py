"""Who has issued a document: its name is one, also where a 、 stands in it (桐浦县教育、科技和体育局)."""

from collections.abc import Iterable

from checklist_data.importing.bodies.names import is_body

_MARK = "、"


class Issuers:
    """The names with such a mark by which a document is issued."""

    def __init__(self) -> None:
        """Know none so far."""
        self._names: list[str] = []

    def learn(self, names: Iterable[str]) -> None:
        """Remember those that are one name: no part of them but the last is a body by itself."""
        for each in names:
            *others, _ = each.split(_MARK)
            if others and not any(map(is_body, others)):
                self._names.append(each)

    def together(self, parts: list[str]) -> list[str]:
        """The parts of a list, those put together that make such a name or its end: 县教育、科技和体育局."""
        for issuer in self._names:
            size = issuer.count(_MARK) + 1
            places = range(len(parts) - size + 1)
            at = next((each for each in places if issuer.endswith(_MARK.join(parts[each : each + size]))), None)
            if at is not None:
                parts = [*parts[:at], _MARK.join(parts[at : at + size]), *parts[at + size :]]
        return parts
