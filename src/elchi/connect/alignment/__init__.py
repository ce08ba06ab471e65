"""Which sentences of two versions of a text say the same.

`contents` takes from each sentence what is comparable across languages,
`likeness` weighs how much two groups of sentences share, `path` finds the best
set of links through both texts.
"""

from elchi.connect.alignment.align import align

__all__ = ["align"]
