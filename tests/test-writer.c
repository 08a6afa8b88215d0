/* test-writer.c - BudgetWriter
 *
 * SPDX-FileCopyrightText: 2026 the libbudget authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <criterion/criterion.h>

#include <string.h>

#include "hand-built.h"

static BudgetDisclosure *
make_disclosure (void)
{
  return _budget_disclosure_new_take (hand_built_new ());
}

Test (writer, a_new_writer_is_compact)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  gboolean pretty = TRUE;

  cr_assert_not (budget_writer_get_pretty (writer));
  g_object_get (writer, "pretty", &pretty, NULL);
  cr_assert_not (pretty);
}

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

Test (writer, pretty_is_a_property_that_notifies_of_changes_only)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  guint n_notified = 0;

  g_signal_connect (writer, "notify::pretty", G_CALLBACK (count_notify), &n_notified);
  g_object_set (writer, "pretty", TRUE, NULL);
  cr_assert (budget_writer_get_pretty (writer));
  budget_writer_set_pretty (writer, TRUE);
  cr_assert_eq (n_notified, 1);
  budget_writer_set_pretty (writer, FALSE);
  cr_assert_eq (n_notified, 2);
}

Test (writer, a_string_is_one_line_or_many)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (BudgetDisclosure) disclosure = make_disclosure ();
  g_autofree char *compact = budget_writer_to_json (writer, disclosure, NULL);
  g_autofree char *pretty = NULL;

  cr_assert_str_eq (strchr (compact, '\n'), "\n");
  budget_writer_set_pretty (writer, TRUE);
  pretty = budget_writer_to_json (writer, disclosure, NULL);
  cr_assert (g_str_has_prefix (pretty, "{\n  \"format\": \"libbudget-disclosure\",\n"));
  cr_assert (g_str_has_suffix (pretty, "\n}\n"));
}

Test (writer, keys_stand_in_the_order_of_the_format)
{
  static const char *const fragments[] = {
    "{\"format\":\"libbudget-disclosure\",\"version\":1,\"source\":\"made.txt\","
    "\"kind\":\"budget\",\"scope\":\"department\","
    "\"region\":\"鹿泉区\",\"department\":{\"code\":\"224\",\"name\":\"网信办\"},"
    "\"fiscal_year\":2022,\"tables\":[{\"kind\":\"summary\",\"title\":\"收支总表\","
    "\"money_unit\":\"万元\",\"classification\":\"functional\",\"status\":\"filled\","
    "\"notes\":[\"注：“引号”和\\t制表符\"],\"columns\":[{\"number\":2,\"block\":0,"
    "\"heading\":[\"收入\",\"金额\"],\"value_type\":\"money\",\"role\":\"amount\","
    "\"stage\":null,\"fund\":null,\"fiscal_year\":null,\"money_unit\":\"万元\"}",
    "{\"number\":null,\"block\":1,\"heading\":[\"支出\",\"备注\"],\"value_type\":\"text\","
    "\"role\":\"unknown\",",
    "\"items\":[{\"code\":null,\"name\":\"收入总计\",\"category\":null,\"level\":null,"
    "\"kind\":\"total\",\"role\":\"grand-total\",\"block\":0,\"side\":\"revenue\",\"group\":null,"
    "\"amounts\":[\"1302.27\"],\"marks\":{},\"at\":{\"table\":1,\"row\":1},"
    "\"amounts_at\":[{\"table\":1,\"row\":1,\"column\":1,\"line\":7}],"
    "\"printed\":{\"0\":\"1,302.27\"},\"invalid\":[]}",
    "\"amounts\":[\"15\",\"3.50\",\"12.5%\",\"第一行\\n第二行\"],\"marks\":{},",
    "\"amounts\":[\"-0.000001\",null,null,null],\"marks\":{\"1\":\"三\",\"2\":\"-\"},",
    "\"printed\":{},\"invalid\":[1]}",
    "\"name\":\"其中：\\\\反斜线\\\\\",\"category\":null,\"level\":null,\"kind\":\"of-which\",",
    "\"amounts\":[null,null,null,\"\\\"\"],\"marks\":{\"0\":\"无\"},",
    "{\"kind\":\"state-capital\",\"title\":null,\"money_unit\":null,\"classification\":null,"
    "\"status\":\"empty\",\"notes\":[],\"columns\":[],\"items\":[],\"at\":null}]",
    "\"goals\":[{\"scope\":\"project\",\"title\":\"1、网络安全绩效目标表\",\"project\":"
    "\"网络安全\","
    "\"code\":\"P001\",\"department\":\"网信办\",\"fiscal_year\":2022,"
    "\"money\":{\"amount\":\"20.00\",\"money_unit\":\"万元\"},\"objective\":\"提高安全意识\","
    "\"parts\":[{\"title\":\"（一）宣传\",\"objective\":\"每月宣传\","
    "\"targets_text\":\"不少于4次\",",
    "\"measures\":[\"完善制度\",\"加强监督\"],\"indicators\":[{\"level1\":\"产出指标\","
    "\"level2\":\"成本指标\",\"level3\":\"总成本\",\"description\":\"成本\",\"value\":\"≤20万\","
    "\"weight\":\"10\",\"actual\":\"18万\",\"score\":\"9.5\",\"target\":{\"kind\":\"quantity\","
    "\"comparator\":\"range\",\"number\":\"200000\",\"number2\":\"2105.0\",\"measure\":\"元\","
    "\"period\":\"year\",\"date\":\"2022-12\",\"flags\":[\"elliptic-unit\",\"no-unit\"],"
    "\"reason\":\"made up\"},\"basis\":\"工作计划\",",
    "\"passages\":[{\"number\":\"二\",\"heading\":\"收支说明\","
    "\"paragraphs\":[\"支出预算302.27万元。\"],\"statements\":[{\"what\":\"total-expenditure\","
    "\"about\":null,\"fiscal_year\":2022,\"stage\":\"final\",\"amount\":\"302.27\",\"money_unit\":\"万元\","
    "\"prior\":\"219.43\",\"change\":\"82.84\",\"growth\":\"37.75\",\"share\":\"98.5\",\"completion\":\"99.1\",\"direction\":\"increase\","
    "\"reason\":\"项目增加\",\"text\":\"支出预算302.27万元\",\"at\":{\"line\":41}}",
    "\"spending_units\":[{\"name\":\"本级\",\"nature\":\"行政\",\"rank\":\"正科级\","
    "\"funding\":\"财政拨款\",",
    "\"assets\":{\"date\":\"2021-12-31\",\"items\":[{\"name\":\"资产总额\",\"quantity\":\"1\","
    "\"value\":\"11.03\",\"money_unit\":\"万元\",",
    "\"procurement\":{\"items\":[{\"project\":\"网络安全\",\"name\":\"服务器\","
    "\"catalogue_code\":\"A02010104\",\"measure\":\"台\",\"quantity\":\"2\",\"price\":\"1.5\","
    "\"amount\":\"3.0\",\"money_unit\":\"万元\",",
    "\"glossary\":[{\"term\":\"基本支出\",\"meaning\":\"为保障机构运转\",",
    "\"reading\":[{\"what\":\"rows-glued\",\"severity\":\"warning\",\"message\":{"
    "\"zh\":\"行被拆开\",\"en\":\"the row was broken\"},\"at\":{\"line\":9},\"text\":\"201\"}]}",
  };
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (BudgetDisclosure) disclosure = make_disclosure ();
  g_autofree char *json = budget_writer_to_json (writer, disclosure, NULL);
  const char *p = json;

  /* one after the other, so that the order of the lists is tested too */
  for (guint i = 0; i < G_N_ELEMENTS (fragments); i++)
    {
      const char *found = strstr (p, fragments[i]);

      cr_assert_not_null (found, "%s\nis not in\n%s", fragments[i], p);
      p = found + strlen (fragments[i]);
    }
}

Test (writer, an_empty_disclosure_has_every_key)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_new ();
  g_autofree char *json = budget_writer_to_json (writer, disclosure, NULL);

  cr_assert_str_eq (json,
                    "{\"format\":\"libbudget-disclosure\",\"version\":1,\"source\":null,"
                    "\"kind\":\"unknown\",\"scope\":\"unknown\",\"region\":null,"
                    "\"department\":{\"code\":null,\"name\":null},\"fiscal_year\":null,"
                    "\"tables\":[],\"goals\":[],\"passages\":[],\"spending_units\":[],"
                    "\"assets\":{\"date\":null,\"items\":[]},\"procurement\":{\"items\":[]},"
                    "\"glossary\":[],\"reading\":[]}\n");
}

Test (writer, a_stream_gets_what_a_string_gets_and_stays_open)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (BudgetDisclosure) disclosure = make_disclosure ();
  g_autofree char *json = budget_writer_to_json (writer, disclosure, NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  g_autoptr (GError) error = NULL;

  cr_assert (budget_writer_write_json (writer, disclosure, stream, NULL, &error));
  cr_assert_null (error);
  cr_assert_not (g_output_stream_is_closed (stream));
  cr_assert_eq (g_memory_output_stream_get_data_size (memory), strlen (json));
  cr_assert_arr_eq (g_memory_output_stream_get_data (memory), json, strlen (json));
}

Test (writer, a_full_stream_is_an_error)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (BudgetDisclosure) disclosure = make_disclosure ();
  char small[16];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
  g_autoptr (GError) error = NULL;

  cr_assert_not (budget_writer_write_json (writer, disclosure, stream, NULL, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE));
}

Test (writer, a_cancelled_write_is_cancelled)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (BudgetDisclosure) disclosure = make_disclosure ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  cr_assert_not (budget_writer_write_json (writer, disclosure, stream, cancellable, &error));
  cr_assert (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

Test (writer, goals_nested_too_deep_are_an_error)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  BudgetDisclosureData *data = hand_built_new ();
  g_autoptr (BudgetDisclosure) disclosure = NULL;
  g_autoptr (GError) error = NULL;
  BudgetGoalData *goal = &data->goals[0];

  for (guint depth = 0; depth < BUDGET_JSON_EMITTER_MAX_DEPTH; depth++)
    {
      goal->n_parts = 1;
      goal->parts = _budget_arena_new_array (data->arena, BudgetGoalData, 1);
      goal = goal->parts;
    }
  _budget_disclosure_data_finish (data);
  disclosure = _budget_disclosure_new_take (data);
  cr_assert_null (budget_writer_to_json (writer, disclosure, &error));
  cr_assert (g_error_matches (error, BUDGET_ERROR, BUDGET_ERROR_LIMIT));
}

Test (writer, no_disclosure_is_a_programmer_error, .signal = SIGTRAP)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();

  budget_writer_to_json (writer, NULL, NULL);
}

Test (writer, no_stream_is_a_programmer_error, .signal = SIGTRAP)
{
  g_autoptr (BudgetWriter) writer = budget_writer_new ();
  g_autoptr (BudgetDisclosure) disclosure = budget_disclosure_new ();

  budget_writer_write_json (writer, disclosure, NULL, NULL, NULL);
}
