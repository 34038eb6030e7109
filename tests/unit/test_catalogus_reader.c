/* The reader of the catalogues: agreement with its schema, and what it reports. */
#include "model/catalogus_private.h"

#include "base/text.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <unistd.h>

#define FOLDER "templates/catalogue"

static struct arena arena;
static struct diag_list diags;

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena};
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(catalogus_reader, .init = set_up, .fini = tear_down);

static const struct xml_schema *schema(void) {
    const struct xml_schema *loaded =
        xml_schema_load(&arena, "templates/schema/catalogus.xsd", &diags);
    cr_assert_not_null(loaded);
    return loaded;
}

/* ---- the reader and the schema ---- */

struct pairs {
    const char *names[1000];
    size_t count;
};

static void add(const char *element, const char *attribute, void *context) {
    struct pairs *pairs = context;
    const char *name = arena_format(&arena, "%s@%s", element, attribute ? attribute : "");
    for (size_t i = 0; i < pairs->count; i++)
        if (text_equal(pairs->names[i], name))
            return;
    cr_assert_lt(pairs->count, sizeof pairs->names / sizeof *pairs->names);
    pairs->names[pairs->count++] = name;
}

static void add_shape(const char *element, const struct catalogus_vorm *vorm, struct pairs *pairs) {
    static const char *const kop[] = {"id", "nr", "naam", "bron"};
    add(element, NULL, pairs);
    for (size_t i = 0; vorm->kop && i < sizeof kop / sizeof *kop; i++)
        add(element, kop[i], pairs);
    for (size_t i = 0; i < vorm->count; i++) {
        const struct catalogus_veld *field = &vorm->fields[i];
        if (field->kind == VELD_LIST)
            add_shape(field->name, field->vorm, pairs);
        else if (field->kind == VELD_CHILD)
            add(field->name, NULL, pairs);
        else if (field->kind != VELD_OWN)
            add(element, field->name, pairs);
    }
}

static bool has(const struct pairs *pairs, const char *name) {
    for (size_t i = 0; i < pairs->count; i++)
        if (text_equal(pairs->names[i], name))
            return true;
    return false;
}

/* Texts of several kinds share a reader that knows an id; the schema gives it to <punt> alone. */
static bool is_id_of_text(const char *name) {
    return strstr(name, "@id") != NULL;
}

Test(catalogus_reader, reader_and_schema_agree) {
    struct pairs read = {{NULL}, 0}, allowed = {{NULL}, 0};
    add("catalogus", "titel", &read); /* for who opens the file */
    add_shape("catalogus", &catalogus_vorm_root, &read);
    xml_schema_each(schema(), add, &allowed);
    for (size_t i = 0; i < allowed.count; i++)
        cr_expect(has(&read, allowed.names[i]), "not read: %s", allowed.names[i]);
    for (size_t i = 0; i < read.count; i++)
        cr_expect(has(&allowed, read.names[i]) || is_id_of_text(read.names[i]),
                  "not in the schema: %s", read.names[i]);
}

/* ---- faults ---- */

#define ROOT "<catalogus xmlns='urn:beleidspers:catalogus:1' titel='t'>"

/* A folder in which `name` has these contents and the other files are ours. */
static const char *folder_with(const char *name, const char *contents) {
    static const char *const files[] = {"gemeentetypen",
                                        "typetest",
                                        "quickscan",
                                        "participatieladder",
                                        "kernvoorwaarden",
                                        "instrumenten",
                                        "instrumentkaarten",
                                        "beleidsfasen",
                                        "stappenplannen",
                                        "wervingscirkel",
                                        "spelregels",
                                        "vertegenwoordiging",
                                        "procestest",
                                        "vervolgscenarios",
                                        "prestatievelden",
                                        "basisfuncties",
                                        "regierol",
                                        "profiel",
                                        "kansenkaart",
                                        "keuzethemas",
                                        "organisatietypen",
                                        "partnerschap",
                                        "vierv",
                                        "wettoets"};
    char *folder = arena_string(&arena, "/tmp/catalogus-XXXXXX");
    char here[4096];
    cr_assert_not_null(getcwd(here, sizeof here));
    cr_assert_not_null(mkdtemp(folder));
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (strcmp(files[i], name))
            cr_assert_eq(symlink(arena_format(&arena, "%s/" FOLDER "/%s.xml", here, files[i]),
                                 arena_format(&arena, "%s/%s.xml", folder, files[i])),
                         0);
    if (!contents)
        return folder;
    FILE *out = fopen(arena_format(&arena, "%s/%s.xml", folder, name), "w");
    cr_assert_not_null(out);
    fputs(contents, out);
    fclose(out);
    return folder;
}

static void remove_folder(const char *folder) {
    cr_assert_eq(system(arena_format(&arena, "rm -r %s", folder)), 0);
}

static void expect_fault(const char *name, const char *contents, enum diag_id id) {
    const char *folder = folder_with(name, contents);
    cr_expect_null(catalogus_load(&arena, folder, schema(), &diags));
    cr_assert_geq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, id, "%s", diag_text(&arena, &diags.items[0], DIAG_EN));
    remove_folder(folder);
}

Test(catalogus_reader, an_id_stands_once) {
    expect_fault("vierv",
                 ROOT "<vierv id='v' bron='002:1'/><vierv id='v' bron='002:1'/></catalogus>",
                 DIAG_CATALOGUE_TWICE);
}

Test(catalogus_reader, a_phase_names_instruments_that_exist) {
    expect_fault("beleidsfasen",
                 ROOT "<beleidsfase id='f' bron='003:1' instrumenten='koffie'><beschrijving>b"
                      "</beschrijving><invloed>i</invloed><product>p</product></beleidsfase>"
                      "</catalogus>",
                 DIAG_CATALOGUE_REFERENCE);
}

Test(catalogus_reader, risks_name_types_that_exist) {
    expect_fault("gemeentetypen", ROOT "<vierv id='w' bron='002:1'/></catalogus>",
                 DIAG_CATALOGUE_REFERENCE);
}

Test(catalogus_reader, a_missing_file_is_reported) {
    const char *folder = folder_with("vierv", NULL);
    cr_expect_null(catalogus_load(&arena, folder, schema(), &diags));
    cr_expect(diag_has_errors(&diags));
    remove_folder(folder);
}
