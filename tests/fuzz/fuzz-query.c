/* fuzz-query.c - any text as a query
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include <string.h>

static void
fuzz_check_failure (gboolean done, const GError *error)
{
  if (done != (error == NULL))
    g_error ("an error and a result, or neither");
  if (error != NULL &&
      (error->domain != BUDGET_ERROR || !g_utf8_validate (error->message, -1, NULL)))
    g_error ("an error as it should not be");
}

/* a query that compiled says itself again, and can be put to a disclosure */
static void
fuzz_check_query (BudgetQuery *query, BudgetDisclosure *disclosure)
{
  g_autoptr (BudgetQuery) again = budget_query_new_from_text (budget_query_get_text (query), NULL);
  g_autoptr (BudgetTotals) totals = NULL;
  g_autoptr (GError) error = NULL;

  if (again == NULL || strcmp (budget_query_get_text (again), budget_query_get_text (query)) != 0)
    g_error ("“%s” does not say itself again", budget_query_get_text (query));
  totals = budget_query_run (query, disclosure, &error);
  fuzz_check_failure (totals != NULL, error);
}

/* (transfer none) the sample where it is known to be, else an empty one */
static BudgetDisclosure *
fuzz_get_disclosure (void)
{
  static BudgetDisclosure *disclosure;
  const char *source = g_getenv ("BUDGET_TEST_SOURCE");

  if (disclosure == NULL && source != NULL)
    {
      g_autofree char *path = g_build_filename (source, "examples", "data", "sample.txt", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      disclosure = budget_disclosure_load (file, NULL, NULL);
    }
  if (disclosure == NULL)
    disclosure = budget_disclosure_new ();
  return disclosure;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BudgetQuery) query = budget_query_new_from_text (text, &error);

  fuzz_check_failure (query != NULL, error);
  if (query != NULL)
    fuzz_check_query (query, fuzz_get_disclosure ());
  return 0;
}
