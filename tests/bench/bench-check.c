/* bench-check.c - how long it takes to check a disclosure that is loaded
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bench-check FILE [TIMES]: prints the median of TIMES runs of all rules, with their findings listed, and
 * how many outcomes and findings there are. Only what the library offers to everyone is used.
 */
#include <budget/budget.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int
compare_times (const void *a, const void *b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

/* clock_gettime, since g_get_monotonic_time counts microseconds */
static gint64
now_ns (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return time.tv_sec * G_GINT64_CONSTANT (1000000000) + time.tv_nsec;
}

int
main (int argc, char **argv)
{
  guint times = argc > 2 ? (guint) atoi (argv[2]) : 1001;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : "");
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_load (file, NULL, &error);
  g_autoptr (BudgetChecker) checker = budget_checker_new ();
  g_autofree gint64 *nanoseconds = g_new0 (gint64, MAX (times, 1));
  g_autoptr (GListModel) outcomes = NULL;
  guint n_findings = 0;

  if (disclosure == NULL || times == 0)
    {
      fprintf (stderr, "bench-check: %s\n", error != NULL ? error->message : "no times");
      return 2;
    }
  for (guint i = 0; i < times; i++)
    {
      gint64 start = now_ns ();
      g_autoptr (GListModel) findings = budget_checker_check (checker, disclosure);

      n_findings = g_list_model_get_n_items (findings);
      nanoseconds[i] = now_ns () - start;
    }
  qsort (nanoseconds, times, sizeof (gint64), compare_times);
  outcomes = budget_checker_list_outcomes (checker, disclosure);
  printf ("median %.4f ms, outcomes %u, findings %u\n", (double) nanoseconds[times / 2] / 1e6,
          g_list_model_get_n_items (outcomes), n_findings);
  return 0;
}
