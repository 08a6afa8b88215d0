# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The rows with codes, in all tables, whose name holds a word."""
import sys

import gi
gi.require_version('Budget', '1.0')
from gi.repository import Budget  # noqa: E402

for table in Budget.Disclosure.load(sys.argv[1]).tables:
    for item in table:
        if item.code and '住房' in item.name:
            print(f'{table.title}: {item.code} {item.name} {item.amount("total")}')
