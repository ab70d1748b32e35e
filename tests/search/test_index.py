from __future__ import annotations

import json
import random
from typing import Any

import pytest

from generator.search import index, ruleset
from generator.search.records import RecordKind, SearchRecord
from tests.search import making
from tests.search.test_coding import decode


def parts(records: tuple[SearchRecord, ...]) -> dict[str, Any]:
    """Give the data of each part, read as the browser reads it over http."""
    built = index.build(records, making.INTERFACE, language="id")
    return {name: data(name, content) for name, content in built}


def data(name: str, content: bytes) -> Any:
    text = content.decode("utf-8")
    assert text.startswith(f'briefingPart("{name.removesuffix(".js")}",')
    assert text.endswith(");\n")
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


def entries(found: dict[str, Any], shelf: str, stride: int) -> dict[str, list[list[Any]]]:
    by_key: dict[str, list[list[Any]]] = {}
    for name, part in found.items():
        if name.startswith(f"{shelf}-"):
            for at in range(0, len(part), stride):
                by_key.setdefault(part[at], []).append(part[at + 1 : at + stride])
    return by_key


def holders(text: str) -> list[int]:
    """Give the records of a list of postings, without their weights."""
    numbers, before = [], 0
    for step in decode("".join(_without_weights(text))):
        before += step
        numbers.append(before)
    return numbers


def _without_weights(text: str) -> list[str]:
    kept, at = [], 0
    while at < len(text):
        start = at
        while "0123456789ABCDEFGHIJKLMNOPQRSTUV".find(text[at]) == -1:
            at += 1
        kept.append(text[start : at + 1])
        at += 2
    return kept


def synthetic(count: int) -> tuple[SearchRecord, ...]:
    dice = random.Random(7)  # noqa: S311 - the same records on every run
    roots = sorted(ruleset.load("id").roots)
    return tuple(
        making.record(" ".join(dice.choices(roots, k=200)), id=f"p{number}", location=f"p{number}/")
        for number in range(count)
    )


def test_the_same_records_give_the_same_bytes() -> None:
    first = index.build(making.pages(), making.INTERFACE, language="id")
    assert first == index.build(making.pages(), making.INTERFACE, language="id")


def test_a_change_of_a_record_changes_the_version() -> None:
    one = parts((making.record("satu kapal"),))["manifest.js"]["version"]
    other = parts((making.record("dua kapal"),))["manifest.js"]["version"]
    assert one != other


@pytest.mark.slow
def test_no_part_is_larger_than_it_may_be() -> None:
    built = index.build(synthetic(400), making.INTERFACE, language="id")
    assert max(len(content) for _, content in built) <= 48 * 1024
    assert sum(name.startswith("keys-") for name, _ in built) > 3


def test_a_very_common_word_goes_on_in_the_next_entry() -> None:
    records = tuple(making.record("kapal", id=f"p{number}") for number in range(9000))
    found = entries(parts(records), "keys", 3)["kapal"]
    assert len(found) == 2
    assert [record for exact, _ in found for record in holders(exact)] == list(range(9000))


def test_a_key_says_who_has_it_as_written_and_as_a_stem() -> None:
    keys = entries(parts((making.record("mengirim"), making.record("kirim"))), "keys", 3)
    assert {key: [holders(text) for text in found[0]] for key, found in keys.items()} == {
        "mengirim": [[0], []],
        "kirim": [[1], [0, 1]],
    }


def test_records_are_numbered_by_kind() -> None:
    page, fact = making.record("halaman"), making.record("fakta", kind=RecordKind.FACT)
    found = parts((page, fact))
    assert found["manifest.js"]["kinds"][0] == ["fact", 1]
    assert [shown[3] for shown in found["texts-0.js"]] == ["fakta", "halaman"]


def test_blocks_of_texts_hold_at_most_twenty_records() -> None:
    found = parts(tuple(making.record("kapal") for _ in range(45)))
    assert [len(found[f"texts-{number}.js"]) for number in range(3)] == [20, 20, 5]
    assert found["manifest.js"]["texts"] == [0, 20, 40]


def test_names_find_whoever_mentions_an_actor_by_any_name() -> None:
    names = entries(parts(making.pages()), "names", 3)
    assert {"korea utara ", "north korea ", "dprk ", "korut "} <= set(names)
    assert names["korea utara "] == names["north korea "] == [["dprk ", ""]]
    assert ["korea", "utara"] in names["dprk "][0][0]
    assert ["=UN"] in names["pbb "][0][0]


def test_aliases_are_never_shown() -> None:
    found = parts(
        (making.record(kind=RecordKind.ENTITY, title="Korea Utara", names=("Negeri Juche",)),)
    )
    assert "Juche" not in json.dumps(found["texts-0.js"])


def test_only_the_records_of_the_site_are_indexed() -> None:
    english = making.record("ships", site_language="en", text_language="en")
    assert parts((english, making.record("kapal")))["manifest.js"]["records"] == 1


def test_a_quote_is_analysed_in_its_own_language() -> None:
    quoted = making.record(
        "ships", text_language="en", quote="mengirimkan", quote_language="id", site_language="id"
    )
    assert {"ship", "kirim"} <= set(entries(parts((quoted,)), "keys", 3))


def test_an_index_may_be_empty() -> None:
    assert parts(())["manifest.js"]["records"] == 0


def test_whom_a_record_mentions_may_be_said_by_the_record() -> None:
    city = making.record("di Moskow", mentions=(), id="city")
    state = making.record("pemerintahnya", mentions=("russia",), id="state")
    actor = making.record(kind=RecordKind.ENTITY, id="russia", title="Rusia", names=("Moskow",))
    [[_, text]] = entries(parts((city, state, actor)), "names", 3)["moskow "]
    assert holders(text) == [0, 2]  # the actor itself, then the page on the government
