# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes libbudget at home in Python.

Every property is an attribute, tables are sequences that also know codes, amounts come as
:class:`decimal.Decimal` in the unit they were printed in, columns as numpy arrays. Nothing here
computes anything about a budget: what all languages need is in the library.
"""
import os
from decimal import Decimal
from fractions import Fraction

from gi.module import get_introspection_module
from gi.overrides import override
from gi.repository import Gio, GLib, GObject

Budget = get_introspection_module('Budget')
__all__ = []


def _nick(value):
    return value.value_nick


def _enum(enum_type, value):
    """An enumeration's value from itself or from its nick, such as 'basic'."""
    if not isinstance(value, str):
        return enum_type(value)
    for number in enum_type.__enum_values__:
        found = enum_type(number)
        if found.value_nick == value:
            return found
    nicks = ', '.join(v.value_nick for v in enum_type.__enum_values__.values())
    raise ValueError(f'{value!r} is unknown, expected one of {nicks}')


def _file(source):
    """A Gio.File from a str, a path or a Gio.File."""
    if isinstance(source, Gio.File):
        return source
    return Gio.File.new_for_path(os.fspath(source))


def _scaled(value, scale):
    """value / 10^scale, exactly."""
    return Decimal(value).scaleb(-scale)


def amount_to_decimal(fen: 'Optional[int]', money_unit: 'MoneyUnit' = Budget.MoneyUnit.YUAN) -> 'Optional[Decimal]':
    """fen as a Decimal in money_unit, exactly; None stays None."""
    if fen is None:
        return None
    return Decimal(Budget.amount_to_string(fen, money_unit))


def _add_properties(cls, bare):
    """Properties as attributes, where no method has the name."""
    for spec in bare.list_properties():
        name = spec.name.replace('-', '_')
        if name in cls.__dict__ or hasattr(bare, name):
            continue

        def get(self, property_name=spec.name):
            return self.get_property(property_name)

        setattr(cls, name, property(get, doc=spec.blurb))


def _publish(cls):
    bare = cls.__mro__[1]
    _add_properties(cls, bare)
    cls = override(cls)
    globals()[cls.__name__] = cls
    __all__.append(cls.__name__)
    return cls


def _optional(result):
    """(found, value) of C becomes value or None; (found, value, scale) a Decimal or None."""
    found, *values = result
    if not found:
        return None
    return values[0] if len(values) == 1 else _scaled(*values)


def _decimal(digits):
    """Digits of C as a Decimal, NULL as None."""
    return None if digits is None else Decimal(digits)


def _describe(self, *parts):
    shown = ' '.join(str(part) for part in parts if part not in (None, ''))
    return f'<Budget.{type(self).__name__} {shown}>'


class Disclosure(Budget.Disclosure):
    @staticmethod
    def load(source: 'Source', cancellable: 'Optional[Gio.Cancellable]' = None) -> 'Disclosure':
        """Loads a disclosure from a str, a pathlib.Path, a Gio.File, or bytes."""
        if isinstance(source, (bytes, bytearray)):
            return Budget.Disclosure.load_bytes(GLib.Bytes.new(bytes(source)), None, cancellable)
        return Budget.Disclosure.load(_file(source), cancellable)

    def find_table(self, kind: 'Union[str, TableKind]') -> 'Optional[Table]':
        return super().find_table(_enum(Budget.TableKind, kind))

    def find_statement(self, what: 'Union[str, StatementKind]', about: 'Optional[str]' = None) -> 'Optional[Statement]':
        return super().find_statement(_enum(Budget.StatementKind, what), about)

    def dup_classification(self, system: 'Union[str, System]') -> 'Optional[Classification]':
        return super().dup_classification(_enum(Budget.System, system))

    def query(self, text: str = '') -> 'Totals':
        """The answer to a query such as 'level=class sort=-amount limit=3'."""
        return Budget.Query.ask(self, text)

    def total(self, text: str = '') -> 'Optional[Decimal]':
        """The sum of what a query asks for, as a Decimal in the unit of the table; None when it is of several units."""
        text = self.query(text).format_total()
        return None if text is None else Decimal(text)

    def compare(self, older: 'Disclosure', table: 'Union[str, TableKind]' = 'expenditure',
                column: 'Union[str, Role]' = 'total', full: bool = False) -> 'Comparison':
        """This disclosure beside an older one: last year's, or the budget."""
        return Comparison.of(older, self, table, column, full)

    def to_json(self, pretty: bool = False) -> str:
        """The disclosure as JSON text."""
        writer = Budget.Writer()
        writer.set_pretty(pretty)
        return writer.to_json(self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Budget.Disclosure) and (self is other or self.equal(other))

    def __hash__(self) -> int:
        return hash((self.get_department_name(), self.get_fiscal_year(), _nick(self.get_kind())))

    def __repr__(self) -> str:
        return _describe(self, repr(self.get_department_name()), self.get_fiscal_year(), _nick(self.get_kind()),
                         f'tables={self.get_n_tables()}')


class Table(Budget.Table):
    def __bool__(self) -> bool:
        return True

    def __len__(self) -> int:
        return self.get_n_line_items()

    def __getitem__(self, key: 'Union[int, str, slice]') -> 'Any':
        """A line item by position or by code, or a list of them by slice."""
        if isinstance(key, str):
            item = self.find_line_item(key)
            if item is None:
                raise KeyError(key)
            return item
        if isinstance(key, slice):
            return [self.get_line_item(i) for i in range(*key.indices(len(self)))]
        position = key + len(self) if key < 0 else key
        if not 0 <= position < len(self):
            raise IndexError(key)
        return self.get_line_item(position)

    def __iter__(self) -> 'Iterator[LineItem]':
        for position in range(len(self)):
            yield self.get_line_item(position)

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str):
            return self.find_line_item(key) is not None
        return isinstance(key, Budget.LineItem) and key.get_table() is self

    def find_column(self, role: 'Union[str, Role]') -> int:
        """The position of the only column with a role such as 'basic'."""
        return super().find_column(_enum(Budget.Role, role))[-1]

    def find_role(self, role: 'Union[str, Role]', side: 'Union[str, Side]' = 'none') -> 'Optional[LineItem]':
        return super().find_role(_enum(Budget.Role, role), _enum(Budget.Side, side))

    def _column(self, column):
        return column if isinstance(column, int) else self.find_column(column)

    def to_numpy(self, column: 'Union[int, str]') -> 'Any':
        """A column of money as a masked array of fen (int64); blanks are masked."""
        import numpy
        position = self._column(column)
        data = self.dup_amount_bytes(position)
        if data is None:
            raise TypeError(f'column {column!r} is not money')
        mask = numpy.frombuffer(self.dup_mask_bytes(position).get_data(), dtype=numpy.uint8)
        amounts = numpy.frombuffer(data.get_data(), dtype=numpy.int64)
        return numpy.ma.MaskedArray(amounts, mask=mask == 0)

    def to_dataframe(self) -> 'Any':
        """A pandas DataFrame with a row a line item; amounts are Decimal in the column's unit, blanks None."""
        import pandas
        items = list(self)
        frame = {'code': [i.get_code() for i in items], 'name': [i.get_name() for i in items],
                 'level': [int(i.get_level()) for i in items], 'kind': [_nick(i.get_kind()) for i in items]}
        for position, column in enumerate(self.columns):
            label = '|'.join(column.get_heading()) or _nick(column.get_role())
            while label in frame:
                label += f' ({position})'
            frame[label] = [i.cell(position) for i in items]
        return pandas.DataFrame(frame)

    def __repr__(self) -> str:
        return _describe(self, _nick(self.get_kind()), repr(self.get_title()), f'items={len(self)}')


class LineItem(Budget.LineItem):
    def get_amount(self, column: int) -> 'Optional[int]':
        """The amount in fen, or None where nothing is printed."""
        return _optional(super().get_amount(column))

    def get_number(self, column: int) -> 'Optional[Decimal]':
        """The number as a Decimal, or None."""
        return _optional(super().get_number(column))

    def find_column(self, role: 'Union[str, Role]') -> int:
        return super().find_column(_enum(Budget.Role, role))[-1]

    def find_amount(self, role: 'Union[str, Role]') -> int:
        return super().find_amount(_enum(Budget.Role, role))[-1]

    def amount(self, role: 'Union[str, Role]') -> 'Optional[Decimal]':
        """The amount of the only column with a role such as 'basic', as a Decimal in the unit of the
        column; None where nothing is printed. Raises GLib.Error when there is no such column or several."""
        return self.cell(self.find_column(role))

    def cell(self, column: int) -> 'Union[Decimal, str, None]':
        """What stands in a column: a Decimal for money, numbers and percentages, else text; None for a blank."""
        value_type = self.get_table().get_column(column).get_value_type()
        if value_type == Budget.ValueType.TEXT:
            return self.get_text(column)
        if value_type == Budget.ValueType.MONEY:
            text = self.format_amount(column)
            return None if text is None else Decimal(text)
        return self.get_number(column)

    def __repr__(self) -> str:
        return _describe(self, self.get_code(), repr(self.get_name()))


class Column(Budget.Column):
    def __repr__(self) -> str:
        return _describe(self, _nick(self.get_role()), repr('|'.join(self.get_heading())))


class Category(Budget.Category):
    def __repr__(self) -> str:
        return _describe(self, self.get_code(), repr(self.get_name()))


class Classification(Budget.Classification):
    @staticmethod
    def official(system: 'Union[str, System]', year: int = 0) -> 'Classification':
        """The library's own catalogue of a system such as 'functional', as of a year (0: of all years)."""
        return Budget.Classification.new_official(_enum(Budget.System, system), year)

    @staticmethod
    def load(source: 'Source', system: 'Union[str, System]', year: int,
             cancellable: 'Optional[Gio.Cancellable]' = None) -> 'Classification':
        return Budget.Classification.load(_file(source), _enum(Budget.System, system), year, cancellable)

    def __getitem__(self, code: str) -> 'Category':
        found = self.find(code)
        if found is None:
            raise KeyError(code)
        return found

    def __contains__(self, code: str) -> bool:
        return self.find(code) is not None

    def __repr__(self) -> str:
        return _describe(self, _nick(self.get_system()), self.get_year() or None)


class Totals(Budget.Totals):
    def __bool__(self) -> bool:
        return True

    def get_total(self) -> 'Optional[int]':
        return _optional(super().get_total())

    def get_whole(self) -> 'Optional[int]':
        return _optional(super().get_whole())

    def to_numpy(self) -> 'Any':
        """The amounts of the rows in fen, as an array of int64."""
        import numpy
        return numpy.frombuffer(self.dup_amount_bytes().get_data(), dtype=numpy.int64)

    def __repr__(self) -> str:
        query = self.get_query()
        return _describe(self, repr(query.get_text()) if query else None, f'rows={self.get_n_rows()}')


class Total(Budget.Total):
    @property
    def amount(self) -> 'Optional[Decimal]':
        """The amount as a Decimal in the unit of the table."""
        text = self.format_amount()
        return None if text is None else Decimal(text)

    def share(self, decimals: int = 2) -> 'Optional[Decimal]':
        """What part of the whole it is, in percent."""
        text = self.format_share(decimals)
        return None if text is None else Decimal(text)

    def __repr__(self) -> str:
        return _describe(self, self.get_code(), repr(self.get_name()), self.amount)


def _decimal(text):
    return None if text is None else Decimal(text)


def _fraction(result):
    found, numerator, denominator = result
    return Fraction(numerator, denominator) if found else None


class Comparison(Budget.Comparison):
    @staticmethod
    def of(older: 'Disclosure', newer: 'Disclosure', table: 'Union[str, TableKind]' = 'expenditure',
           column: 'Union[str, Role]' = 'total', full: bool = False) -> 'Comparison':
        """Two disclosures side by side: one column of a table, or all that both have."""
        if full:
            return Budget.Comparison.new_full(older, newer)
        return Budget.Comparison.new_for_column(older, newer, _enum(Budget.TableKind, table),
                                                _enum(Budget.Role, column))

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, key: 'Union[int, str, slice]') -> 'Any':
        """The row at a position, or the first of a code, before or now."""
        if not isinstance(key, str):
            return super().__getitem__(key)
        found = self.find_row(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str):
            return self.find_row(key) is not None
        return any(row == key for row in self)

    def find_row(self, code: 'Optional[str]' = None, column: 'Union[str, Role]' = 'none') -> 'Optional[Change]':
        return super().find_row(code, _enum(Budget.Role, column))

    def count_rows(self, state: 'Union[str, ChangeState]') -> int:
        return super().count_rows(_enum(Budget.ChangeState, state))

    def to_json(self, pretty: bool = False) -> str:
        writer = Budget.Writer()
        writer.set_pretty(pretty)
        return writer.comparison_to_json(self)

    def __repr__(self) -> str:
        return _describe(self, _nick(self.get_kind()), f'rows={self.get_n_rows()}')


class Change(Budget.Change):
    def get_old_amount(self) -> 'Optional[int]':
        return _optional(super().get_old_amount())

    def get_new_amount(self) -> 'Optional[int]':
        return _optional(super().get_new_amount())

    def get_change(self) -> 'Optional[int]':
        return _optional(super().get_change())

    def get_interval(self) -> 'Optional[Tuple[int, int]]':
        """The lowest and the highest that the change may truly be, in fen."""
        found, lowest, highest = super().get_interval()
        return (lowest, highest) if found else None

    def get_growth(self) -> 'Optional[Fraction]':
        """The change as an exact fraction of the older amount; None over 0."""
        return _fraction(super().get_growth())

    def get_execution_rate(self) -> 'Optional[Fraction]':
        """The final accounts as an exact fraction of the budget, or None."""
        return _fraction(super().get_execution_rate())

    @property
    def old_amount(self) -> 'Optional[Decimal]':
        """The older amount as it is printed, or None."""
        return _decimal(self.format_old_amount())

    @property
    def new_amount(self) -> 'Optional[Decimal]':
        """The newer amount as it is printed, or None."""
        return _decimal(self.format_new_amount())

    @property
    def change(self) -> 'Optional[Decimal]':
        """The newer amount less the older, in the row's money_unit, or None."""
        return _decimal(self.format_change())

    def growth(self, decimals: int = 2) -> 'Optional[Decimal]':
        """The growth in percent, rounded half away from zero; None over 0."""
        return _decimal(self.format_growth(decimals))

    def execution_rate(self, decimals: int = 2) -> 'Optional[Decimal]':
        """The final accounts in percent of the budget, or None."""
        return _decimal(self.format_execution_rate(decimals))

    def __repr__(self) -> str:
        return _describe(self, _nick(self.get_state()), self.get_category_code(), repr(self.get_name()), self.change)


class Prior(Budget.Prior):
    @property
    def stated(self) -> 'Decimal':
        """What the statement says last year's amount was, in its unit."""
        return Decimal(self.format_stated())

    @property
    def found(self) -> 'Decimal':
        """What last year's document has, in the unit of the statement."""
        return Decimal(self.format_found())

    @property
    def difference(self) -> 'Decimal':
        """How much more was found than is stated."""
        return Decimal(self.format_difference())

    def __repr__(self) -> str:
        return _describe(self, _nick(self.get_what()), self.get_about(), self.stated, self.found)


class Query(Budget.Query):
    @staticmethod
    def parse(text: str) -> 'Query':
        """A query of a text such as 'level=class sort=-amount'."""
        return Budget.Query.new_from_text(text)

    def __repr__(self) -> str:
        return _describe(self, repr(self.get_text()))


class Goal(Budget.Goal):
    def get_amount(self) -> 'Optional[int]':
        return _optional(super().get_amount())

    def __repr__(self) -> str:
        return _describe(self, _nick(self.get_scope()), repr(self.get_project() or self.get_title()),
                         f'indicators={self.get_n_indicators()}')


class Indicator(Budget.Indicator):
    def __repr__(self) -> str:
        return _describe(self, repr(self.get_level3()), repr(self.get_value()))


class Target(Budget.Target):
    @staticmethod
    def parse(text: str, indicator_name: 'Optional[str]' = None) -> 'Target':
        """The typed target of a text such as '≥80%'."""
        return Budget.Target.new_from_text(text, indicator_name)

    def get_number(self) -> 'Optional[Decimal]':
        return _optional(super().get_number())

    def get_number2(self) -> 'Optional[Decimal]':
        return _optional(super().get_number2())

    def get_amount(self) -> 'Optional[int]':
        return _optional(super().get_amount())

    @property
    def number(self) -> 'Optional[Decimal]':
        return self.get_number()

    @property
    def number2(self) -> 'Optional[Decimal]':
        return self.get_number2()

    def __repr__(self) -> str:
        return _describe(self, _nick(self.get_kind()), repr(self.get_text()))


class Statement(Budget.Statement):
    def get_amount(self) -> 'Optional[int]':
        return _optional(super().get_amount())

    def get_prior(self) -> 'Optional[int]':
        return _optional(super().get_prior())

    def get_change(self) -> 'Optional[int]':
        return _optional(super().get_change())

    @property
    def amount(self) -> 'Optional[Decimal]':
        """The stated amount as a Decimal in the unit it was stated in, or None."""
        text = self.format_amount()
        return None if text is None else Decimal(text)

    def __repr__(self) -> str:
        return _describe(self, _nick(self.get_what()), repr(self.get_about()) if self.get_about() else None,
                         self.amount, Budget.money_unit_get_word(self.get_money_unit()))


class Passage(Budget.Passage):
    def __repr__(self) -> str:
        return _describe(self, self.get_number(), repr(self.get_heading()))


class SpendingUnit(Budget.SpendingUnit):
    def __repr__(self) -> str:
        return _describe(self, repr(self.get_name()))


class Asset(Budget.Asset):
    def get_amount(self) -> 'Optional[int]':
        return _optional(super().get_amount())

    @property
    def amount(self) -> 'Optional[Decimal]':
        text = self.format_amount()
        return None if text is None else Decimal(text)

    def __repr__(self) -> str:
        return _describe(self, repr(self.get_name()), self.amount)


class Purchase(Budget.Purchase):
    def get_amount(self) -> 'Optional[int]':
        return _optional(super().get_amount())

    @property
    def amount(self) -> 'Optional[Decimal]':
        text = self.format_amount()
        return None if text is None else Decimal(text)

    def __repr__(self) -> str:
        return _describe(self, repr(self.get_name()), self.amount)


class Term(Budget.Term):
    def __repr__(self) -> str:
        return _describe(self, repr(self.get_term()))


class Place(Budget.Place):
    def get_box(self) -> 'Optional[Tuple[float, float, float, float]]':
        """(x0, y0, x1, y1) in points from the page's top left, or None."""
        found, *box = super().get_box()
        return tuple(box) if found else None

    def __str__(self) -> str:
        return self.to_string()

    def __repr__(self) -> str:
        return _describe(self, self.to_string())


class Finding(Budget.Finding):
    def __repr__(self) -> str:
        return _describe(self, self.get_what(), _nick(self.get_severity()), repr(self.get_message()))


class Rule(Budget.Rule):
    def __repr__(self) -> str:
        return _describe(self, self.get_id(), _nick(self.get_severity()), repr(self.get_text()))


class Contributor(Budget.Contributor):
    def get_amount(self) -> 'Optional[int]':
        """The amount in fen, or None where nothing is printed."""
        return _optional(super().get_amount())

    @property
    def amount(self) -> 'Optional[Decimal]':
        """The printed amount as a Decimal in its own unit; None where nothing is printed."""
        return _decimal(self.format_amount())

    def __repr__(self) -> str:
        return _describe(self, repr(self.get_label()), self.amount)


class Outcome(Budget.Outcome):
    def get_actual(self) -> 'Optional[int]':
        """The left side in fen, or None where no amounts were compared."""
        return _optional(super().get_actual())

    def get_expected(self) -> 'Optional[int]':
        return _optional(super().get_expected())

    def get_difference(self) -> 'Optional[int]':
        return _optional(super().get_difference())

    @property
    def actual(self) -> 'Optional[Decimal]':
        """What is printed, as a Decimal in the unit of the outcome; None where no amounts were compared."""
        return _decimal(self.format_actual())

    @property
    def expected(self) -> 'Optional[Decimal]':
        """What it should be."""
        return _decimal(self.format_expected())

    @property
    def difference(self) -> 'Optional[Decimal]':
        """What is printed less what it should be."""
        return _decimal(self.format_difference())

    @property
    def interval(self) -> 'Optional[Decimal]':
        """The greatest difference that rounding explains."""
        return _decimal(self.format_interval())

    def __repr__(self) -> str:
        return _describe(self, self.get_rule(), _nick(self.get_result()), self.difference)


class Checker(Budget.Checker):
    def load_rules(self, source: 'Source', cancellable: 'Optional[Gio.Cancellable]' = None) -> 'Checker':
        """Adds the rules of a str, a pathlib.Path, a Gio.File or bytes."""
        if isinstance(source, (bytes, bytearray)):
            self.load_rules_bytes(GLib.Bytes.new(bytes(source)), 'bytes')
        else:
            super().load_rules(_file(source), cancellable)
        return self

    def set_rule_severity(self, rule: str, severity: 'Union[str, Severity]') -> bool:
        return super().set_rule_severity(rule, _enum(Budget.Severity, severity))

    def __getitem__(self, rule: str) -> 'Rule':
        found = self.find_rule(rule)
        if found is None:
            raise KeyError(rule)
        return found

    def __contains__(self, rule: str) -> bool:
        return self.find_rule(rule) is not None

    def __repr__(self) -> str:
        return _describe(self, f'rules={len(self.list_rules())}')


class Reader(Budget.Reader):
    def add(self, source: 'Source') -> 'Reader':
        """Adds a source: a str, a pathlib.Path, a Gio.File or bytes; several make one disclosure."""
        if isinstance(source, (bytes, bytearray)):
            self.add_bytes(GLib.Bytes.new(bytes(source)), None)
        else:
            self.add_file(_file(source))
        return self

    def load(self, cancellable: 'Optional[Gio.Cancellable]' = None) -> 'Disclosure':
        return super().load(cancellable)


class Writer(Budget.Writer):
    pass


for _class in (Disclosure, Table, LineItem, Column, Category, Classification, Totals, Total, Query, Comparison, Change, Prior,
               Goal, Indicator, Target, Statement, Passage, SpendingUnit, Asset, Purchase, Term, Place, Finding, Rule, Contributor, Outcome, Checker, Reader,
               Writer):
    _publish(_class)
__all__.append('amount_to_decimal')
