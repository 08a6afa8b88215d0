// SPDX-FileCopyrightText: 2026 the libbudget authors
// SPDX-License-Identifier: LGPL-2.1-or-later
//
// Makes libbudget at home in GJS: for…of on every collection, nicks for enumerations, promises for
// asynchronous calls, and exact amounts as text and BigInt beside numbers, which round above 2^53.
// Nothing here computes anything about a budget: what all languages need is in the library.

/* exported _init */

const {Gio, GObject} = imports.gi;

function* iterate() {
    for (let i = 0, n = this.get_n_items(); i < n; i++)
        yield this.get_item(i);
}

function makeIterable(prototype) {
    Object.defineProperty(prototype, Symbol.iterator, {value: iterate, configurable: true});
    Object.defineProperty(prototype, 'length', {
        get() {
            return this.get_n_items();
        },
        configurable: true,
    });
}

// an enumeration's value from itself or from its nick, such as 'basic'
function toEnum(type, value) {
    if (typeof value !== 'string')
        return value;
    const name = value.toUpperCase().replace(/-/g, '_');
    if (!(name in type))
        throw new RangeError(`'${value}' is unknown`);
    return type[name];
}

function toFile(source) {
    return source instanceof Gio.File ? source : Gio.File.new_for_path(`${source}`);
}

// wraps a method so that the arguments at the given places may be nicks
function takeNicks(prototype, method, types) {
    const original = prototype[method];
    prototype[method] = function (...args) {
        types.forEach((type, i) => {
            if (type !== null && args[i] !== undefined)
                args[i] = toEnum(type, args[i]);
        });
        return original.apply(this, args);
    };
}

// "302.27" in a unit of 1 000 000 fen as 302270000n
function toFen(text, fenPerUnit) {
    const [whole, decimals = ''] = text.replace('-', '').split('.');
    const fen = BigInt(whole + decimals) * BigInt(fenPerUnit) / 10n ** BigInt(decimals.length);
    return text.startsWith('-') ? -fen : fen;
}

function addAmounts(Budget) {
    const item = Budget.LineItem.prototype;
    const {get_amount: getAmount} = item;

    // fen as a number, rounded above 2^53; null where nothing is printed
    item.get_amount = function (column) {
        const [found, fen] = getAmount.call(this, column);
        return found ? fen : null;
    };
    // the printed digits, exact, in the unit of the column; null where nothing is printed
    item.amount = function (role) {
        return this.format_amount(this.find_column(role));
    };
    // exact fen as a BigInt; null where nothing is printed
    item.amountFen = function (role) {
        const column = this.find_column(role);
        const text = this.format_amount(column);
        if (text === null)
            return null;
        const unit = this.get_table().get_column(column).get_money_unit();
        return toFen(text, Budget.money_unit_get_fen(unit));
    };

    // [fen as BigInt64Array, mask as Uint8Array] of a column of money
    Budget.Table.prototype.amounts = function (column) {
        const position = typeof column === 'string' ? this.find_column(column) : column;
        const bytes = this.dup_amount_bytes(position);
        if (bytes === null)
            throw new TypeError(`column ${column} is not money`);
        const data = Uint8Array.from(bytes.toArray());
        return [new BigInt64Array(data.buffer), bytesOf(this.dup_mask_bytes(position))];
    };
}

function bytesOf(bytes) {
    return Uint8Array.from(bytes.toArray());
}

// methods of C that answer (found, value) give value or null
function optional(prototype, methods) {
    for (const method of methods) {
        const original = prototype[method];
        prototype[method] = function (...args) {
            const [found, value] = original.apply(this, args);
            return found ? value : null;
        };
    }
}

function addLookups(Budget) {
    const {Role, Side, TableKind, StatementKind, System} = Budget;
    for (const [type, method] of [[Budget.Table, 'find_column'], [Budget.LineItem, 'find_column'],
        [Budget.LineItem, 'find_amount']]) {
        takeNicks(type.prototype, method, [Role]);
        // what was found comes behind TRUE; what is not there is thrown
        const find = type.prototype[method];
        type.prototype[method] = function (role) {
            return find.call(this, role)[1];
        };
    }
    takeNicks(Budget.Table.prototype, 'find_role', [Role, Side]);
    takeNicks(Budget.Disclosure.prototype, 'find_table', [TableKind]);
    takeNicks(Budget.Disclosure.prototype, 'find_statement', [StatementKind]);
    takeNicks(Budget.Disclosure.prototype, 'dup_classification', [System]);

    const findRole = Budget.Table.prototype.find_role;
    Budget.Table.prototype.find_role = function (role, side = Side.NONE) {
        return findRole.call(this, role, side);
    };
    const findStatement = Budget.Disclosure.prototype.find_statement;
    Budget.Disclosure.prototype.find_statement = function (what, about = null) {
        return findStatement.call(this, what, about);
    };
    optional(Budget.Statement.prototype, ['get_amount', 'get_prior', 'get_change']);
    optional(Budget.Goal.prototype, ['get_amount']);
    optional(Budget.Asset.prototype, ['get_amount']);
    optional(Budget.Purchase.prototype, ['get_amount']);
    optional(Budget.Target.prototype, ['get_amount']);
}

function addQueries(Budget) {
    // the answer to a query such as 'level=class sort=-amount limit=3'
    Budget.Disclosure.prototype.query = function (text = '') {
        return Budget.Query.ask(this, text);
    };
    optional(Budget.Totals.prototype, ['get_total', 'get_whole']);
    makeIterable(Budget.Totals.prototype);
}

// The fen of a row's amounts as numbers, null where nothing is printed; growth and execution rate as
// [numerator, denominator], which are numbers too and round above 2^53: the texts are exact.
function addComparisons(Budget) {
    const {Comparison, Change, Prior, TableKind, Role, ChangeState} = Budget;

    // this disclosure beside an older one: {table: 'general-public', column: 'basic'}, or {full: true}
    Budget.Disclosure.prototype.compare = function (older, options = {}) {
        const {table = 'expenditure', column = 'total', full = false} = options;
        if (full)
            return Comparison.new_full(older, this);
        return Comparison.new_for_column(older, this, toEnum(TableKind, table), toEnum(Role, column));
    };
    takeNicks(Comparison.prototype, 'find_row', [null, Role]);
    const findRow = Comparison.prototype.find_row;
    Comparison.prototype.find_row = function (code, column = Role.NONE) {
        return findRow.call(this, code, column);
    };
    takeNicks(Comparison.prototype, 'count_rows', [ChangeState]);
    Comparison.prototype.toJSON = function () {
        return JSON.parse(new Budget.Writer().comparison_to_json(this));
    };
    makeIterable(Comparison.prototype);
    optional(Change.prototype, ['get_old_amount', 'get_new_amount', 'get_change']);
    for (const method of ['get_interval', 'get_growth', 'get_execution_rate']) {
        const original = Change.prototype[method];
        Change.prototype[method] = function () {
            const [found, ...pair] = original.call(this);
            return found ? pair : null;
        };
    }
    // exact fen as a BigInt; null where there is no change
    Change.prototype.changeFen = function () {
        const text = this.format_change();
        return text === null ? null : toFen(text, Budget.money_unit_get_fen(this.get_money_unit()));
    };
    // exact, in the unit of the statement
    for (const name of ['stated', 'found', 'difference']) {
        Object.defineProperty(Prior.prototype, name, {
            get() {
                return this[`format_${name}`]();
            },
            configurable: true,
        });
    }
}

function addLoading(Budget) {
    const {load} = Budget.Disclosure;
    Budget.Disclosure.load = function (source, cancellable = null) {
        return load.call(Budget.Disclosure, toFile(source), cancellable);
    };
    Gio._promisify(Budget.Disclosure, 'load_async', 'load_finish');
    Gio._promisify(Budget.Reader.prototype, 'load_async', 'load_finish');
    Budget.Disclosure.prototype.toJSON = function () {
        return JSON.parse(new Budget.Writer().to_json(this));
    };
}

// a getter for what C has a method for
function addGetter(prototype, name, get) {
    Object.defineProperty(prototype, name, {get, configurable: true});
}

function addChecking(Budget) {
    const checker = Budget.Checker.prototype;
    const {load_rules: loadRules, set_rule_severity: setRuleSeverity} = checker;

    // the rules of a path or a Gio.File
    checker.load_rules = function (source, cancellable = null) {
        return loadRules.call(this, toFile(source), cancellable);
    };
    checker.set_rule_severity = function (rule, severity) {
        return setRuleSeverity.call(this, rule, toEnum(Budget.Severity, severity));
    };

    // the digits, exact, in the unit of the outcome; null where no amounts were compared
    for (const side of ['actual', 'expected', 'difference', 'interval']) {
        addGetter(Budget.Outcome.prototype, side, function () {
            return this[`format_${side}`]();
        });
    }
    optional(Budget.Outcome.prototype, ['get_actual', 'get_expected', 'get_difference']);
    addGetter(Budget.Contributor.prototype, 'amount', function () {
        return this.format_amount();
    });
    optional(Budget.Contributor.prototype, ['get_amount']);
}

function _init() {
    const Budget = this;
    makeIterable(Budget.Table.prototype);
    // every other collection is of one type, which has no name of its own here
    makeIterable(Object.getPrototypeOf(new Budget.Disclosure().list_tables()));
    addLookups(Budget);
    addAmounts(Budget);
    addQueries(Budget);
    addComparisons(Budget);
    addLoading(Budget);
    addChecking(Budget);
}
