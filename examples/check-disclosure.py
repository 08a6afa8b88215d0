# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The sums within forms (rules A…) that do not come out exactly."""
import sys

import gi
gi.require_version('Budget', '1.0')
from gi.repository import Budget  # noqa: E402

for finding in Budget.Checker().check(Budget.Disclosure.load(sys.argv[1])):
    if finding.what.startswith('A'):
        outcome = finding.outcome
        print(f'{finding.what}: {outcome.actual} - {outcome.expected} = {outcome.difference}')
