# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What a check finds, from Python: the same as the command writes."""
import json
import os
import subprocess
import tempfile
import unittest
from decimal import Decimal as D

from gi.repository import GLib
from support import SAMPLES, Budget, documents, load

COMMAND = os.environ.get('BUDGET_COMMAND')
WRONG = SAMPLES[0].read_text(encoding='utf-8').replace('49.71', '59.71', 1).encode()


def text_of(number):
    return None if number is None else str(number)


def unit_of(value):
    return Budget.money_unit_get_word(value.money_unit)


def contributor(value):
    return value and {'label': value.label, 'side': 'actual' if value.is_total else 'expected', 'sign': value.sign,
                      'amount': text_of(value.amount), 'money_unit': unit_of(value)}


def outcome(value, said=None):
    """An outcome as the command's JSON has it, without its places; said is the finding that speaks for it."""
    said = said or value
    return {'rule': value.rule, 'severity': said.severity.value_nick, 'outcome': value.result.value_nick,
            'message': {'zh': said.message_zh, 'en': said.message}, 'expected': text_of(value.expected),
            'actual': text_of(value.actual), 'difference': text_of(value.difference), 'interval': text_of(value.interval),
            'money_unit': unit_of(value), 'text': said.text,
            'contributors': [contributor(c) for c in value.contributors], 'culprit': contributor(value.culprit)}


def finding(value):
    return {**outcome(value.outcome, value), 'beneath': [outcome(o) for o in value.beneath]}


def without_places(value):
    if isinstance(value, list):
        return [without_places(member) for member in value]
    if isinstance(value, dict):
        return {key: without_places(member) for key, member in value.items() if key not in ('at', 'places')}
    return value


class SameAsTheCommand(unittest.TestCase):
    @unittest.skipUnless(COMMAND, 'there is no command (BUDGET_COMMAND)')
    def test_findings_and_outcomes(self):
        checker = Budget.Checker()
        for path in documents():
            done = subprocess.run([COMMAND, 'check', '--format=json', '--all-outcomes', path], capture_output=True, check=True)
            expected, = json.loads(done.stdout)['disclosures']
            self.assertEqual([finding(f) for f in checker.check(load(path))], without_places(expected['findings']))
            self.assertEqual([outcome(o) for o in checker.list_outcomes(load(path))], without_places(expected['outcomes']))
            self.assertTrue(expected['findings'])

    @unittest.skipUnless(COMMAND, 'there is no command (BUDGET_COMMAND)')
    def test_a_wrong_amount_and_its_place(self):
        done = subprocess.run([COMMAND, 'check', '--format=json', '-'], input=WRONG, capture_output=True, check=False)
        self.assertEqual(done.returncode, 1)
        expected = json.loads(done.stdout)['disclosures'][0]['findings']
        found = list(Budget.Checker().check(Budget.Disclosure.load(WRONG)))
        self.assertEqual([finding(f) for f in found], without_places(expected))
        self.assertEqual([f.place.line for f in found], [f['places'][0]['line'] for f in expected])


class Findings(unittest.TestCase):
    def setUp(self):
        self.checker = Budget.Checker()
        self.findings = self.checker.check(Budget.Disclosure.load(WRONG))
        self.error, = (f for f in self.findings if f.severity == Budget.Severity.ERROR)

    def test_are_a_list(self):
        self.assertGreaterEqual(len(self.findings), 2)
        self.assertIsInstance(self.findings[0], Budget.Finding)
        self.assertEqual(len(list(self.findings)), len(self.findings))

    def test_amounts_are_decimals(self):
        culprit = self.error.outcome.culprit
        self.assertEqual((culprit.amount, culprit.get_amount(), culprit.money_unit), (D('59.71'), 59710000, Budget.MoneyUnit.WAN))
        self.assertIn('30101', culprit.label)
        self.assertEqual(culprit.line_item.code, '30101')
        self.assertIsNone(culprit.statement)
        outcome = self.error.outcome
        self.assertEqual(outcome.actual - outcome.expected, outcome.difference)
        self.assertEqual(outcome.get_difference(), int(outcome.difference * 1000000))
        self.assertIsInstance(outcome.interval, D)

    def test_a_blank_has_no_amount(self):
        blanks = [c for o in self.checker.list_outcomes(load(SAMPLES[0])) for c in o.contributors if c.amount is None]
        self.assertTrue(blanks)
        self.assertIsNone(blanks[0].get_amount())

    def test_bare_objects_say_nothing(self):
        outcome = Budget.Outcome()
        self.assertEqual((outcome.actual, outcome.get_expected(), outcome.interval, outcome.culprit), (None,) * 4)
        self.assertIsNone(Budget.Contributor().amount)
        self.assertIsNone(Budget.Finding().outcome)
        self.assertEqual(list(Budget.Finding().beneath), [])

    def test_are_shown_by_what_they_say(self):
        self.assertIn('error', repr(self.error))
        self.assertIn(str(self.error.outcome.difference), repr(self.error.outcome))
        self.assertIn('59.71', repr(self.error.outcome.culprit))
        self.assertIn('A20 error', repr(self.checker['A20']))
        self.assertIn('rules=', repr(self.checker))

    def test_writer_gives_the_json(self):
        disclosure = load(SAMPLES[0])
        written = json.loads(Budget.Writer().findings_to_json(disclosure, self.checker.check(disclosure)))
        self.assertEqual(written['disclosures'][0]['source'], 'sample.txt')


class Rules(unittest.TestCase):
    def test_a_checker_knows_its_rules(self):
        checker = Budget.Checker()
        self.assertIn('A20', checker)
        self.assertNotIn('Z9', checker)
        self.assertEqual((checker['A20'].severity, checker['A20'].enabled), (Budget.Severity.ERROR, True))
        with self.assertRaises(KeyError):
            checker['Z9']
        self.assertEqual([r.id for r in checker.rules], [r.id for r in checker.list_rules()])

    def test_a_complete_catalogue(self):
        disclosure = load(SAMPLES[0])
        printed = {item.code: item.name for item in disclosure.find_table('expenditure') if item.code}
        results = []
        for left_out in (None, '2013301'):
            rows = ''.join(f'{code}\t{name}\n' for code, name in printed.items() if code != left_out)
            with tempfile.NamedTemporaryFile('w', suffix='.tsv', encoding='utf-8') as file:
                file.write(rows)
                file.flush()
                catalogue = Budget.Classification.load(file.name, 'functional', 2022)
            checker = Budget.Checker()
            checker.add_catalogue(catalogue)
            self.assertEqual([c.year for c in checker.catalogues], [2022])
            results += [o.result.value_nick for o in checker.list_outcomes(disclosure) if o.rule == 'K01c']
        self.assertEqual(results, ['pass', 'fail'])

    def test_severity_and_switch(self):
        checker = Budget.Checker()
        checker.set_rule_severity('A20', 'warning')
        checker.set_rule_enabled('A50', False)
        self.assertEqual((checker['A20'].severity, checker['A50'].enabled), (Budget.Severity.WARNING, False))
        with self.assertRaisesRegex(ValueError, 'grave'):
            checker.set_rule_severity('A20', 'grave')
        with self.assertRaises(GLib.Error) as caught:
            checker.set_rule_severity('Z9', 'note')
        self.assertTrue(caught.exception.matches(Budget.error_quark(), Budget.Error.NOT_FOUND))

    def test_rules_of_a_program(self):
        rule = '[X1]\nzh = 甲\nen = all is basic\ntables = expenditure\nidentity = [total].basic = [total].total\n'
        checker = Budget.Checker().load_rules(rule.encode())
        self.assertEqual(checker['X1'].text, 'all is basic')
        found = [f for f in checker.check(load(SAMPLES[0])) if f.what == 'X1']
        self.assertEqual([f.outcome.difference for f in found], [D('-63.85')])
        with self.assertRaises(GLib.Error) as caught:
            checker.load_rules(b'[X2]\nnonsense\n')
        self.assertTrue(caught.exception.matches(Budget.error_quark(), Budget.Error.RULE))
        self.assertIn('line 2', caught.exception.message)


if __name__ == '__main__':
    unittest.main()
