# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the override promises: sequences, attributes, exact decimals, arrays, clear errors."""
import gc
import pathlib
import sys
import threading
import unittest
from decimal import Decimal as D

from gi.repository import Gio, GLib
from support import SAMPLES, Budget, load


class Loading(unittest.TestCase):
    def test_takes_str_path_file_and_bytes(self):
        path = SAMPLES[0]
        whole = load(path)
        for source in (str(path), pathlib.Path(path), Gio.File.new_for_path(str(path)), path.read_bytes()):
            self.assertEqual(Budget.Disclosure.load(source), whole)

    def test_no_file_is_an_io_error(self):
        with self.assertRaises(GLib.Error) as caught:
            Budget.Disclosure.load('/nonexistent/x.txt')
        self.assertTrue(caught.exception.matches(Gio.io_error_quark(), Gio.IOErrorEnum.NOT_FOUND))

    def test_nothing_is_no_text(self):
        with self.assertRaises(GLib.Error) as caught:
            Budget.Disclosure.load(b'')
        self.assertTrue(caught.exception.matches(Budget.error_quark(), Budget.Error.NO_TEXT))

    def test_async(self):
        loop, got = GLib.MainLoop(), []

        def done(source, result):
            got.append(Budget.Disclosure.load_finish(result))
            loop.quit()
        Budget.Disclosure.load_async(Gio.File.new_for_path(str(SAMPLES[0])), None, done)
        GLib.timeout_add_seconds(20, loop.quit)
        loop.run()
        self.assertEqual(got, [load(SAMPLES[0])])

    def test_reader_reports_progress(self):
        seen = []
        reader = Budget.Reader().add(SAMPLES[0])
        reader.connect('progress', lambda *args: seen.append(args[1:]))
        self.assertEqual(reader.load(), load(SAMPLES[0]))
        self.assertTrue(seen)

    def test_bare_constructors_give_valid_empty_objects(self):
        for name in ('Disclosure', 'Table', 'LineItem', 'Column', 'Goal', 'Indicator', 'Target', 'Statement', 'Passage',
                     'SpendingUnit', 'Asset', 'Purchase', 'Term', 'Place', 'Finding', 'Category', 'Classification',
                     'Reader', 'Writer', 'Query', 'Totals'):
            with self.subTest(name):
                made = getattr(Budget, name)()
                self.assertTrue(repr(made))
                for spec in made.list_properties():
                    if spec.flags & 1:
                        made.get_property(spec.name)


class Table(unittest.TestCase):
    def setUp(self):
        self.table = load(SAMPLES[0]).find_table('expenditure')

    def test_is_a_sequence(self):
        self.assertEqual(len(self.table), 17)
        self.assertEqual(self.table[0].name, '合计')
        self.assertEqual(self.table[-1].code, '2210201')
        self.assertEqual([i.code for i in self.table[1:4]], ['201', '20133', '2013301'])
        self.assertEqual(len(list(self.table)), 17)
        with self.assertRaises(IndexError):
            self.table[17]

    def test_knows_codes(self):
        self.assertEqual(self.table['2013301'].name, '行政运行')
        self.assertIn('2013301', self.table)
        self.assertNotIn('2019999', self.table)
        with self.assertRaises(KeyError):
            self.table['2019999']

    def test_rows_keep_their_identity(self):
        row = self.table[3]
        self.assertIs(self.table[3], row)
        self.assertIn(row, self.table)

    def test_is_true_even_when_empty(self):
        empty = load(SAMPLES[0]).find_table('three-public')
        self.assertEqual(len(empty), 0)
        self.assertTrue(empty)

    def test_outlives_its_disclosure(self):
        table = Budget.Disclosure.load(SAMPLES[0]).find_table('expenditure')
        gc.collect()
        row = table[1]
        del table
        gc.collect()
        self.assertEqual(row.table.disclosure.fiscal_year, 2022)

    def test_column_is_a_numpy_array(self):
        import numpy
        basic = self.table.to_numpy('basic')
        self.assertEqual(basic.dtype, numpy.int64)
        self.assertEqual(int(basic[0]), 238420000)
        self.assertTrue(basic.mask[4])
        self.assertEqual(len(basic), len(self.table))

    def test_dataframe(self):
        frame = self.table.to_dataframe()
        self.assertEqual(list(frame.columns[:4]), ['code', 'name', 'level', 'kind'])
        self.assertEqual(frame.loc[frame.code == '2013301', '基本支出'].item(), D('176.20'))
        self.assertEqual(len(frame), 17)

    def test_says_what_it_is(self):
        self.assertIn('expenditure', repr(self.table))
        self.assertIn('2013301', repr(self.table['2013301']))


class Amounts(unittest.TestCase):
    def setUp(self):
        self.table = load(SAMPLES[0]).find_table('expenditure')

    def test_fen_and_decimal(self):
        item = self.table['2013301']
        column = item.find_column('basic')
        self.assertEqual(item.get_amount(column), 176200000)
        self.assertEqual(item.amount('basic'), D('176.20'))
        self.assertEqual(str(item.amount('basic')), '176.20')

    def test_blank_is_none(self):
        item = self.table['2013301']
        self.assertIsNone(item.amount('project'))
        self.assertIsNone(item.get_amount(item.find_column('project')))

    def test_no_such_role(self):
        with self.assertRaises(GLib.Error) as caught:
            self.table['2013301'].amount('training')
        self.assertTrue(caught.exception.matches(Budget.error_quark(), Budget.Error.NOT_FOUND))
        with self.assertRaises(ValueError):
            self.table['2013301'].amount('nonsense')

    def test_sums_are_exact(self):
        self.assertEqual(Budget.amount_add(176200000, 63850000)[-1], 240050000)
        self.assertEqual(Budget.amount_to_decimal(240050000, Budget.MoneyUnit.WAN), D('240.05'))

    def test_overflow_is_an_error(self):
        with self.assertRaises(GLib.Error) as caught:
            Budget.amount_add(2 ** 63 - 1, 1)
        self.assertTrue(caught.exception.matches(Budget.error_quark(), Budget.Error.OVERFLOW))


class Goals(unittest.TestCase):
    def test_parts_and_measures(self):
        goal = load(SAMPLES[0]).goals[0]
        self.assertEqual(goal.scope, Budget.Scope.DEPARTMENT)
        self.assertEqual((len(goal.parts), len(goal.measures)), (5, 4))

    def test_target_of_a_text(self):
        target = Budget.Target.parse('≥80%')
        self.assertEqual((target.comparator, target.number, target.measure), (Budget.Comparator.GE, D(80), '%'))
        self.assertEqual(Budget.Target.parse('≤20万', '项目成本').get_amount(), 20000000)


class Threads(unittest.TestCase):
    def test_rows_from_two_threads(self):
        table = load(SAMPLES[0]).find_table('expenditure')
        failures = []

        def walk():
            for _ in range(200):
                if [i.code for i in table][3] != '2013301':
                    failures.append('wrong row')
        threads = [threading.Thread(target=walk) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])


class Hidden(unittest.TestCase):
    def test_internals_are_not_visible(self):
        for name in ('HandleList', 'Arena', 'Sheet', 'DisclosureData', 'Aliases'):
            self.assertFalse(hasattr(Budget, name), name)


if __name__ == '__main__':
    sys.exit(unittest.main())
