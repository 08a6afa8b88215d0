# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What changed since last year's document, and whether it was what this year's says."""
import sys

import gi
gi.require_version('Budget', '1.0')
from gi.repository import Budget  # noqa: E402

older, newer = (Budget.Disclosure.load(path) for path in sys.argv[1:3])
comparison = newer.compare(older)
for row in comparison:
    if row.state == Budget.ChangeState.SAME:
        continue
    growth = row.growth()
    print(f'{row.code or "-"} {row.name}: {row.change}' + (f', {growth}%' if growth is not None else '') +
          (f', was {row.old_name}' if row.state == Budget.ChangeState.RENAMED else ''))
for prior in comparison.priors:
    print(f'said to have been {prior.stated}, was {prior.found}')
