#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Plants one mistake at a time in disclosures that are clean, and tells which of them the checker finds.

checker-bed.py FILE… [--list missed|uncovered|wrong-culprit] [--every N] [--bar]

For every amount the least change is planted that the rules can see: one unit of its last printed place
beyond what rounding explains, up and down; besides larger ones, and mistakes of other kinds
(errors.py). Prints, for each kind, how many were planted and found; for amounts also how many no rule
speaks of, and how often the finding names the amount itself. --every N takes every Nth mistake
only. With --bar the status is 1 when a mistake that is covered was not found, when a clean
disclosure has a finding of severity error, or when fewer than 95 in 100 culprits are named rightly.
"""
import argparse
import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from decimal import Decimal

import gi
gi.require_version('Budget', '1.0')
from gi.repository import Budget, GLib  # noqa: E402

sys.dont_write_bytecode = True
import errors  # noqa: E402

CHECKER = Budget.Checker.new()
# One side may be less, or parts of a whole may be left out: a change of an amount breaks these in one direction,
# or not at all.
LENIENT = {rule.get_id() for rule in CHECKER.list_rules()
           if any(sign in (rule.get_identity() or '') for sign in ('<=', '>=', 'any('))}
# B18i speaks of the rows that the first form has only
LENIENT |= {'B18i', 'B24', 'C06', 'C12', 'C15', 'C17', 'C23', 'C25', 'C45', 'P03'}
ERRORS = {rule.get_id() for rule in CHECKER.list_rules() if rule.get_severity() == Budget.Severity.ERROR}
# a change that nobody takes for rounding, in units of the last place
GROSS = 1000003


def load(disclosure):
    text = json.dumps(disclosure, ensure_ascii=False).encode()
    return Budget.Disclosure.load_bytes(GLib.Bytes.new(text), 'planted.json')


def items_of(model):
    return [model.get_item(i) for i in range(model.get_n_items())]


def cell_of(contributor):
    item = contributor.dup_line_item()
    if item is not None:
        return ('cell', item.get_table().get_position(), item.get_position(),
                contributor.dup_column().get_position())
    statement = contributor.dup_statement()
    if statement is None:
        return None
    # the contributor may be a change, or what it is told from
    fen = contributor.get_amount()
    return ('stated' if fen == statement.get_amount() else 'beside', statement.get_passage().get_heading(),
            statement.get_text())


def fen_of(outcome, digits):
    return Decimal(digits) * Budget.money_unit_get_fen(outcome.get_money_unit())


def fen(digits, unit):
    return Decimal(digits or 0) * Budget.money_unit_get_fen(Budget.money_unit_from_word(unit))


@dataclass
class Comparison:
    """A rule of severity error that compares amounts in a clean disclosure."""
    rule: str
    difference: Decimal
    room: Decimal
    weights: dict  # cell -> by how much the difference grows with its amount
    amounts: dict

    def is_broken(self, changes):
        shift = sum(self.weights.get(cell, 0) * change for cell, change in changes.items())
        if shift == 0 or abs(self.difference + shift) <= self.room:
            return False
        # one side is less than the other by so much, and may be
        return abs(self.difference) <= self.room or (self.difference < 0) != (self.difference + shift < 0)


class Clean:
    """A disclosure before anything is planted, and which comparisons speak of which amount."""

    def __init__(self, path):
        loaded = Budget.Disclosure.load(path)
        self.json = json.loads(Budget.Writer.new().to_json(loaded))
        self.source = self.json['source']
        disclosure = load(self.json)
        findings = items_of(CHECKER.check(disclosure))
        self.findings = {self.key(finding) for finding in findings}
        self.told = {finding.get_outcome().get_text() for finding in findings
                     if finding.get_severity() == Budget.Severity.ERROR} - {None}
        self.alarms = [finding for finding in findings if finding.get_severity() == Budget.Severity.ERROR]
        self.strict, self.lenient = defaultdict(list), defaultdict(list)
        for outcome in items_of(CHECKER.list_outcomes(disclosure)):
            self.learn(outcome)

    def learn(self, outcome):
        if outcome.get_rule() not in ERRORS or outcome.get_result() not in (Budget.Result.PASS, Budget.Result.ROUND):
            return
        difference = outcome.format_difference()
        if difference is None:
            return
        weights, amounts = defaultdict(int), {}
        contributors = items_of(outcome.list_contributors())
        for contributor in contributors:
            cell = cell_of(contributor)
            weights[cell] += contributor.get_sign() * (1 if contributor.get_is_total() else -1)
            amounts[cell] = contributor.get_amount()
        comparison = Comparison(outcome.get_rule(), fen_of(outcome, difference),
                                fen_of(outcome, outcome.format_interval()), weights, amounts)
        for cell in weights:
            # what judges prose says of which statements it speaks, so that it is asked
            is_lenient = outcome.get_rule() in LENIENT or any(other and other[0] != 'cell' for other in weights)
            (self.lenient if is_lenient else self.strict)[cell].append(comparison)

    @staticmethod
    def key(finding):
        return finding.get_what(), finding.get_message()

    @staticmethod
    def least_step(comparisons, cell, direction, ulp):
        """The least change, in units of the last place, that breaks one of them."""
        least = None
        for comparison in comparisons:
            step = 1
            # the finer print may be rounded to the coarser one
            while step < 10 ** 6 and not comparison.is_broken({cell: direction * step * ulp}):
                step = step * 2 if step * ulp * 4 < comparison.room else step + 1
            least = step if least is None else min(least, step)
        return least

    def steps(self, cell, ulp, plant):
        """The least changes down and up, in units of the last place, that a rule can see.

        plant (step) changes the amount, and gives a disclosure; a lenient rule speaks of the amount when a gross change
        breaks it.
        """
        found = []
        for direction in (-1, 1):
            least = self.least_step(self.strict.get(cell, ()), cell, direction, ulp)
            lenient = self.lenient.get(cell, ())
            if lenient and least != 1:
                broken = broken_rules(plant(direction * GROSS))
                soft = self.least_step([comparison for comparison in lenient if comparison.rule in broken],
                                       cell, direction, ulp)
                if soft is not None:
                    least = soft if least is None else min(least, soft)
            if least is not None:
                found.append(direction * least)
        return found

    def covers(self, mistake):
        """Whether some rule speaks of a mistake that is not in one amount."""
        if mistake.changes is not None:
            changes = {cell: fen(after, unit) - fen(before, unit)
                       for cell, (before, after, unit) in mistake.changes.items()}
            return any(comparison.is_broken(changes) for cell in changes for comparison in self.strict.get(cell, ()))
        if mistake.table is not None:
            return any(self.crosses(comparison, mistake.table) for comparisons in self.strict.values()
                       for comparison in comparisons)
        return mistake.is_sure

    @staticmethod
    def crosses(comparison, table):
        """Whether amounts of a form are compared with what stands elsewhere."""
        sides = {cell is not None and cell[:2] == ('cell', table) for cell, amount in comparison.amounts.items()
                 if amount}
        return len(sides) == 2


def broken_rules(disclosure):
    if disclosure is None:
        return set()
    return {outcome.get_rule() for outcome in items_of(CHECKER.list_outcomes(disclosure))
            if outcome.get_result() == Budget.Result.FAIL}


class Tally:
    def __init__(self):
        self.planted = Counter()
        self.found = Counter()
        self.noted = Counter()
        self.rules = Counter()
        self.missed = []
        self.uncovered = []
        self.culprits = Counter()
        self.wrong_culprits = []

    def plant(self, clean, mistake, covered):
        """Whether the mistake was found."""
        try:
            disclosure = load(clean.json)
        except GLib.Error as error:
            self.planted[mistake.kind] += 1
            self.found[mistake.kind] += 1
            self.rules[f'(not read: {error.message[:40]})'] += 1
            return True
        findings = [finding for finding in items_of(CHECKER.check(disclosure))
                    if Clean.key(finding) not in clean.findings]
        grave = [finding for finding in findings if finding.get_severity() == Budget.Severity.ERROR]
        seen = grave if mistake.cell else [f for f in findings if f.get_severity() != Budget.Severity.NOTE]
        if not seen and mistake.code is not None:
            # the catalogue that comes with the library is not complete, so that it can but name the code
            seen = [finding for finding in findings if mistake.code in finding.get_message()]
            self.noted[mistake.kind] += len(seen) > 0
        if not seen and not covered:
            self.uncovered.append((mistake.kind, clean.source, mistake.what))
            return False
        self.planted[mistake.kind] += 1
        if not seen:
            self.missed.append((mistake.kind, clean.source, mistake.what))
            return False
        self.found[mistake.kind] += 1
        self.rules[seen[0].get_what()] += 1
        if mistake.cell and mistake.cell[0] == 'cell':
            self.judge(clean, mistake, grave)
        return True

    def judge(self, clean, mistake, findings):
        """Whether the finding names the amount, where two or more comparisons are broken."""
        broken = [outcome for finding in findings for outcome in [finding.get_outcome(), *items_of(finding.list_beneath())]
                  if outcome.format_difference() is not None]
        # two rules that compare the same amounts are one comparison
        if len({frozenset(map(cell_of, items_of(outcome.list_contributors()))) for outcome in broken}) < 2:
            return
        culprits = [finding.get_outcome().dup_culprit() for finding in findings]
        named = [cell_of(culprit) for culprit in culprits if culprit is not None]
        right = mistake.cell in named
        self.culprits[right] += 1
        if not right:
            self.wrong_culprits.append((mistake.kind, clean.source, mistake.what))


def shifted(container, key, scale, disclosure):
    """A function that gives the disclosure with an amount so many units of its last place off."""
    def plant(step):
        after = errors.printed(Decimal(container[key]) + Decimal(step).scaleb(-scale), scale)
        with errors.changed(container, key, after):
            try:
                return load(disclosure)
            except GLib.Error:
                return None
    return plant


def plant_amounts(clean, tally, every):
    count = 0
    for t, i, a, column in list(errors.money_cells(clean.json)):
        table = clean.json['tables'][t]
        # assets are judged as the list that they are told as once more
        if table['kind'] == 'assets' and clean.json['assets']['items']:
            continue
        amounts = table['items'][i]['amounts']
        unit = table['columns'][column]['money_unit']
        before = amounts[a]
        cell = ('cell', t, i, column)
        ulp = fen(1, unit).scaleb(-errors.scale_of(before))
        steps = clean.steps(cell, ulp, shifted(amounts, a, errors.scale_of(before), clean.json))
        if not steps:
            tally.uncovered.append((clean.source, errors.describe(clean.json, t, i, column), before))
            continue
        for mistake in errors.of_cell(clean.json, t, i, a, column, steps):
            count += 1
            if count % every == 0:
                least = [abs(step) for step in steps if (step < 0) == (mistake.change < 0)]
                is_covered = least and abs(mistake.change) >= Decimal(least[0]).scaleb(-errors.scale_of(before))
                tally.plant(clean, mistake, is_covered)


def plant_statements(clean, tally, every):
    count = 0
    for p, passage in enumerate(clean.json['passages']):
        for s, statement in enumerate(passage['statements']):
            before = statement['amount']
            if before is None or statement['text'] in clean.told:
                continue
            cell = ('stated', passage['heading'], statement['text'])
            scale = errors.scale_of(before)
            ulp = fen(1, statement['money_unit']).scaleb(-scale)
            steps = clean.steps(cell, ulp, shifted(statement, 'amount', scale, clean.json))
            if not steps:
                tally.uncovered.append((clean.source, statement['text'], before))
                continue
            for mistake in errors.of_statement(clean.json, p, s, steps):
                count += 1
                if count % every == 0:
                    least = [abs(step) for step in steps if (step < 0) == (mistake.change < 0)]
                    tally.plant(clean, mistake,
                                least and abs(mistake.change) >= Decimal(least[0]).scaleb(-scale))


def plant_others(clean, tally, every):
    for generator in errors.OTHERS:
        was_found, n = False, -1
        for mistake in generator(clean.json):
            # what is wrong already cannot be told from what is planted
            if mistake.text is not None and mistake.text in clean.told:
                continue
            n += not mistake.is_next
            if n % every == 0:
                was_found = tally.plant(clean, mistake, was_found if mistake.is_sure is None else clean.covers(mistake))


def report(tally, alarms, files):
    print(f'{files} clean disclosures, {alarms} findings of severity error in them')
    print(f'{"kind of mistake":24} {"planted":>8} {"found":>8} {"recall":>8} {"as notes":>8}')
    for kind in sorted(tally.planted):
        planted, found = tally.planted[kind], tally.found[kind]
        if planted:
            print(f'{kind:24} {planted:8} {found:8} {100 * found / planted:7.1f}% {tally.noted[kind] or "":>8}')
    print(f'amounts and mistakes that no rule speaks of: {len(tally.uncovered)}')
    judged = sum(tally.culprits.values())
    if judged:
        print(f'culprits named rightly: {tally.culprits[True]} of {judged}, {100 * tally.culprits[True] / judged:.1f}%')
    print('first finding by rule: ' + ', '.join(f'{rule} {n}' for rule, n in sorted(tally.rules.items())))
    return judged == 0 or tally.culprits[True] * 100 >= 95 * judged


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument('files', nargs='+', metavar='FILE')
    parser.add_argument('--list', choices=['missed', 'uncovered', 'wrong-culprit'], action='append', default=[])
    parser.add_argument('--every', type=int, default=1)
    parser.add_argument('--bar', action='store_true')
    options = parser.parse_args()
    tally, alarms = Tally(), 0
    for path in options.files:
        clean = Clean(path)
        for finding in clean.alarms:
            print(f'{path}: {finding.get_what()}: {finding.get_message()}')
        alarms += len(clean.alarms)
        plant_amounts(clean, tally, options.every)
        plant_statements(clean, tally, options.every)
        plant_others(clean, tally, options.every)
    names_well = report(tally, alarms, len(options.files))
    for name, lines in (('missed', tally.missed), ('uncovered', tally.uncovered),
                        ('wrong-culprit', tally.wrong_culprits)):
        if name in options.list:
            for line in lines:
                print(f'{name}: ' + ' | '.join(line))
    return 1 if options.bar and (tally.missed or alarms or not names_well) else 0


if __name__ == '__main__':
    sys.exit(main())
