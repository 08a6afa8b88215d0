// SPDX-FileCopyrightText: 2026 the libbudget authors
// SPDX-License-Identifier: LGPL-2.1-or-later
// Performance goals with their indicators, and the numbers in them.
import Budget from 'gi://Budget?version=1.0';

for (const goal of Budget.Disclosure.load(ARGV[0]).list_goals()) {
    print(goal.title);
    for (const indicator of goal.list_indicators()) {
        const target = indicator.dup_target();
        const number = target.format_number();
        const suffix = number === null ? '' : ` (${number} ${target.get_measure()})`;
        print(`  ${indicator.level3}: ${indicator.value}${suffix}`);
    }
}
