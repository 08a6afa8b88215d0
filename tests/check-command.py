#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""check-command.py BUDGET SOURCE: the budget command as a user runs it, on the bundled sample."""
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest

BUDGET, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
TEXT, DOCX = (str(SOURCE / 'examples/data' / name) for name in ('sample.txt', 'sample.docx'))


def run(*arguments, **options):
    return subprocess.run([BUDGET, *arguments], capture_output=True, text=True, check=False, **options)


def run_in_terminal(columns, *arguments):
    """What is printed on a terminal of that many columns."""
    parent, child = pty.openpty()
    subprocess.run(['stty', 'cols', str(columns), 'rows', '50'], stdin=child, check=True)
    process = subprocess.Popen([BUDGET, *arguments], stdin=child, stdout=child, stderr=child)
    os.close(child)
    printed = b''
    try:
        while chunk := os.read(parent, 65536):
            printed += chunk
    except OSError:
        pass  # the other end is closed
    process.wait()
    os.close(parent)
    return printed.decode().replace('\r\n', '\n')


def width(line):
    return sum(2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in line)


class Total(unittest.TestCase):
    def check(self, expected, *arguments):
        for path in (TEXT, DOCX):
            done = run('total', path, *arguments)
            self.assertEqual((done.returncode, done.stdout), (0, expected + '\n'), done.stderr)

    def test_one_amount_as_printed(self):
        self.check('240.05', '--code=201')
        self.check('20.00', '--code', '2013704')

    def test_column_and_table(self):
        self.check('176.20', '--code=201', '--column=basic')
        self.check('196.35', '--code=301', '--table=basic-economic')

    def test_computed_is_not_printed(self):
        self.check('196.33', '--code=301', '--table=basic-economic', '--computed')

    def test_every_money_unit(self):
        for words, expected in ((('yuan', '元'), '2400500'), (('wan', '万元'), '240.05'),
                                (('million', '百万元'), '2.4005'), (('yi', '亿元'), '0.024005')):
            for word in words:
                self.check(expected, '--code=201', '--money-unit', word)

    def refused(self, expected, *arguments):
        done = run('total', *arguments)
        self.assertEqual((done.returncode, done.stdout), (2, ''))
        self.assertIn(expected, done.stderr)

    def test_what_is_absent_is_status_2(self):
        self.refused('found 0 rows of code 999', TEXT, '--code=999')
        self.refused('found 0 tables of kind project-list', TEXT, '--code=201', '--table=project-list')
        self.refused('blank', TEXT, '--code=2013301', '--column=project')

    def test_what_is_ambiguous_is_status_2(self):
        self.refused('found 5 tables of kind project-goal', TEXT, '--code=201', '--table=project-goal')

    def test_words_that_are_unknown(self):
        self.refused("'nonsense' is unknown, expected one of other, summary", TEXT, '--code=201', '--table=nonsense')
        self.refused("'nonsense' is unknown", TEXT, '--code=201', '--column=nonsense')
        self.refused("'nonsense' is unknown", TEXT, '--code=201', '--money-unit=nonsense')
        self.refused('expected one FILE', TEXT)


class Show(unittest.TestCase):
    def test_json_is_the_same_from_both_formats(self):
        def plain(value, top=True):
            if isinstance(value, dict):
                return {k: plain(v, False) for k, v in value.items()
                        if k not in ('at', 'amounts_at') and not (top and k in ('source', 'reading'))}
            return [plain(v, False) for v in value] if isinstance(value, list) else value
        text, docx = (json.loads(run('show', '--format=json', path).stdout) for path in (TEXT, DOCX))
        self.assertEqual(text['source'], 'sample.txt')
        self.assertEqual(plain(text), plain(docx))

    def test_text_has_every_part(self):
        shown = run('show', TEXT).stdout
        for part in ('department budget, 2022, code 224', '部门预算收支总表', '240.05', 'three-public, empty, 万元',
                     '空表列示', '≥8000条', 'quantity ge 8000 条', '名词解释', 'agency-operating: 28.78万元', 'rows-glued'):
            self.assertIn(part, shown)

    def test_what_drives_a_terminal_is_not_printed(self):
        text = pathlib.Path(TEXT).read_text().replace('行政运行', '行政\x1b[31m运行').replace('需要说明的事项。', '\x07\x9b2J')
        for command in ('show', 'tree', 'goals'):
            printed = run(command, '-', input=text).stdout
            self.assertFalse([c for c in printed if unicodedata.category(c) == 'Cc' and c not in '\n\t'], command)
        self.assertIn('行政\ufffd[31m运行', run('tree', '-', input=text).stdout)

    def test_standard_input(self):
        with open(DOCX, 'rb') as file:
            done = run('show', '-', '--format=json', stdin=file)
        self.assertEqual(json.loads(done.stdout)['fiscal_year'], 2022)

    def test_pdf_without_its_module_is_status_2(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'a.pdf'
            path.write_bytes(b'%PDF-1.4\n')
            done = run('show', str(path), env={**os.environ, 'BUDGET_MODULE_DIR': folder})
        self.assertEqual((done.returncode, done.stdout), (2, ''))
        self.assertIn('a.pdf: found a document that is read by the module budget-pdf', done.stderr)
        self.assertIn(f'expected it in {folder} ', done.stderr)

    def test_what_cannot_be_read_is_status_2(self):
        # a folder of documents is a disclosure, an empty one is none
        with tempfile.TemporaryDirectory() as empty:
            for path, reason in (('/nonexistent/x.txt', 'x.txt: No such file'), (empty, 'directory'), (BUDGET, 'found')):
                done = run('show', path)
                self.assertEqual((done.returncode, done.stdout), (2, ''))
                self.assertIn(reason, done.stderr)


class Tree(unittest.TestCase):
    def test_for_programs(self):
        lines = run('tree', TEXT).stdout.splitlines()
        self.assertEqual(lines[0].split('\t')[:4], ['code', 'name', '合计', '基本支出'])
        self.assertEqual(lines[2].split('\t')[:5], ['201', '一般公共服务支出', '240.05', '176.20', '63.85'])
        self.assertEqual(len(lines), 18)

    def test_depth(self):
        codes = [line.split('\t')[0] for line in run('tree', TEXT, '--depth=2').stdout.splitlines()[2:]]
        self.assertEqual(codes, ['201', '20133', '20137', '208', '20805', '210', '21011', '221', '22102'])

    def test_columns_line_up_by_display_width(self):
        lines = run('tree', TEXT, '--format=text').stdout.splitlines()
        totals = {width(line[:line.index(amount)]) + len(amount) for line, amount in
                  ((lines[2], '302.27'), (lines[3], '240.05'), (lines[6], '63.85'), (lines[10], '28.29'))}
        self.assertEqual(len(totals), 1)

    def test_fits_the_terminal(self):
        for columns in (60, 100):
            printed = run_in_terminal(columns, 'tree', TEXT)
            self.assertIn('\033[1m', printed)
            plain = printed.replace('\033[0m', '').replace('\033[1m', '').replace('\033[2m', '')
            self.assertLessEqual(max(map(width, plain.splitlines())), columns)
            self.assertIn('240.05', plain)

    def test_no_colour_in_a_pipe(self):
        self.assertNotIn('\033', run('tree', TEXT, '--format=text').stdout)

    def test_no_such_table(self):
        self.assertEqual(run('tree', TEXT, '--table=project-list').returncode, 2)
        self.assertEqual(run('tree', TEXT, '--depth=-1').returncode, 2)
        self.assertEqual(run('tree', TEXT, '--format=xml').returncode, 2)


class Goals(unittest.TestCase):
    def test_for_programs(self):
        lines = run('goals', DOCX).stdout.splitlines()
        self.assertEqual(len(lines), 33)
        self.assertTrue(any('malformed' in line and '20222022年底' in line for line in lines))

    def test_for_people(self):
        shown = run('goals', DOCX, '--format=text').stdout
        self.assertIn('产出指标', shown)
        self.assertIn('objective:', shown)


class Check(unittest.TestCase):
    """The sample has a sum that rounding explains, and one amount that often equals another and does not."""
    WRONG = pathlib.Path(TEXT).read_text(encoding='utf-8').replace('49.71', '59.71', 1)

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, text):
        path = pathlib.Path(self.folder.name) / name
        path.write_text(text, encoding='utf-8')
        return str(path)

    def check(self, status, *arguments, **options):
        done = run('check', *arguments, **options)
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stdout

    def test_json(self):
        found = json.loads(self.check(0, '--format=json', TEXT))['disclosures'][0]
        self.assertEqual(found['source'], TEXT)
        rounded = next(f for f in found['findings'] if f['outcome'] == 'round')
        self.assertEqual({key: rounded[key] for key in ('rule', 'severity', 'actual', 'expected', 'difference', 'interval',
                                                        'money_unit', 'culprit')},
                         {'rule': 'A50', 'severity': 'note', 'actual': '196.35', 'expected': '196.33', 'difference': '0.02',
                          'interval': '0.055', 'money_unit': '万元', 'culprit': None})
        self.assertIn('差 0.02 万元', rounded['message']['zh'])
        self.assertIn('off by 0.02 万元', rounded['message']['en'])
        self.assertEqual([c['side'] for c in rounded['contributors']], ['actual'] + ['expected'] * 10)
        self.assertEqual(rounded['contributors'][1]['amount'], '49.71')
        self.assertEqual(len(rounded['places']), 11)
        self.assertEqual(rounded['places'][0], rounded['contributors'][0]['at'])
        self.assertEqual([b['rule'] for b in rounded['beneath']], ['A50'])
        self.assertNotIn('outcomes', found)

    def test_names_the_culprit(self):
        wrong = self.write('wrong.txt', self.WRONG)
        found = json.loads(self.check(1, '--format=json', wrong))['disclosures'][0]['findings']
        finding = next(f for f in found if f['severity'] == 'error')
        self.assertEqual(finding['culprit']['amount'], '59.71')
        self.assertIn('30101', finding['culprit']['label'])
        self.assertTrue(finding['beneath'])
        self.assertEqual(finding['places'][0], finding['culprit']['at'])
        shown = self.check(1, wrong, '--language=en')
        self.assertRegex(shown, r'59\.71  .*30101 基本工资 · 合计  <- wrong')
        self.assertIn('error A5', shown)
        self.assertIn('explained by it', shown)
        chinese = self.check(1, wrong, '--language=zh')
        self.assertIn('错误 A5', chinese)
        self.assertRegex(chinese, r'第 6 个表，第 \d+ 行，第 \d+ 列，文本第 \d+ 行')

    def test_all_outcomes(self):
        found = json.loads(self.check(0, '--format=json', '--all-outcomes', TEXT))['disclosures'][0]
        results = {outcome['outcome'] for outcome in found['outcomes']}
        self.assertLessEqual({'pass', 'round', 'vacuous', 'not-applicable'}, results)
        self.assertRegex(self.check(0, '--all-outcomes', '--language=en', TEXT), r'A20 +19 +35 +expenditure: every category')

    def test_many_files_stand_in_their_order(self):
        paths = [self.write(f'{i:02}.txt', self.WRONG if i % 2 else pathlib.Path(TEXT).read_text(encoding='utf-8'))
                 for i in range(40)]
        found = json.loads(self.check(1, '--format=json', *paths))['disclosures']
        self.assertEqual([d['source'] for d in found], paths)
        self.assertEqual([any(f['severity'] == 'error' for f in d['findings']) for d in found], [False, True] * 20)
        self.assertIn('files: 40, errors: 20', self.check(1, '--language=en', *paths))

    def test_what_cannot_be_read_does_not_hide_the_others(self):
        wrong = self.write('wrong.txt', self.WRONG)
        done = run('check', '--format=json', '/nonexistent/x.txt', wrong)
        self.assertEqual(done.returncode, 2)
        self.assertIn('x.txt: No such file', done.stderr)
        found = json.loads(done.stdout)
        self.assertEqual([d['source'] for d in found['disclosures']], [wrong])
        self.assertEqual(found['failures'][0]['source'], '/nonexistent/x.txt')

    def test_rules_of_a_file(self):
        rules = self.write('my.conf', '[X1]\nzh = 甲\nen = basic is all\ntables = expenditure\n'
                                      'identity = [total].basic = [total].total\n')
        shown = self.check(1, '--rules', rules, '--language=en', TEXT)
        self.assertIn('error X1', shown)
        self.check(0, '--rules', rules, '--severity=X1=warning', TEXT)
        self.assertNotIn('X1', self.check(0, '--rules', rules, '--disable=X1', TEXT))
        self.assertIn('basic is all', self.check(0, '--rules', rules, '--explain=X1'))
        bad = self.write('bad.conf', '[X1]\nnonsense\n')
        done = run('check', '--rules', bad, TEXT)
        self.assertEqual((done.returncode, done.stdout), (2, ''))
        self.assertIn('bad.conf: line 2', done.stderr)

    def test_a_complete_catalogue(self):
        rows = [line.split('\t') for line in run('tree', TEXT, '--table=expenditure', '--format=tsv').stdout.splitlines()]
        listed = {row[0]: row[1] for row in rows if row[0].isdigit()}
        self.assertIn('2013301', listed)
        whole = self.write('whole.tsv', ''.join(f'{code}\t{name}\n' for code, name in listed.items()))
        lacking = self.write('lacking.tsv', ''.join(f'{code}\t{name}\n' for code, name in listed.items() if code != '2013301'))
        results = []
        for status, given in ((0, whole), (1, lacking), (1, f'2022={lacking}'), (0, f'2021={lacking}')):
            found = json.loads(self.check(status, '--catalogue', given, '--all-outcomes', '--format=json', TEXT))['disclosures'][0]
            results += [o['outcome'] for o in found['outcomes'] if o['rule'] == 'K01c']
        self.assertEqual(results, ['pass', 'fail', 'fail', 'not-applicable'])
        bad = self.write('bad.tsv', '2013301\n')
        done = run('check', '--catalogue', bad, TEXT)
        self.assertEqual((done.returncode, done.stdout), (2, ''))
        self.assertIn('bad.tsv: line 1', done.stderr)

    def test_the_rules_of_the_guide(self):
        guide = (SOURCE / 'docs/checking.md').read_text(encoding='utf-8')
        rules = self.write('guide.conf', re.search(r'```\n(# my-rules.conf.*?)```', guide, re.DOTALL).group(1))
        found = json.loads(self.check(0, '--rules', rules, '--all-outcomes', '--format=json', TEXT))['disclosures'][0]
        results = {o['rule']: o['outcome'] for o in found['outcomes'] if o['rule'].startswith('X')}
        self.assertEqual(results, dict.fromkeys(('X1', 'X2', 'X3', 'X4'), 'pass'))

    def test_the_manual_has_every_rule(self):
        rules = (SOURCE / 'libbudget/check/data/rules.conf').read_text(encoding='utf-8')
        manual = pathlib.Path(self.folder.name) / 'rules.md'
        subprocess.run([sys.executable, SOURCE / 'docs/fill-guide.py', SOURCE, SOURCE / 'docs/rules.md', manual], check=True)
        self.assertEqual(re.findall(r'^### (.+)$', manual.read_text(encoding='utf-8'), re.MULTILINE),
                         re.findall(r'^\[(.+)\]$', rules, re.MULTILINE))

    def test_disable_takes_several(self):
        def rules(*arguments):
            found = json.loads(self.check(0, '--format=json', TEXT, *arguments))['disclosures'][0]['findings']
            return {finding['rule'] for finding in found}
        self.assertEqual(rules('--disable=A50,A10', '--disable', 'B23'), rules() - {'A50', 'B23'})

    def test_explain(self):
        shown = self.check(0, '--explain=A20')
        for part in ('A20 error', '上级科目 = 下级科目之和', 'every category', '[@] = [children]'):
            self.assertIn(part, shown)

    def test_language_of_the_system(self):
        shown = self.check(0, TEXT, env={**os.environ, 'LC_ALL': 'C.UTF-8'})
        self.assertIn('note A50', shown)
        self.assertRegex(shown, r'> +196\.33  compared with the sum of')

    def test_a_document_without_a_money_unit(self):
        path = self.write('bare.txt', pathlib.Path(TEXT).read_text(encoding='utf-8').replace('单位：万元', ''))
        for options in (('--all-outcomes', '--format=json'), ('--format=sarif',), ()):
            done = run('check', *options, path, env={**os.environ, 'G_DEBUG': 'fatal-criticals'})
            self.assertIn(done.returncode, (0, 1))
            self.assertEqual(done.stderr, '')

    def test_words_that_are_unknown(self):
        for arguments, reason in ((('--explain=Z9',), "no rule 'Z9'"), (('--disable=Z9', TEXT), 'no rule “Z9”'),
                                  (('--severity=A20', TEXT), 'expected --severity RULE='), (('--severity=A20=bad', TEXT), "'bad'"),
                                  (('--severity=Z9=note', TEXT), 'no rule “Z9”'), (('--format=xml', TEXT), "'xml'"),
                                  (('--language=fr', TEXT), "'fr'"), ((), 'at least one FILE')):
            done = run('check', *arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ''))
            self.assertIn(reason, done.stderr)

    def test_standard_input(self):
        self.assertIn('59.71', self.check(1, '-', input=self.WRONG))

    def test_colour_on_a_terminal_only(self):
        wrong = self.write('wrong.txt', self.WRONG)
        self.assertIn('\033[31merror\033[0m', run_in_terminal(100, 'check', '--language=en', wrong))
        self.assertNotIn('\033', self.check(1, wrong))


class Command(unittest.TestCase):
    def test_help_and_version(self):
        self.assertEqual(run('--version').stdout, 'budget (libbudget) 1.0.0\n')
        self.assertIn('budget total FILE --code=CODE', run('--help').stdout)
        for name in ('show', 'tree', 'total', 'goals', 'check', 'compare'):
            self.assertIn('Usage', run(name, '--help').stdout)

    def test_what_is_no_command(self):
        for arguments in ((), ('nonsense',), ('tree',), ('goals',), ('show',), ('compare',), ('show', TEXT, '--nonsense')):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ''))
            self.assertTrue(done.stderr)

    def test_completion_is_bash(self):
        subprocess.run(['bash', '-n', SOURCE / 'examples/budget/completion/budget'], check=True)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
