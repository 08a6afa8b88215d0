# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The mistakes that people make in a disclosure, one at a time.

Every generator takes the JSON of a disclosure, changes it in place, yields a Mistake, and takes the
change back when it is asked for the next one.
"""
import re
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal


@dataclass
class Mistake:
    kind: str
    what: str          # for people
    cell: tuple = None  # ('cell', table, item, column) or ('stated', passage, statement), of one amount
    change: Decimal = None  # in the unit that the amount is printed in
    changes: dict = None    # cell -> (before, after, unit), of all amounts that have changed
    table: int = None       # of a mistake in a whole form
    code: str = None        # a code that is wrong now
    # nothing that is printed explains what is said now; None when this is so if the mistake before was found
    is_sure: bool = True
    text: str = None        # of a sentence, as it was
    is_next: bool = False   # the same as the mistake before, by another amount


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
                    unit = table['columns'][column]['money_unit']
                    yield Mistake('swapped pair', f'{describe(disclosure, t, i, column)}: {x} and {y}',
                                  changes={('cell', t, i, column): (x, y, unit),
                                           ('cell', t, i + 1, column): (y, x, unit)})


def unit_slips(disclosure):
    """A whole form that prints 元 and says 万元, or the other way round."""
    other = {'万元': '元', '元': '万元'}
    for t, table in enumerate(disclosure['tables']):
        unit = other.get(table['money_unit'])
        if unit is None or not any(amount and Decimal(amount) for item in table['items']
                                   for amount in item['amounts'] if amount and amount[-1].isdigit()):
            continue
        # columns may have units of their own
        columns = [column for column in table['columns'] if column['money_unit'] == table['money_unit']]
        if not columns:
            continue
        # assets are told once more, as a list of their own
        printed = [table] + columns + [asset for asset in disclosure['assets']['items']
                                                if (asset['at'] or {}).get('table') == table['at']['table']]
        before = [part['money_unit'] for part in printed]
        for part in printed:
            part['money_unit'] = unit if part['money_unit'] else None
        yield Mistake('unit slip', f"{table['title']}: {unit}", table=t)
        for part, was in zip(printed, before):
            part['money_unit'] = was


def same_name(one, other):
    """Whether two names differ in a unit of money behind them only."""
    return re.sub('（[^（]*元）$', '', one or '') == re.sub('（[^（]*元）$', '', other or '')


def amounts_gone(table, t, i):
    """The amounts of a row, as changes to nothing."""
    columns = columns_of(table, table['items'][i]['block'])
    return {('cell', t, i, column): (amount, '0', table['columns'][column]['money_unit'])
            for column, amount in zip(columns, table['items'][i]['amounts'])
            if amount and table['columns'][column]['value_type'] == 'money'}


def rows(disclosure):
    """A row left out, printed twice, with a wrong code, with the name of its neighbour."""
    for t, table in enumerate(disclosure['tables']):
        items = table['items']
        for i, item in enumerate(items):
            if item['code'] is None or not any(item['amounts']):
                continue
            what = f"{table['title']} | {item['code']} {item['name']}"
            # the rows below a row that nothing else is like may do without it
            is_lonely = all(not other['code'] or other is item or len(other['code']) != len(item['code'])
                            for other in items)
            stays = any(other['code'] and other is not item and other['code'].startswith(item['code']) for other in items)
            gone = {} if is_lonely and stays else amounts_gone(table, t, i)
            with changed(table, 'items', items[:i] + items[i + 1:]):
                yield Mistake('row left out', what, changes=gone)
            with changed(table, 'items', items[:i] + [item, item] + items[i + 1:]):
                yield Mistake('row twice', what)
            wrong = item['code'][:-1] + ('8' if item['code'][-1] != '8' else '6')
            if all(other['code'] != wrong for other in items):
                with changed(item, 'code', wrong), changed(item, 'category', wrong):
                    yield Mistake('wrong code', f'{what}: {wrong}', code=wrong)
            name = items[i - 1]['name'] if i else None
            if name and not same_name(name, item['name']) and items[i - 1]['code']:
                with changed(item, 'name', name):
                    yield Mistake('wrong name', f'{what}: {name}')


def notes(disclosure):
    """The note of an empty form left out."""
    for table in disclosure['tables']:
        if table['status'] == 'empty' and table['notes']:
            with changed(table, 'notes', []):
                yield Mistake('note left out', table['title'])


def growth_of(amount, prior, change, ulp):
    """The least and the greatest growth in per cent that amounts printed to ulp give, or None."""
    half = ulp / 2
    if prior is None and change is not None:
        prior = amount - change
    if prior is None or prior <= half:
        return None
    return ((amount - half) / (prior + half) - 1) * 100, ((amount + half) / (prior - half) - 1) * 100


def last_place(disclosure, unit):
    """The last place that the prose prints in a unit."""
    return Decimal(1).scaleb(-max(scale_of(statement[key]) for passage in disclosure['passages']
                                  for statement in passage['statements'] if statement['money_unit'] == unit
                                  for key in ('amount', 'prior', 'change') if statement[key]))


def number(digits):
    return None if digits is None else Decimal(digits)


def growth_told(disclosure, statement, sign):
    """What the amounts of a statement say the growth is, with the change in that direction."""
    if statement['amount'] is None or (statement['prior'] is None and statement['change'] is None):
        return None
    change = None if statement['change'] is None else sign * Decimal(statement['change'])
    return growth_of(Decimal(statement['amount']), number(statement['prior']), change,
                     last_place(disclosure, statement['money_unit']))


def turn_is_sure(disclosure, statement, sign):
    """Whether the amounts of a statement deny that it went the other way."""
    if statement['prior'] is not None and statement['amount'] is not None:
        return Decimal(statement['prior']) != Decimal(statement['amount'])
    told = growth_told(disclosure, statement, -sign)
    if told is None or statement['growth'] is None:
        return False
    half = Decimal(5).scaleb(-scale_of(statement['growth']) - 1)
    return not told[0] - half <= -sign * Decimal(statement['growth']) <= told[1] + half


def rates_beyond(disclosure, statement, key, sign):
    """(rate, whether it is sure to be wrong) far above the printed one, and right beyond what rounding explains.

    None is for sure where a rule speaks of the rate at all, which the far one shows.
    """
    before = Decimal(statement[key])
    unit = Decimal(1).scaleb(-scale_of(statement[key]))
    told = growth_told(disclosure, statement, sign) if key == 'growth' else None
    yield before + max(1, before), None if told is None else True
    if told is not None:
        most = max(abs(told[0]), abs(told[1])) + unit / 2
        yield before + max(1, int((most - before) / unit) + 1) * unit, True
    elif key != 'growth' and statement['amount'] is not None and Decimal(statement['amount']) and before:
        # the whole is what the rate makes it; both are off by half of their last place
        part = Decimal(statement['amount'])
        half = last_place(disclosure, statement['money_unit']) / 2
        room = before * half * (1 / part + before / 100 / part) * 2 + unit
        yield before + (int(room / unit) + 1) * unit, None


def sentences(disclosure):
    """A direction turned round, a rate by another last digit."""
    turned = {'increase': ('decrease', '增', '减'), 'decrease': ('increase', '减', '增')}
    for passage in disclosure['passages']:
        for statement in passage['statements']:
            text = statement['text']
            sign = -1 if statement['direction'] == 'decrease' else 1
            if statement['direction'] in turned:
                other, old, new = turned[statement['direction']]
                is_sure = turn_is_sure(disclosure, statement, sign)
                with changed(statement, 'direction', other), \
                        changed(statement, 'text', text.replace(old, new, 1)):
                    yield Mistake('direction turned', text, text=text, is_sure=is_sure)
            for key in ('growth', 'share', 'completion'):
                before = statement.get(key)
                if before is None:
                    continue
                for n, (rate, is_sure) in enumerate(rates_beyond(disclosure, statement, key, sign)):
                    after = printed(rate, scale_of(before))
                    with changed(statement, key, after), changed(statement, 'text', text.replace(before, after)):
                        yield Mistake(f'{key} changed', f'{text}: {before} as {after}', text=text, is_sure=is_sure,
                                      is_next=n > 0)


def targets(disclosure):
    """A ceiling of cost above the money of the project."""
    for goal in disclosure['goals']:
        for indicator in goal['indicators']:
            target = indicator['target']
            if target and target['kind'] == 'money' and target['comparator'] == 'le' and target['number']:
                with changed(target, 'number', str(Decimal(target['number']) * 3)), \
                        changed(indicator, 'value', f"≤{Decimal(target['number']) * 3}元"):
                    yield Mistake('target altered', f"{goal['title']} | {indicator['level3']}")


def assets(disclosure):
    """An amount of the assets, by one unit of its last place."""
    for asset in disclosure['assets']['items']:
        if asset['value'] is None:
            continue
        for step in (-1, 1):
            after = printed(Decimal(asset['value']) + Decimal(step).scaleb(-scale_of(asset['value'])),
                            scale_of(asset['value']))
            with changed(asset, 'value', after):
                yield Mistake('asset changed', f"{asset['name']}: {asset['value']} as {after}")


OTHERS = (swapped_pairs, unit_slips, rows, notes, sentences, targets, assets)
