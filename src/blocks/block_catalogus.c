/* Texts of the catalogues, see blocks_instrument.h. */
#include "blocks/blocks_instrument.h"
#include "model/catalogus.h"

const char *block_catalogus_vraag(const struct block_input *input, enum block_vragenlijst lijst,
                                  int nr) {
    const struct catalogus_testvraag *vraag = NULL;
    if (input->catalogus && lijst == BLOCK_TYPETEST)
        vraag = catalogus_typetestvraag_nr(input->catalogus, nr);
    else if (input->catalogus)
        vraag = catalogus_quickscanvraag_nr(input->catalogus, nr);
    return vraag ? catalogus_vraagtekst(input->arena, vraag, NULL) : NULL;
}

const char *block_catalogus_antwoord(const struct block_input *input, int nr, char antwoord) {
    const struct catalogus_testvraag *vraag =
        input->catalogus ? catalogus_typetestvraag_nr(input->catalogus, nr) : NULL;
    if (!vraag)
        return NULL;
    return antwoord == 'a' ? vraag->a : vraag->b;
}

static const struct catalogus_gemeentetype *type_of(const struct block_input *input,
                                                    enum gemeentetype type) {
    return input->catalogus ? catalogus_gemeentetype_nr(input->catalogus, (int)type) : NULL;
}

const char *block_catalogus_type(const struct block_input *input, enum gemeentetype type) {
    const struct catalogus_gemeentetype *found = type_of(input, type);
    return found ? found->naam : NULL;
}

const char *block_catalogus_type_kern(const struct block_input *input, enum gemeentetype type) {
    const struct catalogus_gemeentetype *found = type_of(input, type);
    if (!found)
        return NULL;
    return found->beschrijving ? found->beschrijving : found->kern;
}

const char *block_catalogus_risico(const struct block_input *input, enum gemeentetype type,
                                   enum comfortrisico_code code) {
    const struct catalogus_comfortrisico *found =
        input->catalogus ? catalogus_risico(input->catalogus, (int)type, code) : NULL;
    return found ? found->tekst : NULL;
}

const char *block_catalogus_trede(const struct block_input *input, enum trede trede) {
    const struct catalogus_trede *found = NULL;
    const char *code = woord_code(WOORDEN_BELEID_TREDE, (int)trede);
    if (input->catalogus && code)
        found = catalogus_trede(input->catalogus, code);
    return found ? found->beschrijving : NULL;
}

const char *block_catalogus_voorwaarde(const struct block_input *input, enum voorwaarde_code code,
                                       enum trede trede) {
    const struct catalogus_kernvoorwaarde *found =
        input->catalogus ? catalogus_voorwaarde(input->catalogus, (enum trede_code)trede, code)
                         : NULL;
    return found ? found->tekst : NULL;
}

const char *block_catalogus_instrument(const struct block_input *input, const char *id) {
    const struct catalogus_instrument *found =
        input->catalogus && id ? catalogus_instrument(input->catalogus, id) : NULL;
    return found ? found->naam : NULL;
}

/* What a closed list asks for: its entry has the code as id. */
static const char *question_of(const struct catalogus_begrip *begrip) {
    if (!begrip)
        return NULL;
    return begrip->vraag ? begrip->vraag : begrip->beschrijving;
}

const char *block_catalogus_segment(const struct block_input *input, enum segment_code code) {
    const char *id = woord_code(WOORDEN_BELEID_SEGMENT, (int)code);
    return input->catalogus && id ? question_of(catalogus_segment(input->catalogus, id)) : NULL;
}

const char *block_catalogus_regietaak(const struct block_input *input, enum regietaak_code code) {
    const char *id = woord_code(WOORDEN_BELEID_REGIETAAK, (int)code);
    const struct catalogus_begrip *found =
        input->catalogus && id ? catalogus_regietaak(input->catalogus, id) : NULL;
    return found ? found->beschrijving : NULL;
}

const char *block_catalogus_stap(const struct block_input *input, enum plansoort_code plan,
                                 int nr) {
    const struct catalogus_stap *found =
        input->catalogus ? catalogus_stap_nr(input->catalogus, plan, nr) : NULL;
    return found ? found->naam : NULL;
}

const char *block_catalogus_aspect(const struct block_input *input, enum dimensie_code dimensie,
                                   int nr) {
    const struct catalogus_aspect *found =
        input->catalogus ? catalogus_aspect_nr(input->catalogus, dimensie, nr) : NULL;
    return found ? found->naam : NULL;
}

const char *block_catalogus_kant(const struct block_input *input, enum dimensie_code dimensie,
                                 int nr, enum kant_code kant) {
    const struct catalogus_aspect *found =
        input->catalogus ? catalogus_aspect_nr(input->catalogus, dimensie, nr) : NULL;
    return found ? catalogus_kant(found, kant) : NULL;
}

const char *block_catalogus_procesvraag(const struct block_input *input,
                                        enum proceskolom_code kolom, int nr) {
    const struct catalogus_procesvraag *found =
        input->catalogus ? catalogus_procesvraag_nr(input->catalogus, kolom, nr) : NULL;
    return found ? found->vraag : NULL;
}

const char *block_catalogus_bespreekvraag(const struct block_input *input, int nr) {
    return input->catalogus ? question_of(catalogus_bespreekvraag_nr(input->catalogus, nr)) : NULL;
}
