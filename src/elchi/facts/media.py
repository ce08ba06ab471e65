"""Which bodies are media: they carry words and are no party to what the words tell."""

from __future__ import annotations

import regex

from elchi.model import Entity

#: Words in the English names of media and news agencies.
_MEDIUM = regex.compile(
    r"\b(News|Press|Times|Post|Mail|Daily|Tribune|Herald|Gazette|Media|TV|Radio|Television"
    r"|Newspaper|Wire|Guardian|Agence|Anadolu|TASS|RIA|Reuters|Interfax|AFP|BBC|CNN"
    r"|Broadcasting|Haaretz|Kathimerini|BelTA|Kommersant|Vedomosti|Izvestia|Bloomberg"
    r"|Dawn|Economist|Monde|Figaro|Spiegel|Zeitung|Jazeera|Politico|Nikkei|Axios|Kazinform)\b"
)


def is_medium(entity: Entity) -> bool:
    """Tell whether an entity is a newspaper, agency or station, by its English name.

    >>> is_medium(Entity("body:x", "organisation", "Tasnim News Agency", None))
    True
    >>> is_medium(Entity("body:y", "organisation", "International Energy Agency", None))
    False
    """
    return entity.kind == "organisation" and _MEDIUM.search(entity.name) is not None
