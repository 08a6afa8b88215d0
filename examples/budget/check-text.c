/* check-text.c - what budget check found, for people
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "check.h"

#include <stdio.h>
#include <string.h>

#define N_RESULTS 5
#define N_SUM_COLUMNS 4

typedef struct
{
  const char *severities[3];
  const char *results[N_RESULTS];
  const char *nothing;
  const char *wrong;
  const char *blank;
  const char *blanks;
  const char *is_sum_of;
  const char *difference;
  const char *interval;
  const char *beneath;
  const char *summary;
  const char *why;
  const char *identity;
  const char *judgement;
  const char *disabled;
  const char *headings[N_RESULTS + 2];
} Words;

static const Words english = {
  .severities = { "note", "warning", "error" },
  .results = { "pass", "round", "fail", "vacuous", "not applicable" },
  .nothing = "nothing to report",
  .wrong = "<- wrong",
  .blank = "(blank)",
  .blanks = "%u blank",
  .is_sum_of = "compared with the sum of",
  .difference = "difference",
  .interval = "rounding explains",
  .beneath = "explained by it:",
  .summary = "files: %u, errors: %u, warnings: %u, notes: %u\n",
  .why = "why:      ",
  .identity = "identity: ",
  .judgement = "needs judgement, no identity",
  .disabled = "switched off",
  .headings = { "rule", "pass", "round", "fail", "vacuous", "n/a", "" },
};

static const Words chinese = {
  .severities = { "提示", "警告", "错误" },
  .results = { "成立", "四舍五入", "不成立", "均为空白", "不适用" },
  .nothing = "没有发现问题",
  .wrong = "← 有误",
  .blank = "（空白）",
  .blanks = "空白 %u 处",
  .is_sum_of = "对照下列之和",
  .difference = "差",
  .interval = "四舍五入可以解释",
  .beneath = "由同一处引起：",
  .summary = "文件 %u，错误 %u，警告 %u，提示 %u\n",
  .why = "依据：",
  .identity = "等式：",
  .judgement = "需要判断，没有等式",
  .disabled = "已停用",
  .headings = { "规则", "成立", "四舍五入", "不成立", "空白", "不适用", "" },
};

static const Words *
words_of (const CheckOptions *options)
{
  return options->is_chinese ? &chinese : &english;
}

static const char *
message_of (const CheckOptions *options, const char *zh, const char *en)
{
  const char *message = options->is_chinese ? zh : en;

  return message != NULL ? message : "";
}

static Style
style_of (BudgetSeverity severity)
{
  static const Style styles[] = { STYLE_DIM, STYLE_WARNING, STYLE_ERROR };

  return styles[severity];
}

static void G_GNUC_PRINTF (2, 3) add_part (GString *parts, const char *format, ...)
{
  va_list arguments;

  if (parts->len > 0)
    g_string_append (parts, "，");
  va_start (arguments, format);
  g_string_append_vprintf (parts, format, arguments);
  va_end (arguments);
}

/* where something stands; the library says it in English */
static char *
format_place (BudgetPlace *place, const Words *words)
{
  GString *parts;

  if (words != &chinese)
    return budget_place_to_string (place);
  parts = g_string_new (NULL);
  if (budget_place_get_page (place) != 0)
    add_part (parts, "第 %u 页", budget_place_get_page (place));
  if (budget_place_get_sheet (place) != NULL)
    add_part (parts, "工作表 %s", budget_place_get_sheet (place));
  if (budget_place_get_table (place) != 0)
    add_part (parts, "第 %u 个表", budget_place_get_table (place));
  if (budget_place_get_cell (place) != NULL)
    add_part (parts, "单元格 %s", budget_place_get_cell (place));
  else
    {
      if (budget_place_get_row (place) != 0)
        add_part (parts, "第 %u 行", budget_place_get_row (place));
      if (budget_place_get_column (place) != 0)
        add_part (parts, "第 %u 列", budget_place_get_column (place));
    }
  if (budget_place_get_line (place) != 0)
    add_part (parts, "文本第 %u 行", budget_place_get_line (place));
  return g_string_free (parts, FALSE);
}

static void
add_contributor (Grid *grid,
                 BudgetContributor *contributor,
                 const char *sign,
                 gboolean is_culprit,
                 const Words *words)
{
  g_autofree char *digits = budget_contributor_format_amount (contributor);
  g_autoptr (BudgetPlace) place = budget_contributor_dup_place (contributor);
  g_autofree char *where = format_place (place, words);
  const char *label = budget_contributor_get_label (contributor);
  g_autofree char *marked = g_strdup_printf (
      "%s%s%s", label != NULL ? label : "", is_culprit ? "  " : "", is_culprit ? words->wrong : "");
  const char *cells[N_SUM_COLUMNS] = { sign, digits != NULL ? digits : words->blank, marked,
                                       where };

  grid_add (grid, is_culprit ? STYLE_ERROR : STYLE_PLAIN, cells);
}

/* an amount that is shown has a print, or is the one that is wrong */
static gboolean
is_shown (BudgetOutcome *outcome, BudgetContributor *contributor)
{
  g_autoptr (BudgetContributor) culprit = budget_outcome_dup_culprit (outcome);

  return contributor == culprit || budget_contributor_get_amount (contributor, NULL);
}

static guint
count_shown (BudgetOutcome *outcome, gboolean is_left)
{
  guint n_shown = 0;

  for (guint i = 0; i < budget_outcome_get_n_contributors (outcome); i++)
    {
      g_autoptr (BudgetContributor) contributor = budget_outcome_get_contributor (outcome, i);

      n_shown += budget_contributor_get_is_total (contributor) == is_left &&
                 is_shown (outcome, contributor);
    }
  return n_shown;
}

/* One side of the comparison, a line an amount, beginning with the sign first; blanks are counted
 * only. */
static void
add_side (Grid *grid,
          BudgetOutcome *outcome,
          gboolean is_left,
          const char *first,
          const Words *words)
{
  g_autoptr (BudgetContributor) culprit = budget_outcome_dup_culprit (outcome);
  guint n_shown = 0;
  guint n_blank = 0;

  for (guint i = 0; i < budget_outcome_get_n_contributors (outcome); i++)
    {
      g_autoptr (BudgetContributor) contributor = budget_outcome_get_contributor (outcome, i);
      gboolean is_taken_away = budget_contributor_get_sign (contributor) < 0;

      if (budget_contributor_get_is_total (contributor) != is_left)
        continue;
      if (is_shown (outcome, contributor))
        add_contributor (grid, contributor,
                         is_taken_away  ? "-"
                         : n_shown == 0 ? first
                                        : "+",
                         contributor == culprit, words);
      n_shown += is_shown (outcome, contributor);
      n_blank += !is_shown (outcome, contributor);
    }
  if (n_blank > 0)
    {
      g_autofree char *count = g_strdup_printf (words->blanks, n_blank);
      const char *cells[N_SUM_COLUMNS] = { n_shown == 0 ? first : "", "", count, "" };

      grid_add (grid, STYLE_DIM, cells);
    }
}

/* the sum written out: what is printed, what it should be, and the difference */
static void
print_sum (BudgetOutcome *outcome, const Words *words, const Look *look)
{
  const gboolean is_number[N_SUM_COLUMNS] = { FALSE, TRUE, FALSE, FALSE };
  g_autoptr (Grid) grid = NULL;
  g_autofree char *expected = budget_outcome_format_expected (outcome);
  g_autofree char *difference = budget_outcome_format_difference (outcome);
  g_autofree char *interval = budget_outcome_format_interval (outcome);
  const char *unit = budget_money_unit_get_word (budget_outcome_get_money_unit (outcome));
  const char *relation;
  gint64 fen = 0;

  if (expected == NULL || budget_outcome_get_n_contributors (outcome) == 0)
    return;
  grid = grid_new (N_SUM_COLUMNS, is_number);
  budget_outcome_get_difference (outcome, &fen);
  relation = fen < 0 ? "<" : fen > 0 ? ">" : "=";
  add_side (grid, outcome, TRUE, "", words);
  /* a single amount needs no line for its sum */
  if (count_shown (outcome, FALSE) != 1)
    {
      const char *due[N_SUM_COLUMNS] = { relation, expected, words->is_sum_of, "" };

      grid_add (grid, STYLE_BOLD, due);
      add_side (grid, outcome, FALSE, "", words);
    }
  else
    add_side (grid, outcome, FALSE, relation, words);
  grid_print (grid, look, 0, "      ");
  command_print ("      %s %s %s", words->difference, difference, unit != NULL ? unit : "");
  if (interval != NULL && strcmp (interval, "0") != 0)
    command_print (" (%s %s)", words->interval, interval);
  putchar ('\n');
}

static void
print_beneath (const CheckOptions *options, BudgetFinding *finding, const Look *look)
{
  g_autoptr (GListModel) beneath = budget_finding_list_beneath (finding);
  guint n = g_list_model_get_n_items (beneath);

  if (n == 0)
    return;
  command_print ("      %s\n", words_of (options)->beneath);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (beneath, i);
      g_autofree char *line =
          g_strdup_printf ("        %s %s\n", budget_outcome_get_rule (outcome),
                           message_of (options, budget_outcome_get_message_zh (outcome),
                                       budget_outcome_get_message (outcome)));

      look_print (look, STYLE_DIM, line);
    }
}

static void
print_finding (const CheckOptions *options, BudgetFinding *finding, const Look *look)
{
  const Words *words = words_of (options);
  BudgetSeverity severity = budget_finding_get_severity (finding);
  BudgetOutcome *outcome = budget_finding_get_outcome (finding);
  g_autoptr (BudgetPlace) place = budget_finding_dup_place (finding);
  g_autofree char *where = format_place (place, words);
  const char *text = budget_finding_get_text (finding);

  fputs ("  ", stdout);
  look_print (look, style_of (severity), words->severities[severity]);
  putchar (' ');
  look_print (look, STYLE_BOLD, budget_finding_get_what (finding));
  command_print (" %s%s%s%s\n",
                 message_of (options, budget_finding_get_message_zh (finding),
                             budget_finding_get_message (finding)),
                 *where != '\0' ? " (" : "", where, *where != '\0' ? ")" : "");
  if (text != NULL)
    command_print ("      “%s”\n", text);
  if (outcome != NULL)
    print_sum (outcome, words, look);
  print_beneath (options, finding, look);
}

static void
add_rule_row (Grid *grid, const CheckOptions *options, const char *rule, const guint *counts)
{
  g_autoptr (BudgetRule) found = budget_checker_find_rule (options->checker, rule);
  char digits[N_RESULTS][12];
  const char *cells[N_RESULTS + 2] = { rule };

  for (guint i = 0; i < N_RESULTS; i++)
    {
      g_snprintf (digits[i], sizeof digits[i], "%u", counts[i]);
      cells[i + 1] = counts[i] > 0 ? digits[i] : "";
    }
  cells[N_RESULTS + 1] = found != NULL ? message_of (options, budget_rule_get_text_zh (found),
                                                     budget_rule_get_text (found))
                                       : "";
  grid_add (grid, counts[BUDGET_RESULT_FAIL] > 0 ? STYLE_BOLD : STYLE_PLAIN, cells);
}

/* a line a rule: how often it gave what */
static void
print_outcomes (const CheckOptions *options, GListModel *outcomes, const Look *look)
{
  const gboolean is_number[N_RESULTS + 2] = { FALSE, TRUE, TRUE, TRUE, TRUE, TRUE, FALSE };
  g_autoptr (Grid) grid = grid_new (N_RESULTS + 2, is_number);
  g_autofree char *rule = NULL;
  guint counts[N_RESULTS] = { 0 };

  grid_add (grid, STYLE_DIM, words_of (options)->headings);
  for (guint i = 0; i < g_list_model_get_n_items (outcomes); i++)
    {
      g_autoptr (BudgetOutcome) outcome = g_list_model_get_item (outcomes, i);

      if (rule != NULL && strcmp (rule, budget_outcome_get_rule (outcome)) != 0)
        {
          add_rule_row (grid, options, rule, counts);
          memset (counts, 0, sizeof counts);
          g_clear_pointer (&rule, g_free);
        }
      if (rule == NULL)
        rule = g_strdup (budget_outcome_get_rule (outcome));
      counts[budget_outcome_get_result (outcome)]++;
    }
  if (rule != NULL)
    add_rule_row (grid, options, rule, counts);
  grid_print (grid, look, 1, "  ");
}

void
check_print_job (const CheckOptions *options, const CheckJob *job, const Look *look)
{
  guint n = g_list_model_get_n_items (job->findings);
  g_autofree char *path = g_utf8_make_valid (job->path, -1);

  look_print (look, STYLE_BOLD, path);
  if (n == 0)
    command_print (": %s\n", words_of (options)->nothing);
  else
    putchar ('\n');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BudgetFinding) finding = g_list_model_get_item (job->findings, i);

      print_finding (options, finding, look);
    }
  if (job->outcomes != NULL)
    print_outcomes (options, job->outcomes, look);
}

void
check_print_summary (const CheckOptions *options,
                     guint n_files,
                     const CheckCounts *counts,
                     const Look *look)
{
  g_autofree char *line =
      g_strdup_printf (words_of (options)->summary, n_files, counts->of[BUDGET_SEVERITY_ERROR],
                       counts->of[BUDGET_SEVERITY_WARNING], counts->of[BUDGET_SEVERITY_NOTE]);

  look_print (look, STYLE_BOLD, line);
}

int
check_explain (const CheckOptions *options, const Look *look)
{
  const Words *words = words_of (options);
  g_autoptr (BudgetRule) rule = budget_checker_find_rule (options->checker, options->explain);
  const char *reason;
  const char *identity;

  if (rule == NULL)
    return command_fail ("check: there is no rule '%s'", options->explain);
  reason = budget_rule_get_reason (rule);
  identity = budget_rule_get_identity (rule);
  look_print (look, STYLE_BOLD, budget_rule_get_id (rule));
  putchar (' ');
  look_print (look, style_of (budget_rule_get_severity (rule)),
              words->severities[budget_rule_get_severity (rule)]);
  command_print ("%s%s\n  %s\n  %s\n", budget_rule_get_enabled (rule) ? "" : ", ",
                 budget_rule_get_enabled (rule) ? "" : words->disabled,
                 budget_rule_get_text_zh (rule), budget_rule_get_text (rule));
  if (reason != NULL)
    command_print ("  %s%s\n", words->why, reason);
  command_print ("  %s%s\n", words->identity, identity != NULL ? identity : words->judgement);
  return STATUS_DONE;
}
