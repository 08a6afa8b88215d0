/* one-process.c - runs the Criterion tests of a program one after another in one process
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Criterion gives each test a process of its own, which under valgrind takes a second for each.
 * This takes the place of its main() and of the few functions through which a test speaks to it.
 * Tests that must end by a signal or with a status are left out, since nothing would come after
 * them.
 */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unwind.h>

/* the sections in which Criterion's macros leave tests and suites */
extern struct criterion_test *__start_cr_tst[];
extern struct criterion_test *__stop_cr_tst[];
extern struct criterion_suite *__start_cr_sts[] __attribute__ ((weak));
extern struct criterion_suite *__stop_cr_sts[] __attribute__ ((weak));

typedef enum
{
  OUTCOME_PASSED,
  OUTCOME_FAILED,
  OUTCOME_SKIPPED
} Outcome;

static struct
{
  const struct criterion_test *test;
  const struct criterion_suite *suite;
  void *parameter;
  uintptr_t frame; /* of the function that calls the test's */
  jmp_buf end;
  Outcome outcome;
} current;

/* called for each frame on the way out of a test */
static _Unwind_Reason_Code
leave_frame (int version,
             _Unwind_Action actions,
             _Unwind_Exception_Class class,
             struct _Unwind_Exception *exception,
             struct _Unwind_Context *context,
             void *data)
{
  if ((actions & _UA_END_OF_STACK) != 0 || _Unwind_GetCFA (context) > current.frame)
    longjmp (current.end, 1);
  return _URC_NO_REASON;
}

/* Ends the current test in the middle of it. The stack is unwound, so that what g_autoptr() and its
 * like hold is given back: tests are compiled with -fexceptions. */
__attribute__ ((noreturn)) static void
leave_test (Outcome outcome)
{
  static struct _Unwind_Exception exception;

  current.outcome = outcome;
  memset (&exception, 0, sizeof exception);
  _Unwind_ForcedUnwind (&exception, leave_frame, NULL);
  longjmp (current.end, 1);
}

void
criterion_abort_test (void)
{
  leave_test (OUTCOME_FAILED);
}

void
criterion_skip_test (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  printf ("# ");
  vprintf (format, arguments);
  printf ("\n");
  va_end (arguments);
  leave_test (OUTCOME_SKIPPED);
}

void
criterion_test_die (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  vfprintf (stderr, format, arguments);
  va_end (arguments);
  exit (EXIT_FAILURE);
}

void
cr_log (enum criterion_severity severity, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  printf ("# ");
  vprintf (format, arguments);
  printf ("\n");
  va_end (arguments);
}

void
criterion_send_assert (struct criterion_assert_stats *stats)
{
  if (stats->passed)
    return;
  printf ("# %s:%u: %s\n", stats->file, stats->line, stats->message);
  current.outcome = OUTCOME_FAILED;
}

void
cri_asserts_passed_incr (void)
{
}

void
criterion_internal_test_setup (void)
{
  if (current.suite != NULL && current.suite->data != NULL && current.suite->data->init != NULL)
    current.suite->data->init ();
  if (current.test->data->init != NULL)
    current.test->data->init ();
}

void
criterion_internal_test_main (void (*function) (void))
{
  current.frame = (uintptr_t) __builtin_frame_address (0);
  if (setjmp (current.end) != 0)
    return;
  if (current.test->data->kind_ == CR_TEST_PARAMETERIZED)
    ((void (*) (void *)) function) (current.parameter);
  else
    function ();
}

void
criterion_internal_test_teardown (void)
{
  if (current.test->data->fini != NULL)
    current.test->data->fini ();
  if (current.suite != NULL && current.suite->data != NULL && current.suite->data->fini != NULL)
    current.suite->data->fini ();
}

static const struct criterion_suite *
find_suite (const char *name)
{
  if (__start_cr_sts == NULL)
    return NULL;
  for (struct criterion_suite **suite = __start_cr_sts; suite < __stop_cr_sts; suite++)
    if (*suite != NULL && strcmp ((*suite)->name, name) == 0)
      return *suite;
  return NULL;
}

static bool
must_end_early (const struct criterion_test_extra_data *data)
{
  return data != NULL && (data->signal != 0 || data->exit_code != 0);
}

/* prints the line of one run of the current test, and returns whether it failed */
static int
run_once (unsigned number)
{
  static const char *const words[] = { "ok", "not ok", "ok" };

  current.outcome = OUTCOME_PASSED;
  current.test->test ();
  printf ("%s %u - %s::%s%s\n", words[current.outcome], number, current.test->category,
          current.test->name, current.outcome == OUTCOME_SKIPPED ? " # SKIP" : "");
  fflush (stdout);
  return current.outcome == OUTCOME_FAILED;
}

static int
run_with_parameters (unsigned *number)
{
  struct criterion_test_params params = current.test->data->param_ ();
  int n_failed = 0;

  for (size_t i = 0; i < params.length; i++)
    {
      current.parameter = (char *) params.params + i * params.size;
      n_failed += run_once (++*number);
    }
  if (params.cleanup != NULL)
    params.cleanup (&params);
  return n_failed;
}

int
main (void)
{
  unsigned number = 0;
  int n_failed = 0;

  for (struct criterion_test **test = __start_cr_tst; test < __stop_cr_tst; test++)
    {
      if (*test == NULL || (*test)->data->disabled)
        continue;
      current.test = *test;
      current.suite = find_suite ((*test)->category);
      if (must_end_early ((*test)->data) ||
          (current.suite != NULL && must_end_early (current.suite->data)))
        continue;
      if ((*test)->data->kind_ == CR_TEST_PARAMETERIZED)
        n_failed += run_with_parameters (&number);
      else
        n_failed += run_once (++number);
    }
  printf ("1..%u\n", number);
  return n_failed > 0;
}
