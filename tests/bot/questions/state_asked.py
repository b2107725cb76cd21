"""What is asked of the state."""

from bot.questions.assistant import Assistant
from bot.questions.intents import StateAsked


def asked(assistant: Assistant, text: str) -> StateAsked:
    question = assistant.ask(text).context.question
    assert isinstance(question, StateAsked)
    return question
