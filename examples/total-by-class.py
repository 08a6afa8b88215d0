# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What a department spends by class, and in all."""
import sys

import gi
gi.require_version('Budget', '1.0')
from gi.repository import Budget  # noqa: E402

disclosure = Budget.Disclosure.load(sys.argv[1])
total = 0
for item in disclosure.find_table('expenditure'):
    if item.level == Budget.Level.CLASS:
        amount = item.amount('total')
        total += amount
        print(item.code, item.name, amount)
print(disclosure.department_name, total)
