/* budget-pdf-token.c - operands and operators of the content of a page
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "read/pdf/budget-pdf-content-private.h"

#include <string.h>

static gboolean
content_is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
content_is_delimiter (char c)
{
  return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' ||
         c == '}' || c == '/' || c == '%';
}

#define JUMP 1000.0 /* thousandths of the size of letters */

static gsize
content_skip_string (ContentInput *in, gsize *n_gaps)
{
  const char *start = ++in->p;
  guint depth = 1;

  for (; in->p < in->end; in->p++)
    {
      if (*in->p == '\\' && in->p + 1 < in->end)
        in->p++;
      else if (*in->p == ' ')
        *n_gaps += in->p > start && in->p[-1] == ' ' && (in->p - 1 == start || in->p[-2] != ' ');
      else if (*in->p == '(')
        depth++;
      else if (*in->p == ')' && --depth == 0)
        return (gsize) (in->p++ - start);
    }
  return (gsize) (in->end - start);
}

static gsize
content_skip_hex (ContentInput *in)
{
  const char *start = ++in->p;

  while (in->p < in->end && *in->p != '>')
    in->p++;
  if (in->p < in->end)
    in->p++;
  return (gsize) (in->p - start) / 2;
}

static double
content_parse_number (ContentInput *in)
{
  gboolean negative = FALSE;
  double value = 0;
  double scale = 1;

  while (in->p < in->end && (*in->p == '-' || *in->p == '+'))
    negative = *in->p++ == '-';
  while (in->p < in->end && g_ascii_isdigit (*in->p))
    value = value * 10 + (*in->p++ - '0');
  if (in->p < in->end && *in->p == '.')
    for (in->p++; in->p < in->end && g_ascii_isdigit (*in->p); in->p++)
      {
        scale /= 10;
        value += (*in->p - '0') * scale;
      }
  /* a sign in the middle, as some writers leave it */
  while (in->p < in->end && (*in->p == '-' || *in->p == '.' || g_ascii_isdigit (*in->p)))
    in->p++;
  return negative ? -value : value;
}

void
_budget_pdf_skip_inline_image (ContentInput *in)
{
  for (; in->p + 3 < in->end; in->p++)
    if (content_is_space (in->p[0]) && in->p[1] == 'E' && in->p[2] == 'I' &&
        (content_is_space (in->p[3]) || in->p + 3 == in->end))
      {
        in->p += 3;
        return;
      }
  in->p = in->end;
}

guint
_budget_pdf_take_operator (ContentInput *in)
{
  const char *start = in->p;
  gsize length;

  while (in->p < in->end && !content_is_space (*in->p) && !content_is_delimiter (*in->p))
    in->p++;
  length = (gsize) (in->p - start);
  if (length == 3 && (memcmp (start, "scn", 3) == 0 || memcmp (start, "SCN", 3) == 0))
    length = 2;
  return length == 1 ? OPERATOR (start[0], 0) : length == 2 ? OPERATOR (start[0], start[1]) : 0;
}

gboolean
_budget_pdf_take_operand (ContentInput *in, ContentOperands *operands)
{
  char c = *in->p;

  if (g_ascii_isdigit (c) || c == '-' || c == '+' || c == '.')
    {
      const char *start = in->p;
      double number = content_parse_number (in);

      if (in->p == start)
        in->p++;
      if (operands->n_numbers < MAX_OPERANDS)
        operands->numbers[operands->n_numbers++] = number;
      operands->n_jumps += number > JUMP || number < -JUMP;
    }
  else if (c == '/')
    {
      operands->name = ++in->p;
      while (in->p < in->end && !content_is_space (*in->p) && !content_is_delimiter (*in->p))
        in->p++;
      operands->name_length = (gsize) (in->p - operands->name);
    }
  else if (c == '(')
    operands->n_text += content_skip_string (in, &operands->n_gaps);
  else if (c == '<' && in->p + 1 < in->end && in->p[1] != '<')
    operands->n_text += content_skip_hex (in);
  else if (c == '%')
    while (in->p < in->end && *in->p != '\n' && *in->p != '\r')
      in->p++;
  else if (content_is_space (c) || content_is_delimiter (c))
    in->p++;
  else
    return FALSE;
  return TRUE;
}
