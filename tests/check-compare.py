#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""check-compare.py BUDGET SOURCE: budget compare as a user runs it, on the bundled sample, the budget of the
year before and its final accounts.

check-compare.py --update BUDGET SOURCE writes the golden files anew.
"""
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
UPDATE = sys.argv[1:2] == ['--update']
BUDGET, SOURCE = sys.argv[-2], pathlib.Path(sys.argv[-1])
sys.path.insert(0, str(SOURCE / 'examples/data'))
from compared_samples import final_accounts  # noqa: E402

NEWER = str(SOURCE / 'examples/data/sample.txt')
OLDER = str(SOURCE / 'examples/data/sample-2021.txt')
GOLDEN = SOURCE / 'tests/golden'

# property in the schema: the enumeration, and the value that stands as null
ENUMERATIONS = {
    ('', 'kind'): ('BudgetComparisonKind', None),
    ('disclosure', 'kind'): ('BudgetDisclosureKind', None),
    ('disclosure', 'scope'): ('BudgetScope', None),
    ('row', 'state'): ('BudgetChangeState', None),
    ('row', 'table'): ('BudgetTableKind', None),
    ('row', 'kind'): ('BudgetItemKind', None),
    ('row', 'side'): ('BudgetSide', 'none'),
    ('row', 'row'): ('BudgetRole', 'none'),
    ('row', 'column'): ('BudgetRole', 'none'),
    ('row', 'fund'): ('BudgetFund', 'none'),
    ('prior', 'what'): ('BudgetStatementKind', None),
    ('prior', 'basis'): ('BudgetPriorBasis', None),
}


def run(*arguments, **options):
    return subprocess.run([BUDGET, 'compare', *arguments], capture_output=True, text=True, check=False, **options)


class Compare(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.older, cls.final = OLDER, str(pathlib.Path(cls.folder.name) / 'sample-final.txt')
        sample = pathlib.Path(NEWER).read_text(encoding='utf-8')
        pathlib.Path(cls.final).write_text(final_accounts(sample), encoding='utf-8')

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def printed(self, *arguments):
        done = run(*arguments)
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        return done.stdout

    def golden(self, name, printed):
        if UPDATE:
            (GOLDEN / name).write_text(printed, encoding='utf-8')
        self.assertEqual(printed, (GOLDEN / name).read_text(encoding='utf-8'))

    def test_text_is_golden(self):
        self.golden('comparison.txt', self.printed(self.older, NEWER, '--format=text'))

    def test_text_of_everything_is_golden(self):
        self.golden('comparison-all.txt', self.printed(self.older, NEWER, '--all', '--changed', '--format=text'))

    def test_text_of_execution_is_golden(self):
        self.golden('comparison-final.txt', self.printed(NEWER, self.final, '--decimals=1', '--format=text'))

    def test_json_is_golden(self):
        printed = json.loads(self.printed(self.older, NEWER, '--format=json'))
        self.golden('comparison.json', json.dumps(printed, ensure_ascii=False, indent=1) + '\n')

    def test_lines_for_programs(self):
        lines = [line.split('\t') for line in self.printed(self.older, NEWER).splitlines()]
        self.assertEqual(lines[0], ['state', 'table', 'code', 'old_code', 'name', 'old_name', 'row', 'column', 'old',
                                    'old_unit', 'new', 'new_unit', 'change', 'growth', 'execution_rate'])
        self.assertEqual(len(lines), 18)
        row = dict(zip(lines[0], next(line for line in lines if line[2] == '201')))
        self.assertEqual((row['state'], row['old'], row['new'], row['new_unit'], row['change'], row['growth']),
                         ('changed', '157.21', '240.05', '万元', '82.84', '52.69'))

    def test_what_is_the_same_can_be_left_out(self):
        lines = self.printed(self.older, NEWER, '--changed').splitlines()
        self.assertEqual([line.split('\t')[0] for line in lines[1:]],
                         ['changed', 'changed', 'changed', 'new', 'changed', 'renamed'])

    def test_table_and_column(self):
        lines = self.printed(self.older, NEWER, '--table=basic-economic', '--column=personnel').splitlines()
        self.assertTrue(all('\tbasic-economic\t' in line and '\tpersonnel\t' in line for line in lines[1:]))
        self.assertGreater(len(lines), 10)

    def test_standard_input(self):
        with open(self.older, encoding='utf-8') as file:
            done = run('-', NEWER, stdin=file)
        self.assertEqual(done.stdout, self.printed(self.older, NEWER))

    def test_the_same_twice(self):
        shown = self.printed(NEWER, NEWER, '--format=text')
        self.assertIn('note: both are a budget of 2022', shown)
        self.assertIn('17 same', shown)
        self.assertNotIn('较上年', shown)

    def test_what_last_year_does_not_confirm(self):
        wrong = pathlib.Path(self.older).read_text(encoding='utf-8').replace('187.35', '187.25')
        done = run('-', NEWER, '--format=text', input=wrong)
        self.assertIn('2 of 3 amounts of last year are confirmed', done.stdout)
        self.assertRegex(done.stdout, r'basic: said to be 187.35万元 \(.*line 1529.*\), was 187.25万元 \(.*\), -0.10')

    def refused(self, expected, *arguments):
        done = run(*arguments)
        self.assertEqual((done.returncode, done.stdout), (2, ''))
        self.assertIn(expected, done.stderr)

    def test_what_cannot_be_compared_is_status_2(self):
        self.refused('expected two files', NEWER)
        self.refused('No such file', NEWER, '/nonexistent/x.txt')
        self.refused('No such file', '/nonexistent/x.txt', NEWER)
        self.refused('table project-list: found none', self.older, NEWER, '--table=project-list')
        self.refused('found no column reception', self.older, NEWER, '--column=reception')
        self.refused("'nonsense' is unknown", self.older, NEWER, '--table=nonsense')
        self.refused("'nonsense' is unknown", self.older, NEWER, '--column=nonsense')
        self.refused("'xml' is unknown", self.older, NEWER, '--format=xml')
        self.refused('found 16 decimals', self.older, NEWER, '--decimals=16')
        self.refused('--all takes neither', self.older, NEWER, '--all', '--table=revenue')

    def test_help(self):
        self.assertIn('--decimals', run('--help').stdout)


class Schema(unittest.TestCase):
    def setUp(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest('there is no module jsonschema (python3-jsonschema)')
        self.jsonschema = jsonschema
        spec = importlib.util.spec_from_file_location('check_schema', SOURCE / 'tests/check-schema.py')
        self.shared = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.shared)
        self.schema = json.loads((SOURCE / 'docs/comparison.schema.json').read_text(encoding='utf-8'))

    def test_json_is_what_the_schema_says(self):
        self.jsonschema.Draft202012Validator.check_schema(self.schema)
        validator = self.jsonschema.Draft202012Validator(self.shared.closed(self.schema))
        Compare.setUpClass()
        self.addCleanup(Compare.tearDownClass)
        for arguments in ((Compare.older, NEWER), (Compare.older, NEWER, '--all'), (NEWER, Compare.final, '--all'),
                          (Compare.final, Compare.older, '--all')):
            written = json.loads(run(*arguments, '--format=json').stdout)
            self.assertEqual([error.message for error in validator.iter_errors(written)], [])
            self.assertTrue(written['rows'])
        # a check that cannot fail is none
        self.assertEqual(len(list(validator.iter_errors(dict(written, version=2, colour='red')))), 2)

    def test_schema_knows_every_value(self):
        header = (SOURCE / 'include/budget/budget-enums.h').read_text(encoding='utf-8')
        for (place, key), (name, null) in ENUMERATIONS.items():
            parent = self.schema['$defs'][place] if place else self.schema
            expected = [None if nick == null else nick for nick in self.shared.nicks_of(header, name)]
            self.assertEqual(parent['properties'][key]['enum'], expected, (place, key))


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
