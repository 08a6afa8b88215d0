/* budget-read-encoding.c - text in the encodings that Chinese publishers use
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "config.h"

#include <budget/budget.h>

#include "read/budget-read-encoding-private.h"

#include <string.h>

/* Sixteen bytes at once; in what comparing them gives, all bits of a byte are set where it is true. */
typedef gint8 EncodingBlock __attribute__ ((vector_size (16)));

static inline EncodingBlock
encoding_load (const char *p)
{
  EncodingBlock block;

  memcpy (&block, p, sizeof block);
  return block;
}

static inline EncodingBlock
encoding_is_lead (EncodingBlock block)
{
  return (block & (gint8) 0xf0) == (gint8) 0xe0;
}

/* TRUE when the block at p has nothing but ASCII and characters of three bytes, as nearly all of
 * Chinese text is: two bytes follow each lead, and nothing else. E0 and ED are leads that not every
 * byte may follow. What begins in front of the block, which is valid, may go on in it, and the last
 * character may go on behind it. */
static inline gboolean
encoding_is_plain (const char *p)
{
  EncodingBlock block = encoding_load (p);
  EncodingBlock lead = encoding_is_lead (block);
  EncodingBlock follows =
      encoding_is_lead (encoding_load (p - 1)) | encoding_is_lead (encoding_load (p - 2));
  EncodingBlock trail = block < (gint8) 0xc0;
  EncodingBlock bad = (trail ^ follows) | ~(trail | lead | (block > 0)) | (block == (gint8) 0xe0) |
                      (block == (gint8) 0xed);
  guint64 words[2];

  memcpy (words, &bad, sizeof words);
  return (words[0] | words[1]) == 0;
}

/* The bytes that are of no Han character, and NUL, white space, a colon, a bracket, a quote, a capital
 * letter, or of a sign that may be one of these. */
static inline EncodingBlock
encoding_is_special (EncodingBlock block)
{
  return ((block >= (gint8) 0xc0) & (block <= (gint8) 0xe3)) |
         ((block >= (gint8) 0xea) & (block <= '"')) | (block == ':') |
         ((block >= 'A') & (block <= '['));
}

const char *
_budget_read_find_special (const char *text)
{
  for (;; text += sizeof (EncodingBlock))
    {
      EncodingBlock special = encoding_is_special (encoding_load (text));
      guint64 words[2];

      memcpy (words, &special, sizeof words);
      /* the first of the bytes whose bits are set */
      if (words[0] != 0)
        return text + __builtin_ctzll (GUINT64_FROM_LE (words[0])) / 8;
      if (words[1] != 0)
        return text + 8 + __builtin_ctzll (GUINT64_FROM_LE (words[1])) / 8;
    }
}

/* The character behind the plain blocks that begin with the one at p. */
static const char *
encoding_skip_plain (const char *text, const char *p, const char *end)
{
  /* a block is looked at with the two bytes before it */
  if (p - text < 2)
    return p;
  while ((gsize) (end - p) >= sizeof (EncodingBlock) && encoding_is_plain (p))
    p += sizeof (EncodingBlock);
  if ((p[-1] & 0xf0) == 0xe0)
    return p - 1;
  return (p[-2] & 0xf0) == 0xe0 ? p - 2 : p;
}

/* Length in bytes of the valid character at p, 0 when there is none or it is NUL. */
static gsize
encoding_character_length (const guchar *p, const guchar *end)
{
  gsize left = (gsize) (end - p);

  if (p[0] < 0x80)
    return p[0] != 0 ? 1 : 0;
  if (p[0] < 0xc2 || p[0] > 0xf4 || left < 2 || (p[1] & 0xc0) != 0x80)
    return 0;
  if (p[0] < 0xe0)
    return 2;
  if (left < 3 || (p[2] & 0xc0) != 0x80)
    return 0;
  if (p[0] < 0xf0)
    return (p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xed && p[1] >= 0xa0) ? 0 : 3;
  if (left < 4 || (p[3] & 0xc0) != 0x80)
    return 0;
  return (p[0] == 0xf0 && p[1] < 0x90) || (p[0] == 0xf4 && p[1] >= 0x90) ? 0 : 4;
}

const char *
_budget_read_validate_utf8 (const char *text, const char *end)
{
  const char *p = text;

  while (p < end)
    {
      const char *stop;

      p = encoding_skip_plain (text, p, end);
      stop = p + MIN ((gsize) (end - p), sizeof (EncodingBlock));
      while (p < stop)
        {
          gsize length = encoding_character_length ((const guchar *) p, (const guchar *) end);

          if (length == 0)
            return p;
          p += length;
        }
    }
  return end;
}

static guint
encoding_count_lines (const char *text, const char *end)
{
  guint line = 1;

  while ((text = memchr (text, '\n', (gsize) (end - text))) != NULL)
    {
      line++;
      text++;
    }
  return line;
}

static void
encoding_set_error (GError **error,
                    const char *name,
                    guint line,
                    const char *found,
                    const char *expected)
{
  g_set_error (error, BUDGET_ERROR, BUDGET_ERROR_DAMAGED, "%s: line %u: found %s, expected %s",
               name, line, found, expected);
}

/* True when text is UTF-8 with some damage rather than text of another encoding: more of its bytes
 * above ASCII belong to characters than do not. */
static gboolean
encoding_is_damaged_utf8 (const char *text, const char *end)
{
  gsize n_valid = 0;
  gsize n_invalid = 0;

  while (text < end)
    {
      gsize length = encoding_character_length ((const guchar *) text, (const guchar *) end);

      if (length == 0)
        n_invalid++;
      else if (length > 1)
        n_valid += length;
      text += MAX (length, 1);
    }
  return n_valid > n_invalid;
}

/* Any bytes of the right range are characters of GB18030; text of a Chinese publisher is made of
 * these. */
static gboolean
encoding_is_usual (gunichar c)
{
  return c < 0x80 || (c >= 0xa0 && c <= 0x17f) || (c >= 0x370 && c <= 0x45f) ||
         (c >= 0x2000 && c <= 0x27bf) || (c >= 0x3000 && c <= 0x33ff) ||
         (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xfe30 && c <= 0xffef);
}

static gboolean
encoding_is_plausible (const char *text)
{
  gsize n_usual = 0;
  gsize n_other = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (encoding_is_usual (g_utf8_get_char (p)))
      n_usual++;
    else
      n_other++;
  return n_other * 10 <= n_usual;
}

static char *
encoding_convert_gb18030 (const char *data,
                          gsize size,
                          const char *name,
                          gsize *length,
                          GError **error)
{
  gsize n_read = 0;
  g_autofree char *text =
      g_convert (data, (gssize) size, "UTF-8", "GB18030", &n_read, length, NULL);

  /* an incomplete character at the end is read up to it, and no error */
  if (text != NULL && n_read == size && strlen (text) == *length && encoding_is_plausible (text))
    return g_steal_pointer (&text);
  encoding_set_error (error, name, encoding_count_lines (data, data + MIN (n_read, size)),
                      "bytes that are neither UTF-8 nor GB18030", "text");
  return NULL;
}

static char *
encoding_convert_utf16 (const char *data,
                        gsize size,
                        const char *name,
                        gsize *length,
                        GError **error)
{
  const char *codeset = (guchar) data[0] == 0xff ? "UTF-16LE" : "UTF-16BE";
  gsize n_read = 0;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;

  data += 2;
  size -= 2;
  text = g_convert (data, (gssize) size, "UTF-8", codeset, &n_read, length, NULL);
  if (text != NULL && n_read == size && strlen (text) == *length)
    return g_steal_pointer (&text);
  if (text != NULL)
    before = g_strdup (text);
  else
    before = g_convert (data, (gssize) n_read, "UTF-8", codeset, NULL, NULL, NULL);
  encoding_set_error (error, name,
                      before != NULL ? encoding_count_lines (before, before + strlen (before)) : 1,
                      "bytes that are not UTF-16", "text as its byte order mark says");
  return NULL;
}

/* \r\n and \r to \n, in place */
static gsize
encoding_unify_lines (char *text, gsize length)
{
  char *out = memchr (text, '\r', length);
  const char *end = text + length;

  if (out == NULL)
    return length;
  for (const char *p = out; p < end; p++)
    {
      if (*p != '\r')
        *out++ = *p;
      else if (p + 1 == end || p[1] != '\n')
        *out++ = '\n';
    }
  *out = '\0';
  return (gsize) (out - text);
}

static char *
encoding_copy (BudgetArena *arena, const char *text, gsize *length)
{
  char *copy;

  if (*length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      *length -= 3;
    }
  copy = _budget_arena_alloc (arena, *length + BUDGET_READ_PADDING);
  memcpy (copy, text, *length);
  memset (copy + *length, 0, BUDGET_READ_PADDING);
  *length = encoding_unify_lines (copy, *length);
  return copy;
}

char *
_budget_read_decode (BudgetArena *arena,
                     GBytes *bytes,
                     const char *name,
                     gsize *length,
                     GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end;
  const char *invalid;
  g_autofree char *converted = NULL;

  /* bytes of which there are none are NULL */
  if (size == 0)
    data = "";
  end = data + size;
  *length = size;
  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      converted = encoding_convert_utf16 (data, size, name, length, error);
      return converted != NULL ? encoding_copy (arena, converted, length) : NULL;
    }
  invalid = _budget_read_validate_utf8 (data, end);
  if (invalid == end)
    return encoding_copy (arena, data, length);
  if (*invalid == '\0' || encoding_is_damaged_utf8 (data, end))
    {
      g_autofree char *found = g_strdup_printf ("byte 0x%02X", (guint) (guchar) *invalid);

      encoding_set_error (error, name, encoding_count_lines (data, invalid), found, "UTF-8 text");
      return NULL;
    }
  converted = encoding_convert_gb18030 (data, size, name, length, error);
  return converted != NULL ? encoding_copy (arena, converted, length) : NULL;
}
