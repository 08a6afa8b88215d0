// SPDX-FileCopyrightText: 2026 the libbudget authors
// SPDX-License-Identifier: LGPL-2.1-or-later
//
// The library from JavaScript: what the override promises, and questions that users ask, as TAP.
import GLib from 'gi://GLib';
import Gio from 'gi://Gio';
import Budget from 'gi://Budget?version=1.0';
import System from 'system';

const source = GLib.getenv('BUDGET_TEST_SOURCE') ?? '.';
const data = GLib.getenv('BUDGET_TEST_DATA') ?? `${source}/../shared`;
const paths = [`${source}/examples/data/sample.txt`, `${source}/examples/data/sample.docx`];
const references = [`${data}/reference/luquan-2022.txt`, `${data}/reference/luquan-2022.docx`];
const hasReference = references.every(path => GLib.file_test(path, GLib.FileTest.EXISTS));
const documents = [...paths, ...hasReference ? references : []].map(path => Budget.Disclosure.load(path));
let n = 0, failed = 0;

function report(ok, name, detail = '') {
    n++;
    if (!ok)
        failed++;
    print(`${ok ? 'ok' : 'not ok'} ${n} - ${name}${ok ? '' : ` ${detail}`}`);
}

function check(name, expected, question) {
    let got;
    try {
        got = question();
    } catch (error) {
        got = `${error}`;
    }
    const show = value => JSON.stringify(value, (_, v) => typeof v === 'bigint' ? `${v}n` : v);
    report(show(got) === show(expected), name, `got ${show(got)}, expected ${show(expected)}`);
}

// the sample and the reference print the same figures
function ask(name, expected, question) {
    documents.forEach(d => check(`${name} (${d.source})`, expected, () => question(d)));
}

function throws(name, domain, code, action) {
    try {
        action();
        report(false, name, 'nothing was thrown');
    } catch (error) {
        report(error.matches?.(domain, code), name, `${error}`);
    }
}

if (!hasReference)
    print(`# ${references[0]} is not there: only the sample is asked`);

const expenditure = d => d.find_table('expenditure');
const economic = d => d.find_table('basic-economic');
ask('Q01 department code', '224', d => d.department_code);
ask('Q02 year', 2022, d => d.fiscal_year);
ask('Q03 kind', Budget.DisclosureKind.BUDGET, d => d.kind);
ask('Q04 money unit', '万元', d => Budget.money_unit_get_word(d.find_table('summary').money_unit));
ask('Q05 empty forms', 3, d => [...d.list_tables()].filter(t => t.status === Budget.TableStatus.EMPTY &&
    t.kind !== Budget.TableKind.PROCUREMENT).length);
ask('Q06 revenue', '302.27', d => d.find_table('summary').find_role('grand-total', 'revenue').amount('amount'));
ask('Q07 expenditure', '302.27', d => d.find_table('summary').find_role('grand-total', 'expenditure').amount('amount'));
ask('Q08 in fen', 302270000n, d => d.find_table('summary').find_role('grand-total', 'expenditure').amountFen('amount'));
ask('Q11 blank is null', null, d => d.find_table('summary').find_role('opening').amount('amount'));
ask('Q13 basic', '238.42', d => expenditure(d).find_role('total').amount('basic'));
ask('Q14 project', '63.85', d => expenditure(d).find_role('total').amount('project'));
ask('Q17 personnel', '209.64', d => economic(d).find_role('total').amount('personnel'));
ask('Q18 running', '28.78', d => economic(d).find_role('total').amount('running'));
ask('Q20 class 201', '240.05', d => expenditure(d).find_line_item('201').amount('total'));
ask('basic and project add up exactly', 240050000n, d => {
    const item = expenditure(d).find_line_item('201');
    return item.amountFen('basic') + item.amountFen('project');
});
ask('Q26 section 20137', ['63.85', null, '63.85'],
    d => ['total', 'basic', 'project'].map(role => expenditure(d).find_line_item('20137').amount(role)));
ask('Q30 name', '机关事业单位基本养老保险缴费支出', d => expenditure(d).find_line_item('2080505').name);
ask('Q31 items', 7, d => [...expenditure(d)].filter(i => i.level === Budget.Level.ITEM).length);
ask('Q35 ancestors', ['20805', '208'], d => [...expenditure(d).find_line_item('2080505').list_ancestors()].map(a => a.code));
ask('Q36 children', ['20.00', '43.85'],
    d => [...expenditure(d).find_line_item('20137').list_children()].map(c => c.amount('total')));
ask('Q40 sum of children', 196330000n,
    d => [...economic(d).find_line_item('301').list_children()].reduce((sum, c) => sum + c.amountFen('total'), 0n));
ask('Q44 contracted services', '9.08', d => economic(d).find_line_item('30227').amount('total'));
ask('Q50 agency operating', '28.78', d => d.find_statement('agency-operating').format_amount());
ask('Q51 increase', 82840000, d => d.find_statement('total-budget').get_change());
ask('Q56 projects', ['7.00', '20', '6.85', '20', '10'], d => [...d.list_statements()]
    .filter(s => s.what === Budget.StatementKind.PROJECT_ITEM).map(s => s.format_amount()));
ask('Q59 indicators', [8, 6, 6, 6, 6], d => [...d.list_goals()]
    .filter(g => g.scope === Budget.Scope.PROJECT).map(g => [...g.list_indicators()].length));
ask('Q62 satisfaction', ['≥80%', '≥80%', '≥80%', '≥70%', '≥80%'], d => [...d.list_goals()]
    .flatMap(g => [...g.list_indicators()]).filter(i => i.level1 === '满意度指标').map(i => i.value));
ask('Q67 assets', ['11.03', '2021-12-31'], d => [d.list_assets().get_item(0).format_amount(), d.asset_date]);
ask('Q69 units', [['行政', '正科级', '财政拨款']],
    d => [...d.list_spending_units()].map(u => [u.nature, u.rank, u.funding]));

ask('Q24 classes in descending order', ['201', '208', '221', '210'],
    d => [...d.query('level=class sort=-amount')].map(row => row.code));
ask('Q34 both basic and project', 0, d => d.query('level=item having=basic,project').length);
ask('Q48 social insurance', '29.51', d => d.query('table=basic-economic code=30108,30110,30111,30112').format_total());

const sample = documents[0];
check('the same through properties', sample.get_n_tables(), () => [...sample.tables].length);
check('length of a table', 17, () => expenditure(sample).length);
check('rows keep their identity', true, () => {
    const row = expenditure(sample).get_item(3);
    return row === row.get_table().get_line_item(3);
});
check('a column in bulk', [238420000n, 0, 17], () => {
    const [fen, mask] = expenditure(sample).amounts('basic');
    return [fen[0], mask[4], fen.length];
});
check('fen as a number', 176200000, () => {
    const item = expenditure(sample).find_line_item('2013301');
    return item.get_amount(item.find_column('basic'));
});
check('JSON', 'libbudget-disclosure', () => sample.toJSON().format);
throws('no such role', Budget.Error, Budget.Error.NOT_FOUND,
    () => expenditure(sample).find_line_item('201').amount('training'));
throws('no file', Gio.IOErrorEnum, Gio.IOErrorEnum.NOT_FOUND, () => Budget.Disclosure.load('/nonexistent/x.txt'));
throws('no text', Budget.Error, Budget.Error.NO_TEXT, () => Budget.Disclosure.load_bytes(new GLib.Bytes(''), 'x.txt', null));
check('internals are not visible', [false, false], () => ['HandleList', 'Sheet'].map(name => name in Budget));

// the budget of the year before: less of 201, no 2013704
const older = Budget.Disclosure.load(`${source}/examples/data/sample-2021.txt`);
const comparison = sample.compare(older);
check('a comparison is a list of rows', [17, 17], () => [comparison.length, [...comparison].length]);
check('two years', [Budget.ComparisonKind.YEARS, 2021, 2022],
    () => [comparison.kind, comparison.older.fiscal_year, comparison.newer.fiscal_year]);
check('a change', ['157.21', '240.05', '82.84', 82840000n, 82840000, '52.69'], () => {
    const row = comparison.find_row('201');
    return [row.format_old_amount(), row.format_new_amount(), row.format_change(), row.changeFen(), row.get_change(),
        row.format_growth(2)];
});
check('exact growth, and its interval', [[8284, 15721], [82830000, 82850000], null], () => {
    const row = comparison.find_row('201', 'total');
    return [row.get_growth(), row.get_interval(), row.get_execution_rate()];
});
check('new', [['2013704', null, 20000000]], () => [...comparison].filter(row => row.state === Budget.ChangeState.NEW)
    .map(row => [row.code, row.get_old_amount(), row.get_new_amount()]));
check('how many of each state', [1, 0, 1, 4, 11],
    () => ['new', 'gone', 'renamed', 'changed', 'same'].map(state => comparison.count_rows(state)));
check('a column of a table', '51.07',
    () => sample.compare(older, {table: 'general-public', column: 'basic'}).get_item(0).format_change());
check('everything', true, () => sample.compare(older, {full: true}).length > 150);
check('what is said of last year', [['219.43', '219.43', true], ['187.35', '187.35', true], ['32.08', '32.08', true]],
    () => [...comparison.priors].map(prior => [prior.stated, prior.found, prior.confirmed]));
check('a comparison as JSON', ['libbudget-comparison', 17], () => {
    const written = comparison.toJSON();
    return [written.format, written.rows.length];
});
throws('no table in common', Budget.Error, Budget.Error.NOT_FOUND, () => sample.compare(older, {table: 'project-list'}));

const loaded = await Budget.Disclosure.load_async(Gio.File.new_for_path(paths[0]), null);
check('a promise', true, () => loaded.equal(sample));
const reader = new Budget.Reader();
let progress = 0;
reader.connect('progress', () => progress++);
reader.add_file(Gio.File.new_for_path(paths[0]));
const read = await reader.load_async(null);
check('a reader with progress', [true, true], () => [read.equal(sample), progress > 0]);

print(`1..${n}`);
System.exit(failed ? 1 : 0);
