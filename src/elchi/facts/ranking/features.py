"""How one state stands to one act: the features that the weights of a party are for.

Every feature is a short name without any word of the text, so that what is learnt
from one language serves the others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from elchi.facts.article import Clause
from elchi.facts.ranking.cases import NOBODY, Beside, Case, Setting
from elchi.facts.ranking.sightings import Sighting, by_state, sightings
from elchi.facts.stage import Stage
from elchi.facts.targets import TARGET_ROLES, speaks_of_reports
from elchi.facts.triggers import Act, is_headline
from elchi.languages.words.statement import Words as Speech
from elchi.model import Span

_REACH = 2  # sentences before the act whose states are candidates
_TAIL = 2  # words that may follow a main verb in its clause
_KNOWN = 4  # states named most that are candidates everywhere
_STEPS = ((0, "0"), (1, "1"), (3, "3"), (6, "6"), (10, "10"))


class Scene:
    """The sightings of one article and what the rules made of all its acts."""

    def __init__(self, stage: Stage, cases: list[Case]) -> None:
        self.stage = stage
        self.sentences = sightings(stage)
        self.states = by_state(self.sentences)
        article = stage.article
        self.rank = {
            state: min(rank, _KNOWN)
            for rank, (state, _) in enumerate(stage.prominent.most_common())
        }
        total = sum(stage.prominent.values()) or 1
        self.share = {state: n / total for state, n in stage.prominent.items()}
        self.foremost = sorted(self.rank, key=lambda one: (self.share[one], one), reverse=True)
        self.titled: set[str] = set()
        self.leading: set[str] = set()
        lead = next((n for n, s in enumerate(article.sentences) if s.zone is None), None)
        for number, found in enumerate(self.sentences):
            if article.sentences[number].zone in ("title", "subtitle"):
                self.titled |= {one.state for one in found}
            elif number == lead:
                self.leading |= {one.state for one in found}
        self.cases = sorted(cases, key=lambda case: case.act.span)
        self.order = {id(case): number for number, case in enumerate(self.cases)}
        self.ruled = [(self.of(c.sides.source), self.of(c.sides.target)) for c in self.cases]
        self.kinds = {state: min(s.kind for s in mine) for state, mine in self.states.items()}
        self.verb_last = article.language.words(Speech).verb_last
        self._clause_starts = [clause.span.start for clause in article.clauses]
        self.clauses = [self.clause(case.act.span) for case in self.cases]
        self.sources: Counter[str] = Counter()
        self.targets: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        self.typed: Counter[tuple[str, str, str]] = Counter()
        for case in cases:
            source, target = self.of(case.sides.source), self.of(case.sides.target)
            self.sources.update(source)
            self.targets.update(target)
            self.pairs.update((a, b) for a in source for b in target if a != b)
            self.typed.update((case.type, a, b) for a in source for b in target if a != b)
        self.host = stage.state(stage.host) if stage.host else None
        self.beside: dict[tuple[Span, str], Beside] = {}

    def of(self, entities: tuple[str, ...]) -> frozenset[str]:
        """Return the states of some entities."""
        return frozenset(self.stage.state(entity) for entity in entities)

    def clause(self, span: Span) -> int:
        """Return the number of the clause that holds the start of `span`."""
        return bisect_right(self._clause_starts, span.start) - 1

    def setting(self, case: Case) -> Setting:
        """Return what the features of an act have in common."""
        stage, act = self.stage, case.act
        clause = stage.article.clause_at(act.span.start)
        here = self.sentences[act.sentence]
        near = tuple(s for s in here if clause is None or clause.span.covers(s.span))
        wide = tuple(s for s in here if s not in near)
        statement = stage.statement(act.span)
        voice = ("n" if act.trigger.noun else "v") + ("p" if stage.mood(act).passive else "")
        voice += "e" if self._embedded(act, clause) else ""
        source, target = self.of(case.sides.source), self.of(case.sides.target)
        listed: dict[str, None] = dict.fromkeys(s.state for s in here)
        for number in range(act.sentence - 1, max(-1, act.sentence - 1 - _REACH), -1):
            listed.update(dict.fromkeys(s.state for s in self.sentences[number]))
        listed.update(dict.fromkeys(sorted(source | target)))
        if statement is not None and statement.speaker in stage.article.entities:
            listed[stage.state(statement.speaker)] = None
        listed.update(
            dict.fromkeys(s for s, rank in self.rank.items() if rank < _KNOWN and s in self.states)
        )
        if self.host:
            listed[self.host] = None
        first: dict[str, Sighting] = {}
        for one in near:
            if not one.inside:
                first.setdefault(one.state, one)
        content = statement is not None and statement.span.covers(act.span)
        return Setting(
            case=case,
            voice=voice,
            near=near,
            wide=wide,
            statement=statement,
            content=content,
            source=source,
            target=target,
            candidates=tuple(listed),
            first=first,
            last_agent=self._last_agent(act),
            theme=self._theme(act),
            headline=is_headline(stage.article, act),
        )

    def _embedded(self, act: Act, clause: Clause | None) -> bool:
        """Tell whether the clause has another verb, which governs the wording."""
        if clause is None or clause.sentence != act.sentence:
            return False
        if self.verb_last:
            tokens = self.stage.article.sentences[act.sentence].tokens[act.last : clause.last]
            return sum(token.key.isalnum() for token in tokens) > _TAIL
        return any(
            not case.act.trigger.noun
            and case.act.sentence == act.sentence
            and clause.first <= case.act.first < act.first
            for case in self.cases
        )

    def features(self, setting: Setting, state: str) -> list[str]:
        """Return the features of a state as a party of an act."""
        if state == NOBODY:
            return list(self._nobody(setting))
        return [
            "bias",
            *self._in_clause(setting, state),
            *self._in_sentence(setting, state),
            *self._around(setting, state),
            *self._governed(setting, state),
            *self._told(setting, state),
            *self._in_article(setting, state),
        ]

    def _nobody(self, setting: Setting) -> Iterator[str]:
        yield "none"
        sides = setting.case.sides
        yield f"none:rs{len(setting.source)}:rt{len(setting.target)}"
        yield f"none:s{bool(setting.source):d}:{sides.source_by}"
        yield f"none:t{bool(setting.target):d}:{sides.target_by}"
        outer = {s.state for s in setting.near if not s.inside}
        yield f"none:near{min(len(outer), 3)}"
        yield f"none:wide{min(len({s.state for s in setting.wide}), 3)}"
        yield f"none:agent{any('agent' in s.roles for s in setting.near)}"
        told = setting.statement is not None
        known = told and setting.statement is not None and bool(setting.statement.speaker)
        yield f"none:told{told}{known}{setting.content}"
        act = setting.case.act
        if act.trigger.denies:
            yield "none:denies"
        if setting.case.type == "REJECT" and speaks_of_reports(self.stage.article, act):
            yield "none:reports"

    def _in_clause(self, setting: Setting, state: str) -> Iterator[str]:
        act = setting.case.act
        mine = [s for s in setting.near if s.state == state]
        if not mine:
            yield "c:absent"
            yield f"c:absent:{bool(setting.near)}"
            return
        outer = [s for s in setting.near if not s.inside]
        marks = set()
        for one in mine:
            side = "b" if one.first < act.first else "a"
            for role in sorted(one.roles) or ("bare",):
                if one.inside and one.form != "adjective":
                    marks.add(f"c:in:{role}")
                else:
                    marks.add(f"c:{role}:{side}")
                    marks.add(f"c:{role}")
            marks.add(f"c:form:{one.form}")
            for role in sorted(one.head):
                marks.add(f"c:head:{role}:{side}")
                marks.add(f"c:head:{role}:{one.inside:d}")
        yield from sorted(marks)
        nearest = min(mine, key=lambda s: _gap(s, act))
        side = "b" if nearest.first < act.first else "a"
        yield f"c:d:{side}:{_step(_gap(nearest, act))}"
        yield f"c:kind:{nearest.kind}"
        for role in sorted(nearest.roles):
            yield f"c:kind:{nearest.kind}:{role}"
        if _gap(nearest, act) <= 1:
            yield f"c:beside:{side}:{nearest.form}:{'of' in nearest.roles}"
        before = [s for s in outer if s.first < act.first]
        after = [s for s in outer if s.first >= act.first]
        if before and before[-1].state == state:
            yield "c:lastbefore"
        if before and before[0].state == state:
            yield "c:firstbefore"
        if after and after[0].state == state:
            yield "c:firstafter"
        if outer and min(outer, key=lambda s: _gap(s, act)).state == state:
            yield "c:nearest"
        agents = [s for s in outer if "agent" in s.roles or "agent" in s.head]
        if agents:
            yield f"c:agent:{agents[0].state == state}{agents[-1].state == state}"
        wanted = act.trigger.target or TARGET_ROLES.get(setting.case.type, ("to", "object"))
        ranks = [wanted.index(r) for s in mine if not s.inside for r in s.roles if r in wanted]
        if ranks:
            yield f"c:wanted{min(ranks)}"
        if act.trigger.source and any(s.roles & set(act.trigger.source) for s in mine):
            yield "c:wantedsource"
        states = {s.state for s in setting.near}
        yield f"c:of{min(len(states), 4)}"

    def _in_sentence(self, setting: Setting, state: str) -> Iterator[str]:
        act = setting.case.act
        mine = [s for s in setting.wide if s.state == state]
        if not mine:
            yield "s:absent"
            return
        marks = set()
        for one in mine:
            side = "b" if one.first < act.first else "a"
            for role in sorted(one.roles) or ("bare",):
                marks.add(f"s:{role}:{side}" if not one.inside else "s:inside")
            for role in sorted(one.head):
                marks.add(f"s:head:{role}:{side}")
        yield from sorted(marks)
        before = [s for s in setting.wide if s.first < act.first and not s.inside]
        if before and before[0].state == state:
            yield f"s:first:{'agent' in before[0].roles}"
        if before and before[-1].state == state:
            yield f"s:last:{'agent' in before[-1].roles}"
        after = [s for s in setting.wide if s.first >= act.first and not s.inside]
        if after and after[0].state == state:
            yield "s:next"

        yield from self._beside_clause(setting, state)

    def _beside_clause(self, setting: Setting, state: str) -> Iterator[str]:
        clauses = self.stage.article.clauses
        number = self.clause(setting.case.act.span)
        for step in (-1, 1):
            at = number + step
            if not 0 <= at < len(clauses) or clauses[at].sentence != setting.case.act.sentence:
                continue
            mine = [s for s in setting.wide if s.state == state and clauses[at].span.covers(s.span)]
            for role in sorted({r for s in mine if not s.inside for r in s.roles or ("bare",)}):
                yield f"k{step}:{role}"

    def _governed(self, setting: Setting, state: str) -> Iterator[str]:
        """Yield how the state takes part in the acts told right before and after."""
        number = self.order[id(setting.case)]
        mine = self.clauses[number]
        marks = set()
        for at in range(max(0, number - 4), min(len(self.cases), number + 5)):
            other = self.cases[at]
            if at == number or self.clauses[at] != mine:
                continue
            part = f"{state in self.ruled[at][0]:d}{state in self.ruled[at][1]:d}"
            order = "b" if at < number else "a"
            marks.add(f"gc{order}:{part}:{other.type}")
            marks.add(f"gc:{part}")
        yield from sorted(marks)
        for name, step in (("b", -1), ("a", 1)):
            at = number + step
            if not 0 <= at < len(self.cases):
                continue
            other, source, target = self.cases[at], self.ruled[at][0], self.ruled[at][1]
            back = abs(other.act.sentence - setting.case.act.sentence)
            if back > 1:
                continue
            part = f"{state in source:d}{state in target:d}"
            if part != "00":
                yield f"g{name}{back}:{part}"
                yield f"g{name}{back}:{part}:{other.type}"
                if other.type == setting.case.type:
                    yield f"g{name}{back}:{part}:same"

    def _around(self, setting: Setting, state: str) -> Iterator[str]:
        act = setting.case.act
        seen = {s.sentence for s in self.states.get(state, ())}
        here = act.sentence in seen
        if act.sentence - 1 in seen:
            before = [s for s in self.sentences[act.sentence - 1] if s.state == state]
            for role in sorted({role for s in before if not s.inside for role in s.roles}):
                yield f"p:{role}"
            yield f"p:here{here}"
        if not here:
            back = min((act.sentence - at for at in seen if at < act.sentence), default=9)
            yield f"p:back{min(back, 4)}"
        if setting.last_agent == state:
            yield f"p:lastagent{here}"
        if setting.theme == state:
            yield f"p:theme{here}"

    def _last_agent(self, act: Act) -> str | None:
        """Return who was the agent last before the act, in its sentence or the two before."""
        for number in range(act.sentence, max(-1, act.sentence - 3), -1):
            for one in reversed(self.sentences[number]):
                if number == act.sentence and one.first >= act.first:
                    continue
                if "agent" in one.roles and not one.inside:
                    return one.state
        return None

    def _theme(self, act: Act) -> str | None:
        """Return the first agent of the paragraph that the act stands in."""
        sentences = self.stage.article.sentences
        first = act.sentence
        while first and sentences[first - 1].paragraph == sentences[act.sentence].paragraph:
            first -= 1
        for number in range(first, act.sentence + 1):
            for one in self.sentences[number]:
                if "agent" in one.roles and not one.inside:
                    return one.state
        return None

    def _told(self, setting: Setting, state: str) -> Iterator[str]:
        statement, entities = setting.statement, self.stage.article.entities
        if statement is None:
            yield "t:untold"
            return
        where = "in" if setting.content else "cue"
        if statement.speaker in entities:
            speaks = self.stage.state(statement.speaker) == state
            yield f"t:{where}:{'speaker' if speaks else 'other'}"
            if speaks:
                yield f"t:{where}:{statement.form}"
        else:
            yield f"t:{where}:nobody"
        if statement.addressee in entities and self.stage.state(statement.addressee) == state:
            yield f"t:{where}:addressee"

    def _in_article(self, setting: Setting, state: str) -> Iterator[str]:
        case = setting.case
        inside = f"{state in setting.source:d}{state in setting.target:d}"
        yield f"r:{inside}"
        yield f"r:{inside}:{len(setting.source)}{len(setting.target)}"
        near = any(s.state == state for s in setting.near)
        wide = near or any(s.state == state for s in setting.wide)
        yield f"r:{inside}:{near:d}{wide:d}"
        yield f"r:s{inside}:{case.sides.source_by}"
        yield f"r:t{inside}:{case.sides.target_by}"
        yield f"a:rank{self.rank.get(state, 9)}"
        share = self.share.get(state, 0)
        yield f"a:share{'4' if share > 0.4 else '2' if share > 0.2 else '1' if share > 0.1 else 0}"
        if state in self.titled:
            yield "a:title"
        if state in self.leading:
            yield "a:lead"
        if state == self.host:
            yield "a:host"
        if setting.headline:
            yield f"a:headline{state in self.titled}"
        yield f"a:sort:{len(state) == 2:d}:{self.kinds.get(state, 'unseen')}"
        yield f"a:times{min(len(self.states.get(state, ())), 4)}"
        yield f"a:src{min(self.sources[state] - (state in setting.source), 3)}"
        yield f"a:tgt{min(self.targets[state] - (state in setting.target), 3)}"


def _gap(one: Sighting, act: Act) -> int:
    """Return the number of words between a sighting and the act's wording."""
    return max(0, one.first - act.last, act.first - one.last)


def _step(gap: int) -> str:
    return next((name for most, name in _STEPS if gap <= most), "far")
