/* budget-indicator-words.c - what the words of indicators mean
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "model/budget-indicator-private.h"

#include "base/budget-text-private.h"

/* what a level's words mean, without the suffix 指标 */
typedef struct
{
  const char *word;
  guint kind;
} BudgetIndicatorWord;

static const BudgetIndicatorWord level1_words[] = {
  { "产出", BUDGET_INDICATOR_LEVEL1_OUTPUT },         { "成本", BUDGET_INDICATOR_LEVEL1_COST },
  { "效益", BUDGET_INDICATOR_LEVEL1_BENEFIT },        { "效果", BUDGET_INDICATOR_LEVEL1_BENEFIT },
  { "满意度", BUDGET_INDICATOR_LEVEL1_SATISFACTION }, { NULL, BUDGET_INDICATOR_LEVEL1_UNKNOWN }
};

static const BudgetIndicatorWord level2_words[] = {
  { "数量", BUDGET_INDICATOR_LEVEL2_QUANTITY },
  { "质量", BUDGET_INDICATOR_LEVEL2_QUALITY },
  { "时效", BUDGET_INDICATOR_LEVEL2_TIMELINESS },
  { "成本", BUDGET_INDICATOR_LEVEL2_COST },
  { "经济成本", BUDGET_INDICATOR_LEVEL2_ECONOMIC_COST },
  { "社会成本", BUDGET_INDICATOR_LEVEL2_SOCIAL_COST },
  { "生态环境成本", BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_COST },
  { "经济效益", BUDGET_INDICATOR_LEVEL2_ECONOMIC_BENEFIT },
  { "社会效益", BUDGET_INDICATOR_LEVEL2_SOCIAL_BENEFIT },
  { "生态效益", BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_BENEFIT },
  { "生态环境效益", BUDGET_INDICATOR_LEVEL2_ECOLOGICAL_BENEFIT },
  { "可持续影响", BUDGET_INDICATOR_LEVEL2_SUSTAINABLE },
  { "可持续发展", BUDGET_INDICATOR_LEVEL2_SUSTAINABLE },
  { "满意度", BUDGET_INDICATOR_LEVEL2_SATISFACTION },
  { "服务对象满意度", BUDGET_INDICATOR_LEVEL2_SATISFACTION },
  { "社会公众满意度", BUDGET_INDICATOR_LEVEL2_SATISFACTION },
  { "社会公众或服务对象满意度", BUDGET_INDICATOR_LEVEL2_SATISFACTION },
  { NULL, BUDGET_INDICATOR_LEVEL2_UNKNOWN }
};

/* the longest words, with their suffix and a margin */
#define MAX_LEVEL_LENGTH 64

static guint
budget_indicator_classify (const char *text, const BudgetIndicatorWord *words)
{
  static const char suffix[] = "指标";
  char buffer[MAX_LEVEL_LENGTH];
  gsize length = text != NULL ? _budget_text_fold (text, buffer, sizeof buffer) : 0;

  if (length == 0 || length >= sizeof buffer)
    return 0;
  if (g_str_has_suffix (buffer, suffix))
    buffer[length - (sizeof suffix - 1)] = '\0';
  while (words->word != NULL && !g_str_equal (words->word, buffer))
    words++;
  return words->kind;
}

BudgetIndicatorLevel1
_budget_indicator_level1_from_text (const char *text)
{
  return (BudgetIndicatorLevel1) budget_indicator_classify (text, level1_words);
}

BudgetIndicatorLevel2
_budget_indicator_level2_from_text (const char *text)
{
  return (BudgetIndicatorLevel2) budget_indicator_classify (text, level2_words);
}
