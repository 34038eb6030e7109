/* The sections of <beleid> from the phases to the measures. */
#include "model/model_beleid_private.h"

static const struct field beleidsfase_fields[] = {
    ID_ROW(beleid_beleidsfase),
    WORD_ROW(beleid_beleidsfase, "code", code, BELEID_FASE),
    WORD_ROW(beleid_beleidsfase, "trede", trede, BELEID_TREDE),
    TEXT_ROW(beleid_beleidsfase, "doelgroep", doelgroep),
    DATE_ROW(beleid_beleidsfase, "van", van),
    DATE_ROW(beleid_beleidsfase, "tot", tot),
    REFS_ROW(beleid_beleidsfase, "instrumenten", instrumenten),
};
static const struct shape shape_beleidsfase = {sizeof(struct beleid_beleidsfase),
                                               PROSE_OF(beleid_beleidsfase, tekst),
                                               FIELDS(beleidsfase_fields)};
static const struct child beleidsfasen_children[] = {
    LIST_CHILD("beleidsfase", beleid_beleidsfasen, lijst, shape_beleidsfase),
};
const struct shape model_shape_beleidsfasen = {sizeof(struct beleid_beleidsfasen), LIST_SECTION,
                                               CHILDREN(beleidsfasen_children)};

static const struct field instrumentkeuze_fields[] = {
    ID_ROW(beleid_instrumentkeuze),
    TEXT_ROW(beleid_instrumentkeuze, "instrument", instrument),
    TEXT_ROW(beleid_instrumentkeuze, "naam", naam),
    WORD_ROW(beleid_instrumentkeuze, "doel", doel, BELEID_INSTRUMENTDOEL),
    WORD_ROW(beleid_instrumentkeuze, "trede", trede, BELEID_TREDE),
    WORDS_ROW(beleid_instrumentkeuze, "fasen", fasen, BELEID_FASE),
    DATE_ROW(beleid_instrumentkeuze, "datum", datum),
    DATE_ROW(beleid_instrumentkeuze, "tot", tot),
    NUMBER_ROW(beleid_instrumentkeuze, "deelnemers", deelnemers),
};
static const struct shape shape_instrumentkeuze = {sizeof(struct beleid_instrumentkeuze),
                                                   PROSE_OF(beleid_instrumentkeuze, tekst),
                                                   FIELDS(instrumentkeuze_fields)};
static const struct child instrumentkeuzes_children[] = {
    LIST_CHILD("instrumentkeuze", beleid_instrumentkeuzes, lijst, shape_instrumentkeuze),
};
const struct shape model_shape_instrumentkeuzes = {
    sizeof(struct beleid_instrumentkeuzes), LIST_SECTION, CHILDREN(instrumentkeuzes_children)};

static const struct field segment_fields[] = {
    ID_ROW(beleid_segment),
    WORD_ROW(beleid_segment, "code", code, BELEID_SEGMENT),
    NUMBER_ROW(beleid_segment, "aantal", aantal),
    WORDS_ROW(beleid_segment, "sectoren", sectoren, BELEID_SECTOR),
    TEXT_ROW(beleid_segment, "termijn", termijn),
    TEXT_ROW(beleid_segment, "inzet", inzet),
    TEXT_ROW(beleid_segment, "onderwerp", onderwerp),
    REFS_ROW(beleid_segment, "maatregelen", maatregelen),
};
static const struct shape shape_segment = {sizeof(struct beleid_segment),
                                           PROSE_OF(beleid_segment, tekst), FIELDS(segment_fields)};
static const struct child wervingscirkel_children[] = {
    LIST_CHILD("segment", beleid_wervingscirkel, lijst, shape_segment),
};
const struct shape model_shape_wervingscirkel = {sizeof(struct beleid_wervingscirkel), LIST_SECTION,
                                                 CHILDREN(wervingscirkel_children)};

static const struct field spelregel_fields[] = {
    ID_ROW(beleid_spelregel),
    WORD_ROW(beleid_spelregel, "code", code, BELEID_SPELREGEL),
    TEXT_ROW(beleid_spelregel, "titel", titel),
};
static const struct shape shape_spelregel = {
    sizeof(struct beleid_spelregel), PROSE_OF(beleid_spelregel, tekst), FIELDS(spelregel_fields)};
static const struct field termijn_fields[] = {
    ID_ROW(beleid_termijn),
    WORD_ROW(beleid_termijn, "soort", soort, BELEID_TERMIJNSOORT),
    NUMBER_ROW(beleid_termijn, "dagen", dagen),
};
static const struct shape shape_termijn = {sizeof(struct beleid_termijn),
                                           PROSE_OF(beleid_termijn, tekst), FIELDS(termijn_fields)};
static const struct child spelregels_children[] = {
    LIST_CHILD("spelregel", beleid_spelregels, lijst, shape_spelregel),
    LIST_CHILD("termijn", beleid_spelregels, termijnen, shape_termijn),
};
const struct shape model_shape_spelregels = {sizeof(struct beleid_spelregels), LIST_SECTION,
                                             CHILDREN(spelregels_children)};

static const struct field terugkoppeling_fields[] = {
    ID_ROW(beleid_terugkoppeling),
    TEXT_ROW(beleid_terugkoppeling, "titel", titel),
    DATE_ROW(beleid_terugkoppeling, "bijeenkomst", bijeenkomst),
    DATE_ROW(beleid_terugkoppeling, "verslag", verslag),
    DATE_ROW(beleid_terugkoppeling, "reactie", reactie),
    DATE_ROW(beleid_terugkoppeling, "besluit", besluit),
    DATE_ROW(beleid_terugkoppeling, "bericht", bericht),
};
static const struct shape shape_terugkoppeling = {sizeof(struct beleid_terugkoppeling),
                                                  PROSE_OF(beleid_terugkoppeling, tekst),
                                                  FIELDS(terugkoppeling_fields)};
static const struct child terugkoppelingen_children[] = {
    LIST_CHILD("terugkoppeling", beleid_terugkoppelingen, lijst, shape_terugkoppeling),
};
const struct shape model_shape_terugkoppelingen = {
    sizeof(struct beleid_terugkoppelingen), LIST_SECTION, CHILDREN(terugkoppelingen_children)};

static const struct field stap_fields[] = {
    ID_ROW(beleid_stap),
    NUMBER_ROW(beleid_stap, "nr", nr),
    TEXT_ROW(beleid_stap, "titel", titel),
    WORD_ROW(beleid_stap, "stand", stand, BELEID_STAPSTAND),
    DATE_ROW(beleid_stap, "datum", datum),
};
static const struct shape shape_stap = {sizeof(struct beleid_stap), PROSE_OF(beleid_stap, tekst),
                                        FIELDS(stap_fields)};
static const struct field stappenplan_fields[] = {
    WORD_ROW(beleid_stappenplan, "soort", soort, BELEID_PLANSOORT),
};
static const struct child stappenplan_children[] = {
    LIST_CHILD("stap", beleid_stappenplan, lijst, shape_stap),
};
const struct shape model_shape_stappenplan = {sizeof(struct beleid_stappenplan), LIST_SECTION,
                                              FIELDS(stappenplan_fields),
                                              CHILDREN(stappenplan_children)};

static const struct field thema_fields[] = {
    ID_ROW(beleid_thema),
    TEXT_ROW(beleid_thema, "titel", titel),
    WORDS_ROW(beleid_thema, "speerpunten", speerpunten, SPEERPUNTCODE),
};
static const struct shape shape_thema = {sizeof(struct beleid_thema), PROSE_OF(beleid_thema, tekst),
                                         FIELDS(thema_fields)};
static const struct child themas_children[] = {
    LIST_CHILD("thema", beleid_themas, lijst, shape_thema),
};
const struct shape model_shape_themas = {sizeof(struct beleid_themas), LIST_SECTION,
                                         CHILDREN(themas_children)};

static const struct field indicator_fields[] = {
    ID_ROW(beleid_indicator),
    TEXT_ROW(beleid_indicator, "naam", naam),
    TEXT_ROW(beleid_indicator, "eenheid", eenheid),
    NUMBER_ROW(beleid_indicator, "nul", nul),
    DATE_ROW(beleid_indicator, "nuljaar", nuljaar),
    NUMBER_ROW(beleid_indicator, "doel", doel),
    DATE_ROW(beleid_indicator, "termijn", termijn),
    NUMBER_ROW(beleid_indicator, "bereikt", bereikt),
    DATE_ROW(beleid_indicator, "peildatum", peildatum),
    TEXT_ROW(beleid_indicator, "bron", bron),
};
static const struct shape shape_indicator = {
    sizeof(struct beleid_indicator), PROSE_OF(beleid_indicator, tekst), FIELDS(indicator_fields)};
static const struct field beleidsdoel_fields[] = {
    ID_ROW(beleid_beleidsdoel),
    TEXT_ROW(beleid_beleidsdoel, "titel", titel),
    REF_ROW(beleid_beleidsdoel, "thema", thema),
    REF_ROW(beleid_beleidsdoel, "doel", doel),
    DATE_ROW(beleid_beleidsdoel, "termijn", termijn),
    TEXT_ROW(beleid_beleidsdoel, "verantwoordelijk", verantwoordelijk),
    WORD_ROW(beleid_beleidsdoel, "prioriteit", prioriteit, BELEID_PRIORITEIT),
    WORD_ROW(beleid_beleidsdoel, "status", status, DOELSTATUS),
    WORDS_ROW(beleid_beleidsdoel, "prestatievelden", prestatievelden, BELEID_PRESTATIEVELD),
};
static const struct child beleidsdoel_children[] = {
    PROSE_CHILD("specifiek", beleid_beleidsdoel, specifiek),
    PROSE_CHILD("meetbaar", beleid_beleidsdoel, meetbaar),
    PROSE_CHILD("actueel", beleid_beleidsdoel, actueel),
    PROSE_CHILD("realistisch", beleid_beleidsdoel, realistisch),
    PROSE_CHILD("tijdgebonden", beleid_beleidsdoel, tijdgebonden),
    LIST_CHILD("indicator", beleid_beleidsdoel, indicatoren, shape_indicator),
    LIST_CHILD("resultaat", beleid_beleidsdoel, resultaten, model_shape_resultaat),
    PROSE_CHILD("verhaal", beleid_beleidsdoel, verhaal),
};
static const struct shape shape_beleidsdoel = {
    sizeof(struct beleid_beleidsdoel), PROSE_OF(beleid_beleidsdoel, tekst),
    FIELDS(beleidsdoel_fields), CHILDREN(beleidsdoel_children)};
static const struct child beleidsdoelen_children[] = {
    LIST_CHILD("beleidsdoel", beleid_beleidsdoelen, lijst, shape_beleidsdoel),
};
const struct shape model_shape_beleidsdoelen = {sizeof(struct beleid_beleidsdoelen), LIST_SECTION,
                                                CHILDREN(beleidsdoelen_children)};

static const struct field prestatieveld_fields[] = {
    ID_ROW(beleid_prestatieveld),
    WORD_ROW(beleid_prestatieveld, "code", code, BELEID_PRESTATIEVELD),
    TEXT_ROW(beleid_prestatieveld, "titel", titel),
};
static const struct shape shape_prestatieveld = {sizeof(struct beleid_prestatieveld),
                                                 PROSE_OF(beleid_prestatieveld, tekst),
                                                 FIELDS(prestatieveld_fields)};
static const struct child prestatievelden_children[] = {
    LIST_CHILD("prestatieveld", beleid_prestatievelden, lijst, shape_prestatieveld),
};
const struct shape model_shape_prestatievelden = {sizeof(struct beleid_prestatievelden),
                                                  LIST_SECTION, CHILDREN(prestatievelden_children)};

static const struct field basisfunctie_fields[] = {
    ID_ROW(beleid_basisfunctie),
    WORD_ROW(beleid_basisfunctie, "code", code, BELEID_FUNCTIE),
    TEXT_ROW(beleid_basisfunctie, "belegd", belegd),
    WORD_ROW(beleid_basisfunctie, "oordeel", oordeel, BELEID_OORDEEL),
    REFS_ROW(beleid_basisfunctie, "maatregelen", maatregelen),
};
static const struct shape shape_basisfunctie = {sizeof(struct beleid_basisfunctie),
                                                PROSE_OF(beleid_basisfunctie, tekst),
                                                FIELDS(basisfunctie_fields)};
static const struct child basisfuncties_children[] = {
    LIST_CHILD("basisfunctie", beleid_basisfuncties, lijst, shape_basisfunctie),
};
const struct shape model_shape_basisfuncties = {sizeof(struct beleid_basisfuncties), LIST_SECTION,
                                                CHILDREN(basisfuncties_children)};

static const struct field planpunt_fields[] = {
    ID_ROW(beleid_planpunt),
    WORD_ROW(beleid_planpunt, "code", code, BELEID_PLANPUNT),
    WORD_ROW(beleid_planpunt, "oordeel", oordeel, BELEID_OORDEEL),
};
static const struct shape shape_planpunt = {
    sizeof(struct beleid_planpunt), PROSE_OF(beleid_planpunt, tekst), FIELDS(planpunt_fields)};
static const struct child planvanaanpak_children[] = {
    LIST_CHILD("planpunt", beleid_planvanaanpak, lijst, shape_planpunt),
};
const struct shape model_shape_planvanaanpak = {sizeof(struct beleid_planvanaanpak), LIST_SECTION,
                                                CHILDREN(planvanaanpak_children)};

static const struct field maatregel_fields[] = {
    ID_ROW(beleid_maatregel),
    TEXT_ROW(beleid_maatregel, "titel", titel),
    REF_ROW(beleid_maatregel, "thema", thema),
    REFS_ROW(beleid_maatregel, "doelen", doelen),
    TEXT_ROW(beleid_maatregel, "wie", wie),
    TEXT_ROW(beleid_maatregel, "partners", partners),
    TEXT_ROW(beleid_maatregel, "doelgroep", doelgroep),
    DATE_ROW(beleid_maatregel, "van", van),
    DATE_ROW(beleid_maatregel, "tot", tot),
    WORD_ROW(beleid_maatregel, "stand", stand, BELEID_MAATREGELSTAND),
    WORD_ROW(beleid_maatregel, "prioriteit", prioriteit, BELEID_PRIORITEIT),
    NUMBER_ROW(beleid_maatregel, "kosten", kosten),
    REF_ROW(beleid_maatregel, "dekking", dekking),
    WORDS_ROW(beleid_maatregel, "prestatievelden", prestatievelden, BELEID_PRESTATIEVELD),
    WORDS_ROW(beleid_maatregel, "functies", functies, BELEID_FUNCTIE),
    WORDS_ROW(beleid_maatregel, "regietaken", regietaken, BELEID_REGIETAAK),
    WORDS_ROW(beleid_maatregel, "sectoren", sectoren, BELEID_SECTOR),
    WORD_ROW(beleid_maatregel, "binding", binding, BELEID_BINDING),
};
static const struct child maatregel_children[] = {
    LIST_CHILD("resultaat", beleid_maatregel, resultaten, model_shape_resultaat),
};
static const struct shape shape_maatregel = {
    sizeof(struct beleid_maatregel), PROSE_OF(beleid_maatregel, tekst), FIELDS(maatregel_fields),
    CHILDREN(maatregel_children)};
static const struct child maatregelen_children[] = {
    LIST_CHILD("maatregel", beleid_maatregelen, lijst, shape_maatregel),
};
const struct shape model_shape_maatregelen = {sizeof(struct beleid_maatregelen), LIST_SECTION,
                                              CHILDREN(maatregelen_children)};
