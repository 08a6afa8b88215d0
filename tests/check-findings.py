#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""check-findings.py BUDGET SOURCE: what budget check writes is what its schema and SARIF 2.1.0 say.

The schema is asked by the module jsonschema (python3-jsonschema), and left out without it; the main
rules of SARIF are asked here.
"""
import copy
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

BUDGET, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
SAMPLE = SOURCE / 'examples/data/sample.txt'
DATA = pathlib.Path(os.environ.get('BUDGET_TEST_DATA') or SOURCE.parent / 'shared')
HEADER = (SOURCE / 'include/budget/budget-enums.h').read_text(encoding='utf-8')
LEVELS = ('error', 'warning', 'note')


def load_sibling(name):
    spec = importlib.util.spec_from_file_location(name.replace('-', '_'), pathlib.Path(__file__).parent / f'{name}.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Documents(unittest.TestCase):
    """The bundled sample, one with a wrong amount, the reference where it is, and a file that is not there."""
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        wrong = pathlib.Path(cls.folder.name) / 'wrong 错.txt'
        wrong.write_text(SAMPLE.read_text(encoding='utf-8').replace('49.71', '59.71', 1), encoding='utf-8')
        reference = [path for path in (DATA / 'reference/luquan-2022.txt', DATA / 'reference/luquan-2022.docx')
                     if path.exists()]
        cls.absent = str(pathlib.Path(cls.folder.name) / 'absent.txt')
        cls.paths = [str(path) for path in (SAMPLE, SAMPLE.with_suffix('.docx'), wrong, *reference)]
        cls.wrong = str(wrong)

    def written(self, *options):
        done = subprocess.run([BUDGET, 'check', *options, *self.paths, self.absent], capture_output=True, check=False)
        self.assertEqual(done.returncode, 2)
        return json.loads(done.stdout)


class Json(Documents):
    def setUp(self):
        self.schemas = load_sibling('check-schema')
        self.schema = json.loads((SOURCE / 'docs/findings.schema.json').read_text(encoding='utf-8'))

    def test_is_what_the_schema_says(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest('there is no module jsonschema (python3-jsonschema)')
        jsonschema.Draft202012Validator.check_schema(self.schema)
        validator = jsonschema.Draft202012Validator(self.schemas.closed(copy.deepcopy(self.schema)))
        for options in (('--format=json',), ('--format=json', '--all-outcomes')):
            written = self.written(*options)
            errors = [f'{e.json_path}: {e.message[:200]}' for e in validator.iter_errors(written)]
            self.assertEqual(errors, [])
            self.assertEqual(len(written['disclosures']), len(self.paths))
            self.assertEqual([f['source'] for f in written['failures']], [self.absent])
        # a check that cannot fail is none
        written['disclosures'][0]['findings'][0]['severity'] = 'grave'
        written['disclosures'][0]['outcomes'][0]['colour'] = 'red'
        self.assertEqual(len(list(validator.iter_errors(written))), 2)

    def test_the_schema_knows_every_value_of_the_enumerations(self):
        for key, name, null in (('severity', 'BudgetSeverity', []), ('outcome', 'BudgetResult', [None])):
            for parent in ('outcome', 'finding'):
                self.assertCountEqual(self.schema['$defs'][parent]['properties'][key]['enum'],
                                      self.schemas.nicks_of(HEADER, name) + null)

    def test_the_places_of_the_schema_are_those_of_disclosures(self):
        disclosure = json.loads((SOURCE / 'docs/disclosure.schema.json').read_text(encoding='utf-8'))
        for name in ('place', 'money_unit'):
            self.assertEqual(self.schema['$defs'][name], disclosure['$defs'][name])


class Sarif(Documents):
    """§ are those of SARIF Version 2.1.0 (OASIS)."""
    def check_message(self, message):
        self.assertTrue(message['text'].strip())  # § 3.11.5

    def check_location(self, location):
        uri = location['physicalLocation']['artifactLocation']['uri']  # § 3.4.3
        self.assertRegex(uri, r"^[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+$")
        self.assertFalse(re.search(r'%(?![0-9A-Fa-f]{2})', uri))
        if ':' in uri.split('/')[0]:
            self.assertTrue(uri.startswith('file:///'))
        region = location['physicalLocation'].get('region')
        if region is not None:
            self.assertGreaterEqual(region['startLine'], 1)  # § 3.30.5
        for logical in location.get('logicalLocations', ()):
            self.assertTrue(logical['fullyQualifiedName'])  # § 3.33.5
        if 'message' in location:
            self.check_message(location['message'])

    def check_result(self, result, rules):
        self.assertIn(result['level'], LEVELS)  # § 3.27.10
        self.assertEqual(rules[result['ruleIndex']]['id'], result['ruleId'])  # § 3.27.6
        self.check_message(result['message'])
        self.assertEqual(len(result['locations']), 1)  # § 3.27.12
        for location in result['locations'] + result.get('relatedLocations', []):
            self.check_location(location)
        ids = [location['id'] for location in result.get('relatedLocations', ())]
        self.assertEqual(len(ids), len(set(ids)))  # § 3.28.2
        self.assertTrue(all(isinstance(i, int) and i >= 0 for i in ids))

    def check_log(self, log):
        self.assertEqual(set(log), {'$schema', 'version', 'runs'})  # § 3.13
        self.assertEqual(log['version'], '2.1.0')
        self.assertEqual(len(log['runs']), 1)
        run = log['runs'][0]
        driver = run['tool']['driver']  # § 3.14.6, § 3.18.2
        self.assertEqual(driver['name'], 'libbudget')
        rules = driver['rules']
        self.assertEqual(len({rule['id'] for rule in rules}), len(rules))  # § 3.19.23
        for rule in rules:
            self.check_message(rule['shortDescription'])
            self.check_message(rule['help'])
            self.assertRegex(rule['help']['text'], '[\u4e00-\u9fff]')
            self.assertIn(rule['defaultConfiguration']['level'], LEVELS)  # § 3.50.3
        for result in run['results']:
            self.check_result(result, rules)
        return run

    def test_is_sarif(self):
        run = self.check_log(self.written('--format=sarif', '--language=en'))
        self.assertEqual(run['language'], 'en')
        invocation, = run['invocations']  # § 3.20
        self.assertIs(invocation['executionSuccessful'], False)
        notification, = invocation['toolExecutionNotifications']
        self.check_message(notification['message'])
        self.check_location(notification['locations'][0])

    def test_has_the_findings_of_the_json(self):
        findings = [(finding['rule'], finding['severity'], finding['message']['zh'])
                    for disclosure in self.written('--format=json')['disclosures'] for finding in disclosure['findings']]
        run = self.check_log(self.written('--format=sarif', '--language=zh'))
        self.assertEqual([(r['ruleId'], r['level'], r['message']['text']) for r in run['results']], findings)
        self.assertEqual(run['language'], 'zh-CN')

    def test_lines_of_a_text_are_regions_and_tables_are_told(self):
        results = self.written('--format=sarif')['runs'][0]['results']

        def of(suffix):
            return [r['locations'][0] for r in results
                    if r['locations'][0]['physicalLocation']['artifactLocation']['uri'].endswith(suffix)]
        self.assertTrue(of('wrong%20%E9%94%99.txt'))
        self.assertTrue(all('region' in location['physicalLocation'] for location in of('sample.txt')
                            if 'at' in location.get('properties', {})))
        self.assertTrue(any('table' in location['properties']['at'] for location in of('sample.docx')
                            if 'properties' in location))

    def test_relative_paths_stay_relative(self):
        done = subprocess.run([BUDGET, 'check', '--format=sarif', 'data/sample.txt'], cwd=SOURCE / 'examples',
                              capture_output=True, check=False)
        run = self.check_log(json.loads(done.stdout))
        self.assertEqual(run['results'][0]['locations'][0]['physicalLocation']['artifactLocation']['uri'], 'data/sample.txt')
        self.assertIs(run['invocations'][0]['executionSuccessful'], True)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
