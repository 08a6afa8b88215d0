// SPDX-FileCopyrightText: 2026 the libbudget authors
// SPDX-License-Identifier: LGPL-2.1-or-later
//
// What a check finds, from JavaScript: the same as the command writes, as TAP.
import GLib from 'gi://GLib';
import Gio from 'gi://Gio';
import Budget from 'gi://Budget?version=1.0';
import System from 'system';

const source = GLib.getenv('BUDGET_TEST_SOURCE') ?? '.';
const data = GLib.getenv('BUDGET_TEST_DATA') ?? `${source}/../shared`;
const command = GLib.getenv('BUDGET_COMMAND');
const paths = [`${source}/examples/data/sample.txt`, `${source}/examples/data/sample.docx`,
    `${data}/reference/luquan-2022.txt`, `${data}/reference/luquan-2022.docx`]
    .filter(path => GLib.file_test(path, GLib.FileTest.EXISTS));
let n = 0, failed = 0;

function check(name, expected, question) {
    let got;
    try {
        got = question();
    } catch (error) {
        got = `${error}`;
    }
    const [a, b] = [JSON.stringify(got), JSON.stringify(expected)];
    n++;
    if (a !== b)
        failed++;
    print(`${a === b ? 'ok' : 'not ok'} ${n} - ${name}${a === b ? '' : ` got ${a}, expected ${b}`}`);
}

const severities = ['note', 'warning', 'error'];
const results = ['pass', 'round', 'fail', 'vacuous', 'not-applicable'];
const unitOf = value => Budget.money_unit_get_word(value.money_unit);

const contributor = value => value && {label: value.label, side: value.is_total ? 'actual' : 'expected',
    sign: value.sign, amount: value.amount, money_unit: unitOf(value)};

// as the command's JSON has it, without places; said is the finding that speaks for the outcome
const outcome = (value, said = value) => ({rule: value.rule, severity: severities[said.severity],
    outcome: results[value.result], message: {zh: said.message_zh, en: said.message}, expected: value.expected,
    actual: value.actual, difference: value.difference, interval: value.interval, money_unit: unitOf(value),
    text: said.text, contributors: [...value.contributors].map(contributor), culprit: contributor(value.culprit)});

const finding = value => ({...outcome(value.outcome, value), beneath: [...value.beneath].map(o => outcome(o))});

const withoutPlaces = text => JSON.parse(text, function (key, value) {
    return ['at', 'places'].includes(key) ? undefined : value;
});

const checker = new Budget.Checker();

function runCommand(...args) {
    const process = Gio.Subprocess.new([command, 'check', '--format=json', ...args], Gio.SubprocessFlags.STDOUT_PIPE);
    return withoutPlaces(process.communicate_utf8(null, null)[1]).disclosures[0];
}

for (const path of command ? paths : []) {
    const disclosure = Budget.Disclosure.load(path);
    const written = runCommand('--all-outcomes', path);
    check(`findings of ${path}`, written.findings, () => [...checker.check(disclosure)].map(finding));
    check(`outcomes of ${path}`, written.outcomes, () => [...checker.list_outcomes(disclosure)].map(o => outcome(o)));
    check(`there are findings in ${path}`, true, () => written.findings.length > 0);
}
if (!command)
    print('# there is no command (BUDGET_COMMAND): nothing is compared with it');

const sample = Budget.Disclosure.load(paths[0]);
const rounded = [...checker.check(sample)].find(f => f.outcome.result === Budget.Result.ROUND);
check('a finding', ['A50', '196.35', '196.33', '0.02', '0.055'], () => {
    const {actual, expected, difference, interval} = rounded.outcome;
    return [rounded.what, actual, expected, difference, interval];
});
check('fen as a number', [196350000, 20000], () => [rounded.outcome.get_actual(), rounded.outcome.get_difference()]);
check('the amounts of a sum', ['196.35', '49.71', 49710000], () => {
    const [total, part] = rounded.outcome.contributors;
    return [total.amount, part.amount, part.get_amount()];
});
check('a bare outcome', [null, null], () => [new Budget.Outcome().actual, new Budget.Outcome().get_actual()]);
check('a severity by its nick', Budget.Severity.WARNING, () => {
    const own = new Budget.Checker();
    own.set_rule_severity('A20', 'warning');
    return own.find_rule('A20').severity;
});
check('no such severity', "RangeError: 'grave' is unknown", () => new Budget.Checker().set_rule_severity('A20', 'grave'));
check('no such rule', true, () => {
    try {
        new Budget.Checker().set_rule_enabled('Z9', false);
    } catch (error) {
        return error.matches(Budget.Error, Budget.Error.NOT_FOUND);
    }
    return false;
});

print(`1..${n}`);
System.exit(failed ? 1 : 0);
