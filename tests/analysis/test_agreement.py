"""Two languages of one text name the same entities in the same parts, sentence by sentence."""

from __future__ import annotations

from itertools import permutations

import pytest

from generator.analysis.sentences import agreement
from generator.dossier import entity_names
from generator.dossier.records import EntityRecord
from generator.text.claims.claim import ClaimKind, Claims
from generator.text.claims.reading import ClaimReader

KNOWN = tuple(
    EntityRecord.model_validate({"id": words["en"].lower(), "schema": schema, "name": words})
    for schema, words in (
        ("Territory", {"en": "Mara", "id": "Mara"}),
        ("Territory", {"en": "Toru", "id": "Toru"}),
        ("Company", {"en": "Gazette", "id": "Gazette"}),
        ("Asset", {"en": "bullets", "id": "peluru"}),
        ("Asset", {"en": "drones", "id": "pesawat"}),
    )
)
IDS = frozenset(each.id for each in KNOWN)


def read(text: str, language: str) -> Claims:
    names = entity_names.with_countries(KNOWN, language)
    return ClaimReader(names, language).read(text, IDS)


def differing(english: str, indonesian: str) -> set[str]:
    pair = read(english, "en"), read(indonesian, "id")
    return {
        str(each.kind)
        for one, other in permutations(pair)
        for each in agreement.missing(one, other)
    }


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("Mara watches breaches by Toru.", "Mara memantau pelanggaran oleh Toru."),
        ("The shells were sent by Mara to Toru.", "Peluru itu dikirim Mara ke Toru."),
        ("Toru was watched by Mara.", "Mara memantau Toru."),
        ("In Toru, troops of Mara are fighting.", "Pasukan dari Mara bertempur di Toru."),
        ("According to The Gazette, Mara left.", "Mara pergi, menurut The Gazette."),
        ("They spoke about the Mara-made drones.", "Mereka berbicara tentang pesawat Mara."),
        ("Together with Mara, Toru calls for it.", "Toru bersama dengan Mara memintanya."),
        ("Firefox 115 fixes a bug.", "Firefox 115 memperbaiki kutu."),
        ("It is up 12 percent over two years.", "Itu naik 12 persen selama dua tahun."),
        ("It was announced ten days earlier.", "Itu diumumkan sepuluh hari sebelumnya."),
        ("Cracks are in four of its 18 piers.", "Retakan ada di empat dari 18 pilarnya."),
        ("Some 9,300 cars use it daily.", "Sekitar 9.300 mobil memakainya setiap hari."),
        ("The publisher is unknown.", "Penerbitnya tidak dikenal."),
        ("That is no contradiction.", "Itu tidak bertentangan."),
        ("Mara's new bullets are in Toru.", "Peluru baru Mara ada di Toru."),
        ("Mara's purchase of bullets failed.", "Pembelian peluru oleh Mara gagal."),
        ("Mara gives Toru bullets.", "Mara memberi peluru kepada Toru."),
        ("Mara's president, Toru, left.", "Presiden Mara, Toru, pergi."),
        ("A diplomat of Mara in Toru.", "Diplomat Mara di Toru."),
        ("Toru's supply of bullets and drones.", "Pasokan peluru Toru dan pesawat."),
        ("The Gazette, Toru, left.", "Toru's Gazette pergi."),
    ],
)
def test_what_is_the_same_in_both_agrees(english: str, indonesian: str) -> None:
    assert not differing(english, indonesian)


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("Toru watches breaches by Mara.", "Mara memantau pelanggaran oleh Toru."),
        ("The shells were sent by Toru to Mara.", "Peluru itu dikirim Mara ke Toru."),
        ("Bullets sent to Mara.", "Mara yang dikirim ke peluru."),
        ("Toru's president, Mara, left.", "Presiden Mara, Toru, pergi."),
        ("Toru's purchase of Mara bullets failed.", "Pembelian Toru oleh Mara gagal."),
        ("Toru's ministry has turned to Mara.", "Kementerian Mara beralih ke Toru."),
        ("Mara's words are about what Toru seeks.", "Ucapan Toru tentang apa yang dicari Mara."),
        (
            "According to Mara's report, The Gazette left.",
            "Menurut laporan The Gazette, Mara pergi.",
        ),
        (
            "Mara spoke of the new plan that Toru has.",
            "Toru berbicara soal rencana baru milik Mara.",
        ),
    ],
)
def test_names_in_each_others_parts_differ(english: str, indonesian: str) -> None:
    assert differing(english, indonesian) == {ClaimKind.NAME}


@pytest.mark.parametrize(
    ("english", "indonesian", "kinds"),
    [
        ("New bullets came.", "Peluru baru datang.", set()),
        ("New bullets came.", "Barang baru datang.", set()),
        ("New bullets came.", "Pesawat baru datang.", {ClaimKind.NAME}),
        ("It was sent to Toru.", "Itu dikirim ke Zorvania.", {ClaimKind.NAME}),
        ("It was sent to the Kelmont Institute.", "Itu dikirim ke lembaga Kelmont.", set()),
        ("The publisher is not unknown.", "Penerbitnya tidak dikenal.", {ClaimKind.NEGATION}),
        ("That is no contradiction.", "Itu bertentangan.", {ClaimKind.NEGATION}),
        ("It is unprecedented.", "Itu pernah terjadi.", {ClaimKind.NEGATION}),
        ("In three of its 18 piers.", "Di empat dari 18 pilarnya.", {ClaimKind.FIGURE}),
    ],
)
def test_other_goods_and_unknown_names_differ(
    english: str, indonesian: str, kinds: set[str]
) -> None:
    assert differing(english, indonesian) == kinds


def test_a_number_that_is_not_understood_is_compared_by_its_words() -> None:
    indonesian = "Itu naik 12 persen selama dua tahun."
    assert differing("It is up 12 percent over three years.", indonesian) == {ClaimKind.FIGURE}


def test_sentences_are_compared_one_by_one() -> None:
    indonesian = "Mara akan pergi. Toru tidak datang."
    assert not differing("Mara will leave. Toru did not come.", indonesian)
    assert differing("Mara did not leave. Toru will come.", indonesian) == {
        ClaimKind.NEGATION,
        ClaimKind.HEDGE,
    }


@pytest.mark.parametrize(
    ("english", "indonesian", "differs"),
    [
        ("Mara will leave.", "Mara akan pergi.", False),
        ("Mara may leave.", "Mara akan pergi.", True),
        ("Mara may leave.", "Mara kemungkinan akan pergi.", False),
        ("Mara will probably leave.", "Mara kemungkinan akan pergi.", False),
        ("Mara is expected to leave.", "Mara akan pergi.", False),
    ],
)
def test_what_is_planned_is_more_than_possible(
    english: str, indonesian: str, *, differs: bool
) -> None:
    assert differing(english, indonesian) == ({ClaimKind.HEDGE} if differs else set())
