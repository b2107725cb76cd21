"""How likely each topic of the state is asked for, by a learned model."""

from collections.abc import Mapping
from functools import cached_property

from bot.learned.features import Features
from bot.learned.linear_model import LinearModel, load
from bot.questions.intents import Topic
from checklist_data.model import Checklist


class TopicChances:
    """How likely each topic of the state is asked for in a text, by the runs of its letters."""

    def __init__(self, checklist: Checklist, model: LinearModel | None = None) -> None:
        """Take the checklist; the packaged model is read when it is first needed, unless another is given."""
        self._features = Features(checklist)
        self._given = model

    def of(self, text: str) -> Mapping[str, float]:
        """Return the chance of every topic, and that none is asked for."""
        return self._model.chances(self._features.runs(text))

    def any_of(self, text: str) -> float:
        """Return the chance that any topic is asked for."""
        chances = self.of(text)
        return sum(chances.get(each, 0.0) for each in Topic)

    @cached_property
    def _model(self) -> LinearModel:
        return self._given or load("state.tsv")
