#include "style/style_private.h"

#include <string.h>

/* templates/style/NAME.xml has its schema at templates/schema/stijl.xsd. */
static const char *schema_path(struct arena *arena, const char *path) {
    const char *slash = strrchr(path, '/');
    return arena_format(arena, "%.*s../schema/stijl.xsd", slash ? (int)(slash - path) + 1 : 0,
                        path);
}

const struct style *style_load(struct arena *arena, const char *path, struct diag_list *diags) {
    struct xml_document *document = xml_read(arena, path, diags);
    if (!document)
        return NULL;
    struct xml_schema *schema = xml_schema_load_bare(arena, schema_path(arena, path), diags);
    if (!schema || !xml_validate(schema, document, diags))
        return NULL;
    struct style *style = ARENA_NEW(arena, struct style);
    if (!style_read(style, document, diags) || !style_check(style, document, diags))
        return NULL;
    return style;
}
