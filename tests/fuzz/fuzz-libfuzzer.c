/* fuzz-libfuzzer.c - what libFuzzer is to know of GLib
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "fuzz.h"

#include <signal.h>
#include <stdlib.h>

int LLVMFuzzerInitialize (int *n_arguments, char ***arguments);

static void
fuzz_on_trap (int number)
{
  abort ();
}

/* GLib ends a program with a trap, of which libFuzzer would not say with which input it came */
int
LLVMFuzzerInitialize (int *n_arguments, char ***arguments)
{
  signal (SIGTRAP, fuzz_on_trap);
  return 0;
}
