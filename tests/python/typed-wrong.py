# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A program of four faults, each of which the stubs must tell."""
from gi.repository import Budget

disclosure = Budget.Disclosure.load(3)
disclosure.no_such_thing
year: str = disclosure.fiscal_year
for table in disclosure.tables:
    table.amount('basic')
