# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A disclosure that a seed gives: its blocks, and the truth of what they say.

The truth has the shape of the library's JSON, with the keys that are compared.
"""
from random import Random

import layout
import subjects
from documents import Cell, Paragraph, Table
from goals import add_goals
from grid import header_rows, spread

TITLES = {
    'budget': {
        'summary': ['收支总表', '收支预算总表', '收支总体情况表'],
        'revenue': ['收入总表', '收入预算表', '收入总体情况表'],
        'expenditure': ['支出总表', '支出预算表', '支出总体情况表'],
        'appropriation-summary': ['财政拨款收支总表', '财政拨款收支预算总表'],
        'general-public': ['一般公共预算支出表', '一般公共预算支出情况表', '一般公共预算财政拨款支出表'],
        'basic-economic': ['一般公共预算基本支出表', '一般公共预算财政拨款基本支出表', '一般公共预算基本支出预算表'],
        'government-fund': ['政府性基金预算支出表', '政府性基金预算支出预算表', '政府基金预算财政拨款支出表'],
        'state-capital': ['国有资本经营预算支出表', '国有资本经营预算财政拨款支出表'],
        'three-public': ['财政拨款“三公”经费支出表', '一般公共预算“三公”经费支出表'],
    },
    'final-accounts': {
        'summary': ['收入支出决算总表', '收支决算总表'],
        'revenue': ['收入决算表'],
        'expenditure': ['支出决算表'],
        'appropriation-summary': ['财政拨款收入支出决算总表', '财政拨款收支决算总表'],
        'general-public': ['一般公共预算财政拨款支出决算表'],
        'basic-economic': ['一般公共预算财政拨款基本支出决算表', '一般公共预算财政拨款基本支出决算明细表'],
        'government-fund': ['政府性基金预算财政拨款支出决算表'],
        'state-capital': ['国有资本经营预算财政拨款支出决算表'],
        'three-public': ['财政拨款“三公”经费支出决算表', '一般公共预算财政拨款“三公”经费支出决算表'],
    },
}
ORDINALS = '一二三四五六七八九十'
FUNDS = ['general-public', 'government-fund', 'state-capital']


def ordinal(i):
    """一, 二 … 十, 十一 … 二十, 二十一"""
    tens, ones = divmod(i + 1, 10)
    if i < 10:
        return ORDINALS[i]
    return (ORDINALS[tens - 1] if tens > 1 else '') + '十' + (ORDINALS[ones - 1] if ones else '')


class Disclosure:
    """blocks and truth of one disclosure"""

    def __init__(self, seed, fixed):
        self.random = Random(seed)
        self.layout = layout.draw(self.random, fixed)
        self.money = layout.money_of(self.layout['money'], self.layout['nothing'])
        self.final = self.layout['kind'] == 'final-accounts'
        self.year = self.random.randint(2019, 2025)
        self.code = str(self.random.randint(100, 699))
        place, self.region = self.random.choice(subjects.PLACES)
        self.name = place + self.random.choice(subjects.BODIES)
        self.word = '部门' if self.layout['scope'] == 'department' else '单位'
        self.blocks = []
        self.tables = []
        self.goals = []
        self.draw_figures()
        self.write()

    def truth(self):
        return {'kind': self.layout['kind'], 'fiscal_year': self.year, 'region': self.region,
                'department': {'name': self.name}, 'tables': self.tables, 'goals': self.goals}

    # what was planned or spent -----------------------------------------------------------------------

    def draw_steps(self):
        """Some money, at least one of the last digit that is printed."""
        most = 10 ** self.money.decimals * (300 if self.money.unit == '万元' else 3000000)
        return self.random.randint(1, most)

    def draw_figures(self):
        r = self.random
        self.functions = subjects.draw_tree(r, subjects.functional_leaves(), (3, 5, 7), r.randint(3, 9))
        # per item: basic and project expenditure
        self.spent = {}
        for code, _, below in self.functions:
            if below == [code]:
                both = r.randint(0, 2)
                self.spent[code] = (self.draw_steps() if both != 1 else 0,
                                    self.draw_steps() if both != 0 else 0)
        self.fund = []
        if r.randint(0, 1):
            leaves = [code for code, _ in subjects.FUND_SUBJECTS if len(code) == 7]
            self.fund = [(code, name, [leaf for leaf in leaves if leaf.startswith(code)])
                         for code, name in subjects.FUND_SUBJECTS]
            self.spent.update({leaf: (0, self.draw_steps()) for leaf in leaves})
        self.economic = subjects.draw_tree(r, subjects.economic_leaves(), (3, 5), r.randint(5, 16))
        self.paid = {code: self.draw_steps() for code, _, below in self.economic if below == [code]}
        self.three_public = [self.draw_steps() if r.randint(0, 2) else 0 for _ in range(4)]
        # a row that holds nothing is an empty form
        self.three_public[r.randint(0, 3)] = self.draw_steps()
        self.agree()
        self.other_revenue = self.draw_steps() if r.randint(0, 1) else 0

    def agree(self):
        """Basic expenditure is the same by function and by economic code, and 三公 hold theirs of it."""
        difference = sum(self.paid.values()) - self.total_of(self.functions)[0]
        if difference > 0:
            first = self.functions[0][2][0]
            self.spent[first] = (self.spent[first][0] + difference, self.spent[first][1])
        elif difference < 0:
            self.paid[next(iter(self.paid))] -= difference
        for i, code in enumerate(('30212', '31013', '30231', '30217')):
            self.three_public[i] = max(self.three_public[i], self.paid.get(code, 0))

    def total_of(self, tree):
        basic = project = 0
        for code, _, below in tree:
            if below == [code]:
                basic += self.spent[code][0]
                project += self.spent[code][1]
        return basic, project

    def rows_of(self, tree, values):
        """(code, name, steps per column); values makes them of basic and project expenditure"""
        rows = []
        for code, name, below in tree:
            rows.append((code, name, values(sum(self.spent[leaf][0] for leaf in below),
                                            sum(self.spent[leaf][1] for leaf in below))))
        return rows

    # the frame of a form -----------------------------------------------------------------------------

    def open_form(self, kind, n_columns):
        """The heading and what stands above the table; gives the first rows and the table's truth."""
        title = self.random.choice(TITLES[self.layout['kind']][kind])
        if not self.final:
            title = self.word + ('预算' if self.random.randint(0, 1) else '') + title
        self.blocks.append(Paragraph(title, f'_Toc_2_2_{len(self.tables) + 1:010}', 2))
        rows = []
        if self.layout['caption'] == 'cells':
            caption = [self.code + self.name, f'预算年度：{self.year}', '单位：' + self.money.unit]
            if n_columns < len(caption):
                caption[1:] = ['　'.join(caption[1:])]
            rows.append(spread(caption, n_columns))
        elif self.layout['caption'] == 'lines':
            self.say(f'公开{len(self.tables) + 1:02}表', f'{self.word}：{self.name}',
                     '金额单位：' + self.money.unit)
        else:
            self.say(f'编制{self.word}：{self.name}　　　　　　单位：{self.money.unit}')
        truth = {'kind': kind, 'title': title, 'money_unit': self.money.unit, 'status': 'filled',
                 'roles': [], 'items': []}
        self.tables.append(truth)
        return rows, truth

    def close_form(self, n_columns, rows, header):
        self.blocks.append(Table(n_columns, [[c if isinstance(c, Cell) else Cell(c) for c in row]
                                             for row in rows], header))
        self.say('')

    def say(self, *texts):
        self.blocks.extend(Paragraph(text) for text in texts)

    def serial_paths(self):
        return [('序号',)] if self.layout['serial'] == 'serial' else []

    def number_row(self, n_labels, n_values):
        """The row that numbers the columns, where there are serial numbers."""
        if self.layout['serial'] != 'serial':
            return []
        return [['栏次'] + [str(i + 1) for i in range(n_labels + n_values)]]

    # forms of one row per code -----------------------------------------------------------------------

    def code_paths(self, outer, levels):
        outer = (outer,) if self.layout['serial'] == 'serial' else ()
        if self.layout['codes'] == 'split':
            return [outer + ('科目编码', level) for level in levels] + [outer + ('科目名称',)]
        return [outer + ('科目编码',), outer + ('科目名称',)]

    def code_cells(self, code, n_levels):
        if self.layout['codes'] == 'whole':
            return [code]
        parts = [code[:3], code[3:5], code[5:7]]
        return parts[:n_levels]

    def print_name(self, code, name):
        level = {3: 0, 5: 1, 7: 2}.get(len(code), 0)
        return '　' * level + name if self.layout['names'] == 'indented' else name

    def money_row(self, name, steps, is_below):
        """The name and the cells of a row, and what they mean; is_below says that it stands below a row
        that changes the unit."""
        units = self.layout['units']
        others = [self.money.in_other(s) for s in steps]
        in_table = [self.money.truth(s) for s in steps]
        if units == 'of columns':
            return name, [m.print(s) for m, s in others], [m.truth(s) for m, s in others]
        if is_below or units == 'of names' and self.random.randint(0, 1):
            if units == 'of names':
                name += f'（{others[0][0].unit}）'
            return (name, [m.print(s) for m, s in others],
                    [self.money.truth_of_other(s) for s in steps])
        cells = [self.money.print(s) for s in steps]
        if units == 'of cells':
            for i, s in enumerate(steps):
                which = self.random.randint(0, 3) if s else 0
                if which == 1:
                    cells[i] += self.money.unit
                elif which == 2:
                    other, others_steps = others[i]
                    cells[i] = other.print(others_steps) + other.unit
                    in_table[i] = self.money.truth_of_other(s)
        return name, cells, in_table

    def coded_form(self, kind, outer, levels, columns, rows, total):
        """columns are (path, role), rows (code, name, steps per column)."""
        paths = self.serial_paths() + self.code_paths(outer, levels)
        n_labels = len(paths) - len(self.serial_paths())
        other_unit = self.money.in_other(0)[0].unit
        if self.layout['units'] == 'of columns':
            columns = [(path[:-1] + (f'{path[-1]}（{other_unit}）',), role) for path, role in columns]
        out, truth = self.open_form(kind, len(paths) + len(columns))
        out += header_rows(paths + [path for path, _ in columns])
        out += self.number_row(n_labels, len(columns))
        truth['roles'] = [role for _, role in columns]
        header = len(out)
        if rows:
            everything = ('', '合计', total)
            rows = [everything] + rows if self.layout['total'] == 'first' else rows + [everything]
            # the row that changes the unit stands before this one, if any does
            change = len(rows) // 2 if self.layout['units'] == 'between rows' else len(rows)
            for i, (code, name, steps) in enumerate(rows):
                if i == change:
                    out.append([Cell('单位：' + other_unit, len(paths) + len(columns))])
                serial = [str(i + 1)] if self.serial_paths() else []
                name, cells, amounts = self.money_row(name, steps, i >= change)
                out.append(serial + self.code_cells(code, len(levels)) + [self.print_name(code, name)]
                           + cells)
                truth['items'].append({'code': code or None, 'name': name, 'amounts': amounts})
            self.close_form(len(paths) + len(columns), out, header)
        else:
            self.close_empty(len(paths) + len(columns), out, header, truth)

    def close_empty(self, n_columns, rows, header, truth):
        """A form without figures."""
        truth['status'] = 'empty'
        if self.layout['empty'] == 'blank row':
            rows.append([''] * n_columns)
        elif self.layout['empty'] == 'word':
            rows.append(['无'] + [''] * (n_columns - 1))
        self.close_form(n_columns, rows, header)
        self.blocks[-1] = Paragraph(f'注：本{self.word}无此项{"决算" if self.final else "预算"}，空表列示。')
        self.say('')

    # the forms ---------------------------------------------------------------------------------------

    def write(self):
        what = self.word + ('决算' if self.final else '预算')
        self.say(f'{self.name}{self.year}年{what}公开', '', f'第一部分 {self.year}年{what}表', '')
        self.write_summary()
        self.write_revenue()
        self.write_expenditure()
        self.write_appropriations()
        self.write_functional('general-public', self.functions)
        self.write_economic()
        self.write_functional('government-fund', self.fund)
        self.write_functional('state-capital', [])
        self.write_three_public()
        add_goals(self)

    def write_revenue(self):
        if self.final:
            heads = [(('本年收入合计',), 'total'), (('财政拨款收入',), 'appropriation'),
                     (('上级补助收入',), 'superior-subsidy'), (('事业收入',), 'institutional'),
                     (('经营收入',), 'operating-revenue'), (('附属单位上缴收入',), 'affiliate-remittance'),
                     (('其他收入',), 'other-revenue')]

            def values(amount, other):
                return [amount + other, amount, 0, 0, 0, 0, other]
        else:
            heads = [(('合计',), 'total')] + [
                (('本年收入', head), role) for head, role in [
                    ('小计', 'subtotal'), ('财政拨款收入', 'appropriation'),
                    ('财政专户收入', 'special-account'), ('事业收入', 'institutional'),
                    ('经营收入', 'operating-revenue'), ('上级补助收入', 'superior-subsidy'),
                    ('附属单位上缴收入', 'affiliate-remittance'), ('其他收入', 'other-revenue')]
            ] + [(('上年结转',), 'opening')]

            def values(amount, other):
                return [amount + other, amount + other, amount, 0, 0, 0, 0, 0, other, 0]
        # other revenue pays for the first item; a class may come again among the funds, which it pays for not
        rows = []
        first = self.functions[0][2][0]
        for tree, other in ((self.functions, self.other_revenue), (self.fund, 0)):
            for code, name, amount in self.rows_of(tree, lambda basic, project: basic + project):
                rows.append((code, name, values(amount, other * first.startswith(code))))
        total = values(sum(map(sum, self.spent.values())), self.other_revenue)
        self.coded_form('revenue', '功能分类科目', '类款项', heads, rows, total)

    def write_expenditure(self):
        heads = [(('本年支出合计' if self.final else '合计',), 'total'), (('基本支出',), 'basic'),
                 (('项目支出',), 'project'),
                 (('上缴上级支出' if self.final else '上解上级支出',), 'remittance-up'),
                 (('经营支出',), 'operating-expenditure'), (('对附属单位补助支出',), 'affiliate-subsidy')]

        def values(basic, project):
            return [basic + project, basic, project, 0, 0, 0]
        tree = self.functions + self.fund
        self.coded_form('expenditure', '功能分类科目', '类款项', heads, self.rows_of(tree, values),
                        values(*self.total_of(tree)))

    def write_functional(self, kind, tree):
        heads = [(('合计',), 'total'), (('基本支出',), 'basic'), (('项目支出',), 'project')]
        if self.final:
            heads = [(('本年支出',) + path, role) for path, role in heads]

        def values(basic, project):
            return [basic + project, basic, project]
        self.coded_form(kind, '功能分类科目', '类款项', heads, self.rows_of(tree, values),
                        values(*self.total_of(tree)))

    # two-sided forms ---------------------------------------------------------------------------------

    def sides_form(self, kind, left, right, right_columns):
        """Two lists side by side: (name, steps) per row, None where a side has ended."""
        amount = '决算数' if self.final else '预算数'
        paths = self.serial_paths() + [('收入', '项目'), ('收入', amount), ('支出', '项目')]
        paths += [('支出', head) for head, _ in right_columns]
        out, truth = self.open_form(kind, len(paths))
        out += header_rows(paths)
        out += self.number_row(len(paths) - len(self.serial_paths()), 0)
        header = len(out)
        truth['roles'] = ['amount'] + [role for _, role in right_columns]
        for i, (a, b) in enumerate(zip(left, right)):
            row = [str(i + 1)] if self.serial_paths() else []
            for side, width in ((a, 1), (b, len(right_columns))):
                if side is None:
                    row += [''] * (1 + width)
                else:
                    row += [side[0]] + [self.money.print(s) for s in side[1]]
            out.append(row)
        for side, word in ((left, 'revenue'), (right, 'expenditure')):
            truth['items'] += [{'code': None, 'name': entry[0], 'side': word,
                                'amounts': [self.money.truth(s) for s in entry[1]]}
                               for entry in side if entry]
        self.close_form(len(paths), out, header)

    def by_class(self, tree):
        return {code: sum(sum(self.spent[leaf]) for leaf in below)
                for code, _, below in tree if len(code) == 3}

    def two_sides(self, left, right, closing_left, closing_right):
        """Pads the shorter side and ends both alike."""
        height = max(len(left), len(right))
        return (left + [None] * (height - len(left)) + closing_left,
                right + [None] * (height - len(right)) + closing_right)

    def write_summary(self):
        general, fund = self.by_class(self.functions), self.by_class(self.fund)
        spent = {code: general.get(code, 0) + fund.get(code, 0) for code in {**general, **fund}}
        basic, project = self.total_of(self.functions + self.fund)
        general = sum(self.total_of(self.functions))
        fund = sum(self.total_of(self.fund))
        total = general + fund + self.other_revenue
        names = [('一般公共预算拨款收入', general), ('政府性基金预算拨款收入', fund), ('国有资本经营预算拨款收入', 0),
                 ('财政专户管理资金收入', 0), ('事业收入', 0), ('事业单位经营收入', 0), ('上级补助收入', 0),
                 ('附属单位上缴收入', 0), ('其他收入', self.other_revenue)]
        left = [(f'{ordinal(i)}、{name}', [steps]) for i, (name, steps) in enumerate(names)]
        if self.layout['summary'] == 'function':
            right = [(f'{ordinal(i)}、{name}', [spent.get(code, 0)])
                     for i, (code, name) in enumerate(subjects.CLASSES)]
        else:
            right = [(f'{ordinal(i)}、{name}', [steps]) for i, (name, steps) in enumerate(
                [('基本支出', basic), ('项目支出', project), ('经营支出', 0), ('上缴上级支出', 0),
                 ('对附属单位补助支出', 0)])]
        carried = total - general - fund
        left, right = self.two_sides(
            left, right,
            [('本年收入合计', [total]), ('年初结转和结余' if self.final else '上年结转结余', [0]), ('收入总计', [total])],
            [('本年支出合计', [total - carried]), ('年末结转和结余' if self.final else '年终结转结余', [carried]),
             ('支出总计', [total])])
        self.sides_form('summary', left, right, [('决算数' if self.final else '预算数', 'amount')])

    def write_appropriations(self):
        heads = [('合计', 'total'), ('一般公共预算财政拨款', 'general-public'),
                 ('政府性基金预算财政拨款', 'government-fund'), ('国有资本经营预算财政拨款', 'state-capital')]
        general, fund = self.by_class(self.functions), self.by_class(self.fund)
        sums = (sum(general.values()), sum(fund.values()))
        left = [(f'{ordinal(i)}、{name}', [steps]) for i, (name, steps) in enumerate(
            [('一般公共预算拨款', sums[0]), ('政府性基金预算拨款', sums[1]), ('国有资本经营预算拨款', 0)])]
        right = [(f'{ordinal(i)}、{name}', [general.get(code, 0) + fund.get(code, 0), general.get(code, 0),
                                           fund.get(code, 0), 0])
                 for i, (code, name) in enumerate(subjects.CLASSES)]
        every = [sum(sums), sums[0], sums[1], 0]
        left, right = self.two_sides(
            left, right,
            [('本年收入合计', [sum(sums)]), ('年初财政拨款结转和结余', [0]), ('收入总计', [sum(sums)])],
            [('本年支出合计', every), ('年末财政拨款结转和结余', [0] * 4), ('支出总计', every)])
        self.sides_form('appropriation-summary', left, right, heads)

    # by economic code --------------------------------------------------------------------------------

    def write_economic(self):
        personnel = [row for row in self.economic if row[0][:3] in ('301', '303')]
        running = [row for row in self.economic if row[0][:3] not in ('301', '303')]

        def steps(below):
            return sum(self.paid[leaf] for leaf in below)
        sums = [sum(steps(below) for code, _, below in part if below == [code])
                for part in (personnel, running)]
        if self.layout['economic'] == 'side by side':
            self.write_side_by_side(personnel, running, steps, sums)
            return
        heads = [(('合计',), 'total'), (('人员经费',), 'personnel'), (('公用经费',), 'running')]
        if not self.final:
            heads = [(('一般公共预算基本支出',) + path, role) for path, role in heads]
        rows = []
        for row in self.economic:
            code, name, below = row
            mine = steps(below)
            rows.append((code, name, [mine, mine, 0] if row in personnel else [mine, 0, mine]))
        self.coded_form('basic-economic', '部门预算经济分类科目', '类款', heads, rows, [sum(sums)] + sums)

    def write_side_by_side(self, personnel, running, steps, sums):
        amount = '决算数' if self.final else '预算数'
        paths = [('人员经费', '科目编码'), ('人员经费', '科目名称'), ('人员经费', amount),
                 ('公用经费', '科目编码'), ('公用经费', '科目名称'), ('公用经费', amount)]
        out, truth = self.open_form('basic-economic', 6)
        out += header_rows(paths)
        header = len(out)
        truth['roles'] = ['personnel', 'running']
        height = max(len(personnel), len(running))
        for i in range(height):
            row = []
            for part in (personnel, running):
                code, name, below = part[i] if i < len(part) else ('', '', None)
                row += [code, self.print_name(code, name),
                        '' if below is None else self.money.print(steps(below))]
            out.append(row)
        row = []
        for part, word, total in ((personnel, '人员经费合计', sums[0]), (running, '公用经费合计', sums[1])):
            truth['items'] += [{'code': code, 'name': name, 'amounts': [self.money.truth(steps(below))]}
                               for code, name, below in part]
            truth['items'].append({'code': None, 'name': word, 'amounts': [self.money.truth(total)]})
            label = [Cell(word, 2)] if self.layout['side total'] == 'merged' else ['', word]
            row += label + [self.money.print(total)]
        out.append(row)
        self.close_form(6, out, header)

    # the three public expenses -----------------------------------------------------------------------

    def write_three_public(self):
        abroad, purchase, operation, reception = self.three_public
        vehicles = purchase + operation
        total = abroad + vehicles + reception
        if self.layout['three-public'] == 'one row':
            self.write_three_public_row([total, abroad, vehicles, purchase, operation, reception])
            return
        amount = '决算数' if self.final else '预算数'
        paths = self.serial_paths() + [('项目',), (amount,)]
        out, truth = self.open_form('three-public', len(paths))
        out += header_rows(paths)
        out += self.number_row(1, 1)
        header = len(out)
        truth['roles'] = ['amount']
        for i, (name, steps) in enumerate(
                [('合计', total), ('1.因公出国（境）费', abroad), ('2.公务用车购置及运行费', vehicles),
                 ('其中：公务用车购置费', purchase), ('公务用车运行费', operation), ('3.公务接待费', reception)]):
            indent = '　' if self.layout['names'] == 'indented' and '公务用车' in name else ''
            out.append(([str(i + 1)] if self.serial_paths() else [])
                       + [indent + name, self.money.print(steps)])
            truth['items'].append({'code': None, 'name': name, 'amounts': [self.money.truth(steps)]})
        self.close_form(len(paths), out, header)

    def write_three_public_row(self, steps):
        paths = [('合计',), ('因公出国（境）费',), ('公务用车购置及运行费', '小计'), ('公务用车购置及运行费', '公务用车购置费'),
                 ('公务用车购置及运行费', '公务用车运行费'), ('公务接待费',)]
        # 合计 says no more than that, whatever it totals
        roles = ['total', 'travel-abroad', 'vehicles', 'vehicle-purchase', 'vehicle-operation',
                 'reception']
        stages = ['预算数', '决算数'] if self.final else ['']
        columns = [((stage,) if stage else ()) + path for stage in stages for path in paths]
        out, truth = self.open_form('three-public', len(columns))
        out += header_rows(columns)
        header = len(out)
        truth['roles'] = roles * len(stages)
        out.append([self.money.print(s) for s in steps * len(stages)])
        truth['items'].append({'code': None, 'name': None,
                               'amounts': [self.money.truth(s) for s in steps * len(stages)]})
        self.close_form(len(columns), out, header)
