# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""How long all rules take on a loaded disclosure, and how that grows with its rows."""
import copy
import json

from measure import libbudget, measure_in_turn, number_after, output_of, report

# forms by code, with the columns that a row of theirs fills
FORMS = ('revenue', 'expenditure', 'general-public')
SIZES = (100, 1000, 10000)
# classes of which no section is of a fund alone
CLASSES = [number for number in range(201, 240) if number not in (207, 212, 223, 227)]


def codes(n_rows):
    """About so many codes, as a tree: 20 items a section, 20 sections a class."""
    out = []
    for number in range(1, n_rows + 1):
        item, section = (number - 1) % 20, (number - 1) // 20
        class_code = f'{CLASSES[section // 20]}'
        section_code = f'{class_code}{section % 20 + 1:02}'
        if item == 0 and section % 20 == 0:
            out.append(class_code)
        if item == 0:
            out.append(section_code)
        out.append(f'{section_code}{item + 1:02}')
    out = out[:n_rows]
    # a section has items
    while len(out[-1]) < 7:
        out.pop()
    return out


def amounts_of(all_codes):
    """Each code's amount: 1.00 a leaf, and the sum of the leaves below the others."""
    parents = {code[:-2] for code in all_codes if len(code) > 3}
    cents = dict.fromkeys(all_codes, 0)
    for code in all_codes:
        if code not in parents:
            for length in range(3, len(code) + 1, 2):
                cents[code[:length]] += 100
    return {code: f'{value // 100}.{value % 100:02}' for code, value in cents.items()}, sum(
        value for code, value in cents.items() if len(code) == 3)


def item(like, code, amount, columns):
    filled = [amount if i in columns else None for i in range(len(like['amounts']))]
    return {**copy.deepcopy(like), 'code': code, 'name': None if code else '合计', 'category': code,
            'level': len(code) // 2 if code else None, 'amounts': filled, 'printed': {}, 'invalid': []}


def disclosure(sample, n_rows):
    """The sample with nothing but three forms of so many rows, without a mistake."""
    out = {**sample, 'goals': [], 'passages': [], 'reading': [], 'glossary': [], 'spending_units': []}
    out['tables'] = [copy.deepcopy(t) for t in sample['tables'] if t['kind'] in FORMS]
    all_codes = codes(n_rows)
    amounts, total = amounts_of(all_codes)
    for table in out['tables']:
        # the total, and the one part of it that is filled; revenue has a subtotal between them
        columns = (0, 1, 2) if table['kind'] == 'revenue' else (0, 1)
        head, like = table['items'][0], table['items'][1]
        table['items'] = [item(head, None, f'{total // 100}.{total % 100:02}', columns)]
        table['items'] += [item(like, code, amounts[code], columns) for code in all_codes]
    return out


def bench_growth(program, sample, directory, smoke):
    """All rules on forms of growing size."""
    paths = []
    for n_rows in SIZES:
        path = directory / f'rows-{n_rows}.json'
        path.write_text(json.dumps(disclosure(sample, n_rows), ensure_ascii=False), encoding='utf-8')
        found = number_after('findings', output_of(program, path, 1))
        if found:
            raise ValueError(f'{path.name}: {found:.0f} findings, expected none')
        paths.append(path)
    times = [(3, 3, 1) if smoke else (301, 31, 11)][0]
    values = measure_in_turn([lambda p=p, n=n: libbudget(program, p, n) for p, n in zip(paths, times)],
                             1 if smoke else 3)
    print('all rules, three forms by code of growing size')
    for n_rows, value in zip(SIZES, values):
        print(f'  {n_rows:6} rows a form {value:9.4f} ms, {value / n_rows * 1e3:7.3f} µs a row, '
              f'{value / values[0] / (n_rows / SIZES[0]):5.2f} x linear')


def bench(documents, directory, build, sample, smoke):
    program = build / 'tests/bench/bench-check'
    for path in documents:
        values = measure_in_turn([lambda p=path: libbudget(program, p, 5 if smoke else 1001)], 1 if smoke else 5)
        said = output_of(program, path, 1)
        report(f'{path.name}, loaded, {number_after("outcomes", said):.0f} outcomes', ['libbudget: all rules'], values)
    bench_growth(program, sample, directory, smoke)
