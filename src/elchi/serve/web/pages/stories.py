"""``/stories`` and ``/story/ID``: articles on one happening."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, HTTPException
from starlette.responses import Response

from elchi.account import Story
from elchi.serve.dossier import ArticleCard, article_cards
from elchi.serve.web.view import Page, View

router = APIRouter()

_SIZE = 30


@dataclass(frozen=True, slots=True)
class Together:
    """A story with the articles that tell it, the first published first."""

    story: Story
    cards: tuple[ArticleCard, ...]


def _together(view: View, story: Story) -> Together:
    kept = list(view.ledger.readings(story.articles))
    kept.sort(key=lambda one: (one.reading.document.published or "9999", one.reading.document.id))
    return Together(story, tuple(article_cards(kept, view.reader())))


@router.get("/stories")
def show_stories(view: Page, page: int = 1) -> Response:
    """Show the stories with more than one article, the largest first."""
    stories = [one for one in view.ledger.account.stories() if len(one.articles) > 1]
    stories.sort(key=lambda one: (-len(one.articles), one.id))
    last = max(1, -(-len(stories) // _SIZE))
    page = min(max(page, 1), last)
    shown = stories[(page - 1) * _SIZE : page * _SIZE]
    return view.page(
        "stories.html.j2",
        title=view.gettext("Stories"),
        total=len(stories),
        stories=[_together(view, one) for one in shown],
        page_number=page,
        last=last,
    )


@router.get("/story/{id_}")
def show_story(view: Page, id_: str) -> Response:
    """Show one story: its articles and how they stand to each other."""
    story = next((one for one in view.ledger.account.stories() if one.id == id_), None)
    if story is None:
        raise HTTPException(404, view.gettext("There is no such story in the ledger."))
    together = _together(view, story)
    names = {card.sha256: card for card in together.cards}
    pairs = sorted(
        {
            pairing
            for article in story.articles
            for pairing in view.ledger.account.pairings(article)
            if {pairing.a, pairing.b} <= set(names)
        },
        key=lambda one: (one.relation, one.a, one.b),
    )
    return view.page(
        "story.html.j2",
        title=together.cards[0].title if together.cards else id_,
        one=together,
        pairs=[(one, names[one.a], names[one.b], view.term(one.relation)) for one in pairs],
        conflicts=view.ledger.account.conflicts(sorted(names)),
        names=names,
        texts={
            stored.reading.document.sha256: stored.reading.document.text
            for stored in view.ledger.readings(story.articles)
        },
    )
