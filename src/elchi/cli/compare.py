"""``elchi compare``: two articles side by side, with what diverges marked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from elchi.cli._common import as_json, fail, open_ledger, write

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from elchi.serve.compare import Compared, Piece

_NARROW = 80
_ISOLATES = {"rtl": "\u2067", "ltr": "\u2066"}
_POP = "\u2069"


def command(
    context: typer.Context,
    a: Annotated[str, typer.Argument(help="An article's id: file stem or content hash.")],
    b: Annotated[str, typer.Argument(help="The other article's id.")],
    lang: Annotated[str, typer.Option(help="Language of what stands beside the texts.")] = "en",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="FILE.html; else the terminal.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show two articles sentence by sentence, with what one changed or left out marked."""
    import dataclasses

    from rich.console import Console

    from elchi.languages import codes
    from elchi.serve.compare import compare

    if lang not in codes():
        fail(f"no language {lang!r}: known are {', '.join(codes())}")
    if output is not None and not json and output.suffix.lower() != ".html":
        fail(f"{output}: the name must end in .html")
    ledger = open_ledger(context)
    first, second = ledger.find(a), ledger.find(b)
    for id_, stored in ((a, first), (b, second)):
        if stored is None:
            fail(f"no article {id_!r} in {ledger.place}")
    if first is None or second is None:
        return
    if first.reading.document.sha256 == second.reading.document.sha256:
        fail("a comparison needs two different articles")
    compared = compare(ledger, first, second)
    if json:
        write(as_json(dataclasses.asdict(compared)), output)
    elif output is not None:
        from elchi.serve.web.compared import compare_alone

        write(compare_alone(compared, lang), output)
        typer.echo(f"{output}: {len(compared.divergences)} divergences")
    else:
        console = Console(highlight=False)
        console.print(_table(compared, console))
        _list(compared, console)


def _table(compared: Compared, console: Console) -> RenderableType:
    """Return both texts as a table, or below each other where the terminal is narrow."""
    from rich import box
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    heads = compared.a, compared.b
    if console.width < _NARROW:
        parts: list[RenderableType] = []
        for row in compared.rows:
            for head, pieces in zip(heads, (row.a, row.b), strict=True):
                parts.append(_cell(pieces, head.direction, console.width - 2))
            parts.append(Text("─" * min(console.width - 2, 20), style="dim"))
        return Group(*parts)
    width = (console.width - 7) // 2
    table = Table(box=box.SIMPLE_HEAD, show_lines=False, pad_edge=False, padding=(0, 1, 1, 1))
    for head in heads:
        side = "right" if head.direction == "rtl" else "left"
        table.add_column(
            f"{head.id} ({head.language})",
            width=width,
            justify="right" if side == "right" else "left",
        )
    for row in compared.rows:
        table.add_row(
            *(
                _cell(pieces, head.direction, width)
                for head, pieces in zip(heads, (row.a, row.b), strict=True)
            )
        )
    return table


def _cell(pieces: tuple[Piece, ...], direction: str, width: int) -> RenderableType:
    """Return one side of a row, wrapped, each line closed off for bidirectional terminals.

    A terminal orders the letters of a line by its first strong one; an isolate round each
    side's part of the line keeps the columns where they are.
    """
    from rich.console import Console
    from rich.text import Text

    if not pieces:
        return Text("—", style="dim")
    text = Text()
    for piece in pieces:
        text.append(piece.words, style="bold black on yellow" if piece.numbers else "")
        for number in piece.numbers:
            text.append(f"[{number}]", style="bold red")
    lines = text.wrap(Console(width=width), width)
    out = Text(justify="right" if direction == "rtl" else "left")
    for at, line in enumerate(lines):
        line.rstrip()
        out.append("\n" if at else "")
        out.append(_ISOLATES[direction])
        out.append_text(line)
        out.append(_POP)
    return out


def _list(compared: Compared, console: Console) -> None:
    from rich.text import Text

    if not compared.divergences:
        console.print("Nothing diverges.")
    for one in compared.divergences:
        line = Text(f"[{one.number}] ", style="bold red")
        line.append(f"{one.class_}, {one.kind} ({one.score:.2f}): ", style="bold")
        line.append(one.reason, style="")
        console.print(line)
