# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What differs from one disclosure to the next: the ways of laying forms out, and of printing money."""
from typing import NamedTuple

# per aspect the ways that it is done; a document draws one of each
VARIANTS = {
    'kind': ['budget', 'final-accounts'],
    'scope': ['department', 'unit'],
    'caption': ['cells', 'lines', 'line'],
    'serial': ['serial', 'no-serial'],
    'codes': ['whole', 'split'],
    'names': ['plain', 'indented'],
    'total': ['first', 'last'],
    'money': ['万元 2', '万元 0', '万元 4', '万元 6', '元 2', '元 2 ,', '元 0', '元 0 ,', '万元 2 ,'],
    'nothing': ['blank', 'zero', 'dash', 'none'],
    'units': ['of tables', 'of columns', 'of names', 'of cells', 'between rows'],
    'summary': ['function', 'use'],
    'economic': ['one block', 'side by side'],
    'side total': ['merged', 'by name'],
    'three-public': ['rows', 'one row'],
    'empty': ['blank row', 'word', 'note only'],
    'goals': ['objective above', 'header block'],
    'html charset': ['utf-8', 'gb2312', 'fragment'],
    'xlsx sheets': ['many', 'one'],
    'xlsx numbers': ['number', 'noise', 'text'],
    'pdf lines': ['strokes', 'fills', 'none'],
    'pdf page': ['lying', 'upright', 'turned page', 'turned text'],
    'pdf forms': ['page each', 'running'],
    'pdf header': ['repeated', 'once'],
    'pdf rows': ['whole', 'cut'],
    'pdf footer': ['page number', 'none'],
}

FORMATS = ('txt', 'docx', 'odt', 'html', 'xlsx', 'pdf')

# what the library does not read yet: per format the variants that together are too much; README.md says more
UNREAD = {
    'pdf': [{'pdf lines': 'none', 'pdf rows': 'cut'}],
}


def readable(form, layout):
    """The layout with what the library does not read in that format changed to what it does, where the
    format has a choice; else None."""
    layout = dict(layout)
    for unread in UNREAD.get(form, []):
        if all(layout[aspect] == variant for aspect, variant in unread.items()):
            # the last aspect of a combination is the one to change
            aspect = list(unread)[-1]
            if aspect.split()[0] != form:
                return None
            layout[aspect] = next(v for v in VARIANTS[aspect] if v != unread[aspect])
    return layout


def concerns(aspect, form):
    """Whether an aspect makes a difference in a format: its first word may be the only one."""
    first = aspect.split()[0]
    return first not in FORMATS or first == form


class Money(NamedTuple):
    unit: str
    decimals: int
    separators: bool
    nothing: str    # what stands where there is no money

    def print(self, steps):
        """What a cell holds; steps count the last digit that is printed."""
        return self.digits(steps, self.separators) if steps else self.nothing

    def truth(self, steps):
        """What the cell means: its digits, or None."""
        if not steps and self.nothing in ('', '-', '无'):
            return None
        return self.digits(steps, False)

    def in_other(self, steps):
        """The same money in the other unit: its Money, and the steps of that."""
        if self.unit == '元':
            unit, decimals, more = '万元', self.decimals + 4, 0
        else:
            unit, decimals, more = '元', max(self.decimals - 4, 0), max(4 - self.decimals, 0)
        nothing = zero_of(decimals) if self.nothing.startswith('0') else self.nothing
        return Money(unit, decimals, self.separators, nothing), steps * 10 ** more

    def truth_of_other(self, steps):
        """What a cell in the other unit means in this one: as many decimals as it takes to say all that
        is printed."""
        other, steps = self.in_other(steps)
        if other.truth(steps) is None:
            return None
        decimals = other.decimals + (4 if other.unit == '元' else -4)
        return self._replace(decimals=decimals).digits(steps, False)

    def digits(self, steps, separators):
        whole, part = divmod(abs(steps), 10 ** self.decimals)
        text = f'{whole:,}' if separators else str(whole)
        if self.decimals:
            text += f'.{part:0{self.decimals}}'
        return '-' + text if steps < 0 else text


def zero_of(decimals):
    return '0.' + '0' * decimals if decimals else '0'


def money_of(variant, nothing):
    unit, decimals, *separators = variant.split()
    return Money(unit, int(decimals), bool(separators),
                 {'blank': '', 'zero': zero_of(int(decimals)), 'dash': '-', 'none': '无'}[nothing])


def draw(random, fixed):
    """A variant of each aspect; fixed ones are as they are told."""
    # every aspect is drawn, fixed or not, so that fixing one does not change the others
    return {aspect: fixed.get(aspect, variant)
            for aspect, variant in ((aspect, random.choice(variants))
                                    for aspect, variants in VARIANTS.items())}
