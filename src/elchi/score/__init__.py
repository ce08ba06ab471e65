"""Scoring records against gold records, measure by measure.

The measures are those of docs/data-model.md. A record is one article as
`elchi export records` writes it; gold records have the same form.
"""

from elchi.score.compare import Comparison, compare
from elchi.score.totals import Row, totals

__all__ = ["Comparison", "Row", "compare", "totals"]
