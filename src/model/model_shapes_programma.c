/* The elements of a programme. */
#include "model/model_private.h"
#include "model/programma.h"

static const struct field verslag_fields[] = {
    DATE_ROW(verslag, "datum", datum),
    TEXT_ROW(verslag, "plaats", plaats),
    WORD_ROW(verslag, "stand", stand, VERSLAGSTAND),
};
static const struct child verslag_children[] = {
    LIST_CHILD("opsteller", verslag, opstellers, model_shape_opsteller)};
static const struct shape shape_verslag = {sizeof(struct verslag), FIELDS(verslag_fields),
                                           CHILDREN(verslag_children)};

/* ---- lists that have an element around them: their items are the programme's ---- */
static const struct field speerpunt_fields[] = {
    {"code", MODEL_WORD, offsetof(struct programma_speerpunt, code), WOORDEN_SPEERPUNTCODE, true},
    TEXT_ROW(programma_speerpunt, "naam", naam),
    TEXT_ROW(programma_speerpunt, "kop", kop),
    TEXT_ROW(programma_speerpunt, "kort", kort),
};
static const struct shape shape_speerpunt = {sizeof(struct programma_speerpunt),
                                             FIELDS(speerpunt_fields)};
static const struct child speerpunten_children[] = {
    LIST_CHILD("speerpunt", programma, speerpunten, shape_speerpunt)};
static const struct shape shape_speerpunten = {sizeof(struct programma),
                                               CHILDREN(speerpunten_children)};

static const struct field deelname_fields[] = {
    TEXT_ROW(deelname, "href", href),
    TEXT_ROW(deelname, "sinds", sinds),
    TEXT_ROW(deelname, "naam", naam),
    WORD_ROW(deelname, "soort", soort, PILOTSOORT),
    WORD_ROW(deelname, "status", status, PILOTSTATUS),
    TEXT_ROW(deelname, "reden", reden),
};
static const struct shape shape_deelname = {sizeof(struct deelname), FIELDS(deelname_fields)};
static const struct child deelnames_children[] = {
    LIST_CHILD("pilot", programma, deelnames, shape_deelname)};
static const struct shape shape_deelnames = {sizeof(struct programma),
                                             CHILDREN(deelnames_children)};

static const struct field regel_fields[] = {
    TEXT_ROW(programma_regel, "naam", naam),
    {"ernst", MODEL_WORD, offsetof(struct programma_regel, ernst), WOORDEN_ERNST, true},
};
static const struct shape shape_regel = {sizeof(struct programma_regel), FIELDS(regel_fields)};
static const struct child regels_children[] = {LIST_CHILD("regel", programma, regels, shape_regel)};
static const struct shape shape_regels = {sizeof(struct programma), CHILDREN(regels_children)};

static const struct field term_fields[] = {
    TEXT_ROW(programma_term, "voorkeur", voorkeur),
    TEXT_ROW(programma_term, "ook", ook),
};
static const struct shape shape_term = {sizeof(struct programma_term), FIELDS(term_fields)};
static const struct child termen_children[] = {LIST_CHILD("term", programma, termen, shape_term)};
static const struct shape shape_termen = {sizeof(struct programma), CHILDREN(termen_children)};

static const struct field bewering_fields[] = {
    TEXT_ROW(programma_bewering, "pilot", pilot),
    TEXT_ROW(programma_bewering, "document", document),
    {"status", MODEL_WORD, offsetof(struct programma_bewering, status), WOORDEN_DOCUMENTSTATUS,
     true},
};
static const struct shape shape_bewering = {sizeof(struct programma_bewering),
                                            FIELDS(bewering_fields)};
static const struct child beweringen_children[] = {
    LIST_CHILD("bewering", programma, beweringen, shape_bewering)};
static const struct shape shape_beweringen = {sizeof(struct programma),
                                              CHILDREN(beweringen_children)};

static const struct field document_fields[] = {
    TEXT_ROW(programma_document, "sjabloon", sjabloon),
    WORD_ROW(programma_document, "per", per, DOCUMENTDOEL),
    TEXT_ROW(programma_document, "stijl", stijl),
};
static const struct shape shape_document = {sizeof(struct programma_document),
                                            FIELDS(document_fields)};
static const struct child documenten_children[] = {
    LIST_CHILD("document", programma, documenten, shape_document)};
static const struct shape shape_documenten = {sizeof(struct programma),
                                              CHILDREN(documenten_children)};

/* ---- codes and what is counted ---- */
static const struct field code_fields[] = {
    ID_ROW(programma_code),
    TEXT_ROW(programma_code, "kort", kort),
};
static const struct shape shape_code = {sizeof(struct programma_code), CONTENT_TEXT,
                                        offsetof(struct programma_code, label),
                                        FIELDS(code_fields)};
static const struct field codelijst_fields[] = {
    {"soort", MODEL_WORD, offsetof(struct codelijst, soort), WOORDEN_TELBRON, true}};
static const struct child codelijst_children[] = {LIST_CHILD("code", codelijst, codes, shape_code)};
static const struct shape shape_codelijst = {sizeof(struct codelijst), FIELDS(codelijst_fields),
                                             CHILDREN(codelijst_children)};

#define SOURCE_ROW(type, name, member)                                                             \
    { name, MODEL_WORD, offsetof(struct type, member), WOORDEN_TELBRON, true }

static const struct field telling_fields[] = {
    ID_ROW(telling),
    TEXT_ROW(telling, "titel", titel),
    SOURCE_ROW(telling, "van", van),
    WORDS_ROW(telling, "pilots", pilots, PILOTSOORT),
    WORDS_ROW(telling, "status", status, PILOTSTATUS),
    WORDS_ROW(telling, "factoren", factoren, FACTORSOORT),
    WORDS_ROW(telling, "wanneer", wanneer, WANNEER),
    WORDS_ROW(telling, "stand", stand, DOCUMENTSTATUS),
    WORDS_ROW(telling, "speerpunten", speerpunten, SPEERPUNTCODE),
    WORD_ROW(telling, "eenheid", eenheid, TELEENHEID),
    WORD_ROW(telling, "volgorde", volgorde, TELVOLGORDE),
    YES_ROW(telling, "enkelvoudig", enkelvoudig),
    YES_ROW(telling, "nul", nul),
    CODES_ROW(telling, "codes", codes),
};
static const struct child telling_children[] = {
    TEXT_CHILD("rest", telling, rest),
    PROSE_CHILD("noot", telling, noot),
};
static const struct shape shape_telling = {sizeof(struct telling), FIELDS(telling_fields),
                                           CHILDREN(telling_children)};

static const struct field matrix_fields[] = {
    ID_ROW(matrix),
    TEXT_ROW(matrix, "titel", titel),
    SOURCE_ROW(matrix, "van", van),
    WORDS_ROW(matrix, "pilots", pilots, PILOTSOORT),
    WORDS_ROW(matrix, "wanneer", wanneer, WANNEER),
};
static const struct child matrix_children[] = {PROSE_CHILD("noot", matrix, noot)};
static const struct shape shape_matrix = {sizeof(struct matrix), FIELDS(matrix_fields),
                                          CHILDREN(matrix_children)};

static const struct field kruistabel_fields[] = {
    ID_ROW(kruistabel),
    TEXT_ROW(kruistabel, "titel", titel),
    SOURCE_ROW(kruistabel, "rijen", rijen),
    SOURCE_ROW(kruistabel, "kolommen", kolommen),
    WORDS_ROW(kruistabel, "pilots", pilots, PILOTSOORT),
};
static const struct child kruistabel_children[] = {PROSE_CHILD("noot", kruistabel, noot)};
static const struct shape shape_kruistabel = {sizeof(struct kruistabel), FIELDS(kruistabel_fields),
                                              CHILDREN(kruistabel_children)};

static const struct field tekst_fields[] = {
    ID_ROW(programma_tekst),
    TEXT_ROW(programma_tekst, "titel", titel),
    WORDS_ROW(programma_tekst, "speerpunten", speerpunten, SPEERPUNTCODE),
};
static const struct shape shape_tekst = {sizeof(struct programma_tekst),
                                         PROSE_OF(programma_tekst, inhoud), FIELDS(tekst_fields)};

/* ---- programma ---- */
static const struct field programma_fields[] = {
    ID_ROW(programma),
    DATE_ROW(programma, "van", van),
    DATE_ROW(programma, "tot", tot),
    TEXT_ROW(programma, "kort", kort),
    TEXT_ROW(programma, "xml:lang", taal),
};
static const struct child programma_children[] = {
    TEXT_CHILD("titel", programma, titel),
    TEXT_CHILD("ondertitel", programma, ondertitel),
    TEXT_CHILD("opdrachtgever", programma, opdrachtgever),
    TEXT_CHILD("afbreking", programma, afbreking),
    ONE_CHILD("verslag", programma, verslag, shape_verslag),
    INSIDE_CHILD("speerpunten", shape_speerpunten),
    INSIDE_CHILD("pilots", shape_deelnames),
    LIST_CHILD("codelijst", programma, codelijsten, shape_codelijst),
    LIST_CHILD("telling", programma, tellingen, shape_telling),
    LIST_CHILD("matrix", programma, matrices, shape_matrix),
    LIST_CHILD("kruistabel", programma, kruistabellen, shape_kruistabel),
    LIST_CHILD("tekst", programma, teksten, shape_tekst),
    INSIDE_CHILD("regels", shape_regels),
    INSIDE_CHILD("termen", shape_termen),
    INSIDE_CHILD("beweringen", shape_beweringen),
    INSIDE_CHILD("documenten", shape_documenten),
};
const struct shape model_shape_programma = {sizeof(struct programma), FIELDS(programma_fields),
                                            CHILDREN(programma_children)};
