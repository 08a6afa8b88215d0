#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Plants one mistake at a time in disclosures that are clean, and tells which of them the checker finds.

checker-bed.py FILE… [--list missed|uncovered|wrong-culprit] [--every N] [--bar]

For every amount the least change is planted that the rules can see: one unit of its last printed place
beyond what rounding explains, up and down; besides larger ones, and mistakes of other kinds
(errors.py). Prints, for each kind, how many were planted and found; for amounts also how many no rule
speaks of, and how often the finding names the amount itself. --every N takes every Nth mistake
only. With --bar the status is 1 when a changed amount that is covered was not found, when a clean
disclosure has a finding of severity error, or when fewer than 95 in 100 culprits are named rightly.
"""
import argparse
import json
import sys
from collections import Counter, defaultdict
from decimal import Decimal

import gi
gi.require_version('Budget', '1.0')
from gi.repository import Budget, GLib  # noqa: E402

sys.dont_write_bytecode = True
import errors  # noqa: E402

CHECKER = Budget.Checker.new()
# what one side may be less than cannot see every change
SOFT = {rule.get_id() for rule in CHECKER.list_rules()
        if '<=' in (rule.get_identity() or '') or '>=' in (rule.get_identity() or '')
        or rule.get_severity() != Budget.Severity.ERROR}
# nor can these, which compare what may be part of a whole only
SOFT |= {'B24', 'C06', 'C12', 'C15', 'C17', 'C23', 'C25', 'C45', 'P03'}


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
    return None if statement is None else ('stated', statement.get_passage().get_heading(),
                                           statement.get_text())


def fen_of(outcome, digits):
    return Decimal(digits) * Budget.money_unit_get_fen(outcome.get_money_unit())


class Clean:
    """A disclosure before anything is planted, and which comparisons speak of which amount."""

    def __init__(self, path):
        loaded = Budget.Disclosure.load(path)
        self.json = json.loads(Budget.Writer.new().to_json(loaded))
        self.source = self.json['source']
        disclosure = load(self.json)
        self.findings = {self.key(finding) for finding in items_of(CHECKER.check(disclosure))}
        self.alarms = [finding for finding in items_of(CHECKER.check(disclosure))
                       if finding.get_severity() == Budget.Severity.ERROR]
        self.covering = defaultdict(list)
        for number, outcome in enumerate(items_of(CHECKER.list_outcomes(disclosure))):
            if outcome.get_rule() in SOFT or outcome.get_result() not in (Budget.Result.PASS, Budget.Result.ROUND):
                continue
            difference = outcome.format_difference()
            if difference is None:
                continue
            room = fen_of(outcome, outcome.format_interval())
            difference = fen_of(outcome, difference)
            for contributor in items_of(outcome.list_contributors()):
                weight = contributor.get_sign() * (1 if contributor.get_is_total() else -1)
                self.covering[cell_of(contributor)].append((weight, difference, room, number))

    @staticmethod
    def key(finding):
        return finding.get_what(), finding.get_message()

    def steps(self, cell, ulp):
        """The least changes down and up, in units of the last place, that a rule can see."""
        found = []
        for direction in (-1, 1):
            least = None
            for weight, difference, room, _ in self.covering.get(cell, ()):
                step = 1
                # the finer print may be rounded to the coarser one
                while step < 10 ** 6 and abs(difference + weight * direction * step * ulp) <= max(room, 0):
                    step = step * 2 if step * ulp * 4 < room else step + 1
                least = step if least is None else min(least, step)
            if least is not None:
                found.append(direction * least)
        return found


    def tells_apart(self, pair):
        """Whether some comparison speaks of one of two amounts and not of the other: sums of both hold as before."""
        one, two = ({number for *_, number in self.covering.get(cell, ())} for cell in pair)
        return one != two


class Tally:
    def __init__(self):
        self.planted = Counter()
        self.found = Counter()
        self.rules = Counter()
        self.missed = []
        self.uncovered = []
        self.culprits = Counter()
        self.wrong_culprits = []

    def plant(self, clean, mistake, covered):
        try:
            disclosure = load(clean.json)
        except GLib.Error as error:
            self.planted[mistake.kind] += 1
            self.found[mistake.kind] += 1
            self.rules[f'(not read: {error.message[:40]})'] += 1
            return
        findings = [finding for finding in items_of(CHECKER.check(disclosure))
                    if Clean.key(finding) not in clean.findings]
        grave = [finding for finding in findings if finding.get_severity() == Budget.Severity.ERROR]
        seen = grave if mistake.cell else [f for f in findings if f.get_severity() != Budget.Severity.NOTE]
        self.planted[mistake.kind] += 1
        if not seen:
            if covered:
                self.missed.append((mistake.kind, clean.source, mistake.what))
            else:
                self.planted[mistake.kind] -= 1
            return
        self.found[mistake.kind] += 1
        self.rules[seen[0].get_what()] += 1
        if mistake.cell and mistake.cell[0] == 'cell':
            self.judge(clean, mistake, grave)

    def judge(self, clean, mistake, findings):
        """Whether the finding names the amount, where two or more comparisons are broken."""
        n_broken = sum(1 + finding.list_beneath().get_n_items() for finding in findings
                       if finding.get_outcome().format_difference() is not None)
        if n_broken < 2:
            return
        culprits = [finding.get_outcome().dup_culprit() for finding in findings]
        named = [cell_of(culprit) for culprit in culprits if culprit is not None]
        right = mistake.cell in named
        self.culprits[right] += 1
        if not right:
            self.wrong_culprits.append((mistake.kind, clean.source, mistake.what))


def plant_amounts(clean, tally, every):
    count = 0
    for t, i, a, column in list(errors.money_cells(clean.json)):
        table = clean.json['tables'][t]
        unit = Budget.money_unit_from_word(table['columns'][column]['money_unit'])
        before = table['items'][i]['amounts'][a]
        cell = ('cell', t, i, column)
        ulp = Decimal(Budget.money_unit_get_fen(unit)).scaleb(-errors.scale_of(before))
        steps = clean.steps(cell, ulp)
        if not steps:
            tally.uncovered.append((clean.source, errors.describe(clean.json, t, i, column), before))
            continue
        for mistake in errors.of_cell(clean.json, t, i, a, column, steps):
            count += 1
            if count % every == 0:
                least = min(abs(step) for step in steps)
                tally.plant(clean, mistake, abs(mistake.change) >= Decimal(least).scaleb(-errors.scale_of(before)))


def plant_statements(clean, tally, every):
    count = 0
    for p, passage in enumerate(clean.json['passages']):
        for s, statement in enumerate(passage['statements']):
            if statement['amount'] is None:
                continue
            cell = ('stated', passage['heading'], statement['text'])
            unit = Budget.money_unit_from_word(statement['money_unit'])
            ulp = Decimal(Budget.money_unit_get_fen(unit)).scaleb(-errors.scale_of(statement['amount']))
            steps = clean.steps(cell, ulp)
            if not steps:
                tally.uncovered.append((clean.source, statement['text'], statement['amount']))
                continue
            for mistake in errors.of_statement(clean.json, p, s, steps):
                count += 1
                if count % every == 0:
                    tally.plant(clean, mistake, True)


def report(tally, alarms, files):
    print(f'{files} clean disclosures, {alarms} findings of severity error in them')
    print(f'{"kind of mistake":24} {"planted":>8} {"found":>8} {"recall":>8}')
    for kind in sorted(tally.planted):
        planted, found = tally.planted[kind], tally.found[kind]
        if planted:
            print(f'{kind:24} {planted:8} {found:8} {100 * found / planted:7.1f}%')
    print(f'amounts that no rule speaks of: {len(tally.uncovered)}')
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
        for plant in errors.OTHERS:
            for n, mistake in enumerate(plant(clean.json)):
                if n % options.every == 0:
                    tally.plant(clean, mistake, not mistake.pair or clean.tells_apart(mistake.pair))
    names_well = report(tally, alarms, len(options.files))
    for name, lines in (('missed', tally.missed), ('uncovered', tally.uncovered),
                        ('wrong-culprit', tally.wrong_culprits)):
        if name in options.list:
            for line in lines:
                print(f'{name}: ' + ' | '.join(line))
    missed = [line for line in tally.missed if line[0].startswith(('amount:', 'stated:'))]
    return 1 if options.bar and (missed or alarms or not names_well) else 0


if __name__ == '__main__':
    sys.exit(main())
