#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes the sample disclosure, sample.txt and sample.docx, from sample_content.py, and the budget of the
year before, sample-2021.txt.

make-sample.py [DIRECTORY]           writes the files, by default beside this script
make-sample.py --check DIRECTORY     writes nothing; fails when the files there are not these
"""
import io
import sys
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True
from compared_samples import last_year  # noqa: E402
from documents import to_docx, to_text  # noqa: E402
from sample_content import blocks  # noqa: E402


def contents(docx):
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return [(info.filename, archive.read(info)) for info in archive.infolist()]


def check(directory):
    """Compares the members of the archive, whose compressed bytes may differ from zlib to zlib."""
    ok = True
    if (directory / 'sample.txt').read_bytes() != to_text(blocks).encode():
        print('sample.txt: not what make-sample.py writes', file=sys.stderr)
        ok = False
    if (directory / 'sample-2021.txt').read_bytes() != last_year(to_text(blocks)).encode():
        print('sample-2021.txt: not what make-sample.py writes', file=sys.stderr)
        ok = False
    if contents((directory / 'sample.docx').read_bytes()) != contents(to_docx(blocks)):
        print('sample.docx: not what make-sample.py writes', file=sys.stderr)
        ok = False
    return ok


def main(arguments):
    if arguments[:1] == ['--check'] and len(arguments) == 2:
        return 0 if check(Path(arguments[1])) else 1
    if len(arguments) > 1 or arguments[:1] == ['--check']:
        print(__doc__, file=sys.stderr)
        return 2
    directory = Path(arguments[0] if arguments else Path(__file__).parent)
    (directory / 'sample.txt').write_bytes(to_text(blocks).encode())
    (directory / 'sample-2021.txt').write_bytes(last_year(to_text(blocks)).encode())
    (directory / 'sample.docx').write_bytes(to_docx(blocks))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
