# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The mistakes that people make in a disclosure, one at a time.

Every generator takes the JSON of a disclosure, changes it in place, yields a Mistake, and takes the
change back when it is asked for the next one.
"""
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal


@dataclass
class Mistake:
    kind: str
    what: str          # for people
    cell: tuple = None  # ('cell', table, item, column) or ('stated', passage, statement), of one amount
    change: Decimal = None  # in the unit that the amount is printed in
    pair: tuple = ()        # the cells of two amounts that have changed places


@contextmanager
def changed(container, key, value):
    before = container[key]
    container[key] = value
    try:
        yield
    finally:
        container[key] = before


def scale_of(digits):
    return len(digits.partition('.')[2])


def printed(value, scale):
    return f'{value:.{scale}f}'


def columns_of(table, block):
    return [i for i, column in enumerate(table['columns']) if column['block'] == block]


def money_cells(disclosure):
    """(table, item, position in amounts, column) of every amount of money that is printed."""
    for t, table in enumerate(disclosure['tables']):
        for i, item in enumerate(table['items']):
            for a, column in enumerate(columns_of(table, item['block'])):
                if table['columns'][column]['value_type'] == 'money' and item['amounts'][a] is not None:
                    yield t, i, a, column


def describe(disclosure, t, i, column):
    table = disclosure['tables'][t]
    item = table['items'][i]
    heading = '/'.join(table['columns'][column]['heading'])
    return f"{table['title']} | {item['code'] or ''} {item['name'] or ''} | {heading}"


def transposed(digits):
    """The digits with the first two neighbours that differ changed about, None when there are none."""
    for i in range(len(digits) - 1):
        pair = digits[i:i + 2]
        if pair.isdigit() and pair[0] != pair[1] and not (i == 0 and pair[1] == '0'):
            return digits[:i] + pair[::-1] + digits[i + 2:]
    return None


def of_cell(disclosure, t, i, a, column, steps):
    """An amount changed by so many units of its last place, by a factor of ten, and in the order of digits."""
    amounts = disclosure['tables'][t]['items'][i]['amounts']
    before = amounts[a]
    scale = scale_of(before)
    value = Decimal(before)
    changes = [('last digit', printed(value + Decimal(step).scaleb(-scale), scale)) for step in steps]
    changes += [('tenfold', printed(value * 10, scale)), ('lost digit', printed(value / 10, scale)),
                ('transposed', transposed(before)), ('blank', None)]
    for kind, after in changes:
        if after == before or (after is None and kind != 'blank') or (kind == 'blank' and not value):
            continue
        with changed(amounts, a, after):
            yield Mistake(f'amount: {kind}', f'{describe(disclosure, t, i, column)}: {before} as {after}',
                          ('cell', t, i, column), Decimal(after or 0) - value)


def of_statement(disclosure, p, s, steps):
    statement = disclosure['passages'][p]['statements'][s]
    before, text = statement['amount'], statement['text']
    scale = scale_of(before)
    for kind, after in [('last digit', printed(Decimal(before) + Decimal(step).scaleb(-scale), scale))
                        for step in steps] + [('tenfold', printed(Decimal(before) * 10, scale))]:
        if Decimal(after) == Decimal(before) or Decimal(after) < 0:
            continue
        with changed(statement, 'amount', after), changed(statement, 'text', text.replace(before, after)):
            yield Mistake(f'stated: {kind}', f'{text}: {before} as {after}', ('stated', p, s),
                          Decimal(after) - Decimal(before))


def swapped_pairs(disclosure):
    """Two neighbours of a column that have changed places."""
    for t, table in enumerate(disclosure['tables']):
        items = table['items']
        for i in range(len(items) - 1):
            one, two = items[i], items[i + 1]
            if one['block'] != two['block'] or one['code'] is None or two['code'] is None:
                continue
            for a, column in enumerate(columns_of(table, one['block'])):
                x, y = one['amounts'][a], two['amounts'][a]
                if table['columns'][column]['value_type'] != 'money' or not x or not y or Decimal(x) == Decimal(y):
                    continue
                with changed(one['amounts'], a, y), changed(two['amounts'], a, x):
                    yield Mistake('swapped pair', f'{describe(disclosure, t, i, column)}: {x} and {y}',
                                  pair=(('cell', t, i, column), ('cell', t, i + 1, column)))


def unit_slips(disclosure):
    """A whole form that prints 元 and says 万元, or the other way round."""
    other = {'万元': '元', '元': '万元'}
    for table in disclosure['tables']:
        unit = other.get(table['money_unit'])
        if unit is None or not any(amount and Decimal(amount) for item in table['items']
                                   for amount in item['amounts'] if amount and amount[-1].isdigit()):
            continue
        before = [column['money_unit'] for column in table['columns']]
        with changed(table, 'money_unit', unit):
            for column in table['columns']:
                column['money_unit'] = unit if column['money_unit'] else None
            yield Mistake('unit slip', f"{table['title']}: {unit}")
            for column, was in zip(table['columns'], before):
                column['money_unit'] = was


def rows(disclosure):
    """A row left out, printed twice, with a wrong code, with the name of its neighbour."""
    for table in disclosure['tables']:
        items = table['items']
        for i, item in enumerate(items):
            if item['code'] is None or not any(item['amounts']):
                continue
            what = f"{table['title']} | {item['code']} {item['name']}"
            with changed(table, 'items', items[:i] + items[i + 1:]):
                yield Mistake('row left out', what)
            with changed(table, 'items', items[:i] + [item, item] + items[i + 1:]):
                yield Mistake('row twice', what)
            wrong = item['code'][:-1] + ('8' if item['code'][-1] != '8' else '6')
            if all(other['code'] != wrong for other in items):
                with changed(item, 'code', wrong), changed(item, 'category', wrong):
                    yield Mistake('wrong code', f'{what}: {wrong}')
            name = items[i - 1]['name'] if i else None
            if name and name != item['name'] and items[i - 1]['code']:
                with changed(item, 'name', name):
                    yield Mistake('wrong name', f'{what}: {name}')


def notes(disclosure):
    """The note of an empty form left out."""
    for table in disclosure['tables']:
        if table['status'] == 'empty' and table['notes']:
            with changed(table, 'notes', []):
                yield Mistake('note left out', table['title'])


def sentences(disclosure):
    """A direction turned round, a growth by another last digit."""
    turned = {'increase': ('decrease', '增', '减'), 'decrease': ('increase', '减', '增')}
    for passage in disclosure['passages']:
        for statement in passage['statements']:
            text = statement['text']
            if statement['direction'] in turned:
                other, old, new = turned[statement['direction']]
                with changed(statement, 'direction', other), \
                        changed(statement, 'text', text.replace(old, new, 1)):
                    yield Mistake('direction turned', text)
            for key in ('growth', 'share', 'completion'):
                before = statement.get(key)
                if before is None:
                    continue
                after = printed(Decimal(before) + Decimal(2).scaleb(-scale_of(before)), scale_of(before))
                with changed(statement, key, after), changed(statement, 'text', text.replace(before, after)):
                    yield Mistake(f'{key} changed', f'{text}: {before} as {after}')


def targets(disclosure):
    """A ceiling of cost above the money of the project."""
    for goal in disclosure['goals']:
        for indicator in goal['indicators']:
            target = indicator['target']
            if target and target['kind'] == 'money' and target['comparator'] == 'le' and target['number']:
                with changed(target, 'number', str(Decimal(target['number']) * 3)), \
                        changed(indicator, 'value', f"≤{Decimal(target['number']) * 3}元"):
                    yield Mistake('target altered', f"{goal['title']} | {indicator['level3']}")


OTHERS = (swapped_pairs, unit_slips, rows, notes, sentences, targets)
