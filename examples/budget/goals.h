/* goals.h - prints performance goals
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#pragma once

#include "command.h"

void goals_print (BudgetDisclosure *disclosure, const Look *look);
