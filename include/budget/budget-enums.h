/* budget-enums.h - the enumerations of the library
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#if !defined(BUDGET_INSIDE) && !defined(BUDGET_COMPILATION)
#error "Only <budget/budget.h> can be included directly."
#endif

#include <glib-object.h>
#include <budget/budget-version.h>

G_BEGIN_DECLS

/**
 * BudgetDisclosureKind:
 * @BUDGET_DISCLOSURE_KIND_UNKNOWN: the document does not say
 * @BUDGET_DISCLOSURE_KIND_BUDGET: a budget (部门预算, 单位预算): what is planned for the year
 * @BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS: final accounts (部门决算, 单位决算): what was received
 * and spent
 *
 * What kind of document a disclosure is.
 *
 * Source: 《地方预决算公开操作规程》 (财预〔2016〕143号).
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_DISCLOSURE_KIND_UNKNOWN,
  BUDGET_DISCLOSURE_KIND_BUDGET,
  BUDGET_DISCLOSURE_KIND_FINAL_ACCOUNTS
} BudgetDisclosureKind;

/**
 * BudgetScope:
 * @BUDGET_SCOPE_UNKNOWN: not said
 * @BUDGET_SCOPE_DEPARTMENT: a department with all its units (部门)
 * @BUDGET_SCOPE_UNIT: one spending unit (单位)
 * @BUDGET_SCOPE_PROJECT: one project (项目); of goals only
 *
 * Whose money a disclosure or a goal speaks of.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_SCOPE_UNKNOWN,
  BUDGET_SCOPE_DEPARTMENT,
  BUDGET_SCOPE_UNIT,
  BUDGET_SCOPE_PROJECT
} BudgetScope;

/**
 * BudgetTableKind:
 * @BUDGET_TABLE_KIND_OTHER: a table that no alias names; kept whole
 * @BUDGET_TABLE_KIND_SUMMARY: F1, total revenue and expenditure (收支总表)
 * @BUDGET_TABLE_KIND_REVENUE: F2, revenue by functional code and source (收入总表)
 * @BUDGET_TABLE_KIND_EXPENDITURE: F3, expenditure by functional code and kind (支出总表)
 * @BUDGET_TABLE_KIND_APPROPRIATION_SUMMARY: F4, appropriations, revenue and expenditure
 * (财政拨款收支总表)
 * @BUDGET_TABLE_KIND_GENERAL_PUBLIC: F5, general public budget expenditure (一般公共预算支出表)
 * @BUDGET_TABLE_KIND_BASIC_ECONOMIC: F6, basic expenditure by economic code
 * (一般公共预算基本支出表)
 * @BUDGET_TABLE_KIND_GOVERNMENT_FUND: F7, government-managed funds (政府性基金预算支出表)
 * @BUDGET_TABLE_KIND_STATE_CAPITAL: F8, state capital operations (国有资本经营预算支出表)
 * @BUDGET_TABLE_KIND_THREE_PUBLIC: F9, the three public expenses (“三公”经费支出表)
 * @BUDGET_TABLE_KIND_PROJECT_LIST: F10, project expenditure (项目支出表)
 * @BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC: F11, appropriations by departmental economic code
 * (财政拨款支出表, 经济分类)
 * @BUDGET_TABLE_KIND_GOVERNMENT_ECONOMIC: F12, expenditure by government economic code
 * (政府预算支出经济分类)
 * @BUDGET_TABLE_KIND_PROJECT_GOAL: F13, the goal of a project (项目支出绩效目标表)
 * @BUDGET_TABLE_KIND_DEPARTMENT_GOAL: F14, the goal of the department (整体支出绩效目标表)
 * @BUDGET_TABLE_KIND_PROCUREMENT: F15, government procurement (政府采购预算表)
 * @BUDGET_TABLE_KIND_ASSETS: F16, state-owned assets held (国有资产占用情况表)
 * @BUDGET_TABLE_KIND_SPECIAL_ACCOUNT: F17, special fiscal account (财政专户管理资金支出表)
 * @BUDGET_TABLE_KIND_UNITS: F18, the spending units (机构设置情况)
 * @BUDGET_TABLE_KIND_APPROPRIATION_FUNCTIONAL: all appropriations by functional code
 * (财政拨款支出表)
 * @BUDGET_TABLE_KIND_AGENCY_OPERATING: agency operating funds (机关运行经费表)
 *
 * The form that a table is, whatever its title in one province or another.
 *
 * The numbers F1 to F18 are those of the forms in the order in which most publishers print them;
 * the number printed on a form differs from place to place and says nothing.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_TABLE_KIND_OTHER,
  BUDGET_TABLE_KIND_SUMMARY,
  BUDGET_TABLE_KIND_REVENUE,
  BUDGET_TABLE_KIND_EXPENDITURE,
  BUDGET_TABLE_KIND_APPROPRIATION_SUMMARY,
  BUDGET_TABLE_KIND_GENERAL_PUBLIC,
  BUDGET_TABLE_KIND_BASIC_ECONOMIC,
  BUDGET_TABLE_KIND_GOVERNMENT_FUND,
  BUDGET_TABLE_KIND_STATE_CAPITAL,
  BUDGET_TABLE_KIND_THREE_PUBLIC,
  BUDGET_TABLE_KIND_PROJECT_LIST,
  BUDGET_TABLE_KIND_APPROPRIATION_ECONOMIC,
  BUDGET_TABLE_KIND_GOVERNMENT_ECONOMIC,
  BUDGET_TABLE_KIND_PROJECT_GOAL,
  BUDGET_TABLE_KIND_DEPARTMENT_GOAL,
  BUDGET_TABLE_KIND_PROCUREMENT,
  BUDGET_TABLE_KIND_ASSETS,
  BUDGET_TABLE_KIND_SPECIAL_ACCOUNT,
  BUDGET_TABLE_KIND_UNITS,
  BUDGET_TABLE_KIND_APPROPRIATION_FUNCTIONAL,
  BUDGET_TABLE_KIND_AGENCY_OPERATING
} BudgetTableKind;

/**
 * BudgetTableStatus:
 * @BUDGET_TABLE_STATUS_FILLED: there are rows with content
 * @BUDGET_TABLE_STATUS_EMPTY: shown as an empty form (空表列示)
 * @BUDGET_TABLE_STATUS_WITHHELD: not published because it is secret (涉密)
 * @BUDGET_TABLE_STATUS_UNREAD: there, but not understood
 *
 * Whether a table says anything.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_TABLE_STATUS_FILLED,
  BUDGET_TABLE_STATUS_EMPTY,
  BUDGET_TABLE_STATUS_WITHHELD,
  BUDGET_TABLE_STATUS_UNREAD
} BudgetTableStatus;

/**
 * BudgetMoneyUnit:
 * @BUDGET_MONEY_UNIT_NONE: no unit is known
 * @BUDGET_MONEY_UNIT_YUAN: 元, 100 fen
 * @BUDGET_MONEY_UNIT_WAN: 万元, ten thousand yuan, 1 000 000 fen
 * @BUDGET_MONEY_UNIT_MILLION: 百万元, a million yuan
 * @BUDGET_MONEY_UNIT_YI: 亿元, a hundred million yuan
 *
 * The unit in which amounts are printed. Amounts themselves are always held in fen (分, 0.01 yuan).
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_MONEY_UNIT_NONE,
  BUDGET_MONEY_UNIT_YUAN,
  BUDGET_MONEY_UNIT_WAN,
  BUDGET_MONEY_UNIT_MILLION,
  BUDGET_MONEY_UNIT_YI
} BudgetMoneyUnit;

/**
 * BudgetSystem:
 * @BUDGET_SYSTEM_NONE: no codes
 * @BUDGET_SYSTEM_FUNCTIONAL: expenditure by function (支出功能分类), 201 … 234
 * @BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC: departmental economic classification
 * (部门预算支出经济分类), 301 … 399
 * @BUDGET_SYSTEM_GOVERNMENT_ECONOMIC: government economic classification (政府预算支出经济分类),
 * 501 … 599
 * @BUDGET_SYSTEM_REVENUE: revenue (收入分类), 101 … 110
 *
 * A system of classification codes (政府收支分类科目).
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_SYSTEM_NONE,
  BUDGET_SYSTEM_FUNCTIONAL,
  BUDGET_SYSTEM_DEPARTMENTAL_ECONOMIC,
  BUDGET_SYSTEM_GOVERNMENT_ECONOMIC,
  BUDGET_SYSTEM_REVENUE
} BudgetSystem;

/**
 * BudgetLevel:
 * @BUDGET_LEVEL_NONE: not a code
 * @BUDGET_LEVEL_CLASS: class (类), three digits
 * @BUDGET_LEVEL_SECTION: section (款), five digits
 * @BUDGET_LEVEL_ITEM: item (项), seven digits
 * @BUDGET_LEVEL_SUB_ITEM: sub-item (目), nine digits, revenue only
 *
 * The depth of a code in its classification.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_LEVEL_NONE,
  BUDGET_LEVEL_CLASS,
  BUDGET_LEVEL_SECTION,
  BUDGET_LEVEL_ITEM,
  BUDGET_LEVEL_SUB_ITEM
} BudgetLevel;

/**
 * BudgetItemKind:
 * @BUDGET_ITEM_KIND_ITEM: a row of its own
 * @BUDGET_ITEM_KIND_SUBTOTAL: the sum of some rows (小计)
 * @BUDGET_ITEM_KIND_TOTAL: the sum of all rows of its side (合计, 总计)
 * @BUDGET_ITEM_KIND_OF_WHICH: a part of the row above, named by 其中
 *
 * What kind of row a line item is.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_ITEM_KIND_ITEM,
  BUDGET_ITEM_KIND_SUBTOTAL,
  BUDGET_ITEM_KIND_TOTAL,
  BUDGET_ITEM_KIND_OF_WHICH
} BudgetItemKind;

/**
 * BudgetSide:
 * @BUDGET_SIDE_NONE: the table is not two-sided
 * @BUDGET_SIDE_REVENUE: revenue (收入)
 * @BUDGET_SIDE_EXPENDITURE: expenditure (支出)
 *
 * The side of a two-sided table.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_SIDE_NONE,
  BUDGET_SIDE_REVENUE,
  BUDGET_SIDE_EXPENDITURE
} BudgetSide;

/**
 * BudgetValueType:
 * @BUDGET_VALUE_TYPE_TEXT: words
 * @BUDGET_VALUE_TYPE_MONEY: amounts of money
 * @BUDGET_VALUE_TYPE_NUMBER: numbers, such as quantities
 * @BUDGET_VALUE_TYPE_PERCENT: percentages
 *
 * What the values of a column are.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_VALUE_TYPE_TEXT,
  BUDGET_VALUE_TYPE_MONEY,
  BUDGET_VALUE_TYPE_NUMBER,
  BUDGET_VALUE_TYPE_PERCENT
} BudgetValueType;

/**
 * BudgetStage:
 * @BUDGET_STAGE_NONE: not said
 * @BUDGET_STAGE_BUDGET: the budget as approved (预算数, 年初预算数)
 * @BUDGET_STAGE_REVISED: the revised budget (调整预算数, 全年预算数)
 * @BUDGET_STAGE_FINAL: the final accounts (决算数)
 * @BUDGET_STAGE_PRIOR_EXECUTION: last year's execution, as budgets quote it (上年执行数)
 *
 * The stage of the budget cycle to which an amount belongs.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_STAGE_NONE,
  BUDGET_STAGE_BUDGET,
  BUDGET_STAGE_REVISED,
  BUDGET_STAGE_FINAL,
  BUDGET_STAGE_PRIOR_EXECUTION
} BudgetStage;

/**
 * BudgetFund:
 * @BUDGET_FUND_NONE: not said, or all
 * @BUDGET_FUND_GENERAL_PUBLIC: the general public budget (一般公共预算)
 * @BUDGET_FUND_GOVERNMENT_FUND: government-managed funds (政府性基金预算)
 * @BUDGET_FUND_STATE_CAPITAL: state capital operations (国有资本经营预算)
 *
 * The budget from which money comes.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_FUND_NONE,
  BUDGET_FUND_GENERAL_PUBLIC,
  BUDGET_FUND_GOVERNMENT_FUND,
  BUDGET_FUND_STATE_CAPITAL
} BudgetFund;

/**
 * BudgetRole:
 * @BUDGET_ROLE_NONE: a row of a category; has no role
 * @BUDGET_ROLE_UNKNOWN: a column whose heading no alias names
 * @BUDGET_ROLE_TOTAL: 合计
 * @BUDGET_ROLE_SUBTOTAL: 小计
 * @BUDGET_ROLE_YEAR_TOTAL: 本年收入合计, 本年支出合计
 * @BUDGET_ROLE_GRAND_TOTAL: 收入总计, 支出总计; rows only
 * @BUDGET_ROLE_APPROPRIATION: fiscal appropriation (财政拨款)
 * @BUDGET_ROLE_GENERAL_PUBLIC: general public budget (一般公共预算)
 * @BUDGET_ROLE_GOVERNMENT_FUND: government-managed funds (政府性基金)
 * @BUDGET_ROLE_STATE_CAPITAL: state capital operations (国有资本经营)
 * @BUDGET_ROLE_SPECIAL_ACCOUNT: special fiscal account (财政专户管理资金)
 * @BUDGET_ROLE_INSTITUTIONAL: institutional revenue (事业收入)
 * @BUDGET_ROLE_OPERATING_REVENUE: operating revenue (经营收入)
 * @BUDGET_ROLE_SUPERIOR_SUBSIDY: subsidies from above (上级补助收入)
 * @BUDGET_ROLE_AFFILIATE_REMITTANCE: remittances from affiliated units (附属单位上缴收入)
 * @BUDGET_ROLE_OTHER_REVENUE: other revenue (其他收入)
 * @BUDGET_ROLE_UNIT_FUNDS: unit funds (单位资金)
 * @BUDGET_ROLE_OPENING: brought forward (上年结转)
 * @BUDGET_ROLE_CLOSING: carried forward (结转下年)
 * @BUDGET_ROLE_BASIC: basic expenditure (基本支出)
 * @BUDGET_ROLE_PROJECT: project expenditure (项目支出)
 * @BUDGET_ROLE_OPERATING_EXPENDITURE: operating expenditure (经营支出)
 * @BUDGET_ROLE_REMITTANCE_UP: remittance to the superior unit (上缴上级支出)
 * @BUDGET_ROLE_AFFILIATE_SUBSIDY: subsidies to affiliated units (对附属单位补助支出)
 * @BUDGET_ROLE_PERSONNEL: personnel (人员经费)
 * @BUDGET_ROLE_RUNNING: running costs (公用经费)
 * @BUDGET_ROLE_RESERVE: reserve of the unit (单位预留机动经费)
 * @BUDGET_ROLE_AGENCY_OPERATING: agency operating funds (机关运行经费)
 * @BUDGET_ROLE_THREE_PUBLIC_TOTAL: the three public expenses together (“三公”经费合计)
 * @BUDGET_ROLE_TRAVEL_ABROAD: official travel abroad (因公出国（境）费)
 * @BUDGET_ROLE_VEHICLES: official vehicles (公务用车购置及运行费)
 * @BUDGET_ROLE_VEHICLE_PURCHASE: their purchase (公务用车购置费)
 * @BUDGET_ROLE_VEHICLE_OPERATION: their operation (公务用车运行费)
 * @BUDGET_ROLE_RECEPTION: official reception (公务接待费)
 * @BUDGET_ROLE_MEETINGS: meetings (会议费)
 * @BUDGET_ROLE_TRAINING: training (培训费)
 * @BUDGET_ROLE_CHANGE: change against another year (增减额)
 * @BUDGET_ROLE_GROWTH: growth in percent (增减%)
 * @BUDGET_ROLE_AMOUNT: an amount when nothing else is said (金额, 预算数, 决算数)
 * @BUDGET_ROLE_QUANTITY: a quantity (数量)
 * @BUDGET_ROLE_VALUE: a value (价值)
 * @BUDGET_ROLE_BALANCE_USED: use of non-appropriation balances (使用非财政拨款结余)
 * @BUDGET_ROLE_SURPLUS_DISTRIBUTED: appropriation of surplus (结余分配)
 *
 * What the amounts of a column, or of a row that is not a category, are.
 *
 * Columns and rows share the notions: 事业收入 is a column of one form and a row of another.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_ROLE_NONE,
  BUDGET_ROLE_UNKNOWN,
  BUDGET_ROLE_TOTAL,
  BUDGET_ROLE_SUBTOTAL,
  BUDGET_ROLE_YEAR_TOTAL,
  BUDGET_ROLE_GRAND_TOTAL,
  BUDGET_ROLE_APPROPRIATION,
  BUDGET_ROLE_GENERAL_PUBLIC,
  BUDGET_ROLE_GOVERNMENT_FUND,
  BUDGET_ROLE_STATE_CAPITAL,
  BUDGET_ROLE_SPECIAL_ACCOUNT,
  BUDGET_ROLE_INSTITUTIONAL,
  BUDGET_ROLE_OPERATING_REVENUE,
  BUDGET_ROLE_SUPERIOR_SUBSIDY,
  BUDGET_ROLE_AFFILIATE_REMITTANCE,
  BUDGET_ROLE_OTHER_REVENUE,
  BUDGET_ROLE_UNIT_FUNDS,
  BUDGET_ROLE_OPENING,
  BUDGET_ROLE_CLOSING,
  BUDGET_ROLE_BASIC,
  BUDGET_ROLE_PROJECT,
  BUDGET_ROLE_OPERATING_EXPENDITURE,
  BUDGET_ROLE_REMITTANCE_UP,
  BUDGET_ROLE_AFFILIATE_SUBSIDY,
  BUDGET_ROLE_PERSONNEL,
  BUDGET_ROLE_RUNNING,
  BUDGET_ROLE_RESERVE,
  BUDGET_ROLE_AGENCY_OPERATING,
  BUDGET_ROLE_THREE_PUBLIC_TOTAL,
  BUDGET_ROLE_TRAVEL_ABROAD,
  BUDGET_ROLE_VEHICLES,
  BUDGET_ROLE_VEHICLE_PURCHASE,
  BUDGET_ROLE_VEHICLE_OPERATION,
  BUDGET_ROLE_RECEPTION,
  BUDGET_ROLE_MEETINGS,
  BUDGET_ROLE_TRAINING,
  BUDGET_ROLE_CHANGE,
  BUDGET_ROLE_GROWTH,
  BUDGET_ROLE_AMOUNT,
  BUDGET_ROLE_QUANTITY,
  BUDGET_ROLE_VALUE,
  BUDGET_ROLE_BALANCE_USED,
  BUDGET_ROLE_SURPLUS_DISTRIBUTED
} BudgetRole;

/**
 * BudgetCellState:
 * @BUDGET_CELL_STATE_UNSET: no such cell: the column belongs to another block
 * @BUDGET_CELL_STATE_BLANK: nothing is printed
 * @BUDGET_CELL_STATE_NIL: a sign for nothing is printed: -, —, /, 无
 * @BUDGET_CELL_STATE_VALUE: a value
 * @BUDGET_CELL_STATE_INVALID: something is printed that is not a value of the column's type; the
 * text is kept
 *
 * What stands in a cell. A blank cell and a printed nil have no amount; they count as 0 in sums.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_CELL_STATE_UNSET,
  BUDGET_CELL_STATE_BLANK,
  BUDGET_CELL_STATE_NIL,
  BUDGET_CELL_STATE_VALUE,
  BUDGET_CELL_STATE_INVALID
} BudgetCellState;

/**
 * BudgetComparator:
 * @BUDGET_COMPARATOR_NONE: no number
 * @BUDGET_COMPARATOR_EQ: equal (＝, or a number alone)
 * @BUDGET_COMPARATOR_GE: at least (≥, 不少于)
 * @BUDGET_COMPARATOR_GT: more than (>, 超过)
 * @BUDGET_COMPARATOR_LE: at most (≤, 不超过)
 * @BUDGET_COMPARATOR_LT: less than (<, 低于)
 * @BUDGET_COMPARATOR_APPROX: about (左右)
 * @BUDGET_COMPARATOR_RANGE: between two numbers
 *
 * How an indicator's result is held against its number.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_COMPARATOR_NONE,
  BUDGET_COMPARATOR_EQ,
  BUDGET_COMPARATOR_GE,
  BUDGET_COMPARATOR_GT,
  BUDGET_COMPARATOR_LE,
  BUDGET_COMPARATOR_LT,
  BUDGET_COMPARATOR_APPROX,
  BUDGET_COMPARATOR_RANGE
} BudgetComparator;

/**
 * BudgetTargetKind:
 * @BUDGET_TARGET_KIND_NONE: nothing is printed
 * @BUDGET_TARGET_KIND_QUANTITY: a number with a comparator
 * @BUDGET_TARGET_KIND_DATE: a date or a deadline
 * @BUDGET_TARGET_KIND_RATIO: a ratio such as 1:1
 * @BUDGET_TARGET_KIND_QUALITATIVE: words
 * @BUDGET_TARGET_KIND_MALFORMED: something that cannot be meant; [property@Budget.Target:reason]
 * says why
 *
 * What an indicator's value says.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_TARGET_KIND_NONE,
  BUDGET_TARGET_KIND_QUANTITY,
  BUDGET_TARGET_KIND_DATE,
  BUDGET_TARGET_KIND_RATIO,
  BUDGET_TARGET_KIND_QUALITATIVE,
  BUDGET_TARGET_KIND_MALFORMED
} BudgetTargetKind;

/**
 * BudgetTargetFlags:
 * @BUDGET_TARGET_FLAGS_NONE: nothing
 * @BUDGET_TARGET_FLAGS_ELLIPTIC_UNIT: the money unit is cut short: 万 for 万元
 * @BUDGET_TARGET_FLAGS_SUFFIX_COMPARATOR: the comparator stands behind: 95%以上
 * @BUDGET_TARGET_FLAGS_DOUBLE_COMPARATOR: two comparators: ≥90%以上
 * @BUDGET_TARGET_FLAGS_MULTIPLIER: 万 or 亿 multiplies: 1万条
 * @BUDGET_TARGET_FLAGS_NO_UNIT: the number has no unit
 *
 * What is special about the print of a target.
 *
 * Since: 1.0
 */
typedef enum /*< flags >*/
{
  BUDGET_TARGET_FLAGS_NONE = 0,
  BUDGET_TARGET_FLAGS_ELLIPTIC_UNIT = 1 << 0,
  BUDGET_TARGET_FLAGS_SUFFIX_COMPARATOR = 1 << 1,
  BUDGET_TARGET_FLAGS_DOUBLE_COMPARATOR = 1 << 2,
  BUDGET_TARGET_FLAGS_MULTIPLIER = 1 << 3,
  BUDGET_TARGET_FLAGS_NO_UNIT = 1 << 4
} BudgetTargetFlags;

/**
 * BudgetPeriod:
 * @BUDGET_PERIOD_NONE: not said
 * @BUDGET_PERIOD_YEAR: a year (/年, 全年, 每年)
 * @BUDGET_PERIOD_MONTH: a month (/月, 每月)
 * @BUDGET_PERIOD_DAY: a day (每日)
 * @BUDGET_PERIOD_WEEK: a week (每周)
 * @BUDGET_PERIOD_TIME: each time (/次)
 * @BUDGET_PERIOD_PERSON: each person (/人)
 * @BUDGET_PERIOD_PERSON_MONTH: each person and month (/人·月)
 *
 * The period that a quantity is counted over.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_PERIOD_NONE,
  BUDGET_PERIOD_YEAR,
  BUDGET_PERIOD_MONTH,
  BUDGET_PERIOD_DAY,
  BUDGET_PERIOD_WEEK,
  BUDGET_PERIOD_TIME,
  BUDGET_PERIOD_PERSON,
  BUDGET_PERIOD_PERSON_MONTH
} BudgetPeriod;

/**
 * BudgetIndicatorLevel1:
 * @BUDGET_INDICATOR_LEVEL1_UNKNOWN: another word, or none
 * @BUDGET_INDICATOR_LEVEL1_OUTPUT: output (产出指标)
 * @BUDGET_INDICATOR_LEVEL1_COST: cost (成本指标)
 * @BUDGET_INDICATOR_LEVEL1_BENEFIT: benefit (效益指标)
 * @BUDGET_INDICATOR_LEVEL1_SATISFACTION: satisfaction (满意度指标)
 *
 * The first level of performance indicators.
 *
 * Source: 《项目支出绩效目标申报表》 as the ministry's 2015 and 2021 schemes have it.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_INDICATOR_LEVEL1_UNKNOWN,
  BUDGET_INDICATOR_LEVEL1_OUTPUT,
  BUDGET_INDICATOR_LEVEL1_COST,
  BUDGET_INDICATOR_LEVEL1_BENEFIT,
  BUDGET_INDICATOR_LEVEL1_SATISFACTION
} BudgetIndicatorLevel1;

/**
 * BudgetIndicatorLevel2:
 * @BUDGET_INDICATOR_LEVEL2_UNKNOWN: another word, or none
 * @BUDGET_INDICATOR_LEVEL2_QUANTITY: quantity (数量指标)
 * @BUDGET_INDICATOR_LEVEL2_QUALITY: quality (质量指标)
 * @BUDGET_INDICATOR_LEVEL2_TIMELINESS: timeliness (时效指标)
 * @BUDGET_INDICATOR_LEVEL2_COST: cost (成本指标), of the older scheme
 * @BUDGET_INDICATOR_LEVEL2_ECONOMIC_COST: economic cost (经济成本指标)
 * @BUDGET_INDICATOR_LEVEL2_SOCIAL_COST: social cost (社会成本指标)
 * @BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_COST: ecological cost (生态环境成本指标)
 * @BUDGET_INDICATOR_LEVEL2_ECONOMIC_BENEFIT: economic benefit (经济效益指标)
 * @BUDGET_INDICATOR_LEVEL2_SOCIAL_BENEFIT: social benefit (社会效益指标)
 * @BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_BENEFIT: ecological benefit (生态效益指标)
 * @BUDGET_INDICATOR_LEVEL2_SUSTAINABLE: lasting effect (可持续影响指标)
 * @BUDGET_INDICATOR_LEVEL2_SATISFACTION: satisfaction of those served (服务对象满意度指标)
 *
 * The second level of performance indicators.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_INDICATOR_LEVEL2_UNKNOWN,
  BUDGET_INDICATOR_LEVEL2_QUANTITY,
  BUDGET_INDICATOR_LEVEL2_QUALITY,
  BUDGET_INDICATOR_LEVEL2_TIMELINESS,
  BUDGET_INDICATOR_LEVEL2_COST,
  BUDGET_INDICATOR_LEVEL2_ECONOMIC_COST,
  BUDGET_INDICATOR_LEVEL2_SOCIAL_COST,
  BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_COST,
  BUDGET_INDICATOR_LEVEL2_ECONOMIC_BENEFIT,
  BUDGET_INDICATOR_LEVEL2_SOCIAL_BENEFIT,
  BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_BENEFIT,
  BUDGET_INDICATOR_LEVEL2_SUSTAINABLE,
  BUDGET_INDICATOR_LEVEL2_SATISFACTION
} BudgetIndicatorLevel2;

/**
 * BudgetDirection:
 * @BUDGET_DIRECTION_NONE: not said
 * @BUDGET_DIRECTION_INCREASE: more (增加, 增长)
 * @BUDGET_DIRECTION_DECREASE: less (减少, 下降)
 * @BUDGET_DIRECTION_SAME: the same (持平)
 *
 * Which way an amount has gone since another year.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_DIRECTION_NONE,
  BUDGET_DIRECTION_INCREASE,
  BUDGET_DIRECTION_DECREASE,
  BUDGET_DIRECTION_SAME
} BudgetDirection;

/**
 * BudgetStatementKind:
 * @BUDGET_STATEMENT_KIND_UNKNOWN: an amount that no known words name
 * @BUDGET_STATEMENT_KIND_TOTAL_BUDGET: revenue and expenditure together (收支预算)
 * @BUDGET_STATEMENT_KIND_TOTAL_REVENUE: revenue (收入预算)
 * @BUDGET_STATEMENT_KIND_TOTAL_EXPENDITURE: expenditure (支出预算)
 * @BUDGET_STATEMENT_KIND_APPROPRIATION: fiscal appropriation (财政拨款)
 * @BUDGET_STATEMENT_KIND_GENERAL_PUBLIC: general public budget (一般公共预算)
 * @BUDGET_STATEMENT_KIND_GOVERNMENT_FUND: government-managed funds (政府性基金)
 * @BUDGET_STATEMENT_KIND_STATE_CAPITAL: state capital operations (国有资本经营)
 * @BUDGET_STATEMENT_KIND_SPECIAL_ACCOUNT: special fiscal account (财政专户)
 * @BUDGET_STATEMENT_KIND_INSTITUTIONAL: institutional revenue (事业收入)
 * @BUDGET_STATEMENT_KIND_OPERATING_REVENUE: operating revenue (经营收入)
 * @BUDGET_STATEMENT_KIND_SUPERIOR_SUBSIDY: subsidies from above (上级补助收入)
 * @BUDGET_STATEMENT_KIND_AFFILIATE_REMITTANCE: remittances from affiliated units (附属单位上缴收入)
 * @BUDGET_STATEMENT_KIND_OTHER_REVENUE: other revenue (其他收入, 其他来源收入)
 * @BUDGET_STATEMENT_KIND_OPENING: brought forward (上年结转)
 * @BUDGET_STATEMENT_KIND_CLOSING: carried forward (结转下年)
 * @BUDGET_STATEMENT_KIND_BASIC: basic expenditure (基本支出)
 * @BUDGET_STATEMENT_KIND_PROJECT: project expenditure (项目支出)
 * @BUDGET_STATEMENT_KIND_PERSONNEL: personnel (人员经费)
 * @BUDGET_STATEMENT_KIND_RUNNING: running costs (公用经费)
 * @BUDGET_STATEMENT_KIND_OPERATING_EXPENDITURE: operating expenditure (经营支出)
 * @BUDGET_STATEMENT_KIND_REMITTANCE_UP: remittance to the superior unit (上缴上级支出)
 * @BUDGET_STATEMENT_KIND_AFFILIATE_SUBSIDY: subsidies to affiliated units (对附属单位补助支出)
 * @BUDGET_STATEMENT_KIND_PROJECT_ITEM: one project, named by [property@Budget.Statement:about]
 * @BUDGET_STATEMENT_KIND_CATEGORY: one category, whose code is [property@Budget.Statement:about]
 * @BUDGET_STATEMENT_KIND_AGENCY_OPERATING: agency operating funds (机关运行经费)
 * @BUDGET_STATEMENT_KIND_THREE_PUBLIC_TOTAL: the three public expenses (“三公”经费)
 * @BUDGET_STATEMENT_KIND_TRAVEL_ABROAD: travel abroad (因公出国（境）费)
 * @BUDGET_STATEMENT_KIND_VEHICLES: vehicles (公务用车购置及运行费)
 * @BUDGET_STATEMENT_KIND_VEHICLE_PURCHASE: their purchase
 * @BUDGET_STATEMENT_KIND_VEHICLE_OPERATION: their operation
 * @BUDGET_STATEMENT_KIND_RECEPTION: reception (公务接待费)
 * @BUDGET_STATEMENT_KIND_MEETINGS: meetings (会议费)
 * @BUDGET_STATEMENT_KIND_TRAINING: training (培训费)
 * @BUDGET_STATEMENT_KIND_PROCUREMENT: government procurement (政府采购)
 * @BUDGET_STATEMENT_KIND_ASSETS: assets held (国有资产, 固定资产)
 * @BUDGET_STATEMENT_KIND_ASSET_PURCHASE: assets to be bought (拟购置固定资产)
 *
 * What an amount stated in prose is said to be.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_STATEMENT_KIND_UNKNOWN,
  BUDGET_STATEMENT_KIND_TOTAL_BUDGET,
  BUDGET_STATEMENT_KIND_TOTAL_REVENUE,
  BUDGET_STATEMENT_KIND_TOTAL_EXPENDITURE,
  BUDGET_STATEMENT_KIND_APPROPRIATION,
  BUDGET_STATEMENT_KIND_GENERAL_PUBLIC,
  BUDGET_STATEMENT_KIND_GOVERNMENT_FUND,
  BUDGET_STATEMENT_KIND_STATE_CAPITAL,
  BUDGET_STATEMENT_KIND_SPECIAL_ACCOUNT,
  BUDGET_STATEMENT_KIND_INSTITUTIONAL,
  BUDGET_STATEMENT_KIND_OPERATING_REVENUE,
  BUDGET_STATEMENT_KIND_SUPERIOR_SUBSIDY,
  BUDGET_STATEMENT_KIND_AFFILIATE_REMITTANCE,
  BUDGET_STATEMENT_KIND_OTHER_REVENUE,
  BUDGET_STATEMENT_KIND_OPENING,
  BUDGET_STATEMENT_KIND_CLOSING,
  BUDGET_STATEMENT_KIND_BASIC,
  BUDGET_STATEMENT_KIND_PROJECT,
  BUDGET_STATEMENT_KIND_PERSONNEL,
  BUDGET_STATEMENT_KIND_RUNNING,
  BUDGET_STATEMENT_KIND_OPERATING_EXPENDITURE,
  BUDGET_STATEMENT_KIND_REMITTANCE_UP,
  BUDGET_STATEMENT_KIND_AFFILIATE_SUBSIDY,
  BUDGET_STATEMENT_KIND_PROJECT_ITEM,
  BUDGET_STATEMENT_KIND_CATEGORY,
  BUDGET_STATEMENT_KIND_AGENCY_OPERATING,
  BUDGET_STATEMENT_KIND_THREE_PUBLIC_TOTAL,
  BUDGET_STATEMENT_KIND_TRAVEL_ABROAD,
  BUDGET_STATEMENT_KIND_VEHICLES,
  BUDGET_STATEMENT_KIND_VEHICLE_PURCHASE,
  BUDGET_STATEMENT_KIND_VEHICLE_OPERATION,
  BUDGET_STATEMENT_KIND_RECEPTION,
  BUDGET_STATEMENT_KIND_MEETINGS,
  BUDGET_STATEMENT_KIND_TRAINING,
  BUDGET_STATEMENT_KIND_PROCUREMENT,
  BUDGET_STATEMENT_KIND_ASSETS,
  BUDGET_STATEMENT_KIND_ASSET_PURCHASE
} BudgetStatementKind;

/**
 * BudgetSeverity:
 * @BUDGET_SEVERITY_NOTE: worth knowing
 * @BUDGET_SEVERITY_WARNING: likely wrong, or not as it should be
 * @BUDGET_SEVERITY_ERROR: wrong
 *
 * How grave a finding is.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_SEVERITY_NOTE,
  BUDGET_SEVERITY_WARNING,
  BUDGET_SEVERITY_ERROR
} BudgetSeverity;

/**
 * BudgetResult:
 * @BUDGET_RESULT_PASS: it holds exactly
 * @BUDGET_RESULT_ROUND: it does not hold exactly, and rounding explains the difference
 * @BUDGET_RESULT_FAIL: it does not hold
 * @BUDGET_RESULT_VACUOUS: there is nothing to compare, all is blank
 * @BUDGET_RESULT_NOT_APPLICABLE: what it needs is not there, or was not read with confidence
 *
 * What a rule gave.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_RESULT_PASS,
  BUDGET_RESULT_ROUND,
  BUDGET_RESULT_FAIL,
  BUDGET_RESULT_VACUOUS,
  BUDGET_RESULT_NOT_APPLICABLE
} BudgetResult;

/**
 * BudgetFormat:
 * @BUDGET_FORMAT_AUTO: told from the content
 * @BUDGET_FORMAT_TEXT: text, as Apache Tika prints a Word file
 * @BUDGET_FORMAT_DOCX: Office Open XML document (.docx)
 * @BUDGET_FORMAT_JSON: the library's own JSON of a disclosure
 * @BUDGET_FORMAT_HTML: web page, whole or in part (.html)
 * @BUDGET_FORMAT_PDF: PDF document, read by a module of its own
 * @BUDGET_FORMAT_ODT: OpenDocument text (.odt)
 * @BUDGET_FORMAT_XLSX: Office Open XML workbook (.xlsx)
 * @BUDGET_FORMAT_ODS: OpenDocument spreadsheet (.ods)
 * @BUDGET_FORMAT_CSV: comma- or tab-separated values (.csv, .tsv)
 * @BUDGET_FORMAT_DOC: Word 97-2003 document (.doc, .wps), converted by LibreOffice
 * @BUDGET_FORMAT_RTF: Rich Text Format (.rtf), converted by LibreOffice
 * @BUDGET_FORMAT_XLS: Excel 97-2003 workbook (.xls, .et), converted by LibreOffice
 * @BUDGET_FORMAT_ZIP: zip archive of files that make up one disclosure
 *
 * A format that disclosures are published in.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_FORMAT_AUTO,
  BUDGET_FORMAT_TEXT,
  BUDGET_FORMAT_DOCX,
  BUDGET_FORMAT_JSON,
  BUDGET_FORMAT_HTML,
  BUDGET_FORMAT_PDF,
  BUDGET_FORMAT_ODT,
  BUDGET_FORMAT_XLSX,
  BUDGET_FORMAT_ODS,
  BUDGET_FORMAT_CSV,
  BUDGET_FORMAT_DOC,
  BUDGET_FORMAT_RTF,
  BUDGET_FORMAT_XLS,
  BUDGET_FORMAT_ZIP
} BudgetFormat;

/**
 * BudgetUnitKind:
 * @BUDGET_UNIT_KIND_UNKNOWN: not said
 * @BUDGET_UNIT_KIND_ADMINISTRATIVE: an administrative body (机关), or one managed under the
 * civil-service law (参公)
 * @BUDGET_UNIT_KIND_INSTITUTION: a public institution (事业单位)
 *
 * The kind of a spending unit, on which the government economic code of its money depends.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_UNIT_KIND_UNKNOWN,
  BUDGET_UNIT_KIND_ADMINISTRATIVE,
  BUDGET_UNIT_KIND_INSTITUTION
} BudgetUnitKind;

/**
 * BudgetDimensions:
 * @BUDGET_DIMENSIONS_NONE: no dimension: one amount
 * @BUDGET_DIMENSIONS_TABLE: the table
 * @BUDGET_DIMENSIONS_SIDE: revenue or expenditure
 * @BUDGET_DIMENSIONS_CATEGORY: the code, at the level of the query
 * @BUDGET_DIMENSIONS_NAME: the printed name of the row
 * @BUDGET_DIMENSIONS_ROW: the role of the row
 * @BUDGET_DIMENSIONS_COLUMN: the role of the column
 * @BUDGET_DIMENSIONS_STAGE: the stage of the column
 * @BUDGET_DIMENSIONS_FUND: the fund of the column
 * @BUDGET_DIMENSIONS_YEAR: the fiscal year of the column
 *
 * What a query keeps amounts apart by.
 *
 * Since: 1.0
 */
typedef enum /*< flags >*/
{
  BUDGET_DIMENSIONS_NONE = 0,
  BUDGET_DIMENSIONS_TABLE = 1 << 0,
  BUDGET_DIMENSIONS_SIDE = 1 << 1,
  BUDGET_DIMENSIONS_CATEGORY = 1 << 2,
  BUDGET_DIMENSIONS_NAME = 1 << 3,
  BUDGET_DIMENSIONS_ROW = 1 << 4,
  BUDGET_DIMENSIONS_COLUMN = 1 << 5,
  BUDGET_DIMENSIONS_STAGE = 1 << 6,
  BUDGET_DIMENSIONS_FUND = 1 << 7,
  BUDGET_DIMENSIONS_YEAR = 1 << 8
} BudgetDimensions;

/**
 * BudgetSort:
 * @BUDGET_SORT_DOCUMENT: as the document has them
 * @BUDGET_SORT_CODE: by code
 * @BUDGET_SORT_NAME: by name, in the order of Unicode code points
 * @BUDGET_SORT_AMOUNT: by amount
 *
 * The order of the rows of an answer. Rows that are equal stay as the document has them.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_SORT_DOCUMENT,
  BUDGET_SORT_CODE,
  BUDGET_SORT_NAME,
  BUDGET_SORT_AMOUNT
} BudgetSort;

/**
 * BudgetComparisonKind:
 * @BUDGET_COMPARISON_KIND_UNKNOWN: the kind or the year of one of them is not known
 * @BUDGET_COMPARISON_KIND_YEARS: documents of one kind, of two years
 * @BUDGET_COMPARISON_KIND_EXECUTION: the budget and the final accounts of one year
 * @BUDGET_COMPARISON_KIND_SAME: documents of one kind and one year
 * @BUDGET_COMPARISON_KIND_MIXED: a budget and final accounts, of two years or the other way round
 *
 * What two disclosures that are compared are to each other.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_COMPARISON_KIND_UNKNOWN,
  BUDGET_COMPARISON_KIND_YEARS,
  BUDGET_COMPARISON_KIND_EXECUTION,
  BUDGET_COMPARISON_KIND_SAME,
  BUDGET_COMPARISON_KIND_MIXED
} BudgetComparisonKind;

/**
 * BudgetChangeState:
 * @BUDGET_CHANGE_STATE_UNKNOWN: one of the amounts could not be read
 * @BUDGET_CHANGE_STATE_NEW: only the newer disclosure has amounts of it
 * @BUDGET_CHANGE_STATE_GONE: only the older disclosure has amounts of it
 * @BUDGET_CHANGE_STATE_RENAMED: both have it, under another name or another code
 * @BUDGET_CHANGE_STATE_CHANGED: both have it, with another amount
 * @BUDGET_CHANGE_STATE_SAME: both have it, with the same amount
 *
 * What became of a category between two disclosures.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_CHANGE_STATE_UNKNOWN,
  BUDGET_CHANGE_STATE_NEW,
  BUDGET_CHANGE_STATE_GONE,
  BUDGET_CHANGE_STATE_RENAMED,
  BUDGET_CHANGE_STATE_CHANGED,
  BUDGET_CHANGE_STATE_SAME
} BudgetChangeState;

/**
 * BudgetPriorBasis:
 * @BUDGET_PRIOR_BASIS_NONE: nothing
 * @BUDGET_PRIOR_BASIS_STATED: the amount of last year itself is stated
 * @BUDGET_PRIOR_BASIS_CHANGE: an amount and how much more or less it is than last year's
 * @BUDGET_PRIOR_BASIS_SAME: an amount that is said to be last year's too (与上年持平)
 * @BUDGET_PRIOR_BASIS_GROWTH: an amount and the percentage it grew or fell by
 *
 * From what a statement's amount of last year follows.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_PRIOR_BASIS_NONE,
  BUDGET_PRIOR_BASIS_STATED,
  BUDGET_PRIOR_BASIS_CHANGE,
  BUDGET_PRIOR_BASIS_SAME,
  BUDGET_PRIOR_BASIS_GROWTH
} BudgetPriorBasis;

/**
 * BudgetMatch:
 * @BUDGET_MATCH_NONE: nothing matches, or several things do
 * @BUDGET_MATCH_EXACT: the names are printed alike
 * @BUDGET_MATCH_NORMALISED: the names differ only in what may be added or left out: white space and
 * punctuation, an ordinal, the year, 项目, 经费, 费用 or 支出 at the end
 * @BUDGET_MATCH_FUZZY: the names have most of their characters in common, and no other names have
 * more
 *
 * How sure it is that two names mean one thing.
 *
 * Since: 1.0
 */
typedef enum
{
  BUDGET_MATCH_NONE,
  BUDGET_MATCH_EXACT,
  BUDGET_MATCH_NORMALISED,
  BUDGET_MATCH_FUZZY
} BudgetMatch;

G_END_DECLS
