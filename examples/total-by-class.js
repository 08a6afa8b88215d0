// SPDX-FileCopyrightText: 2026 the libbudget authors
// SPDX-License-Identifier: LGPL-2.1-or-later
// What a department spends by class, and in all.
import Budget from 'gi://Budget?version=1.0';

const disclosure = Budget.Disclosure.load(ARGV[0]);
const table = disclosure.find_table('expenditure');
let total = 0;
for (const item of table) {
    if (item.level !== Budget.Level.CLASS)
        continue;
    total += item.find_amount('total');
    print(item.code, item.name, item.amount('total'));
}
print(disclosure.department_name, Budget.amount_to_string(total, table.money_unit));
