// SPDX-FileCopyrightText: 2026 the libbudget authors
// SPDX-License-Identifier: LGPL-2.1-or-later
// What changed since last year's document, and whether it was what this year's says.
import Budget from 'gi://Budget?version=1.0';

const {RENAMED, SAME} = Budget.ChangeState;
const [older, newer] = ARGV.map(path => Budget.Disclosure.load(path));
const comparison = newer.compare(older);
for (const row of comparison) {
    if (row.state === SAME)
        continue;
    const growth = row.format_growth(2);
    print(`${row.code ?? '-'} ${row.name}: ${row.format_change()}${growth === null ? '' : `, ${growth}%`}${
        row.state === RENAMED ? `, was ${row.old_name}` : ''}`);
}
for (const prior of comparison.priors)
    print(`said to have been ${prior.stated}, was ${prior.found}`);
