# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Performance goals of invented projects, and their indicators."""
import subjects
from documents import Cell, Paragraph, Table

LEVELS = [('产出指标', '数量指标', ['完成数量', '服务次数', '覆盖点位']), ('产出指标', '质量指标', ['验收合格率', '达标率']),
          ('产出指标', '时效指标', ['完成时限']), ('产出指标', '成本指标', ['项目成本']),
          ('效益指标', '社会效益指标', ['知晓率', '便民效果']), ('满意度指标', '服务对象满意度指标', ['群众满意度'])]
BASES = ['工作计划', '历史经验', '行业标准']


def draw_value(random, level2):
    """(sign, number, measure) as printed, and the target: comparator, number, measure"""
    if level2 == '时效指标':
        return ('', '按时完成', ''), None
    if level2 == '成本指标':
        number = random.randint(1, 90)
        return ('≤', str(number), '万元'), ('le', str(number * 10000), '元')
    if level2 == '数量指标':
        number, measure = random.randint(1, 900), random.choice('次个件人')
        return ('≥', str(number), measure), ('ge', str(number), measure)
    number = random.randint(70, 100)
    return ('≥', str(number), '%'), ('ge', str(number), '%')


def draw_indicators(random):
    out = []
    for level1, level2, names in LEVELS:
        for name in sorted(random.sample(names, random.randint(1, len(names)))):
            printed, target = draw_value(random, level2)
            out.append((level1, level2, name, printed, target, random.choice(BASES)))
    return out


def add_goals(self):
    """Adds a table, or two, per project to a disclosure."""
    self.say('第二部分 项目绩效目标')
    projects = self.random.sample(subjects.PROJECTS, self.random.randint(1, 3))
    for i, project in enumerate(projects):
        objective = f'做好{project}工作，按计划完成全年任务。'
        indicators = draw_indicators(self.random)
        if self.layout['goals'] == 'objective above':
            add_two_tables(self, f'{i + 1}、{self.year}年{project}绩效目标表', objective, indicators)
        else:
            add_one_table(self, project, objective, indicators)
        self.goals.append({'project': project, 'objective': objective,
                           'indicators': [truth_of(indicator) for indicator in indicators]})


def truth_of(indicator):
    level1, level2, name, _, target, _ = indicator
    truth = {'level1': level1, 'level2': level2, 'level3': name}
    if target is None:
        truth['target'] = {'kind': 'qualitative', 'comparator': None, 'number': None, 'measure': None}
    else:
        comparator, number, measure = target
        truth['target'] = {'kind': 'quantity', 'comparator': comparator, 'number': number,
                           'measure': measure}
    return truth


def first_of(level1, above):
    """The cell of level 1, merged with that of the row above when it says the same."""
    return Cell(merge='continue') if level1 == above else Cell(level1, merge='restart')


def add_two_tables(self, title, objective, indicators):
    self.say(title)
    self.blocks.append(Table(6, [[Cell('绩效目标'), Cell('1.目标内容：' + objective, 5)]]))
    self.say(' ')
    rows = [[Cell(text) for text in ('一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据')]]
    above = None
    for level1, level2, name, printed, _, basis in indicators:
        rows.append([first_of(level1, above)]
                    + [Cell(text) for text in (level2, name, name + '的情况', ''.join(printed), basis)])
        above = level1
    self.blocks.append(Table(6, rows, 1))
    self.say('')


def add_one_table(self, project, objective, indicators):
    self.blocks.append(Paragraph('项目支出绩效目标表', level=3))
    rows = [[Cell('项目名称'), Cell(project, 3), Cell('主管部门'), Cell(self.name, 2)],
            [Cell('年度目标'), Cell(objective, 6)],
            [Cell(text) for text in ('一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '权重')]]
    above = None
    for level1, level2, name, (sign, number, measure), _, _ in indicators:
        rows.append([first_of(level1, above)]
                    + [Cell(text) for text in (level2, name, sign or '定性', number, measure, '10')])
        above = level1
    self.blocks.append(Table(7, rows))
    self.say('')
