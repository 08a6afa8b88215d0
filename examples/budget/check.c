/* check.c - budget check: disclosures under the rules
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "check.h"

#include <gio/gunixoutputstream.h>
#include <stdio.h>
#include <unistd.h>

/* so many files a thread are read ahead of what is written: a slow one must not fill the memory */
#define AHEAD 8

typedef struct
{
  const CheckOptions *options;
  GMutex mutex; /* of is_done */
  GCond is_any_done;
} Checking;

static void
check_job_clear (CheckJob *self)
{
  g_clear_object (&self->outcomes);
  g_clear_object (&self->findings);
  g_clear_object (&self->disclosure);
  g_clear_error (&self->error);
}

/* in a thread of the pool */
static void
check_job_run (gpointer data, gpointer user_data)
{
  CheckJob *self = data;
  Checking *checking = user_data;
  const CheckOptions *options = checking->options;

  self->disclosure = command_open (&self->path, 1, &self->error);
  if (self->disclosure != NULL)
    {
      self->findings =
          options->older != NULL
              ? budget_checker_check_against (options->checker, self->disclosure, options->older)
              : budget_checker_check (options->checker, self->disclosure);
      if (options->all_outcomes)
        self->outcomes = budget_checker_list_outcomes (options->checker, self->disclosure);
    }
  g_mutex_lock (&checking->mutex);
  self->is_done = TRUE;
  g_cond_broadcast (&checking->is_any_done);
  g_mutex_unlock (&checking->mutex);
}

static void
checking_wait (Checking *self, const CheckJob *job)
{
  g_mutex_lock (&self->mutex);
  while (!job->is_done)
    g_cond_wait (&self->is_any_done, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

void
check_counts_add (CheckCounts *self, GListModel *findings)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (BudgetFinding) finding = g_list_model_get_item (findings, i);

      self->of[budget_finding_get_severity (finding)]++;
    }
}

/* writer is NULL for text */
static void
write_job (const CheckOptions *options, const CheckJob *job, BudgetWriter *writer, const Look *look)
{
  if (job->error != NULL)
    {
      fflush (stdout);
      command_fail ("%s", job->error->message);
      if (writer != NULL)
        budget_writer_add_failure (writer, job->path, job->error->message);
    }
  else if (writer != NULL)
    budget_writer_add_findings (writer, job->disclosure, job->findings, job->outcomes, job->path);
  else
    check_print_job (options, job, look);
}

/* Runs all jobs and writes what they give in their order. Returns how many could not be done. */
static guint
run_jobs (Checking *checking,
          CheckJob *jobs,
          guint n_jobs,
          BudgetWriter *writer,
          const Look *look,
          CheckCounts *counts)
{
  guint n_threads = g_get_num_processors ();
  GThreadPool *pool = g_thread_pool_new (check_job_run, checking, (int) n_threads, FALSE, NULL);
  guint n_pushed = 0;
  guint n_failed = 0;

  for (guint i = 0; i < n_jobs; i++)
    {
      while (n_pushed < n_jobs && n_pushed < i + AHEAD * n_threads)
        g_thread_pool_push (pool, &jobs[n_pushed++], NULL);
      checking_wait (checking, &jobs[i]);
      write_job (checking->options, &jobs[i], writer, look);
      if (jobs[i].error != NULL)
        n_failed++;
      else
        check_counts_add (counts, jobs[i].findings);
      check_job_clear (&jobs[i]);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
  return n_failed;
}

static BudgetWriter *
begin_writer (const CheckOptions *options, const Look *look)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  BudgetWriter *writer;

  if (options->format == CHECK_FORMAT_TEXT)
    return NULL;
  writer = budget_writer_new ();
  budget_writer_set_pretty (writer, look->is_terminal);
  if (options->format == CHECK_FORMAT_SARIF)
    budget_writer_begin_sarif (writer, options->checker, options->is_chinese ? "zh" : "en", stream,
                               NULL);
  else
    budget_writer_begin_findings (writer, stream, NULL);
  return writer;
}

static int
check_files (const CheckOptions *options, char **paths, guint n_paths)
{
  Look look = look_of_stdout ();
  Checking checking = { .options = options };
  g_autofree CheckJob *jobs = g_new0 (CheckJob, n_paths);
  g_autoptr (BudgetWriter) writer = begin_writer (options, &look);
  g_autoptr (GError) error = NULL;
  CheckCounts counts = { 0 };
  guint n_failed;

  for (guint i = 0; i < n_paths; i++)
    jobs[i].path = paths[i];
  g_mutex_init (&checking.mutex);
  g_cond_init (&checking.is_any_done);
  n_failed = run_jobs (&checking, jobs, n_paths, writer, &look, &counts);
  g_cond_clear (&checking.is_any_done);
  g_mutex_clear (&checking.mutex);
  if (writer != NULL && !budget_writer_end_findings (writer, &error))
    return command_fail ("%s", error->message);
  if (writer == NULL)
    check_print_summary (options, n_paths - n_failed, &counts, &look);
  if (n_failed > 0)
    return STATUS_NOT_DONE;
  return counts.of[BUDGET_SEVERITY_ERROR] > 0 ? STATUS_FINDING : STATUS_DONE;
}

int
command_check (int argc, char **argv)
{
  CheckOptions options;
  Look look = look_of_stdout ();
  int status = STATUS_NOT_DONE;

  if (check_options_parse (&options, &argc, &argv))
    {
      if (options.explain != NULL)
        status = check_explain (&options, &look);
      else if (argc < 2)
        command_fail ("check: expected at least one FILE");
      else
        status = check_files (&options, argv + 1, (guint) argc - 1);
    }
  check_options_clear (&options);
  return status;
}
