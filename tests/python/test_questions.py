# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Questions that users ask of a disclosure, each answered by a call or two. The sample and the reference
print the same figures."""
import unittest
from decimal import Decimal as D

from support import REFERENCES, Budget, documents, load

T = Budget.TableKind


class Questions(unittest.TestCase):
    def ask(self, answer, question):
        for path in documents():
            with self.subTest(path.name):
                self.assertEqual(question(load(path)), answer)

    def test_q01_department_code(self):
        self.ask('224', lambda d: d.department_code)

    @unittest.skipUnless(REFERENCES[0].exists(), f'{REFERENCES[0]} is not there')
    def test_q01_department_name(self):
        for path in REFERENCES:
            self.assertEqual(load(path).department_name, '中共石家庄市鹿泉区委网络安全和信息化委员会办公室')

    def test_q02_year(self):
        self.ask(2022, lambda d: d.fiscal_year)

    def test_q03_kind(self):
        self.ask('budget', lambda d: d.kind.value_nick)

    def test_q04_money_unit(self):
        self.ask(Budget.MoneyUnit.WAN, lambda d: d.find_table('summary').money_unit)

    def test_q05_empty_forms(self):
        self.ask([T.GOVERNMENT_FUND, T.STATE_CAPITAL, T.THREE_PUBLIC],
                 lambda d: [t.kind for t in d.tables
                            if t.status == Budget.TableStatus.EMPTY and t.kind != T.PROCUREMENT])

    def test_q06_total_revenue(self):
        self.ask(D('302.27'), lambda d: d.find_table('summary').find_role('grand-total', 'revenue').amount('amount'))

    def test_q07_total_expenditure(self):
        self.ask(D('302.27'),
                 lambda d: d.find_table('summary').find_role('grand-total', 'expenditure').amount('amount'))

    def test_q08_total_in_yuan(self):
        self.ask(302270000, lambda d: d.find_table('summary').find_role('grand-total', 'expenditure')
                 .find_amount('amount'))

    def test_q11_opening_balance_is_blank_not_zero(self):
        self.ask(None, lambda d: d.find_table('summary').find_role('opening').amount('amount'))

    def test_q13_basic_expenditure(self):
        self.ask(D('238.42'), lambda d: d.find_table('expenditure').find_role('total').amount('basic'))

    def test_q14_project_expenditure(self):
        self.ask(D('63.85'), lambda d: d.find_table('expenditure').find_role('total').amount('project'))

    def test_q17_personnel(self):
        self.ask(D('209.64'), lambda d: d.find_table('basic-economic').find_role('total').amount('personnel'))

    def test_q18_running_costs(self):
        self.ask(D('28.78'), lambda d: d.find_table('basic-economic').find_role('total').amount('running'))

    def test_q20_class_201(self):
        self.ask(D('240.05'), lambda d: d.find_table('expenditure')['201'].amount('total'))

    def test_basic_and_project_add_up_exactly(self):
        def question(d):
            item = d.find_table('expenditure')['201']
            return item.amount('basic') + item.amount('project') == item.amount('total') == D('240.05')
        self.ask(True, question)

    def test_q26_section_20137(self):
        self.ask((D('63.85'), None, D('63.85')),
                 lambda d: tuple(d.find_table('expenditure')['20137'].amount(r) for r in ('total', 'basic', 'project')))

    def test_q30_name_as_printed(self):
        self.ask('机关事业单位基本养老保险缴费支出', lambda d: d.find_table('expenditure')['2080505'].name)

    def test_q31_items_used(self):
        self.ask(7, lambda d: sum(i.level == Budget.Level.ITEM for i in d.find_table('expenditure')))

    def test_q33_largest_item(self):
        self.ask('2013301', lambda d: max((i for i in d.find_table('expenditure') if i.level == Budget.Level.ITEM),
                                          key=lambda i: i.amount('total')).code)

    def test_q35_ancestors(self):
        self.ask([('20805', '行政事业单位养老支出'), ('208', '社会保障和就业支出')],
                 lambda d: [(a.code, a.name) for a in d.find_table('expenditure')['2080505'].ancestors])

    def test_q36_children(self):
        self.ask([('2013704', D('20.00')), ('2013799', D('43.85'))],
                 lambda d: [(c.code, c.amount('total')) for c in d.find_table('expenditure')['20137'].children])

    def test_q40_sum_of_printed_children(self):
        self.ask(D('196.33'), lambda d: sum(c.amount('total') for c in d.find_table('basic-economic')['301'].children))

    def test_q44_contracted_services(self):
        self.ask(D('9.08'), lambda d: d.find_table('basic-economic')['30227'].amount('total'))

    def test_q50_agency_operating(self):
        self.ask(D('28.78'), lambda d: d.find_statement('agency-operating').amount)

    def test_q51_increase_against_last_year(self):
        self.ask(828400 * 100, lambda d: d.find_statement('total-budget').get_change())

    def test_q56_projects(self):
        self.ask([D('7.00'), D('20'), D('6.85'), D('20'), D('10')],
                 lambda d: [s.amount for s in d.statements if s.what == Budget.StatementKind.PROJECT_ITEM])

    def test_q59_indicators(self):
        self.ask([8, 6, 6, 6, 6],
                 lambda d: [len(g.indicators) for g in d.goals if g.scope == Budget.Scope.PROJECT])

    def test_q61_numeric_targets(self):
        self.ask(21, lambda d: sum(i.target.kind == Budget.TargetKind.QUANTITY
                                   for g in d.goals for i in g.indicators))

    def test_q62_satisfaction(self):
        self.ask(['≥80%', '≥80%', '≥80%', '≥70%', '≥80%'],
                 lambda d: [i.value for g in d.goals for i in g.indicators if i.level1 == '满意度指标'])

    def test_q64_corrupted_date(self):
        self.ask('20222022年底', lambda d: next(
            i.value for g in d.goals for i in g.indicators
            if i.target.kind == Budget.TargetKind.MALFORMED and '年' in i.value))

    def test_q67_assets(self):
        self.ask((D('11.03'), '2021-12-31'), lambda d: (d.assets[0].amount, d.asset_date))

    def test_q69_units(self):
        self.ask([('行政', '正科级', '财政拨款')], lambda d: [(u.nature, u.rank, u.funding) for u in d.spending_units])


class Queries(unittest.TestCase):
    ask = Questions.ask

    def test_q15_share_of_projects(self):
        self.ask(D('21.12'), lambda d: d.query('row=total column=basic,project').find_row(None, Budget.Role.PROJECT).share())

    def test_q24_classes_in_descending_order(self):
        self.ask([('201', D('240.05')), ('208', D('28.29')), ('221', D('19.85')), ('210', D('14.08'))],
                 lambda d: [(row.code, row.amount) for row in d.query('level=class sort=-amount')])

    def test_q34_both_basic_and_project(self):
        self.ask(0, lambda d: len(d.query('level=item having=basic,project')))

    def test_q43_largest_economic_item(self):
        self.ask([('基本工资', D('49.71'))], lambda d: [(row.name, row.amount) for row in d.query(
            'table=basic-economic level=section sort=-amount limit=1')])

    def test_q48_social_insurance(self):
        self.ask(D('29.51'), lambda d: d.total('table=basic-economic code=30108,30110,30111,30112'))


if __name__ == '__main__':
    unittest.main()
