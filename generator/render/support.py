"""How a statement is supported, in words: articles, origins, modality and credibility."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.terms.vocabulary import Credibility, IdentifierScheme, Modality

if TYPE_CHECKING:
    from generator.analysis.corroboration import Support
    from generator.dossier.records import Evidence, FactRecord
    from generator.render.edition import Edition


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


MODALITIES = {
    Modality.ASSERTED: _("Asserted"),
    Modality.ALLEGED: _("Alleged"),
    Modality.DENIED: _("Denied"),
    Modality.PLANNED: _("Planned"),
}
SCHEMES = {
    IdentifierScheme.WIKIDATA: _("Wikidata"),
    IdentifierScheme.IMO: _("IMO number"),
    IdentifierScheme.SANCTIONS_LIST: _("Sanctions list"),
    IdentifierScheme.OTHER: _("Identifier"),
}
CREDIBILITY = {
    Credibility.CONFIRMED: _("confirmed by other sources"),
    Credibility.PROBABLY_TRUE: _("probably true"),
    Credibility.POSSIBLY_TRUE: _("possibly true"),
    Credibility.DOUBTFUL: _("doubtful"),
    Credibility.IMPROBABLE: _("improbable"),
    Credibility.CANNOT_BE_JUDGED: _("truth cannot be judged"),
}
"""The Admiralty code's words for its second character."""
_BOTH = 2


def say(edition: Edition, support: Support) -> str:
    """The articles and origins of a fact in a sentence of the page's language.

    "" for one article and one origin or none that is known: there is nothing to count. Evidence of
    unknown origin never raises the count.
    """
    articles, origins = len(support.sources), len(support.origins)
    if articles == 1 and origins <= 1:
        return ""
    places = edition.ngettext("in %(count)s article", "in %(count)s articles", articles)
    if origins == 0:
        text = edition.gettext("%(articles)s, origin not known")
    elif origins == 1 and support.may_share:
        text = edition.gettext("%(articles)s, from origins that may share what they know")
    elif origins == 1 and not support.unknown:
        if articles == _BOTH:
            return edition.gettext("in 2 articles, both from one report")
        text = edition.gettext("%(articles)s, all from one report")
    else:
        text = edition.gettext("%(articles)s, %(origins)s")
    known = edition.ngettext(
        "from %(count)s known origin", "from %(count)s independent origins", origins
    )
    return text % {"articles": places, "origins": known}


def modality(edition: Edition, fact: FactRecord) -> str:
    """How the sources put a fact, in words; "" where all of them assert it."""
    said = {each.modality for each in fact.evidence}
    if said == {Modality.ASSERTED}:
        return ""
    return ", ".join(edition.gettext(MODALITIES[each]) for each in Modality if each in said)


def credibility(edition: Edition, evidence: Evidence) -> str:
    """The grade of a piece of evidence and its word; "" where it is not graded."""
    if evidence.credibility is Credibility.CANNOT_BE_JUDGED:
        return ""
    word = edition.gettext(CREDIBILITY[evidence.credibility])
    return edition.gettext("Credibility %(grade)s of 6: %(word)s") % {
        "grade": evidence.credibility,
        "word": word,
    }


def grade(edition: Edition, evidence: Evidence) -> str:
    """The same in short, "possibly true (3)"; "" where it is not graded."""
    if evidence.credibility is Credibility.CANNOT_BE_JUDGED:
        return ""
    return f"{edition.gettext(CREDIBILITY[evidence.credibility])} ({evidence.credibility})"
