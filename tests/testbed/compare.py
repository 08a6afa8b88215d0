# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compares what the library found with the truth, and counts."""
import re
from collections import Counter

GOAL_TABLES = ('project-goal', 'department-goal')


def flat(text):
    return re.sub(r'\s+', '', text or '')


def pairs(truth, found, key):
    """What belongs together: in order, or by the key when some are missing or too many."""
    if len(truth) == len(found):
        return list(zip(truth, found))
    by_key = {flat(f[key]): f for f in found}
    return [(t, by_key[flat(t[key])]) for t in truth if flat(t[key]) in by_key]


class Comparison:
    """What of one document was compared, and what was different."""

    def __init__(self):
        self.counts = Counter()
        self.differences = []

    def same(self, what, where, truth, found):
        self.counts[what] += 1
        if truth == found:
            return True
        self.counts['differences'] += 1
        self.differences.append(f'{where}: {what}: found {found!r}, expected {truth!r}')
        return False

    def items(self, where, truth, found):
        if not self.same('item lists', where, [(i['code'], flat(i['name'])) for i in truth['items']],
                         [(i['code'], flat(i['name'])) for i in found['items']]):
            return
        for t, f in zip(truth['items'], found['items']):
            here = f'{where} {t["code"] or ""} {t["name"]}'
            self.counts['names'] += 1
            self.same('side', here, t.get('side'), f['side'])
            self.same('amount lists', here, len(t['amounts']), len(f['amounts']))
            for i, (a, b) in enumerate(zip(t['amounts'], f['amounts'])):
                self.same('amounts', f'{here} [{i}]', a, b)

    def table(self, truth, found):
        where = truth['title']
        for key in ('kind', 'money_unit', 'status'):
            self.same(key, where, truth[key], found[key])
        self.same('title', where, flat(truth['title']), flat(found['title']))
        self.same('roles', where, truth['roles'], [column['role'] for column in found['columns']])
        self.items(where, truth, found)

    def goal(self, truth, found):
        where = truth['project']
        self.same('project', where, truth['project'], found['project'])
        self.same('objective', where, True, flat(found['objective']).endswith(flat(truth['objective'])))
        levels = ('level1', 'level2', 'level3')
        if not self.same('indicator lists', where,
                         [[i[level] for level in levels] for i in truth['indicators']],
                         [[i[level] for level in levels] for i in found['indicators']]):
            return
        for t, f in zip(truth['indicators'], found['indicators']):
            target = {key: (f['target'] or {}).get(key) for key in t['target']}
            self.same('targets', f'{where} {t["level3"]}', t['target'], target)

    def disclosure(self, truth, found):
        for key in ('kind', 'fiscal_year'):
            self.same(key, 'disclosure', truth[key], found[key])
        self.same('department', 'disclosure', truth['department']['name'], found['department']['name'])
        self.same('region', 'disclosure', truth['region'], found['region'])
        tables = [t for t in found['tables'] if t['kind'] not in GOAL_TABLES]
        self.same('table lists', 'disclosure', [t['kind'] for t in truth['tables']],
                  [t['kind'] for t in tables])
        for t, f in pairs(truth['tables'], tables, 'title'):
            self.table(t, f)
        self.same('goal lists', 'disclosure', [g['project'] for g in truth['goals']],
                  [g['project'] for g in found['goals']])
        for t, f in pairs(truth['goals'], found['goals'], 'project'):
            self.goal(t, f)
