"""Where models lie, by the settings and by the environment."""

from __future__ import annotations

from musicdesk.app.modelplaces import use
from musicdesk.app.settings import Settings


def test_the_settings_say_where_models_lie_and_can_change_their_mind() -> None:
    environment: dict[str, str] = {}

    use(Settings(models="/a"), environment)
    first = environment["MUSICDESK_MODELS"]
    use(Settings(models="/b"), environment)
    second = environment["MUSICDESK_MODELS"]
    use(Settings(), environment)

    assert (first, second) == ("/a", "/b")
    assert environment == {}


def test_a_place_of_the_users_own_wins() -> None:
    environment = {"MUSICDESK_MODELS": "/mine"}

    for settings in (Settings(models="/a"), Settings()):
        use(settings, environment)
        assert environment == {"MUSICDESK_MODELS": "/mine"}
