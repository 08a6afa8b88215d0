# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The classification codes that generated disclosures use, out of the library's own catalogue, and
the departments, which do not exist."""
from functools import lru_cache
from pathlib import Path

CATALOGUE = Path(__file__).parents[2] / 'libbudget' / 'model' / 'data' / 'catalogue.tsv'

CLASSES = [
    ('201', '一般公共服务支出'), ('202', '外交支出'), ('203', '国防支出'), ('204', '公共安全支出'),
    ('205', '教育支出'), ('206', '科学技术支出'), ('207', '文化旅游体育与传媒支出'),
    ('208', '社会保障和就业支出'), ('209', '社会保险基金支出'), ('210', '卫生健康支出'),
    ('211', '节能环保支出'), ('212', '城乡社区支出'), ('213', '农林水支出'), ('214', '交通运输支出'),
    ('215', '资源勘探工业信息等支出'), ('216', '商业服务业等支出'), ('217', '金融支出'),
    ('219', '援助其他地区支出'), ('220', '自然资源海洋气象等支出'), ('221', '住房保障支出'),
    ('222', '粮油物资储备支出'), ('223', '国有资本经营预算支出'), ('224', '灾害防治及应急管理支出'),
    ('227', '预备费'), ('229', '其他支出')]

# what the catalogue has no class names for
ECONOMIC_CLASSES = {'301': '工资福利支出', '302': '商品和服务支出', '303': '对个人和家庭的补助',
                    '310': '资本性支出'}

FUND_SUBJECTS = [('212', '城乡社区支出'), ('21208', '国有土地使用权出让收入安排的支出'),
                 ('2120801', '征地和拆迁补偿支出'), ('2120899', '其他国有土地使用权出让收入安排的支出')]
CAPITAL_SUBJECTS = [('223', '国有资本经营预算支出'), ('22301', '解决历史遗留问题及改革成本支出'),
                    ('2230105', '国有企业退休人员社会化管理补助支出')]

# where departments are, and the region that this says
PLACES = [('青禾区', '青禾区'), ('云岭县', '云岭县'), ('北屏市', '北屏市'), ('临川湾区', '临川湾区'), ('石桥镇', None),
          ('南槐市望湖区', '南槐市望湖区'), ('江苏省', '江苏省'), ('中共云南省白鹭县委', '云南省白鹭县'), ('北京双塔区', '北京市双塔区'),
          ('南槐市高新区', '南槐市')]
BODIES = ['网络信息办公室', '档案馆', '水务局', '文化站', '园林管理处', '统计调查队', '粮食储备中心', '招商服务中心',
          '气象服务所', '青少年活动中心', '史志办公室', '道路养护中心']
PROJECTS = ['河道清淤', '古籍修复', '网络监测', '公园养护', '统计年鉴编印', '防汛物资储备', '青年创业辅导', '老旧管网改造',
            '档案数字化', '乡村图书角', '气象观测站维护', '道路照明改造']
NATURES = ['行政', '事业', '参公']
RANKS = ['正科级', '副科级', '正处级', '副处级']
FUNDING = ['财政拨款', '财政补助', '经费自理']


@lru_cache
def catalogue(system):
    """(code, name) pairs that were in use from 2018 on, with the latest of their names."""
    found = {}
    for line in CATALOGUE.read_text().splitlines():
        fields = line.split('\t')
        if len(fields) != 6 or fields[0] != system or not fields[5].isdigit():
            continue
        code, name, last = fields[1], fields[2], int(fields[5])
        if last >= 2019 and last >= found.get(code, ('', 0))[1]:
            found[code] = (name, last)
    return {code: name for code, (name, _) in found.items()}


def is_leaf(code, names):
    return not any(other != code and other.startswith(code) for other in names)


@lru_cache
def functional_leaves():
    """The items of three levels whose class and section are in the catalogue, too."""
    names = {**catalogue('functional'), **dict(CLASSES)}
    return [(code, names) for code in sorted(names)
            if len(code) == 7 and code[:5] in names and code[:3] in names
            and code[:3] in dict(CLASSES) and code[:3] not in ('209', '223')]


@lru_cache
def economic_leaves():
    names = {**catalogue('departmental-economic'), **ECONOMIC_CLASSES}
    return [(code, names) for code in sorted(names) if len(code) == 5 and code[:3] in ECONOMIC_CLASSES]


def draw_tree(random, leaves, lengths, n_leaves):
    """Some leaves with all that is above them: (code, name, leaf codes below)."""
    drawn = sorted(random.sample(leaves, min(n_leaves, len(leaves))), key=lambda leaf: leaf[0])
    names = drawn[0][1]
    codes = sorted({code[:length] for code, _ in drawn for length in lengths})
    return [(code, names[code], [leaf for leaf, _ in drawn if leaf.startswith(code)])
            for code in codes]
