# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The sample disclosure as data: what it says and how its cells are merged.

The department does not exist. The figures are of the size that a small department has, and hold
every shape that a reader meets: two-sided forms, three header rows, empty forms, cells of several
paragraphs, targets that are no number.
"""
from documents import Cell, Paragraph, Table

CODE = '224'
NAME = '青禾区网络信息办公室'
YEAR = '2022'
CAPTION = (CODE + NAME, '预算年度：' + YEAR, '单位：万元')

EMPTY = Paragraph('')
SPACE = Paragraph(' ')

blocks = []


def form_heading(text, lead=''):
    headings = sum(1 for b in blocks if isinstance(b, Paragraph) and b.level)
    blocks.append(Paragraph(text, f'_Toc_2_2_{headings + 1:010}', 2, lead))


def section_heading(text):
    headings = sum(1 for b in blocks if isinstance(b, Paragraph) and b.level)
    blocks.append(Paragraph(text, f'_Toc_3_3_{headings + 1:010}', 3))


def say(*texts):
    blocks.extend(Paragraph(text) for text in texts)


def table(n_columns, *rows):
    """Adds a table; a plain text is a cell of its own."""
    blocks.append(Table(n_columns, [[c if isinstance(c, Cell) else Cell(c) for c in row]
                                    for row in rows]))


def top(text):
    return Cell(text, merge='restart')


below = Cell(merge='continue')


def caption(*spans):
    return [Cell(text, span) for text, span in zip(CAPTION, spans)]


def numbers(n):
    return ['栏次'] + [str(i) for i in range(1, n + 1)]


# 表一: 收支总表 -------------------------------------------------------------------------------------

REVENUE = ['一、一般公共预算拨款收入', '二、政府性基金预算拨款收入', '三、国有资本经营预算拨款收入',
           '四、财政专户管理资金收入', '五、事业收入', '六、事业单位经营收入', '七、上级补助收入',
           '八、附属单位上缴收入', '九、其他收入']

EXPENDITURE = ['一、一般公共服务支出', '二、外交支出', '三、国防支出', '四、公共安全支出', '五、教育支出',
               '六、科学技术支出', '七、文化旅游体育与传媒支出', '八、社会保障和就业支出',
               '九、社会保险基金支出', '十、卫生健康支出', '十一、节能环保支出', '十二、城乡社区支出',
               '十三、农林水支出', '十四、交通运输支出', '十五、资源勘探工业信息等支出',
               '十六、商业服务业等支出', '十七、金融支出', '十八、援助其他地区支出',
               '十九、自然资源海洋气象等支出', '二十、住房保障支出', '二十一、粮油物资储备支出',
               '二十二、国有资本经营预算支出', '二十三、灾害防治及应急管理支出', '二十四、预备费',
               '二十五、其他支出', '二十六、转移性支出', '二十七、债务还本支出', '二十八、债务付息支出',
               '二十九、债务发行费用支出', '三十、抗疫特别国债安排的支出']

BY_CLASS = {'一、一般公共服务支出': '240.05', '八、社会保障和就业支出': '28.29',
            '十、卫生健康支出': '14.08', '二十、住房保障支出': '19.85'}

TOTAL = '302.27'

form_heading('部门预算收支总表', lead=' ')
rows = [caption(3, 1, 1), [top('序号'), Cell('收入', 2), Cell('支出', 2)],
        [below, '项  目', '预算数', '项  目', '预算数'], numbers(4)]
for i, name in enumerate(EXPENDITURE):
    left = REVENUE[i] if i < len(REVENUE) else ''
    rows.append([str(i + 1), left, TOTAL if i == 0 else '', name, BY_CLASS.get(name, '')])
rows += [['31', '本年收入合计', TOTAL, '本年支出合计', TOTAL],
         ['32', '上年结转结余', '', '年终结转结余', ''],
         ['33', '收入总计', TOTAL, '支出总计', TOTAL]]
table(5, *rows)
say('')

# 表二 to 五: by function ----------------------------------------------------------------------------

# code, name, basic expenditure, project expenditure, total
FUNCTIONS = [
    ('', '合计', '238.42', '63.85', '302.27'),
    ('201', '一般公共服务支出', '176.20', '63.85', '240.05'),
    ('20133', '宣传事务', '176.20', '', '176.20'),
    ('2013301', '行政运行', '176.20', '', '176.20'),
    ('20137', '网信事务', '', '63.85', '63.85'),
    ('2013704', '信息安全事务', '', '20.00', '20.00'),
    ('2013799', '其他网信事务支出', '', '43.85', '43.85'),
    ('208', '社会保障和就业支出', '28.29', '', '28.29'),
    ('20805', '行政事业单位养老支出', '28.29', '', '28.29'),
    ('2080502', '事业单位离退休', '13.62', '', '13.62'),
    ('2080505', '机关事业单位基本养老保险缴费支出', '14.67', '', '14.67'),
    ('210', '卫生健康支出', '14.08', '', '14.08'),
    ('21011', '行政事业单位医疗', '14.08', '', '14.08'),
    ('2101102', '事业单位医疗', '14.08', '', '14.08'),
    ('221', '住房保障支出', '19.85', '', '19.85'),
    ('22102', '住房改革支出', '19.85', '', '19.85'),
    ('2210201', '住房公积金', '19.85', '', '19.85'),
]

form_heading('部门预算收入总表')
rows = [caption(5, 4, 4),
        [top('序号'), Cell('功能分类科目', 2), top('合计'), Cell('本年收入', 8), top('上年结转')],
        [below, '科目    编码', '科目名称', below, '小计', '财政拨款 收入', '财政专户 收入', '事业收入',
         '经营收入', '上级补助收入', '附属单位上缴收入', '其他收入', below],
        numbers(12)]
for i, (code, name, _, _, total) in enumerate(FUNCTIONS):
    rows.append([str(i + 1), code, name, total, total, total] + [''] * 7)
table(13, *rows)
say('')

form_heading('部门预算支出总表')
rows = [caption(3, 3, 3),
        [top('序号'), Cell('功能分类科目', 2)] + [top(t) for t in (
            '合计', '基本支出', '项目支出', '经营支出', '上解上级     支出', '对附属单位补助支出')],
        [below, '科目    编码', '科目名称'] + [below] * 6,
        numbers(8)]
for i, (code, name, basic, project, total) in enumerate(FUNCTIONS):
    rows.append([str(i + 1), code, name, total, basic, project, '', '', ''])
table(9, *rows)
say('')

form_heading('部门预算财政拨款收支总表')
rows = [caption(4, 2, 2), [top('序号'), Cell('收入', 2), Cell('支出', 5)],
        [below, '项  目', '金额', '项  目', '合计', '一般公共预算财政拨款', '政府性基金预算财政    拨款',
         '国有资本经营预算财政拨款'],
        numbers(7)]
SOURCES = ['一、一般公共预算拨款', '二、政府性基金预算拨款', '三、国有资本经营预算拨款']
for i, name in enumerate(EXPENDITURE):
    left = SOURCES[i] if i < len(SOURCES) else ''
    amount = BY_CLASS.get(name, '')
    rows.append([str(i + 1), left, TOTAL if i == 0 else '', name, amount, amount, '', ''])
rows += [['31', '本年收入合计', TOTAL, '本年支出合计', TOTAL, TOTAL, '', ''],
         ['32', '年初财政拨款结转和结余', '', '年末财政拨款结转和结余', '', '', '', '']]
rows += [[str(33 + i), name, '', '', '', '', '', ''] for i, name in enumerate(SOURCES)]
rows += [['36', '收入总计', TOTAL, '支出总计', TOTAL, TOTAL, '', '']]
table(8, *rows)
say('')


def functional_header():
    return [caption(2, 2, 2),
            [top('序号'), Cell('功能分类科目', 2), top('合计'), top('基本支出'), top('项目支出')],
            [below, '科目编码', '科目名称', below, below, below],
            numbers(5)]


form_heading('部门预算一般公共预算财政拨款支出表')
rows = functional_header()
for i, (code, name, basic, project, total) in enumerate(FUNCTIONS):
    rows.append([str(i + 1), code, name, total, basic, project])
table(6, *rows)
say('')

# 表六: by economic code -----------------------------------------------------------------------------

# code, name, personnel, running
ECONOMIC = [
    ('301', '工资福利支出', '196.35', ''), ('30101', '基本工资', '49.71', ''),
    ('30102', '津贴补贴', '30.07', ''), ('30103', '奖金', '2.21', ''),
    ('30107', '绩效工资', '20.26', ''), ('30108', '机关事业单位基本养老保险缴费', '14.67', ''),
    ('30110', '职工基本医疗保险缴费', '7.94', ''), ('30111', '公务员医疗补助缴费', '6.14', ''),
    ('30112', '其他社会保障缴费', '0.76', ''), ('30113', '住房公积金', '19.85', ''),
    ('30199', '其他工资福利支出', '44.72', ''), ('302', '商品和服务支出', '', '28.78'),
    ('30201', '办公费', '', '7.80'), ('30207', '邮电费', '', '3.84'),
    ('30227', '委托业务费', '', '9.08'), ('30228', '工会经费', '', '1.10'),
    ('30229', '福利费', '', '1.24'), ('30239', '其他交通费用', '', '5.10'),
    ('30299', '其他商品和服务支出', '', '0.62'), ('303', '对个人和家庭的补助', '13.29', ''),
    ('30302', '退休费', '2.92', ''), ('30309', '奖励金', '0.05', ''),
    ('30399', '其他对个人和家庭的补助', '10.32', ''),
]

form_heading('部门预算一般公共预算财政拨款基本支出表')
rows = [caption(2, 2, 2),
        [top('序号'), Cell('支出部门经济分类科目', 2), Cell('一般公共预算基本支出', 3)],
        [below, '科目编码', '科目名称', '合计', '人员经费', '公用经费'],
        numbers(5), ['1', '', '合计', '238.42', '209.64', '28.78']]
for i, (code, name, personnel, running) in enumerate(ECONOMIC):
    rows.append([str(i + 2), code, name, personnel or running, personnel, running])
table(6, *rows)
say('')

# 表七 to 九: empty ----------------------------------------------------------------------------------

form_heading('部门预算政府基金预算财政拨款支出表')
table(6, *functional_header(), [''] * 6)
say('注：无政府基金预算财政拨款预算，空表列示。')

form_heading('部门预算国有资本经营预算财政拨款支出表')
table(6, *functional_header(), [''] * 6)
say('注：无国有资本经营预算财政拨款预算，空表列示。')

form_heading('部门预算财政拨款“三公”经费支出表')
table(6, caption(2, 2, 2), [top('序号'), top('项  目'), Cell('资 金 性 质', 4)],
      [below, below, '合计', '一般公共预算              财政拨款', '政府性基金                  预算拨款',
       '国有资本经营              预算财政拨款'],
      numbers(5), [''] * 6)
say('注：无财政拨款“三公”经费支出表预算，空表列示。')

# the report -----------------------------------------------------------------------------------------

say(f'第一部分  {NAME}{YEAR}年部门预算信息公开情况说明',
    f'{NAME}{YEAR}年部门预算信息公开情况说明',
    f'依照预算公开的有关要求，现将{NAME}{YEAR}年部门预算向社会公开，并说明如下。')

section_heading('一、部门职责及机构设置情况')
say('部门职责：',
    f'{NAME}管理全区的网络信息工作， 日常事务有以下几项：',
    '统筹协调全区的网络安全和信息化建设。',
    '关注网上舆情，做好研判、报告和处置。',
    '组织网络宣传，普及网络安全知识。',
    '',
    '机构设置：',
    '部门机构设置情况')
table(4, ['单位名称', '单位性质', '单位规格', '经费保障形式'],
      [NAME + '本级', '行政', '正科级', '财政拨款'])

section_heading('二、部门预算安排的总体情况')
say('本部门的全部收入和支出都列入部门预算，所属单位的收支一并汇总。',
    '1、收入说明',
    f'{YEAR}年收入预算为302.27万元，其中：一般公共预算收入302.27万元，政府性基金预算收入0万元，'
    '财政专户核拨收入0万元，其他来源收入0万元。',
    '2、支出说明',
    f'{YEAR}年支出预算为302.27万元，其中基本支出238.42万元，由人员经费209.64万元和日常公用经费28.78万元组成；'
    '项目支出63.85万元，包括舆情中心运行费支出7.00万元，网络宣传、网络安全信息等经费支出20万元，'
    '军人公益性岗工资支出6.85万元，新媒体宣传服务费20万元，网络舆情精准监测10万元。',
    '3、比上年增减情况',
    f'{YEAR}年收支预算共安排302.27万元，比2021年增加82.84万元，其中：基本支出增加51.07万元；'
    '项目支出增加31.77万元。',
    '')

section_heading('三、机关运行经费安排情况')
say(f'{YEAR}年，本部门机关运行经费安排28.78万元，用于办公、邮电和福利等日常开支。', '')

section_heading('四、财政拨款“三公”经费预算情况及增减变化原因')
say('本部门无财政拨款“三公”经费预算。')

section_heading('五、预算绩效信息')
say('第一部分 部门整体绩效目标',
    '（一）总体绩效目标',
    f'{YEAR}年抓好两件事：一是全天24小时关注网上舆情，及时报告和处置；二是办好网络安全培训和宣传，'
    '让群众的网络安全意识有所提高。',
    '（二）分项绩效目标',
    '1、网络安全和网络宣传',
    '绩效目标：每月组织宣传，办好培训、检查和演练，提高群众的网络安全意识。',
    '绩效指标：全年网络宣传不少于4次，培训不少于2次,制作视频不少于6个，每次发放资料不少于1000份,'
    '应急演练不少于1次，网络安全服务不少于4次，请专家授课不少于1次。',
    '2、舆情中心运行项目',
    '绩效目标：管好网上信息内容，发现问题及时处理。',
    '绩效指标：人工和软件配合，24小时监测网上舆情，会同有关部门处置有害信息。',
    '3、妥善安置退役军人公益性岗',
    '绩效目标：按照政策安排好退役军人公益性岗位。',
    '绩效指标:按时发放岗位工资和补贴。',
    '4、网络舆情精准监测项目',
    '绩效目标：购买信息推送服务，每天有舆情报告，重点事件有专题监测。',
    '绩效指标: 省直报推送服务全年推送不少于8000条。',
    '5、新媒体宣传服务项目',
    '绩效目标：借助主流媒体介绍青禾区，让更多的人了解本区。',
    '绩效指标: 邀请媒体人实地采访，全年宣传报道不少于80次。',
    '（三）工作保障措施',
    '1、健全管理制度。把绩效要求写进预算管理的各个环节，明确责任人和完成时限。',
    '2、做好绩效监控。按季度检查项目的进度和资金使用，发现偏差及时纠正。',
    '3、管好资金和资产。严格审批，资产的登记、使用和报废都有记录。')
blocks.append(Paragraph('4、加强业务培训。组织财务人员学习绩效管理知识，提高业务水平。', '_GoBack'))
say('', '第二部分  预算项目绩效目标')

# the goals of the projects --------------------------------------------------------------------------

OUTPUT, BENEFIT, SATISFACTION = '产出指标', '效益指标', '满意度指标'
QUANTITY, QUALITY, TIMELINESS, COST = '数量指标', '质量指标', '时效指标', '成本指标'
LASTING, SERVED = '可持续影响指标', '服务对象满意度指标'
PLAN, EXPERIENCE = '工作计划', '历史经验'


def goal(title, objective, *indicators):
    say(title)
    table(6, ['绩效目标', Cell(objective, 5)])
    say(' ')
    rows = [['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据']]
    level1 = None
    for indicator in indicators:
        first = below if indicator[0] == level1 else top(indicator[0])
        rows.append([first] + list(indicator[1:]))
        level1 = indicator[0]
    table(6, *rows)
    say('')


goal('1、2022年军人公益性岗工资绩效目标表',
     '1.目标内容：按时足额发放公益性岗位补贴，改善退役军人的生活',
     (OUTPUT, QUANTITY, '公益性岗补贴补助人数', '发放补贴补助的人数', '2名', EXPERIENCE),
     (OUTPUT, QUALITY, '公益性性岗位补贴发放覆盖率\n', '补助发放覆盖率', '100%', EXPERIENCE),
     (OUTPUT, QUALITY, '补助补贴发放精准率', '补助补贴发放合规人数占发放总人数的比例', '100%', EXPERIENCE),
     (OUTPUT, TIMELINESS, '补助补贴发放时间', '补助补贴发放时间', '按规定时间及时发放', EXPERIENCE),
     (OUTPUT, COST, '涉军岗位取暖费标准\n', '人均取暖补贴发放标准', '1900元', EXPERIENCE),
     (OUTPUT, COST, '涉军岗位工资标准\n\n', '人均工资发放标准', '3100元', EXPERIENCE),
     (BENEFIT, LASTING, '受补助人群生活水平提高程度', '受补助人群生活水平提高程度', '生活水平提高', EXPERIENCE),
     (SATISFACTION, SERVED, '涉军岗位人员满意度', '涉军岗位人员满意度', '≥80%', EXPERIENCE))

goal('2、2022年网络安全和网络宣传费用绩效目标表',
     '1.目标内容1.维护微信公众平台和抖音账号，制作视频,2.购买网络安全技术服务，每月开展宣传工作不少于4次。',
     (OUTPUT, QUANTITY, '信息宣传次数', '每月开展宣传工作', '≥4次', PLAN),
     (OUTPUT, QUALITY, '专款专用率', '财政拨款专款专用情况\t\n', '专款专用', PLAN),
     (OUTPUT, TIMELINESS, '工作按时完成率', '工作按时完成率', '工作完成率', EXPERIENCE),
     (OUTPUT, COST, '项目成本', '项目成本', '≤20万', PLAN),
     (BENEFIT, LASTING, '项目持续影响效果', '扩大网络媒体宣传半径', '做好宣传网络', EXPERIENCE),
     (SATISFACTION, SERVED, '服务对象满意度', '服务对象满意度', '≥80%', PLAN))

goal('3、2022年网络舆情精准监测项目绩效目标表',
     '1.目标内容：购买省直报推送服务，全年推送不少于8000条。',
     (OUTPUT, QUANTITY, '提供省直报数量', '提供省直报数量', '≥8000条', PLAN),
     (OUTPUT, QUALITY, '涉稳舆情处置率', '涉稳舆情处置率', '≥80%', PLAN),
     (OUTPUT, TIMELINESS, '报送网络舆情时间', '报送网络舆情时间', '及时处理', PLAN),
     (OUTPUT, COST, '控制在预算成本内', '控制在预算成本内', '≤10万元', PLAN),
     (BENEFIT, LASTING, '网络安全稳定运行', '网络安全稳定运行', '网络安全', PLAN),
     (SATISFACTION, SERVED, '使用单位成员满意度', '使用单位成员满意度', '≥80%', PLAN))

goal('4、2022年新媒体宣传服务项目绩效目标表',
     '1.目标内容：请媒体人到青禾区采访拍摄，在主流媒体推送，全年宣传报道不少于80次。',
     (OUTPUT, QUANTITY, '媒体宣传报道次数', '媒体宣传报道次数', '≥80次', EXPERIENCE),
     (OUTPUT, COST, '项目费用', '项目费用', '≤20万', EXPERIENCE),
     (OUTPUT, QUALITY, '专款专用率', '专款专用', '专款专用', PLAN),
     (OUTPUT, TIMELINESS, '项目完成时间\n', '项目完成时间\n', '20222022年底', PLAN),
     (BENEFIT, LASTING, '网络安全稳定运行', '网络安全稳定运行', '网络安全环境', EXPERIENCE),
     (SATISFACTION, SERVED, '网络使用人员满意度', '网络使用人员满意度', '≥70%', EXPERIENCE))

goal('5、2022年舆情中心运行费绩效目标表',
     '1.目标内容:.使用舆情系统电脑和移动客户端各2个端口，7*24小时监测和推送，全年推送不少于1万条。',
     (OUTPUT, TIMELINESS, '报送网络舆情时间', '报送网络舆情时间', '≤2小时', EXPERIENCE),
     (OUTPUT, COST, '系统维护成本', '系统维护成本', '≤7万元', PLAN),
     (OUTPUT, QUANTITY, '打造干净网络环境', '全网舆情推送次数', '≥10000条', EXPERIENCE),
     (OUTPUT, QUALITY, '涉稳舆情处置率', '涉稳舆情处置率', '≥80%', PLAN),
     (BENEFIT, LASTING, '网络安全稳定运行', '网络安全稳定运行', '网络安全运行', EXPERIENCE),
     (SATISFACTION, SERVED, '使用单位成员满意度', '使用单位成员满意度', '≥80%', PLAN))

# what remains ---------------------------------------------------------------------------------------

section_heading('六、政府采购预算情况')
say(f'{YEAR}年，{NAME}安排政府采购预算0.00万元，明细见下表。',
    '部门政府采购预算')
table(16, [Cell(CAPTION[0], 8), Cell(CAPTION[2], 8)],
      [Cell('政府采购项目来源', 2)]
      + [top(t) for t in ('采购物品名称', '政府采购目录序号', '计量  单位', '数量', '单价')]
      + [Cell('政府采购金额（当年部门预算安排资金）', 8), top('2022年  预留中  小微企  业份额')],
      ['项目名称', '预算    资金'] + [below] * 5
      + ['合计', '一般公共预算拨款', '基金预算拨款', '国有资本经营预算拨款', '财政专户核拨', '单位    资金',
         '财政拨    款结转', '非财政    拨款结    转结余', below],
      [''] * 16)
say('注：规格配置不同的物品，单价可以不同。', '注：无政府采购预算，空表列示。', ' ')

section_heading('七、国有资产信息')
say(f'{NAME}（含所属单位）上年末固定资产金额为11.03万元，分类情况见下表。'
    '本年度拟购置固定资产总额为0.00万元，与政府采购预算一致。',
    '部门固定资产占用情况表')
table(3, [Cell(CAPTION[0], 2), '截止时间：2021-12-31'],
      ['项   目', '数量', '价值（金额单位：万元）'],
      ['资产总额', '', '11.03'],
      ['1、房屋（平方米）', '', ''],
      ['　　其中：办公用房（平方米）', '', ''],
      ['2、车辆（台、辆）', '', ''],
      ['3、单价在20万元以上的设备', '', ''],
      ['4、其他固定资产', '', '11.03'])
say(' ')

section_heading('八、名词解释')
say('1、一般公共预算拨款收入：指本级财政用一般公共预算资金拨给部门的钱。',
    '2、事业收入：指事业单位做本行业务得到的收入。',
    '3、其他收入：指没有列入“一般公共预算拨款收入”、“事业收入”等各类的收入。如存款利息。',
    '4、基本支出：指部门维持日常运转的支出，分人员和公用两部分。',
    '5、项目支出：指部门为完成特定任务，在基本支出以外的支出。',
    '6、上缴上级支出：指下级单位交给上级单位的支出。',
    '7、“三公”经费：指财政拨款中用于因公出国（境）、公务用车、公务接待的三类费用。其中，公务用车包括购置和运行维护。',
    '8、机关运行费：指部门日常办公所需的公用经费，包括办公费、邮电费、差旅费等。',
    '9、上年结转：指上年没有用完、今年按原用途继续使用的资金。',
    '10、事业单位经营支出：指事业单位在本行业务以外开展经营活动的支出。')

section_heading('九、其他需要说明的事项')
say('本部门没有其他需要说明的事项。', *[''] * 9)
