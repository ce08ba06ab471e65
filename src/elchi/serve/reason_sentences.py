"""The sentences that reasons are made of, as messages for the catalogues.

They repeat what `elchi.connect`, `elchi.facts` and `elchi.serve.who` write, field by
field; a test finds every reason of the bundled articles among them. The names of fields
say what stands in them: ``count`` a number, ``day`` an EDTF date, ``value`` a closed
value, ``role`` a post, ``language`` a code, ``rest`` another sentence or a list of parts;
others are words of the articles.
"""

from __future__ import annotations

from elchi.serve.differences import N_

#: Between articles, names and versions: `elchi.connect`.
_CONNECTED = (
    N_("{count} of the {count2} pairs among {count3} articles are alike; {rest}"),
    N_("sentence follows sentence, in {language} and {language2}"),
    N_("links cover {share} of both texts; {rest}"),
    N_("both have {rest}"),
    N_("nothing in common but their states"),
    N_("names sound alike ({a} ~ {b}, {count}), {rest}"),
    N_("one name is mangled ({a} ~ {b}, {count}), {rest}"),
    N_("an initial fits ({a} ~ {b}, {count}), {rest}"),
    N_("the surname alone fits ({a} ~ {b}, {count}), {rest}"),
    N_("the same meeting, named within {count} days, beside {rest}"),
    N_("judged to be the same"),
    N_("judged to be the same: {words}"),
    N_("{a} and {b} cannot both be so"),
    N_("{a} and {b} are two persons of the story"),
    N_("{a} does not sound like {b}"),
    N_("{a} and {b} are two places"),
    N_("{a} and {b} are two states"),
    N_("{a} and {b} are two bodies"),
    N_("{a} is a piece of {b}"),
    N_("{a} and {b} are not the same"),
    N_("{a} and {b} have one number and two units"),
    N_("{a} and {b} are two dates"),
    N_("{a} and {b} are two weekdays"),
    N_("{a} and {b} do not say the same"),
    N_("only one of {a} and {b} is denied"),
    N_("only one of the two sentences is denied"),
    N_("of {a} and {b} one is done and one is still to come"),
    N_("only one side wishes it: {a}, {b}"),
    N_("only one side has it: {a}, {b}"),
    N_("the sentence {a} is missing"),
    N_("{a} is missing"),
    N_("{rest}; which came first is not told"),
    N_("{value}: {value2} ({day}), then {value3} ({day2})"),
    N_("{value} ({day}), then {value2} ({day2})"),
    N_("{value} ({day}); not said in later texts ({count})"),
    N_("“no problem” ({day}) beside {value} between the two ({day2})"),
    N_("{role}: another holder ({day}, {day2})"),
)

#: Why names were not joined: `elchi.serve.who`.
_NEAR = (
    N_("no table and no text compares them"),
    N_("judged to be another"),
    N_("judged to be another: {words}"),
    N_("of another state: {a}, not {b}"),
    N_("the initial is another ({a} ~ {b})"),
    N_("fits ({a} ~ {b}, {count}), but another fits as well"),
    N_("the surname alone ({a} ~ {b}), no post or company tells more"),
    N_("a part of the name is not alike enough ({a} ~ {b}, {count})"),
    N_("the same name, but nothing tells that it is the same"),
    N_("not alike enough"),
)

#: Why a reading was rejected: `elchi.facts`.
_REJECTED = (
    N_("It is alleged, and in a later sentence the one accused denies it."),
    N_("It tells once more an act that another mention tells more fully."),
    N_("It is only what somebody asks for; the request is the act."),
    N_("Its date lies after the day of the article."),
    N_("No state, body or person is named that does it or that it is done to."),
    N_("The words round it deny that it happened."),
    N_("It stands in another clause, and the parties were found without it."),
    N_("Other names of the clause have the marks or the place that fit the act better."),
    N_("The name only says where; the parties were found without it."),
    N_("A single one is no figure that says something about relations."),
    N_("A word for it stands in the sentence, but with another number or verb."),
    N_("A word for it stands {count} word away, but another decides the measure."),
    N_("A word for it stands {count} words away, but another decides the measure."),
    N_("The date goes with another number or verb of the sentence."),
    N_("The same office of the same person is said more fully elsewhere."),
    N_("The text does not say of which state or body, and its holder has no state."),
    N_("The place only says where it happened; it is no party."),
    N_("No state or body says so of itself."),
    N_("No state, body or person is named that holds it."),
    N_("Outside somebody's words it declares nothing."),
    N_("The clause sets a number to reach, which is a figure."),
    N_("The clause sets a number to reach, which is a figure, or has its day: a planned act."),
    N_("The same state's stance on these words is already read."),
    N_("What follows tells what was said, no policy."),
    N_("The trained weights hold other parties likelier (probability {count})."),
    N_("The weights are not sure enough of it ({count}; more than {count2} is asked)."),
    N_("The word before it shows that it is a noun here, no verb of saying."),
    N_("A preposition stands before the name, so that it is no subject."),
    N_("Another phrase goes with the word of saying by order and marks."),
    N_("It is the adjective of a state, which only tells whose somebody is."),
    N_("No word of saying goes with it: a title, a term or words held at a distance."),
    N_("The quotation marks hold a name."),
    N_("It is the medium that carries the words, no party to what they tell."),
    N_("Another word of saying in the sentence already goes with the same words."),
    N_("No words that were said stand beside it."),
    N_("It is negated: nobody said it."),
    N_("It is the noun of what is denied: nobody said it."),
    N_("Nobody is named or described who says it: no person, body or state."),
    N_("The word belongs to a name."),
    N_("It is only wished or asked for."),
    N_("One of its two sides is not named."),
    N_("The same tie is stated elsewhere in the article."),
    N_("The words belong to a name."),
    N_("The words beside it do not let it name a tie."),
    N_("A longer or closer wording stands at the same words."),
    N_("Its last word is the genitive of a noun here, no verb."),
    N_("None of the words stands near it that this wording needs to name an act."),
    N_("The word “{words}” beside it says that it names no such act."),
    N_("The words belong to a name, so that they name no act."),
)

#: What was rejected, where it is a part of a fact.
_PARTS = (
    N_("party {words}"),
    N_("speaker {words}"),
    N_("status {value}"),
    N_("measure {value}"),
    N_("period {day}"),
    N_("title beside a name: {role}"),
    N_("parties {a} → {b}"),
    N_("quotation"),
)

#: Sentences that are kept with more than is shown: names of notions, in English.
KEPT = {
    "{a} and {b} do not say the same": "{a} ({x}) and {b} ({y}) do not say the same",
    "only one side has it: {a}, {b}": "only one side has {x}: {a}, {b}",
}

#: Whole reasons.
SENTENCES = (*_CONNECTED, *_NEAR, *_REJECTED, *_PARTS)

#: Parts that reasons list one after the other.
LISTED = (
    N_("states agree"),
    N_("one state is not told"),
    N_("no state is told"),
    N_("both {role}"),
    N_("{count} others named beside both"),
)

#: What `elchi.understand.reading` counts as dropped.
DROPPED = (
    N_("language not read"),
    N_("statement without words"),
    N_("statement with an unknown party"),
    N_("statement read twice"),
    N_("event without words"),
    N_("event with an unknown party"),
    N_("event read twice"),
    N_("figure without words"),
    N_("figure with an unknown party"),
    N_("figure read twice"),
    N_("tie without words"),
    N_("tie with an unknown party"),
    N_("tie read twice"),
    N_("position without words"),
    N_("position with an unknown party"),
    N_("position read twice"),
)
