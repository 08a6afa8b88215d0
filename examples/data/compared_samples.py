# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The sample's budget of the year before, and its final accounts, made from its text.

The prose of the sample says that it plans 82.84 more than last year, 51.07 of it basic and 31.77
project expenditure: 219.43, 187.35 and 32.08.
"""
import re


def replace_all(text, pairs):
    for before, after in pairs:
        if before not in text:
            raise ValueError(f'the sample has no {before!r}')
        text = text.replace(before, after)
    return text


def last_year(sample):
    """The budget of 2021: other amounts, a code that is gone, a name that was another."""
    text = replace_all(sample, [
        ('预算年度：2022', '预算年度：2021'),
        ('2021年增加82.84万元', '2020年增加10.00万元'),
        ('2022年', '2021年'),
        ('302.27', '219.43'), ('238.42', '187.35'), ('63.85', '32.08'), ('240.05', '157.21'),
        ('\t43.85', '\t32.08'),
        ('行政事业单位养老支出', '行政事业单位离退休')])
    # 信息安全事务 is new in 2022
    return re.sub(r'\t[0-9]+\n\t2013704\n\t信息安全事务\n(\t[^\n]*\n)*\n', '', text)


def final_accounts(sample):
    """The final accounts of 2022: 300.00 of 302.27 was spent, and nothing of 信息安全事务."""
    text = replace_all(sample, [
        ('部门预算', '部门决算'), ('预算年度：2022', '决算年度：2022'), ('支出总表', '支出决算表'),
        ('2022年部门决算信息公开', '2022年度部门决算信息公开'),
        ('\t302.27', '\t300.00'), ('\t240.05', '\t237.78')])
    return re.sub(r'\t[0-9]+\n\t2013704\n\t信息安全事务\n(\t[^\n]*\n)*\n', '', text)
