// SPDX-FileCopyrightText: 2026 the libbudget authors
// SPDX-License-Identifier: LGPL-2.1-or-later
// The rows with codes, in all tables, whose name holds a word.
import Budget from 'gi://Budget?version=1.0';

for (const table of Budget.Disclosure.load(ARGV[0]).list_tables()) {
    for (const item of table) {
        if (item.code && item.name.includes('住房'))
            print(`${table.title}: ${item.code} ${item.name} ${item.amount('total')}`);
    }
}
