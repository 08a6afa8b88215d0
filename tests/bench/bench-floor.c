/* bench-floor.c - the least that a reader of a packed XML document or of a web page does
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * bench-floor FILE [TIMES]: opens and reads FILE, unpacks the members that hold its content, and has
 * libxml2 tell every element and text in them to handlers that only count; prints the median of TIMES
 * turns. A file that is no zip archive is taken for HTML.
 */
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zlib.h>

/* sizes in an archive's headers, and where in a record of its directory they stand */
#define END_SIZE 22
#define END_COUNT 10
#define END_DIRECTORY 16
#define RECORD_SIZE 46
#define RECORD_METHOD 10
#define RECORD_PACKED 20
#define RECORD_UNPACKED 24
#define RECORD_NAME_LENGTH 28
#define RECORD_EXTRA_LENGTH 30
#define RECORD_COMMENT_LENGTH 32
#define RECORD_OFFSET 42
#define LOCAL_SIZE 30
#define LOCAL_NAME_LENGTH 26
#define LOCAL_EXTRA_LENGTH 28

typedef struct
{
  unsigned char *data;
  size_t size;
} Bytes;

static long n_elements;
static long n_bytes;

/* what holds the text and the numbers of .docx, .odt and .ods, and .xlsx */
static const char *const content_members[] = { "word/document.xml", "content.xml",
                                               "xl/workbook.xml",   "xl/sharedStrings.xml",
                                               "xl/styles.xml",     "xl/worksheets/sheet" };

static void
count_element_ns (void *context,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  n_elements++;
}

static void
count_element (void *context, const xmlChar *name, const xmlChar **attributes)
{
  n_elements++;
}

static void
count_text (void *context, const xmlChar *text, int length)
{
  n_bytes += length;
}

static unsigned
get16 (const unsigned char *at)
{
  return at[0] | at[1] << 8;
}

static unsigned
get32 (const unsigned char *at)
{
  return get16 (at) | get16 (at + 2) << 16;
}

static void
fail (const char *what)
{
  fprintf (stderr, "bench-floor: %s\n", what);
  exit (1);
}

static Bytes
read_file (const char *path)
{
  Bytes file = { NULL, 0 };
  FILE *stream = fopen (path, "rb");

  if (stream == NULL || fseek (stream, 0, SEEK_END) != 0)
    fail ("cannot open the file");
  file.size = ftell (stream);
  rewind (stream);
  file.data = malloc (file.size + 1);
  if (fread (file.data, 1, file.size, stream) != file.size)
    fail ("cannot read the file");
  fclose (stream);
  return file;
}

static Bytes
unpack (const unsigned char *packed, size_t packed_size, unsigned method, size_t size)
{
  Bytes member = { malloc (size + 1), size };
  z_stream stream = { 0 };

  if (method == 0)
    {
      memcpy (member.data, packed, size);
      return member;
    }
  /* no header of zlib's in an archive */
  inflateInit2 (&stream, -15);
  stream.next_in = (unsigned char *) packed;
  stream.avail_in = packed_size;
  stream.next_out = member.data;
  stream.avail_out = size;
  if (inflate (&stream, Z_FINISH) != Z_STREAM_END)
    fail ("a member is damaged");
  inflateEnd (&stream);
  return member;
}

static void
walk_xml (Bytes xml)
{
  xmlSAXHandler handler = { 0 };

  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = count_element_ns;
  handler.characters = count_text;
  if (xmlSAXUserParseMemory (&handler, NULL, (const char *) xml.data, xml.size) != 0)
    fail ("a member is no well-formed XML");
}

static void
walk_html (Bytes html)
{
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt ((const char *) html.data, html.size);
  xmlSAXHandler *own = context->sax;
  xmlSAXHandler handler = { 0 };

  handler.startElement = count_element;
  handler.characters = count_text;
  context->sax = &handler;
  context->userData = NULL;
  htmlParseDocument (context);
  context->sax = own;
  htmlFreeParserCtxt (context);
}

static int
is_content (const char *name, size_t length)
{
  for (size_t i = 0; i < sizeof content_members / sizeof *content_members; i++)
    if (length >= strlen (content_members[i]) &&
        memcmp (name, content_members[i], strlen (content_members[i])) == 0)
      return 1;
  return 0;
}

static void
walk_member (Bytes file, const unsigned char *record)
{
  const unsigned char *local = file.data + get32 (record + RECORD_OFFSET);
  Bytes xml = unpack (local + LOCAL_SIZE + get16 (local + LOCAL_NAME_LENGTH) +
                          get16 (local + LOCAL_EXTRA_LENGTH),
                      get32 (record + RECORD_PACKED), get16 (record + RECORD_METHOD),
                      get32 (record + RECORD_UNPACKED));

  walk_xml (xml);
  free (xml.data);
}

/* the files that are measured are known, and whole */
static void
walk_archive (Bytes file)
{
  const unsigned char *end = file.data + file.size - END_SIZE;
  const unsigned char *record;

  while (end > file.data && memcmp (end, "PK\5\6", 4) != 0)
    end--;
  record = file.data + get32 (end + END_DIRECTORY);
  for (unsigned i = 0; i < get16 (end + END_COUNT); i++)
    {
      unsigned length = get16 (record + RECORD_NAME_LENGTH);

      if (is_content ((const char *) record + RECORD_SIZE, length))
        walk_member (file, record);
      record += RECORD_SIZE + length + get16 (record + RECORD_EXTRA_LENGTH) +
                get16 (record + RECORD_COMMENT_LENGTH);
    }
}

static void
walk (const char *path)
{
  Bytes file = read_file (path);

  if (file.size > END_SIZE && memcmp (file.data, "PK\3\4", 4) == 0)
    walk_archive (file);
  else
    walk_html (file);
  free (file.data);
}

static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static int
compare_times (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

int
main (int argc, char **argv)
{
  int n_times = argc > 2 && atoi (argv[2]) > 0 ? atoi (argv[2]) : 101;
  double *times = malloc (n_times * sizeof *times);

  if (argc < 2)
    fail ("usage: bench-floor FILE [TIMES]");
  for (int i = 0; i < n_times; i++)
    {
      double start = get_ms ();

      walk (argv[1]);
      times[i] = get_ms () - start;
    }
  if (n_elements == 0 || n_bytes == 0)
    fail ("found no content");
  qsort (times, n_times, sizeof *times, compare_times);
  printf ("walk: median %.4f ms (%d times, %ld elements, %ld bytes of text)\n", times[n_times / 2],
          n_times, n_elements / n_times, n_bytes / n_times);
  free (times);
  return 0;
}
