"""A list of a model's files says what each must be, and none of them lies outside its folder."""

from __future__ import annotations

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.manifest import FetchProgress, Manifest, ModelFile

WHOLE = Manifest(
    "facebook/musicgen-small",
    "facebook/musicgen-small",
    "4c8334b02c6ec4e8664a91979669a501ec497792",
    (ModelFile("config.json", 7, git_sha1="a" * 40), ModelFile("unet/model.safetensors", 2_000, sha256="0" * 64)),
    "cc-by-nc-4.0",
)


def test_a_manifest_comes_back_from_json_as_it_was() -> None:
    assert Manifest.from_json(WHOLE.to_json()) == WHOLE
    assert WHOLE.size_bytes == 2_007


@pytest.mark.parametrize(
    "name",
    ["", "..", "../a", "/etc/passwd", "a/../b", "a//b", "a\\b", "C:/a", "a/", ".hidden", "a\0b", "a.", "a /b",
     "x" * 200,
     "a/b/c/d/e/f/g/h/i"],
)  # fmt: skip
def test_a_name_that_points_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(BadValue):
        ModelFile(name, 1)


@pytest.mark.parametrize(
    "name", ["model-00001-of-00002.safetensors", "text encoder/spiece.model", "a+b.json", "_a.json"]
)
def test_names_that_publishers_use_are_taken(name: str) -> None:
    assert ModelFile(name, 0).name == name


@pytest.mark.parametrize(
    "wrong", [{"size": -1}, {"size": True}, {"sha256": "00"}, {"sha256": "G" * 64}, {"git_sha1": "1" * 41}]
)
def test_values_that_cannot_be_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(BadValue):
        ModelFile(**({"name": "a.json", "size": 1} | wrong))  # type: ignore[arg-type]


def test_two_files_of_one_name_are_refused_whatever_their_case() -> None:
    with pytest.raises(BadValue):
        Manifest("a", "a/b", "main", (ModelFile("A.json", 1), ModelFile("a.json", 1)))


@pytest.mark.parametrize("repo", ["../x", "a/b/c", "http://a/b", "", "a b"])
def test_the_name_of_a_repository_is_no_path(repo: str) -> None:
    with pytest.raises(BadValue):
        Manifest("x", repo, "main", ())


@pytest.mark.parametrize(
    "values", [{}, {"files": 3}, {"id": "a", "repo": "a", "revision": "", "files": [{"name": "a"}]}]
)
def test_what_is_no_manifest_is_said_to_be_none(values: dict[str, object]) -> None:
    with pytest.raises(BadValue, match="list of a model's files"):
        Manifest.from_json(values)


def test_the_time_left_follows_from_the_speed() -> None:
    assert FetchProgress(250, 1_000, 75.0).left_s == pytest.approx(10.0)
    assert FetchProgress(250, 1_000).left_s is None
