"""How the bot presents itself: what is not set for a language or a chat falls back."""

from bot.practice.world.profile import DEFAULT_BUTTON, Profile


def test_a_text_falls_back_to_the_one_without_a_language() -> None:
    profile = Profile("助手")
    profile.set_text("name", "en", "Assistant")
    assert [profile.text("name", each) for each in ("en", "fr", "")] == ["Assistant", "助手", "助手"]
    profile.set_text("name", "en", "")
    assert profile.text("name", "en") == "助手"
    assert profile.text("description", "en") == ""


def test_a_button_falls_back_to_that_of_every_chat() -> None:
    profile = Profile("助手")
    assert profile.button(5) == DEFAULT_BUTTON
    profile.set_button(0, {"type": "web_app"})
    profile.set_button(5, {"type": "commands", "x": 1})
    assert (profile.button(5)["type"], profile.button(6)["type"]) == ("commands", "web_app")
    profile.set_button(5, {"type": "default"})
    assert profile.button(5) == {"type": "web_app"}
