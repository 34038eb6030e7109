/* Looking up by number and code, and what follows from an entry. */
#include "model/catalogus.h"

#include "base/text.h"

#define FIRST(list, condition)                                                                     \
    for (size_t i = 0; i < (list).count; i++)                                                      \
        if (condition)                                                                             \
            return &(list).items[i];                                                               \
    return NULL

const struct catalogus_gemeentetype *catalogus_gemeentetype_nr(const struct catalogus *catalogus,
                                                               int nr) {
    FIRST(catalogus->gemeentetypen, catalogus->gemeentetypen.items[i].nr == nr);
}

const struct catalogus_testvraag *catalogus_typetestvraag_nr(const struct catalogus *catalogus,
                                                             int nr) {
    FIRST(catalogus->typetestvragen, catalogus->typetestvragen.items[i].nr == nr);
}

const struct catalogus_testvraag *catalogus_quickscanvraag_nr(const struct catalogus *catalogus,
                                                              int nr) {
    FIRST(catalogus->quickscanvragen, catalogus->quickscanvragen.items[i].nr == nr);
}

const struct catalogus_begrip *catalogus_bespreekvraag_nr(const struct catalogus *catalogus,
                                                          int nr) {
    FIRST(catalogus->bespreekvragen, catalogus->bespreekvragen.items[i].nr == nr);
}

const struct catalogus_procesvraag *catalogus_procesvraag_nr(const struct catalogus *catalogus,
                                                             enum proceskolom_code kolom, int nr) {
    FIRST(catalogus->procesvragen, catalogus->procesvragen.items[i].kolom == kolom &&
                                       catalogus->procesvragen.items[i].nr == nr);
}

const struct catalogus_aspect *catalogus_aspect_nr(const struct catalogus *catalogus,
                                                   enum dimensie_code dimensie, int nr) {
    FIRST(catalogus->aspecten, catalogus->aspecten.items[i].dimensie == dimensie &&
                                   catalogus->aspecten.items[i].nr == nr);
}

const struct catalogus_stap *catalogus_stap_nr(const struct catalogus *catalogus,
                                               enum plansoort_code plan, int nr) {
    const struct catalogus_stappenplan *found =
        catalogus_stappenplan(catalogus, woord_code(WOORDEN_BELEID_PLANSOORT, (int)plan));
    if (!found)
        return NULL;
    FIRST(found->stappen, found->stappen.items[i].nr == nr);
}

const struct catalogus_comfortrisico *catalogus_risico(const struct catalogus *catalogus, int type,
                                                       enum comfortrisico_code code) {
    const struct catalogus_gemeentetype *of = catalogus_gemeentetype_nr(catalogus, type);
    if (type && !of)
        return NULL;
    FIRST(catalogus->comfortrisicos,
          catalogus->comfortrisicos.items[i].code == code &&
              (!of || text_equal(catalogus->comfortrisicos.items[i].type, of->id)));
}

const struct catalogus_kernvoorwaarde *catalogus_voorwaarde(const struct catalogus *catalogus,
                                                            enum trede_code trede,
                                                            enum voorwaarde_code code) {
    FIRST(catalogus->kernvoorwaarden, catalogus->kernvoorwaarden.items[i].trede == trede &&
                                          catalogus->kernvoorwaarden.items[i].code == code);
}

const char *catalogus_kant(const struct catalogus_aspect *aspect, enum kant_code kant) {
    for (size_t i = 0; i < aspect->kanten.count; i++)
        if (aspect->kanten.items[i].kant == kant)
            return aspect->kanten.items[i].tekst;
    return NULL;
}

bool catalogus_past(const struct catalogus_instrument *instrument, enum instrumentdoel_code doel,
                    enum trede_code trede) {
    for (size_t i = 0; i < instrument->cellen.count; i++)
        if (instrument->cellen.items[i].doel == doel && instrument->cellen.items[i].vanaf <= trede)
            return true;
    return false;
}

const char *catalogus_vraagtekst(struct arena *arena, const struct catalogus_testvraag *vraag,
                                 const char *jaar) {
    static const char mark[] = "{jaar}";
    const char *year = jaar ? jaar : vraag->jaar;
    const char *at = vraag->vraag ? strstr(vraag->vraag, mark) : NULL;
    if (!at || !year)
        return vraag->vraag;
    return arena_format(arena, "%.*s%s%s", (int)(at - vraag->vraag), vraag->vraag, year,
                        at + sizeof mark - 1);
}
