"""Ids that hold in one article only.

A full name, a body of a known state, a numbered meeting of a known body have an id
that is the same in every article. A surname alone, "the ministry of finance" of an
untold state or "the summit" may be another one in the next article: their ids carry
the article, and only `connect` may join them.
"""

from __future__ import annotations

import dataclasses

from elchi.model import Entity

HERE = "@"
"""How the id of an entity ends that may be another one in another article."""


def of_this_article(entity: Entity, sha256: str) -> Entity:
    """Return the entity with its article in the id, if the id alone does not tell it.

    >>> of_this_article(Entity("person:ru:lapshin@", "person", "Lapshin", "RU"), "ab12cd34ef").id
    'person:ru:lapshin@ab12cd34'
    """
    if not entity.id.endswith(HERE):
        return entity
    return dataclasses.replace(entity, id=f"{entity.id}{sha256[:8]}")
