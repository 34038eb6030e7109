#include "test_style_case.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEXT_LIMIT 65536

char *style_case_text(struct arena *arena, const char *path) {
    FILE *file = fopen(path, "rb");
    cr_assert_not_null(file, "%s", path);
    char *text = arena_alloc(arena, TEXT_LIMIT);
    cr_assert_lt(fread(text, 1, TEXT_LIMIT - 1, file), TEXT_LIMIT - 1);
    fclose(file);
    return text;
}

const char *style_case_replaced(struct arena *arena, const char *text, const char *from,
                                const char *to) {
    const char *at = strstr(text, from);
    cr_assert_not_null(at, "no '%s' in the style", from);
    return arena_format(arena, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
}

const struct style *style_case_load(struct arena *arena, struct diag_list *diags,
                                    const char *text) {
    char folder[] = "/tmp/beleidspers-style-XXXXXX", here[1024];
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_not_null(getcwd(here, sizeof here));
    const char *schema = arena_format(arena, "%s/templates/schema", here);
    const char *link = arena_format(arena, "%s/schema", folder);
    const char *below = arena_format(arena, "%s/style", folder);
    const char *path = arena_format(arena, "%s/test.xml", below);
    cr_assert_eq(symlink(schema, link), 0);
    cr_assert_eq(mkdir(below, 0700), 0);
    FILE *file = fopen(path, "wb");
    fwrite(text, 1, strlen(text), file);
    fclose(file);
    const struct style *style = style_load(arena, path, diags);
    unlink(path);
    unlink(link);
    rmdir(below);
    rmdir(folder);
    return style;
}

const struct style *style_case_changed(struct arena *arena, struct diag_list *diags,
                                       const char *from, const char *to) {
    const char *text = style_case_text(arena, OVERHEID);
    return style_case_load(arena, diags, style_case_replaced(arena, text, from, to));
}
