from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.curate import lock
from generator.dossier import revision
from generator.dossier.lock_records import LockRecord
from generator.dossier.pending import pending
from generator.dossier.records import FactRecord
from generator.load import strict_yaml
from generator.terms.vocabulary import FactPart

FIRST, SECOND, THIRD = "2025-06-01", "2025-07-01", "2025-08-01"
WHY = {"id": "Sumber dibaca ulang.", "en": "The source was read again."}


STATES = st.fixed_dictionaries(
    {},
    optional={
        "text": st.dictionaries(
            st.sampled_from(["id", "en", "no"]),
            st.text("ab #:'\"é\\", min_size=1).filter(str.strip),
            min_size=1,
        ),
        "date": st.sampled_from(
            [None, {"edtf": "2025"}, {"edtf": "2024/2025", "basis": {"id": "x"}}]
        ),
        "quantity": st.builds(
            lambda amount: {"measure": "ships", "amount": str(amount)},
            st.decimals(0, 10**9, places=2, allow_nan=False),
        ),
    },
)
DOSSIERS = st.dictionaries(st.sampled_from(["f-a", "f-b", "f-c"]), STATES)


def fact(name: str = "f-ships", **changes: Any) -> FactRecord:
    written = {
        "id": name,
        "text": {"id": "Tiga kapal berlabuh.", "en": "Three ships anchored."},
        "topic": "traffic",
        "date": {"edtf": "2025-05"},
        "entities": ["harbour"],
        "quantity": {"measure": "ships", "amount": "3"},
        "evidence": [{"source": "paper", "quote": {"exact": "tiga kapal"}}],
    }
    return FactRecord.model_validate(written | changes)


def reread(records: tuple[LockRecord, ...]) -> tuple[LockRecord, ...]:
    """The lock as it comes back from its file."""
    parsed = strict_yaml.parse(lock.text(records), "lock.yml")
    assert parsed.findings == ()
    assert isinstance(parsed.tree, list)
    return tuple(LockRecord.model_validate(each) for each in parsed.tree)


def test_a_new_fact_is_locked_without_a_reason() -> None:
    assert [str(each) for each in pending((), [fact()])] == ["fact 'f-ships' is new"]
    (record,) = lock.renewed((), [fact()], FIRST, {})
    assert (record.first_seen, record.history, record.withdrawn) == (FIRST, (), None)


def test_what_did_not_change_stays_as_it_was_locked() -> None:
    locked = lock.renewed((), [fact()], FIRST, {})
    assert pending(locked, [fact()]) == ()
    assert lock.renewed(locked, [fact()], SECOND, {}) == locked


@pytest.mark.parametrize(
    ("changes", "parts", "needs_reason"),
    [
        ({"text": {"id": "Ada tiga kapal."}}, ["wording"], False),
        ({"topic": "ports"}, ["about"], False),
        ({"entities": []}, ["about"], False),
        ({"date": {"edtf": "2025-04"}}, ["date"], True),
        ({"date": None}, ["date"], True),
        ({"quantity": {"measure": "ships", "amount": "4"}}, ["quantity"], True),
        (
            {"quantity": {"measure": "ships", "amount": "3", "bound": "about"}},
            ["quantity"],
            True,
        ),
        ({"evidence": [{"source": "radio", "quote": {"exact": "tiga"}}]}, ["evidence"], True),
        (
            {
                "evidence": [
                    {
                        "source": "paper",
                        "quote": {"exact": "tiga  kapal", "translation": {"en": "three ships"}},
                    }
                ]
            },
            ["wording"],
            False,
        ),
        (
            {
                "evidence": [
                    {"source": "paper", "quote": {"exact": "tiga kapal"}, "modality": "alleged"}
                ]
            },
            ["evidence"],
            True,
        ),
    ],
)
def test_a_change_names_its_parts_and_asks_for_a_reason_only_where_the_fact_itself_changed(
    changes: dict[str, Any], parts: list[str], *, needs_reason: bool
) -> None:
    locked = lock.renewed((), [fact()], FIRST, {})
    (found,) = pending(locked, [fact(**changes)])
    assert (list(found.parts), found.needs_reason) == (parts, needs_reason)


def test_an_amount_written_otherwise_is_no_change() -> None:
    locked = lock.renewed((), [fact()], FIRST, {})
    same = fact(quantity={"measure": "ships", "amount": "3.0"})
    assert pending(locked, [same]) == ()


def test_a_change_keeps_what_was_and_why() -> None:
    locked = lock.renewed((), [fact()], FIRST, {})
    four = fact(quantity={"measure": "ships", "amount": "4"})
    (record,) = lock.renewed(locked, [four], SECOND, {"f-ships": WHY})
    (step,) = record.history
    assert (step.when, step.why, step.parts) == (SECOND, WHY, (FactPart.QUANTITY,))
    assert step.was.quantity == fact().quantity
    assert step.was.text is None
    assert (record.first_seen, record.fact) == (FIRST, four)
    assert record.sha256 == revision.digest(four)


def test_a_reason_that_is_needed_and_missing_is_refused() -> None:
    locked = lock.renewed((), [fact()], FIRST, {})
    with pytest.raises(KeyError, match="f-ships"):
        lock.renewed(locked, [], SECOND, {})


def test_a_withdrawn_fact_is_kept_and_can_come_back() -> None:
    locked = lock.renewed((), [fact(), fact("f-two")], FIRST, {})
    assert [str(each) for each in pending(locked, [fact()])] == ["fact 'f-two' is withdrawn"]
    gone = lock.renewed(locked, [fact()], SECOND, {"f-two": WHY})
    assert gone[1].withdrawn is not None
    assert (gone[1].withdrawn.when, gone[1].fact) == (SECOND, fact("f-two"))
    assert pending(gone, [fact()]) == ()
    (found,) = pending(gone, [fact(), fact("f-two")])
    assert str(found) == "fact 'f-two' is back after it was withdrawn"
    back = lock.renewed(gone, [fact(), fact("f-two")], THIRD, {"f-two": WHY})
    assert back[1].withdrawn is None
    assert back[1].history[0].parts == (FactPart.RESTORED,)


def test_the_order_of_the_facts_does_not_matter() -> None:
    facts = [fact("f-b"), fact("f-a"), fact("f-c")]
    assert lock.renewed((), facts, FIRST, {}) == lock.renewed((), facts[::-1], FIRST, {})


def test_the_file_gives_the_records_back() -> None:
    odd = fact("f-odd", text={"no": 'A "quote": #1 \\ …', "id": "28.000"})
    locked = lock.renewed((), [fact(), odd], FIRST, {})
    changed = fact(quantity={"measure": "ships", "amount": "1.50"}, date={"edtf": "2025?"})
    locked = lock.renewed(locked, [changed], SECOND, {"f-ships": WHY, "f-odd": WHY})
    assert reread(locked) == locked


@given(st.lists(DOSSIERS, max_size=5))
@pytest.mark.slow
def test_whatever_happens_a_lock_leaves_nothing_pending_and_forgets_no_fact(
    states: list[dict[str, dict[str, Any]]],
) -> None:
    locked: tuple[LockRecord, ...] = ()
    seen: set[str] = set()
    for number, state in enumerate(states):
        facts = [fact(name, **changes) for name, changes in state.items()]
        reasons = dict.fromkeys(("f-a", "f-b", "f-c"), WHY)
        locked = reread(lock.renewed(locked, facts, f"2025-01-0{number + 1}", reasons))
        seen |= state.keys()
        assert pending(locked, facts) == ()
        assert {each.id for each in locked} == seen
        assert {each.id for each in locked if not each.withdrawn} == state.keys()
