"""Where files lie on this machine, kept between runs."""

from __future__ import annotations

from pathlib import Path

from newsannot.known_files import KnownFile, KnownFiles


def test_places_are_known_in_the_next_run(tmp_path: Path) -> None:
    file = tmp_path / "data" / "places.json"
    places = KnownFiles(file)
    places["a" * 64] = Path("/articles/plan.txt")
    places.put("b" * 64, KnownFile("/articles/b.txt", 3, 4))
    places.keep("b" * 64, "c" * 64)
    places.save()
    again = KnownFiles(file)
    assert again.get("a" * 64) == Path("/articles/plan.txt")
    assert again.find("b" * 64) == KnownFile("/articles/b.txt", 3, 4, "c" * 64)
    assert again.get("d" * 64) is None


def test_what_is_to_be_forgotten_is_not_kept_either(tmp_path: Path) -> None:
    file = tmp_path / "places.json"
    places = KnownFiles(file)
    places["a"], places["b"] = Path("/x/secret.txt"), Path("/x/b.txt")
    places.save()
    places.forget(["a", "c"])
    assert b"secret" not in file.read_bytes()
    assert KnownFiles(file).get("b")


def test_what_is_known_of_a_file_stays_while_it_lies_where_it_was(tmp_path: Path) -> None:
    places = KnownFiles()
    places.put("a", KnownFile("/x/plan.txt", 3, 4, "kept"))
    places["a"] = Path("/x/plan.txt")
    assert places.find("a") == KnownFile("/x/plan.txt", 3, 4, "kept")
    places["a"] = Path("/y/plan.txt")
    assert places.find("a") == KnownFile("/y/plan.txt")


def test_the_oldest_go_when_there_are_some_thousand(tmp_path: Path) -> None:
    places = KnownFiles(tmp_path / "places.json")
    for number in range(4100):
        places[f"{number}"] = Path(f"/x/{number}")
    places.save()
    again = KnownFiles(tmp_path / "places.json")
    assert again.get("99") is None
    assert again.get("100") == Path("/x/100")
    assert again.get("4099")


def test_places_that_cannot_be_read_or_kept_start_anew(tmp_path: Path) -> None:
    file = tmp_path / "places.json"
    file.write_text("not JSON")
    places = KnownFiles(file)
    places["a"] = Path("/x")
    places.save()
    assert KnownFiles(file).get("a") == Path("/x")
    lost = KnownFiles(file / "places.json")
    lost["a"] = Path("/x")
    lost.save()
    assert lost.get("a") == Path("/x")
