// SPDX-FileCopyrightText: 2026 the libbudget authors
// SPDX-License-Identifier: LGPL-2.1-or-later
// The sums within forms (rules A…) that do not come out exactly.
import Budget from 'gi://Budget?version=1.0';

for (const {what, outcome} of new Budget.Checker().check(Budget.Disclosure.load(ARGV[0]))) {
    if (what.startsWith('A'))
        print(`${what}: ${outcome.actual} - ${outcome.expected} = ${outcome.difference}`);
}
