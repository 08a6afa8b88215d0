#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes made-up disclosures in many layouts and formats, and compares what the library reads in them
with what they say. Nor may the checker find an error in them.

testbed.py BUDGET [--seeds N] [--first N] [--formats A,B] [--fix ASPECT=VARIANT]… [--keep FOLDER]
                  [--all-layouts] [--most N]

BUDGET is the command. Every difference is a line, up to --most; then counts per format and variant.
--keep leaves the documents and their truth there. --all-layouts also draws what README.md says is
not read yet. The status is 1 when anything was different.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parents[2] / 'examples' / 'data'))
from compare import Comparison  # noqa: E402
from documents import to_docx, to_text  # noqa: E402
from forms import Disclosure  # noqa: E402
from layout import concerns, readable  # noqa: E402
import pdf  # noqa: E402
from writers import to_html, to_odt, to_xlsx  # noqa: E402

WRITERS = {
    'txt': lambda d, _: to_text(d.blocks).encode(),
    'docx': lambda d, _: to_docx(d.blocks),
    'odt': lambda d, _: to_odt(d.blocks),
    'html': lambda d, layout: to_html(d.blocks, layout['html charset']),
    'pdf': lambda d, layout: pdf.to_pdf(d.blocks, layout),
    'xlsx': lambda d, layout: to_xlsx(d.blocks, layout['xlsx sheets'], layout['xlsx numbers']),
}


def read(budget, path):
    """What the command prints, or its error."""
    done = subprocess.run([budget, 'show', '--format=json', str(path)], capture_output=True, timeout=60)
    if done.returncode not in (0, 1) or not done.stdout:
        return None, done.stderr.decode(errors='replace').strip() or f'status {done.returncode}'
    return json.loads(done.stdout), None


def check(budget, path, comparison):
    """What the documents say agrees in itself: every finding of severity error is a false alarm."""
    done = subprocess.run([budget, 'check', '--format=json', str(path)], capture_output=True, timeout=60)
    for checked in json.loads(done.stdout)['disclosures'] if done.returncode in (0, 1) else ():
        for finding in checked['findings']:
            if finding['severity'] == 'error':
                comparison.counts['differences'] += 1
                comparison.differences.append(f"{finding['rule']}: {finding['message']['en']}")
    if done.returncode not in (0, 1):
        comparison.counts['differences'] += 1
        comparison.differences.append(done.stderr.decode(errors='replace').strip())


def try_one(budget, disclosure, layout, form, folder, name):
    """Writes one document, has it read, and compares."""
    path = folder / f'{name}.{form}'
    path.write_bytes(WRITERS[form](disclosure, layout))
    comparison = Comparison()
    comparison.counts['documents'] += 1
    found, error = read(budget, path)
    if error:
        comparison.counts['differences'] += 1
        comparison.differences.append(error)
    else:
        comparison.disclosure(disclosure.truth(), found)
        check(budget, path, comparison)
    return comparison


def print_counts(title, rows):
    columns = ['documents', 'table lists', 'item lists', 'names', 'amounts', 'goal lists', 'targets',
               'differences']
    print(f'{title:32}' + ''.join(f'{column:>13}' for column in columns))
    for name, counts in rows.items():
        print(f'{name:32}' + ''.join(f'{counts[column]:13}' for column in columns))


def run(options, folder):
    if 'pdf' in options.formats and pdf.missing():
        print(f'no PDF is written without {pdf.missing()}')
        options.formats.remove('pdf')
    by_format, by_variant, total = defaultdict(Counter), defaultdict(Counter), Counter()
    fixed = dict(pair.split('=', 1) for pair in options.fix)
    shown = 0
    for seed in range(options.first, options.first + options.seeds):
        disclosure = Disclosure(seed, fixed)
        name = f'{seed:06}'
        (folder / f'{name}.json').write_text(
            json.dumps({'layout': disclosure.layout, **disclosure.truth()}, ensure_ascii=False, indent=1))
        for form in options.formats:
            layout = disclosure.layout if options.all_layouts else readable(form, disclosure.layout)
            if layout is None:
                continue
            comparison = try_one(options.budget, disclosure, layout, form, folder, name)
            by_format[form] += comparison.counts
            total += comparison.counts
            for aspect, variant in layout.items():
                if concerns(aspect, form):
                    by_variant[f'{aspect}: {variant}'] += comparison.counts
            for line in comparison.differences:
                shown += 1
                if shown <= options.most:
                    print(f'{name}.{form}: {line}')
    if shown > options.most:
        print(f'… and {shown - options.most} more')
    print_counts('format', by_format)
    print_counts('variant', {name: by_variant[name] for name in sorted(by_variant)})
    print_counts('all', {'': total})
    return 1 if total['differences'] or not total['amounts'] else 0


def main(arguments):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('budget')
    parser.add_argument('--seeds', type=int, default=20)
    parser.add_argument('--first', type=int, default=1)
    parser.add_argument('--formats', type=lambda text: text.split(','), default=list(WRITERS))
    parser.add_argument('--fix', action='append', default=[])
    parser.add_argument('--keep')
    parser.add_argument('--all-layouts', action='store_true')
    parser.add_argument('--most', type=int, default=50)
    options = parser.parse_args(arguments)
    if options.keep:
        Path(options.keep).mkdir(parents=True, exist_ok=True)
        return run(options, Path(options.keep))
    with tempfile.TemporaryDirectory() as folder:
        return run(options, Path(folder))


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
