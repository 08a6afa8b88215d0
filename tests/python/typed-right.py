# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A program that the stubs must take."""
import pathlib
from decimal import Decimal
from typing import List, Optional

import gi
gi.require_version('Budget', '1.0')
from gi.repository import Budget

disclosure = Budget.Disclosure.load(pathlib.Path('sample.txt'))
table = disclosure.find_table('expenditure')
if table is not None:
    for item in table:
        amount = item.amount('total')
        name: str = item.name or ''
        fen: Optional[int] = item.get_amount(0)
        if isinstance(amount, Decimal):
            print(item.code, name, amount + 1, fen)
        children: List[Optional[str]] = [child.code for child in item.children]
    print(len(table), table.title, table.kind.value_nick, table.money_unit == Budget.MoneyUnit.WAN)
for goal in disclosure.goals:
    for indicator in goal.indicators:
        print(indicator.level3, indicator.target.kind.value_nick if indicator.target else None)
for row in disclosure.query('level=class'):
    print(row.code, row.amount, row.share())
checker = Budget.Checker().load_rules(pathlib.Path('my.conf'))
checker.set_rule_severity('A20', 'warning')
for finding in checker.check(disclosure):
    outcome = finding.outcome
    if outcome is not None and outcome.difference is not None:
        culprit = outcome.culprit
        print(finding.what, finding.message, outcome.difference + 1, culprit.amount if culprit is not None else None)
comparison = Budget.Comparison.of(disclosure, disclosure, 'expenditure', full=True)
for change in comparison:
    grown: Optional[Decimal] = change.growth(1)
    print(change.state.value_nick, change.old_amount, change.new_amount, change.change, grown)
for prior in comparison.priors:
    print(prior.stated + 1, prior.found, prior.confirmed)
total: int = Budget.amount_add(1, 2)[1]
