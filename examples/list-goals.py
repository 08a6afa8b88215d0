# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Performance goals with their indicators, and the numbers in them."""
import sys

import gi
gi.require_version('Budget', '1.0')
from gi.repository import Budget  # noqa: E402

for goal in Budget.Disclosure.load(sys.argv[1]).goals:
    print(goal.title)
    for indicator in goal.indicators:
        target = indicator.target
        number = '' if target.number is None else f' ({target.number} {target.measure})'
        print(f'  {indicator.level3}: {indicator.value}{number}')
