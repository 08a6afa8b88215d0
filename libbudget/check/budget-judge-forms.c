/* budget-judge-forms.c - the set of forms, and their notes
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include "check/budget-judges-private.h"

void
_budget_judge_pass (BudgetCheck *self, const BudgetPlaceData *place)
{
  _budget_check_add_outcome (self, BUDGET_RESULT_PASS, place);
}

BudgetOutcomeData *
_budget_judge_fail (BudgetCheck *self,
                    const BudgetPlaceData *place,
                    const char *text,
                    const char *zh,
                    const char *en)
{
  BudgetOutcomeData *outcome = _budget_check_add_outcome (self, BUDGET_RESULT_FAIL, place);

  outcome->zh = zh;
  outcome->en = en;
  outcome->text = text;
  return outcome;
}

/* A form that shows nothing says so (空表列示), and a form that says so shows nothing. */
void
_budget_judge_empty_form_has_note (BudgetCheck *self)
{
  for (guint i = 0; i < self->data->n_tables; i++)
    {
      const BudgetTableData *table = self->tables[i].data;

      if ((self->rule->tables & (G_GUINT64_CONSTANT (1) << table->kind)) == 0 ||
          table->status != BUDGET_TABLE_STATUS_EMPTY)
        continue;
      if (table->notes[0] != NULL)
        _budget_judge_pass (self, &table->place);
      else
        _budget_judge_fail (
            self, &table->place, table->title,
            _budget_arena_printf (self->arena, "《%s》是空表，却没有空表说明", table->title),
            _budget_arena_printf (self->arena, "the form “%s” is empty, and no note says so",
                                  table->title));
    }
}
