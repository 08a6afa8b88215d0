/* budget-culprit.c - which amount is wrong
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A wrong amount breaks every comparison that it is part of, and one change mends them all. Any
 * other amount of one of these comparisons is part of others, too, which hold, and which its change
 * would break. So the culprit is the amount whose change mends the most and breaks nothing.
 */
#include "config.h"

#include "check/budget-report-private.h"

#include <string.h>

/* A printed amount, and the comparisons that it is part of. */
typedef struct
{
  GArray *uses; /* (owned) of BudgetUse */
} BudgetSuspect;

typedef struct
{
  guint outcome;
  guint contributor; /* among all of the run */
} BudgetUse;

typedef struct
{
  guint suspect;
  gint64 change;
  guint n_mended;
  int n_exact; /* how many more of its comparisons hold exactly than did before */
  guint n_uses;
  gboolean is_tied;
} BudgetVerdict;

typedef struct
{
  BudgetCheck *check;
  GArray *suspects;   /* (owned) of BudgetSuspect */
  GHashTable *by_key; /* (owned) */
  guint8 *is_open;    /* (owned) of each outcome: it does not hold, and nothing explains it yet */
} BudgetInquiry;

static gint64
budget_contributor_key (const BudgetContributorData *contributor)
{
  return ((gint64) contributor->subject << 60) | ((gint64) (contributor->table & 0xFFFF) << 44) |
         ((gint64) (contributor->column & 0xFFF) << 32) | contributor->row;
}

static BudgetOutcomeData *
budget_inquiry_get_outcome (const BudgetInquiry *self, guint position)
{
  return &g_array_index (self->check->outcomes, BudgetOutcomeData, position);
}

static const BudgetContributorData *
budget_inquiry_get_contributor (const BudgetInquiry *self, guint position)
{
  return &g_array_index (self->check->contributors, BudgetContributorData, position);
}

static void
budget_suspect_clear (gpointer data)
{
  BudgetSuspect *self = data;

  g_clear_pointer (&self->uses, g_array_unref);
}

/* Adds the amounts of an outcome as suspects; without is_new only notes its use of those there. */
static void
budget_inquiry_add_uses (BudgetInquiry *self, guint position, gboolean is_new)
{
  const BudgetOutcomeData *outcome = budget_inquiry_get_outcome (self, position);

  for (guint i = 0; i < outcome->n_contributors; i++)
    {
      BudgetUse use = { position, outcome->first_contributor + i };
      gint64 key = budget_contributor_key (budget_inquiry_get_contributor (self, use.contributor));
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, &key));

      if (found == 0 && is_new)
        {
          BudgetSuspect suspect = { g_array_new (FALSE, FALSE, sizeof (BudgetUse)) };

          g_array_append_val (self->suspects, suspect);
          found = self->suspects->len;
          g_hash_table_insert (self->by_key, g_memdup2 (&key, sizeof key),
                               GUINT_TO_POINTER (found));
        }
      if (found != 0)
        g_array_append_val (g_array_index (self->suspects, BudgetSuspect, found - 1).uses, use);
    }
}

/* by how much the sum of the left side less the right one grows with the amount */
static int
budget_inquiry_get_weight (const BudgetInquiry *self, const BudgetUse *use)
{
  const BudgetContributorData *contributor =
      budget_inquiry_get_contributor (self, use->contributor);

  return contributor->is_left ? contributor->sign : -contributor->sign;
}

/* Whether the comparison holds, or would by rounding, once the amount has changed. */
static gboolean
budget_inquiry_would_hold (const BudgetInquiry *self, const BudgetUse *use, gint64 change)
{
  const BudgetOutcomeData *outcome = budget_inquiry_get_outcome (self, use->outcome);
  gint64 difference = outcome->actual - outcome->expected;
  gint64 left;

  if (__builtin_add_overflow (difference, budget_inquiry_get_weight (self, use) * change, &left) ||
      left == G_MININT64)
    return FALSE;
  if ((outcome->bound < 0 && left < 0) || (outcome->bound > 0 && left > 0))
    return TRUE;
  return left == 0 || ABS (left) <= outcome->interval2 / 2;
}

/* the same, not only by rounding */
static gboolean
budget_inquiry_would_be_exact (const BudgetInquiry *self, const BudgetUse *use, gint64 change)
{
  const BudgetOutcomeData *outcome = budget_inquiry_get_outcome (self, use->outcome);

  return outcome->bound == 0 &&
         outcome->actual - outcome->expected == -budget_inquiry_get_weight (self, use) * change;
}

/* What changing a suspect so that the comparison of use holds exactly would mend; FALSE when it would
 * mend nothing, or break one that holds. */
static gboolean
budget_inquiry_try (const BudgetInquiry *self,
                    const BudgetSuspect *suspect,
                    const BudgetUse *use,
                    BudgetVerdict *verdict)
{
  const BudgetOutcomeData *outcome = budget_inquiry_get_outcome (self, use->outcome);

  verdict->change = -budget_inquiry_get_weight (self, use) * (outcome->actual - outcome->expected);
  verdict->n_uses = suspect->uses->len;
  for (guint i = 0; i < suspect->uses->len; i++)
    {
      const BudgetUse *other = &g_array_index (suspect->uses, BudgetUse, i);
      gboolean would_hold = budget_inquiry_would_hold (self, other, verdict->change);

      if (budget_inquiry_get_outcome (self, other->outcome)->result == BUDGET_RESULT_FAIL)
        verdict->n_mended += would_hold && self->is_open[other->outcome];
      else if (!would_hold)
        return FALSE;
      verdict->n_exact += budget_inquiry_would_be_exact (self, other, verdict->change) -
                          budget_inquiry_would_be_exact (self, other, 0);
    }
  return verdict->n_mended > 0;
}

/* Whether a mends more than b, equally much (0), or less: then what holds by rounding alone tells, and
 * then which of them more comparisons speak of. */
static int
budget_verdict_compare (const BudgetVerdict *a, const BudgetVerdict *b)
{
  if (a->n_mended != b->n_mended)
    return a->n_mended > b->n_mended ? 1 : -1;
  if (a->n_exact != b->n_exact)
    return a->n_exact > b->n_exact ? 1 : -1;
  return a->n_uses == b->n_uses ? 0 : a->n_uses > b->n_uses ? 1 : -1;
}

/* Whether two amounts are part of one comparison that nothing explains yet: else they have nothing to do
 * with each other, and both may be wrong. */
static gboolean
budget_inquiry_are_rivals (const BudgetInquiry *self, guint a, guint b)
{
  const GArray *uses = g_array_index (self->suspects, BudgetSuspect, a).uses;
  const GArray *others = g_array_index (self->suspects, BudgetSuspect, b).uses;

  for (guint i = 0; i < uses->len; i++)
    {
      guint outcome = g_array_index (uses, BudgetUse, i).outcome;

      for (guint o = 0; self->is_open[outcome] && o < others->len; o++)
        if (g_array_index (others, BudgetUse, o).outcome == outcome)
          return TRUE;
    }
  return FALSE;
}

/* the change of a suspect that mends most */
static void
budget_inquiry_weigh (const BudgetInquiry *self, guint position, BudgetVerdict *best)
{
  const BudgetSuspect *suspect = &g_array_index (self->suspects, BudgetSuspect, position);

  for (guint i = 0; i < suspect->uses->len; i++)
    {
      const BudgetUse *use = &g_array_index (suspect->uses, BudgetUse, i);
      BudgetVerdict verdict = { .suspect = position };
      int order;

      /* what one side may be less than says nothing of what the amount should be */
      if (!self->is_open[use->outcome] ||
          budget_inquiry_get_outcome (self, use->outcome)->bound != 0 ||
          !budget_inquiry_try (self, suspect, use, &verdict))
        continue;
      if (best->suspect == position || best->n_mended != verdict.n_mended)
        {
          if (budget_verdict_compare (&verdict, best) > 0)
            *best = verdict;
          continue;
        }
      if (!budget_inquiry_are_rivals (self, position, best->suspect))
        continue;
      order = budget_verdict_compare (&verdict, best);
      if (order > 0)
        *best = verdict;
      else if (order == 0)
        best->is_tied = TRUE;
    }
}

static void
budget_inquiry_name (BudgetInquiry *self, const BudgetVerdict *verdict, GArray *mended)
{
  const BudgetSuspect *suspect = &g_array_index (self->suspects, BudgetSuspect, verdict->suspect);

  for (guint i = 0; i < suspect->uses->len; i++)
    {
      const BudgetUse *use = &g_array_index (suspect->uses, BudgetUse, i);
      BudgetOutcomeData *outcome = budget_inquiry_get_outcome (self, use->outcome);

      if (!self->is_open[use->outcome] || !budget_inquiry_would_hold (self, use, verdict->change))
        continue;
      self->is_open[use->outcome] = FALSE;
      if (!verdict->is_tied)
        outcome->culprit = (int) (use->contributor - outcome->first_contributor);
      g_array_append_val (mended, use->outcome);
    }
}

/* What one finding for all of them says: which amount is wrong, and what it should be. */
static void
budget_inquiry_describe (const BudgetInquiry *self,
                         BudgetReport *report,
                         guint n_mended,
                         const BudgetVerdict *verdict)
{
  const BudgetOutcomeData *outcome = budget_inquiry_get_outcome (self, report->outcome);
  const BudgetContributorData *culprit;
  g_autofree char *label = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *due = NULL;
  const char *unit;

  if (outcome->culprit < 0)
    return;
  culprit =
      budget_inquiry_get_contributor (self, outcome->first_contributor + (guint) outcome->culprit);
  label = _budget_contributor_label (culprit, self->check->data);
  unit = budget_money_unit_get_word ((BudgetMoneyUnit) culprit->unit);
  due = budget_amount_to_string (culprit->fen + verdict->change, (BudgetMoneyUnit) culprit->unit);
  printed = culprit->is_blank ? g_strdup ("空白")
                              : budget_amount_format (culprit->fen, (BudgetMoneyUnit) culprit->unit,
                                                      culprit->scale);
  report->finding.place = *_budget_contributor_place (culprit, self->check->data);
  report->finding.zh =
      _budget_arena_printf (self->check->arena, "%s 印作 %s，改为 %s %s 则 %u 处勾稽都成立", label,
                            printed, due, unit != NULL ? unit : "", n_mended);
  report->finding.en = _budget_arena_printf (
      self->check->arena, "%s is printed %s; %s %s would mend all %u comparisons", label,
      culprit->is_blank ? "blank" : printed, due, unit != NULL ? unit : "", n_mended);
}

/* Leaves one report of those in mended, with the others beneath it. */
static void
budget_inquiry_join (const BudgetInquiry *self,
                     GArray *reports,
                     const GArray *mended,
                     const BudgetVerdict *verdict)
{
  BudgetReport *head = NULL;

  for (guint i = 0; i < mended->len; i++)
    {
      guint outcome = g_array_index (mended, guint, i);

      for (guint r = 0; r < reports->len; r++)
        {
          BudgetReport *report = &g_array_index (reports, BudgetReport, r);

          if (report->outcome != outcome)
            continue;
          if (head == NULL)
            head = report;
          else
            {
              if (head->beneath == NULL)
                head->beneath = g_array_new (FALSE, FALSE, sizeof (guint));
              g_array_append_val (head->beneath, outcome);
              head->finding.severity = MAX (head->finding.severity, report->finding.severity);
              g_array_remove_index (reports, r);
              /* the array has moved up behind it */
              if (head > report)
                head--;
            }
          break;
        }
    }
  if (head != NULL && mended->len > 1)
    budget_inquiry_describe (self, head, mended->len, verdict);
}

/* an outcome that one amount can explain */
static gboolean
budget_outcome_is_sum (const BudgetOutcomeData *outcome)
{
  return outcome->has_amounts && outcome->bound == 0;
}

static void
budget_inquiry_open (BudgetInquiry *self)
{
  guint n = self->check->outcomes->len;

  self->is_open = g_new0 (guint8, n);
  self->by_key = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->suspects = g_array_new (FALSE, FALSE, sizeof (BudgetSuspect));
  g_array_set_clear_func (self->suspects, budget_suspect_clear);
  for (guint i = 0; i < n; i++)
    {
      const BudgetOutcomeData *outcome = budget_inquiry_get_outcome (self, i);

      if (outcome->result != BUDGET_RESULT_FAIL || !budget_outcome_is_sum (outcome))
        continue;
      self->is_open[i] = TRUE;
      budget_inquiry_add_uses (self, i, TRUE);
    }
  for (guint i = 0; i < n; i++)
    {
      const BudgetOutcomeData *outcome = budget_inquiry_get_outcome (self, i);

      if (self->is_open[i] || !outcome->has_amounts)
        continue;
      self->is_open[i] = outcome->result == BUDGET_RESULT_FAIL;
      budget_inquiry_add_uses (self, i, FALSE);
    }
}

void
_budget_check_find_culprits (BudgetCheck *self, GArray *reports)
{
  BudgetInquiry inquiry = { .check = self };
  BudgetVerdict verdict;

  if (reports->len == 0)
    return;
  budget_inquiry_open (&inquiry);
  do
    {
      g_autoptr (GArray) mended = g_array_new (FALSE, FALSE, sizeof (guint));

      verdict = (BudgetVerdict){ .suspect = G_MAXUINT };
      for (guint i = 0; i < inquiry.suspects->len; i++)
        budget_inquiry_weigh (&inquiry, i, &verdict);
      if (verdict.n_mended > 0)
        {
          budget_inquiry_name (&inquiry, &verdict, mended);
          budget_inquiry_join (&inquiry, reports, mended, &verdict);
        }
    }
  while (verdict.n_mended > 0);
  g_array_unref (inquiry.suspects);
  g_hash_table_unref (inquiry.by_key);
  g_free (inquiry.is_open);
}
