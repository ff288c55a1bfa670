"""What can be wrong with a questionnaire whose fields are all well written: it does not add up."""

from assessment.domain.wording import N_
from assessment.library.fault import Fault

_OF_ENTRIES = {
    "id-duplicate": Fault(
        N_("The id “{id}” is used twice; the first is on line {first}."),
        N_("Give each group, dimension, item and attribute an id of its own, and never change it later."),
    ),
    "entry-repeated": Fault(
        N_("“{entry}” stands twice in the list."),
        N_("Keep one of the two."),
    ),
    "group-unknown": Fault(
        N_("There is no group “{group}”."),
        N_("Add the group to groups, or correct the id."),
    ),
    "group-cycle": Fault(
        N_("The group “{group}” lies inside itself."),
        N_("Correct its parent; the outermost group has none."),
    ),
    "group-empty": Fault(
        N_("The group “{group}” holds no dimension and no item."),
        N_("Put a question into the group, or remove it."),
    ),
    "solution-unknown": Fault(
        N_("There is no solution “{solution}” in the catalogue."),
        N_("Use an id of resources/reference/solutions.csv."),
    ),
    "questions-missing": Fault(
        N_("The questionnaire asks nothing."),
        N_("Add dimensions for the rule bands, or items for the other rules."),
    ),
    "questions-do-not-fit": Fault(
        N_("The rule “{rule}” does not score “{found}”."),
        N_("The rule bands scores dimensions; points, stages and means score items."),
    ),
}

_OF_BANDS = {
    "band-missing": Fault(
        N_("Band {band} of {dimension} is missing."),
        N_("Write the bands without a gap, from 1 upwards."),
    ),
    "band-order": Fault(
        N_("Band {band} of {dimension} stands in the wrong place or twice."),
        N_("Write each band once, from 1 upwards."),
    ),
    "band-empty": Fault(
        N_("Band {band} of {dimension} has no attribute."),
        N_("Give the band four to six attributes."),
    ),
}

_OF_ITEMS = {
    "levels-missing": Fault(
        N_("The item “{item}” says neither levels nor stages nor number."),
        N_("Add levels: [0, 1, 2, 3, 4, 5], stages, or number with bands."),
    ),
    "levels-twice": Fault(
        N_("The item “{item}” says more than one of levels, stages and number."),
        N_("Keep one of them."),
    ),
    "levels-not-rising": Fault(
        N_("The levels do not rise: {level} does not come after {before}."),
        N_("Write two or more levels from the lowest to the highest, each once."),
    ),
    "levels-too-few": Fault(
        N_("The item “{item}” has only one level."),
        N_("Write at least two levels."),
    ),
    "number-range-reversed": Fault(
        N_("The minimum {minimum} is not below the maximum {maximum}."),
        N_("Exchange the two or correct them."),
    ),
    "number-band-reversed": Fault(
        N_("The range ends at {end}, not above its start {start}."),
        N_("Write “from” below “to”; “to” itself belongs to the next range."),
    ),
    "number-band-gap": Fault(
        N_("Numbers from {start} up to {end} belong to no range."),
        N_("Begin the range where the one before it ends."),
    ),
    "number-band-overlap": Fault(
        N_("Numbers from {start} up to {end} belong to two ranges."),
        N_("Begin the range where the one before it ends."),
    ),
    "number-band-start": Fault(
        N_("Numbers below {start} belong to no range."),
        N_("Leave out “from” in the lowest range; minimum limits what can be typed."),
    ),
    "number-band-end": Fault(
        N_("Numbers from {end} on belong to no range."),
        N_("Leave out “to” in the highest range; maximum limits what can be typed."),
    ),
}

_OF_CONDITIONS = {
    "condition-unknown-question": Fault(
        N_("The condition asks for “{question}”, which is not in the questionnaire."),
        N_("Use the id of an attribute or item."),
    ),
    "condition-cycle": Fault(
        N_("Whether “{question}” applies depends on itself."),
        N_("Take “{question}” out of the chain of conditions: {chain}."),
    ),
    "condition-value": Fault(
        N_("The answer to “{question}” can never be “{value}”."),
        N_("Write one of: {allowed}."),
    ),
    "condition-not-a-number": Fault(
        N_("“{question}” has no level and no number to compare with."),
        N_("Use equals with met, not_met or not_applicable."),
    ),
}

_OF_RULES = {
    "points-missing": Fault(
        N_("“{id}” has no points."),
        N_("Give every item and every area its points."),
    ),
    "points-not-used": Fault(
        N_("“{id}” has points, but the rule “{rule}” does not count them."),
        N_("Remove the points, or choose the rule points."),
    ),
    "points-group-sum": Fault(
        N_("The items of “{group}” have {sum} points together, the group has {points}."),
        N_("Change the points of the items or of the group until they agree."),
    ),
    "points-total": Fault(
        N_("The areas have {sum} points together, the total is {total}."),
        N_("Change the points of the areas or the total until they agree."),
    ),
    "area-unknown": Fault(
        N_("No group is of the kind “{kind}”."),
        N_("Write the kind of the groups that are areas as area_kind."),
    ),
    "item-outside-area": Fault(
        N_("The item “{item}” lies in no group of the kind “{kind}”, or in two."),
        N_("Put it into a group that lies inside exactly one area."),
    ),
    "cut-offs-not-rising": Fault(
        N_("The cut-offs do not rise: {cut_off} does not come after {before}."),
        N_("Write the lower bounds of level 1, 2, ... from the lowest to the highest."),
    ),
    "cut-offs-beyond-total": Fault(
        N_("The cut-off {cut_off} is above the total of {total} points."),
        N_("Write cut-offs up to the total."),
    ),
    "gate-without-effect": Fault(
        N_("A gate of {gate} levels never closes: there are only {levels} levels."),
        N_("Write a smaller gate, or leave it out."),
    ),
    "cap-not-a-stage": Fault(
        N_("The cap {cap} is none of the stages of the items."),
        N_("Write one of: {allowed}."),
    ),
    "foundation-without-stages": Fault(
        N_("“{item}” is a foundation item, but the rule “{rule}” has no cap."),
        N_("Remove foundation, or choose the rule stages."),
    ),
    "weight-not-used": Fault(
        N_("“{id}” has a weight, but the rule “{rule}” does not weigh."),
        N_("Remove the weight, or choose the rule means."),
    ),
}

FAULTS_OF_MEANING = {**_OF_ENTRIES, **_OF_BANDS, **_OF_ITEMS, **_OF_CONDITIONS, **_OF_RULES}
