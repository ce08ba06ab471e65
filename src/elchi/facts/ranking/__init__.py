"""Who takes part in an act, weighed: a linear model over language-neutral features.

`sightings` gathers where each state shows in the article, `cases` holds an act with what
its features share, `features` and `pairs` say
how a state, and a pair of states, stand to an act, `weights` holds the trained numbers,
`choice` takes the best pair. The weights are made by ``scripts/train_parties.py``.
"""
