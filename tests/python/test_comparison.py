# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Two disclosures side by side, from Python: the sample, the budget of the year before, its final accounts."""
import gc
import json
import sys
import unittest
from decimal import Decimal as D
from fractions import Fraction

from gi.repository import GLib
from support import REFERENCES, SAMPLES, SOURCE, Budget, load

sys.path.insert(0, str(SOURCE / 'examples/data'))
from compared_samples import final_accounts, last_year  # noqa: E402

LAST_YEAR = (SOURCE / 'examples/data/sample-2021.txt').read_text(encoding='utf-8')
TEXT = SAMPLES[0].read_text(encoding='utf-8')


def older(change=lambda text: text):
    return Budget.Disclosure.load(change(LAST_YEAR).encode())


class Comparison(unittest.TestCase):
    def setUp(self):
        self.comparison = load(SAMPLES[0]).compare(older())

    def test_is_a_sequence_of_rows_that_knows_codes(self):
        self.assertEqual(len(self.comparison), 17)
        self.assertEqual(len(list(self.comparison)), 17)
        self.assertEqual(self.comparison[0].row, Budget.Role.TOTAL)
        self.assertEqual(self.comparison[-1].code, '2210201')
        self.assertEqual(self.comparison['201'].name, '一般公共服务支出')
        self.assertIs(self.comparison['201'], self.comparison[1])
        self.assertIn('201', self.comparison)
        self.assertIn(self.comparison[1], self.comparison)
        self.assertNotIn('999', self.comparison)
        with self.assertRaises(KeyError):
            self.comparison['999']

    def test_attributes(self):
        self.assertEqual(self.comparison.kind, Budget.ComparisonKind.YEARS)
        self.assertEqual((self.comparison.older.fiscal_year, self.comparison.newer.fiscal_year), (2021, 2022))
        self.assertEqual(self.comparison.notes, [])
        self.assertEqual(self.comparison.n_rows, 17)
        self.assertEqual({state: self.comparison.count_rows(state) for state in ('new', 'gone', 'renamed', 'changed',
                                                                                 'same', 'unknown')},
                         {'new': 1, 'gone': 0, 'renamed': 1, 'changed': 4, 'same': 11, 'unknown': 0})

    def test_rows_say_what_changed(self):
        row = self.comparison['201']
        self.assertEqual(row.state, Budget.ChangeState.CHANGED)
        self.assertEqual((row.old_amount, row.new_amount, row.change), (D('157.21'), D('240.05'), D('82.84')))
        self.assertEqual((row.get_old_amount(), row.get_new_amount(), row.get_change()), (157210000, 240050000, 82840000))
        self.assertEqual((row.growth(), row.growth(0)), (D('52.69'), D('53')))
        self.assertEqual(row.get_growth(), Fraction(8284, 15721))
        self.assertEqual(row.get_interval(), (82830000, 82850000))
        self.assertIsNone(row.execution_rate())
        self.assertIsNone(row.get_execution_rate())
        self.assertEqual(row.money_unit, Budget.MoneyUnit.WAN)
        self.assertEqual(row.old_line_item.amount('total'), D('157.21'))
        self.assertEqual(str(row.category.name), '一般公共服务支出')
        self.assertNotEqual(str(row.old_place), str(row.new_place))

    def test_what_is_new_has_no_older_amount(self):
        row = self.comparison['2013704']
        self.assertEqual(row.state, Budget.ChangeState.NEW)
        self.assertEqual((row.old_amount, row.new_amount, row.change), (None, D('20.00'), D('20.00')))
        self.assertIsNone(row.get_old_amount())
        self.assertIsNone(row.growth())
        self.assertIsNone(row.get_growth())
        self.assertIsNone(row.old_name)
        self.assertIsNone(row.old_place)

    def test_renames(self):
        row = self.comparison['20805']
        self.assertEqual((row.old_name, row.new_name), ('行政事业单位离退休', '行政事业单位养老支出'))
        self.assertTrue(row.known_rename)
        self.assertEqual(row.change, D('0.00'))

    def test_a_table_and_a_column(self):
        comparison = Budget.Comparison.of(older(), load(SAMPLES[0]), 'general-public', 'basic')
        self.assertEqual(comparison[0].change, D('51.07'))
        self.assertEqual({row.column for row in comparison}, {Budget.Role.BASIC})

    def test_everything(self):
        full = load(SAMPLES[0]).compare(older(), full=True)
        self.assertGreater(len(full), 150)
        self.assertIn('summary', {row.table_kind.value_nick for row in full})

    def test_final_accounts_of_a_budget(self):
        final = Budget.Disclosure.load(final_accounts(TEXT).encode())
        comparison = final.compare(load(SAMPLES[0]))
        self.assertEqual(comparison.kind, Budget.ComparisonKind.EXECUTION)
        self.assertEqual(comparison['201'].execution_rate(), D('99.05'))
        self.assertEqual(comparison[0].get_execution_rate(), Fraction(30000, 30227))

    def test_what_cannot_be_compared(self):
        with self.assertRaises(GLib.Error) as caught:
            load(SAMPLES[0]).compare(older(), 'project-list')
        self.assertTrue(caught.exception.matches(Budget.error_quark(), Budget.Error.NOT_FOUND))
        with self.assertRaises(ValueError):
            load(SAMPLES[0]).compare(older(), 'nonsense')

    def test_priors(self):
        priors = self.comparison.priors
        self.assertEqual([(p.what.value_nick, p.stated, p.found, p.confirmed) for p in priors],
                         [('total-budget', D('219.43'), D('219.43'), True), ('basic', D('187.35'), D('187.35'), True),
                          ('project', D('32.08'), D('32.08'), True)])

    def test_a_prior_that_is_not_confirmed(self):
        comparison = load(SAMPLES[0]).compare(older(lambda text: text.replace('187.35', '187.25')))
        prior = comparison.get_prior(1)
        self.assertFalse(prior.confirmed)
        self.assertEqual((prior.stated, prior.found, prior.difference), (D('187.35'), D('187.25'), D('-0.10')))
        self.assertEqual(prior.basis, Budget.PriorBasis.CHANGE)
        self.assertEqual(tuple(prior.get_interval()), (187335000, 187365000))
        self.assertEqual(prior.old_line_item.amount('basic'), D('187.25'))
        self.assertIn('基本支出增加', prior.statement.text)

    def test_json(self):
        written = json.loads(self.comparison.to_json())
        self.assertEqual(written['format'], 'libbudget-comparison')
        self.assertEqual(len(written['rows']), 17)
        self.assertIn('\n  "version": 1', self.comparison.to_json(pretty=True))

    def test_bare_ones_are_valid_and_true(self):
        for name in ('Comparison', 'Change', 'Prior'):
            with self.subTest(name):
                made = getattr(Budget, name)()
                self.assertTrue(repr(made))
                for spec in made.list_properties():
                    made.get_property(spec.name)
        self.assertTrue(Budget.Comparison())
        self.assertEqual(len(Budget.Comparison()), 0)

    def test_a_row_outlives_its_comparison(self):
        row = load(SAMPLES[0]).compare(older())['201']
        gc.collect()
        self.assertEqual(row.change, D('82.84'))
        self.assertEqual(row.comparison.older.fiscal_year, 2021)

    def test_says_what_it_is(self):
        self.assertIn('years', repr(self.comparison))
        self.assertIn('changed 201', repr(self.comparison['201']))
        self.assertIn('basic', repr(self.comparison.get_prior(1)))

    @unittest.skipUnless(REFERENCES[0].exists(), f'{REFERENCES[0]} is not there')
    def test_a_real_document(self):
        for path in REFERENCES:
            newer = load(path)
            same = newer.compare(newer, full=True)
            self.assertEqual({row.state.value_nick for row in same}, {'same'})
            self.assertEqual(same.notes, ['both are a budget of 2022'])
            # the year before, made from its text
            text = REFERENCES[0].read_text(encoding='utf-8')
            comparison = newer.compare(Budget.Disclosure.load(last_year(text).encode()))
            self.assertEqual([(row.state.value_nick, row.category_code) for row in comparison
                              if row.state != Budget.ChangeState.SAME], [
                ('changed', None), ('changed', '201'), ('changed', '20137'), ('new', '2013704'), ('changed', '2013799'),
                ('renamed', '20805')])
            self.assertEqual([prior.confirmed for prior in comparison.priors], [True, True, True])


if __name__ == '__main__':
    unittest.main()
