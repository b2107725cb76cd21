"""The record of what the bot asked of the platform, in order, and what it was answered."""

from dataclasses import dataclass, field

from bot.clock import Clock
from bot.practice.refusing.refused import Refused
from bot.practice.world.people import Json


@dataclass(slots=True)
class Recorder:
    """Every call but those that fetch updates."""

    clock: Clock
    calls: list[Json] = field(default_factory=list)

    def begin(self, method: str, parameters: Json) -> Json:
        """Note a call as it comes in; what comes of it is filled in later."""
        call = {
            "n": len(self.calls) + 1,
            "method": method,
            "parameters": parameters,
            "at": self.clock.reading().isoformat(),
            "ok": False,
        }
        if method != "getUpdates":
            self.calls.append(call)
        return call

    def since(self, number: int) -> list[Json]:
        """The calls after this one."""
        return self.calls[max(number, 0) :]


def answered(call: Json, result: object) -> Json:
    """The answer of a call that was done."""
    call |= {"ok": True, "result": result}
    return {"ok": True, "result": result}


def refused(call: Json, refusal: Refused) -> Json:
    """The answer of a call that was refused."""
    answer: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        answer["parameters"] = refusal.parameters
    call |= {"error_code": refusal.code, "description": refusal.description}
    return answer
