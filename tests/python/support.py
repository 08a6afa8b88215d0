# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Where the tests' documents are, and the disclosures loaded from them."""
import functools
import os
import pathlib

import gi
gi.require_version('Budget', '1.0')
from gi.repository import Budget  # noqa: E402

SOURCE = pathlib.Path(os.environ.get('BUDGET_TEST_SOURCE', pathlib.Path(__file__).resolve().parents[2]))
DATA = pathlib.Path(os.environ.get('BUDGET_TEST_DATA', SOURCE / '..' / 'shared'))
SAMPLES = [SOURCE / 'examples/data/sample.txt', SOURCE / 'examples/data/sample.docx']
REFERENCES = [DATA / 'reference/luquan-2022.txt', DATA / 'reference/luquan-2022.docx']


def documents():
    """The bundled sample and, where it is there, the reference; all of the same figures."""
    return SAMPLES + [path for path in REFERENCES if path.exists()]


@functools.lru_cache(maxsize=None)
def load(path):
    return Budget.Disclosure.load(path)
