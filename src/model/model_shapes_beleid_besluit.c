/* The sections of <beleid> about money, input and decisions, and the element itself. */
#include "model/model_beleid_private.h"

static const struct field afspraak_fields[] = {
    ID_ROW(beleid_afspraak),
    TEXT_ROW(beleid_afspraak, "met", met),
    WORD_ROW(beleid_afspraak, "soort", soort, BELEID_AFSPRAAKSOORT),
    TEXT_ROW(beleid_afspraak, "product", product),
    NUMBER_ROW(beleid_afspraak, "euro", euro),
    DATE_ROW(beleid_afspraak, "termijn", termijn),
    REFS_ROW(beleid_afspraak, "maatregelen", maatregelen),
};
static const struct shape shape_afspraak = {
    sizeof(struct beleid_afspraak), PROSE_OF(beleid_afspraak, tekst), FIELDS(afspraak_fields)};
static const struct child afspraken_children[] = {
    LIST_CHILD("afspraak", beleid_afspraken, lijst, shape_afspraak),
};
const struct shape model_shape_afspraken = {sizeof(struct beleid_afspraken), LIST_SECTION,
                                            CHILDREN(afspraken_children)};

static const struct field subsidieregel_fields[] = {
    ID_ROW(beleid_subsidieregel),
    TEXT_ROW(beleid_subsidieregel, "titel", titel),
    WORD_ROW(beleid_subsidieregel, "soort", soort, BELEID_SUBSIDIESOORT),
    TEXT_ROW(beleid_subsidieregel, "grondslag", grondslag),
    NUMBER_ROW(beleid_subsidieregel, "plafond", plafond),
    WORD_ROW(beleid_subsidieregel, "rechtsstaat", rechtsstaat, BELEID_OORDEEL),
    WORD_ROW(beleid_subsidieregel, "redzaam", redzaam, BELEID_OORDEEL),
    WORD_ROW(beleid_subsidieregel, "reikwijdte", reikwijdte, BELEID_OORDEEL),
};
static const struct child subsidieregel_children[] = {
    PROSE_CHILD("voorwaarden", beleid_subsidieregel, voorwaarden),
};
static const struct shape shape_subsidieregel = {
    sizeof(struct beleid_subsidieregel), PROSE_OF(beleid_subsidieregel, tekst),
    FIELDS(subsidieregel_fields), CHILDREN(subsidieregel_children)};
static const struct child subsidieregels_children[] = {
    LIST_CHILD("subsidieregel", beleid_subsidieregels, lijst, shape_subsidieregel),
};
const struct shape model_shape_subsidieregels = {sizeof(struct beleid_subsidieregels), LIST_SECTION,
                                                 CHILDREN(subsidieregels_children)};

static const struct field rolpartij_fields[] = {
    ID_ROW(beleid_rolpartij),
    TEXT_ROW(beleid_rolpartij, "naam", naam),
    REF_ROW(beleid_rolpartij, "thema", thema),
    WORD_ROW(beleid_rolpartij, "rol", rol, BELEID_BESTUURSROL),
};
static const struct shape shape_rolpartij = {
    sizeof(struct beleid_rolpartij), PROSE_OF(beleid_rolpartij, tekst), FIELDS(rolpartij_fields)};
static const struct child rolverdeling_children[] = {
    LIST_CHILD("rolpartij", beleid_rolverdeling, lijst, shape_rolpartij),
};
const struct shape model_shape_rolverdeling = {sizeof(struct beleid_rolverdeling), LIST_SECTION,
                                               CHILDREN(rolverdeling_children)};

static const struct field jaarbedrag_fields[] = {
    DATE_ROW(beleid_jaarbedrag, "jaar", jaar),
    NUMBER_ROW(beleid_jaarbedrag, "euro", euro),
};
static const struct shape shape_jaarbedrag = {sizeof(struct beleid_jaarbedrag),
                                              FIELDS(jaarbedrag_fields)};
static const struct field post_fields[] = {
    ID_ROW(beleid_post),
    TEXT_ROW(beleid_post, "titel", titel),
    WORD_ROW(beleid_post, "soort", soort, BELEID_KOSTENSOORT),
    TEXT_ROW(beleid_post, "groep", groep),
    REF_ROW(beleid_post, "maatregel", maatregel),
    NUMBER_ROW(beleid_post, "totaal", totaal),
};
static const struct child post_children[] = {
    LIST_CHILD("jaarbedrag", beleid_post, bedragen, shape_jaarbedrag),
    PROSE_CHILD("toelichting", beleid_post, toelichting),
};
static const struct shape shape_post = {sizeof(struct beleid_post), FIELDS(post_fields),
                                        CHILDREN(post_children)};
static const struct field begroting_fields[] = {
    DATE_ROW(beleid_begroting, "van", van),
    DATE_ROW(beleid_begroting, "tot", tot),
    NUMBER_ROW(beleid_begroting, "totaal", totaal),
};
static const struct child begroting_children[] = {
    LIST_CHILD("post", beleid_begroting, lijst, shape_post),
};
const struct shape model_shape_begroting = {sizeof(struct beleid_begroting), LIST_SECTION,
                                            FIELDS(begroting_fields), CHILDREN(begroting_children)};

static const struct field dekkingsbron_fields[] = {
    ID_ROW(beleid_dekkingsbron),
    TEXT_ROW(beleid_dekkingsbron, "titel", titel),
    WORD_ROW(beleid_dekkingsbron, "bron", bron, BELEID_GELDBRON),
    WORD_ROW(beleid_dekkingsbron, "soort", soort, BELEID_KOSTENSOORT),
    NUMBER_ROW(beleid_dekkingsbron, "totaal", totaal),
};
static const struct child dekkingsbron_children[] = {
    LIST_CHILD("jaarbedrag", beleid_dekkingsbron, bedragen, shape_jaarbedrag),
    PROSE_CHILD("toelichting", beleid_dekkingsbron, toelichting),
};
static const struct shape shape_dekkingsbron = {sizeof(struct beleid_dekkingsbron),
                                                FIELDS(dekkingsbron_fields),
                                                CHILDREN(dekkingsbron_children)};
static const struct field dekking_fields[] = {
    NUMBER_ROW(beleid_dekking, "totaal", totaal),
};
static const struct child dekking_children[] = {
    LIST_CHILD("dekkingsbron", beleid_dekking, lijst, shape_dekkingsbron),
};
const struct shape model_shape_dekking = {sizeof(struct beleid_dekking), LIST_SECTION,
                                          FIELDS(dekking_fields), CHILDREN(dekking_children)};

static const struct field uiting_fields[] = {
    ID_ROW(beleid_uiting),
    TEXT_ROW(beleid_uiting, "doelgroep", doelgroep),
    TEXT_ROW(beleid_uiting, "middel", middel),
    DATE_ROW(beleid_uiting, "datum", datum),
    DATE_ROW(beleid_uiting, "tot", tot),
    TEXT_ROW(beleid_uiting, "wie", wie),
};
static const struct shape shape_uiting = {sizeof(struct beleid_uiting),
                                          PROSE_OF(beleid_uiting, tekst), FIELDS(uiting_fields)};
static const struct child communicatie_children[] = {
    LIST_CHILD("uiting", beleid_communicatie, lijst, shape_uiting),
};
const struct shape model_shape_communicatie = {sizeof(struct beleid_communicatie), LIST_SECTION,
                                               CHILDREN(communicatie_children)};

static const struct field inspraakreactie_fields[] = {
    ID_ROW(beleid_inspraakreactie),
    TEXT_ROW(beleid_inspraakreactie, "nr", nr),
    WORD_ROW(beleid_inspraakreactie, "soort", soort, BELEID_INSPREKER),
    TEXT_ROW(beleid_inspraakreactie, "inspreker", inspreker),
    DATE_ROW(beleid_inspraakreactie, "datum", datum),
    TEXT_ROW(beleid_inspraakreactie, "onderdeel", onderdeel),
    WORD_ROW(beleid_inspraakreactie, "overgenomen", overgenomen, BELEID_OORDEEL),
    REF_ROW(beleid_inspraakreactie, "waar", waar),
};
static const struct child inspraakreactie_children[] = {
    PROSE_CHILD("samenvatting", beleid_inspraakreactie, samenvatting),
    PROSE_CHILD("reactie", beleid_inspraakreactie, reactie),
    PROSE_CHILD("wijziging", beleid_inspraakreactie, wijziging),
};
static const struct shape shape_inspraakreactie = {sizeof(struct beleid_inspraakreactie),
                                                   FIELDS(inspraakreactie_fields),
                                                   CHILDREN(inspraakreactie_children)};
static const struct field inspraak_fields[] = {
    DATE_ROW(beleid_inspraak, "van", van),
    DATE_ROW(beleid_inspraak, "tot", tot),
};
static const struct child inspraak_children[] = {
    LIST_CHILD("inspraakreactie", beleid_inspraak, lijst, shape_inspraakreactie),
};
const struct shape model_shape_inspraak = {sizeof(struct beleid_inspraak), LIST_SECTION,
                                           FIELDS(inspraak_fields), CHILDREN(inspraak_children)};

static const struct field procesvraag_fields[] = {
    ID_ROW(beleid_procesvraag),
    WORD_ROW(beleid_procesvraag, "kolom", kolom, BELEID_PROCESKOLOM),
    NUMBER_ROW(beleid_procesvraag, "nr", nr),
    WORD_ROW(beleid_procesvraag, "oordeel", oordeel, BELEID_OORDEEL),
};
static const struct shape shape_procesvraag = {sizeof(struct beleid_procesvraag),
                                               PROSE_OF(beleid_procesvraag, tekst),
                                               FIELDS(procesvraag_fields)};
static const struct child procestest_children[] = {
    LIST_CHILD("procesvraag", beleid_procestest, lijst, shape_procesvraag),
};
const struct shape model_shape_procestest = {sizeof(struct beleid_procestest), LIST_SECTION,
                                             CHILDREN(procestest_children)};

static const struct field scenario_fields[] = {
    ID_ROW(beleid_scenario),
    TEXT_ROW(beleid_scenario, "titel", titel),
    YES_ROW(beleid_scenario, "gekozen", gekozen),
    NUMBER_ROW(beleid_scenario, "kosten", kosten),
};
static const struct child scenario_children[] = {
    PROSE_CHILD("voor", beleid_scenario, voor),
    PROSE_CHILD("tegen", beleid_scenario, tegen),
};
static const struct shape shape_scenario = {sizeof(struct beleid_scenario),
                                            PROSE_OF(beleid_scenario, tekst),
                                            FIELDS(scenario_fields), CHILDREN(scenario_children)};
static const struct child vervolgscenarios_children[] = {
    LIST_CHILD("scenario", beleid_vervolgscenarios, lijst, shape_scenario),
};
const struct shape model_shape_vervolgscenarios = {
    sizeof(struct beleid_vervolgscenarios), LIST_SECTION, CHILDREN(vervolgscenarios_children)};

static const struct field optie_fields[] = {
    ID_ROW(beleid_optie),
    TEXT_ROW(beleid_optie, "titel", titel),
    NUMBER_ROW(beleid_optie, "kosten", kosten),
};
static const struct child optie_children[] = {
    PROSE_CHILD("gevolg", beleid_optie, gevolg),
};
static const struct shape shape_optie = {sizeof(struct beleid_optie), PROSE_OF(beleid_optie, tekst),
                                         FIELDS(optie_fields), CHILDREN(optie_children)};
static const struct field besluitpunt_fields[] = {
    ID_ROW(beleid_besluitpunt),
    TEXT_ROW(beleid_besluitpunt, "nr", nr),
    TEXT_ROW(beleid_besluitpunt, "titel", titel),
    WORD_ROW(beleid_besluitpunt, "gremium", gremium, BELEID_GREMIUM),
    DATE_ROW(beleid_besluitpunt, "datum", datum),
    REF_ROW(beleid_besluitpunt, "voorkeur", voorkeur),
};
static const struct child besluitpunt_children[] = {
    LIST_CHILD("optie", beleid_besluitpunt, opties, shape_optie),
    PROSE_CHILD("motivering", beleid_besluitpunt, motivering),
};
static const struct shape shape_besluitpunt = {
    sizeof(struct beleid_besluitpunt), PROSE_OF(beleid_besluitpunt, tekst),
    FIELDS(besluitpunt_fields), CHILDREN(besluitpunt_children)};
static const struct child besluitpunten_children[] = {
    LIST_CHILD("besluitpunt", beleid_besluitpunten, lijst, shape_besluitpunt),
};
const struct shape model_shape_besluitpunten = {sizeof(struct beleid_besluitpunten), LIST_SECTION,
                                                CHILDREN(besluitpunten_children)};

static const struct field risico_fields[] = {
    ID_ROW(beleid_risico),
    TEXT_ROW(beleid_risico, "titel", titel),
    NUMBER_ROW(beleid_risico, "kans", kans),
    NUMBER_ROW(beleid_risico, "gevolg", gevolg),
    TEXT_ROW(beleid_risico, "eigenaar", eigenaar),
    REFS_ROW(beleid_risico, "maatregelen", maatregelen),
};
static const struct child risico_children[] = {
    PROSE_CHILD("beheersing", beleid_risico, beheersing),
};
static const struct shape shape_risico = {sizeof(struct beleid_risico),
                                          PROSE_OF(beleid_risico, tekst), FIELDS(risico_fields),
                                          CHILDREN(risico_children)};
static const struct child risicos_children[] = {
    LIST_CHILD("risico", beleid_risicos, lijst, shape_risico),
};
const struct shape model_shape_risicos = {sizeof(struct beleid_risicos), LIST_SECTION,
                                          CHILDREN(risicos_children)};

static const struct field procedurestap_fields[] = {
    ID_ROW(beleid_procedurestap),
    TEXT_ROW(beleid_procedurestap, "titel", titel),
    WORD_ROW(beleid_procedurestap, "gremium", gremium, BELEID_GREMIUM),
    DATE_ROW(beleid_procedurestap, "datum", datum),
    NUMBER_ROW(beleid_procedurestap, "termijn", termijn),
    DATE_ROW(beleid_procedurestap, "einde", einde),
    WORD_ROW(beleid_procedurestap, "stand", stand, BELEID_STAPSTAND),
};
static const struct shape shape_procedurestap = {sizeof(struct beleid_procedurestap),
                                                 PROSE_OF(beleid_procedurestap, tekst),
                                                 FIELDS(procedurestap_fields)};
static const struct field raadsafspraak_fields[] = {
    ID_ROW(beleid_raadsafspraak),
    WORD_ROW(beleid_raadsafspraak, "code", code, BELEID_RAADSAFSPRAAK),
    WORD_ROW(beleid_raadsafspraak, "oordeel", oordeel, BELEID_OORDEEL),
    DATE_ROW(beleid_raadsafspraak, "datum", datum),
};
static const struct shape shape_raadsafspraak = {sizeof(struct beleid_raadsafspraak),
                                                 PROSE_OF(beleid_raadsafspraak, tekst),
                                                 FIELDS(raadsafspraak_fields)};
static const struct field raadsprocedure_fields[] = {
    DATE_ROW(beleid_raadsprocedure, "start", start),
};
static const struct child raadsprocedure_children[] = {
    LIST_CHILD("procedurestap", beleid_raadsprocedure, procedurestappen, shape_procedurestap),
    LIST_CHILD("raadsafspraak", beleid_raadsprocedure, afspraken, shape_raadsafspraak),
};
const struct shape model_shape_raadsprocedure = {sizeof(struct beleid_raadsprocedure), LIST_SECTION,
                                                 FIELDS(raadsprocedure_fields),
                                                 CHILDREN(raadsprocedure_children)};

static const struct field openpunt_fields[] = {
    ID_ROW(beleid_openpunt),
    TEXT_ROW(beleid_openpunt, "titel", titel),
    TEXT_ROW(beleid_openpunt, "wie", wie),
    DATE_ROW(beleid_openpunt, "termijn", termijn),
};
static const struct shape shape_openpunt = {
    sizeof(struct beleid_openpunt), PROSE_OF(beleid_openpunt, tekst), FIELDS(openpunt_fields)};
static const struct child openpunten_children[] = {
    LIST_CHILD("openpunt", beleid_openpunten, lijst, shape_openpunt),
};
const struct shape model_shape_openpunten = {sizeof(struct beleid_openpunten), LIST_SECTION,
                                             CHILDREN(openpunten_children)};

static const struct field gebeurtenis_fields[] = {
    ID_ROW(beleid_gebeurtenis),
    DATE_ROW(beleid_gebeurtenis, "datum", datum),
    WORD_ROW(beleid_gebeurtenis, "lijn", lijn, BELEID_WATERKANT),
    TEXT_ROW(beleid_gebeurtenis, "wie", wie),
};
static const struct shape shape_gebeurtenis = {sizeof(struct beleid_gebeurtenis),
                                               PROSE_OF(beleid_gebeurtenis, tekst),
                                               FIELDS(gebeurtenis_fields)};
static const struct field wallpaper_fields[] = {
    DATE_ROW(beleid_wallpaper, "van", van),
    DATE_ROW(beleid_wallpaper, "tot", tot),
};
static const struct child wallpaper_children[] = {
    LIST_CHILD("gebeurtenis", beleid_wallpaper, lijst, shape_gebeurtenis),
};
const struct shape model_shape_wallpaper = {sizeof(struct beleid_wallpaper), LIST_SECTION,
                                            FIELDS(wallpaper_fields), CHILDREN(wallpaper_children)};

/* ---- beleid ---- */
static const struct shape shape_tekst = {sizeof(struct sectie), PROSE_SECTION};

static const struct field beleid_fields[] = {
    TEXT_ROW(beleid, "titel", titel),
    TEXT_ROW(beleid, "ondertitel", ondertitel),
    DATE_ROW(beleid, "van", van),
    DATE_ROW(beleid, "tot", tot),
    DATE_ROW(beleid, "peildatum", peildatum),
    WORD_ROW(beleid, "definitie", definitie, BELEID_DEFINITIE),
};
static const struct child beleid_children[] = {
    ONE_CHILD("versies", beleid, versies, model_shape_versies),
    ONE_CHILD("kern", beleid, kern, model_shape_kern),
    ONE_CHILD("samenvatting", beleid, samenvatting, shape_tekst),
    ONE_CHILD("aanleiding", beleid, aanleiding, shape_tekst),
    ONE_CHILD("wettoets", beleid, wettoets, model_shape_wettoets),
    ONE_CHILD("begrippen", beleid, begrippen, shape_tekst),
    ONE_CHILD("huidigbeleid", beleid, huidigbeleid, shape_tekst),
    ONE_CHILD("ontwikkelingen", beleid, ontwikkelingen, model_shape_ontwikkelingen),
    ONE_CHILD("kansenkaart", beleid, kansenkaart, model_shape_kansenkaart),
    ONE_CHILD("werkveld", beleid, werkveld, shape_tekst),
    ONE_CHILD("stakeholders", beleid, stakeholders, model_shape_stakeholders),
    ONE_CHILD("socialekaart", beleid, socialekaart, model_shape_socialekaart),
    ONE_CHILD("beleidsvisie", beleid, beleidsvisie, shape_tekst),
    ONE_CHILD("typetest", beleid, typetest, model_shape_typetest),
    ONE_CHILD("profiel", beleid, profiel, model_shape_profiel),
    ONE_CHILD("regierol", beleid, regierol, model_shape_regierol),
    ONE_CHILD("uitgangspunten", beleid, uitgangspunten, model_shape_uitgangspunten),
    ONE_CHILD("keuzepunten", beleid, keuzepunten, model_shape_keuzepunten),
    ONE_CHILD("betrekken", beleid, betrekken, shape_tekst),
    ONE_CHILD("participatieladder", beleid, participatieladder, model_shape_participatieladder),
    ONE_CHILD("quickscan", beleid, quickscan, model_shape_quickscan),
    ONE_CHILD("kernvoorwaarden", beleid, kernvoorwaarden, model_shape_kernvoorwaarden),
    ONE_CHILD("beleidsfasen", beleid, beleidsfasen, model_shape_beleidsfasen),
    ONE_CHILD("instrumentkeuzes", beleid, instrumentkeuzes, model_shape_instrumentkeuzes),
    ONE_CHILD("wervingscirkel", beleid, wervingscirkel, model_shape_wervingscirkel),
    ONE_CHILD("spelregels", beleid, spelregels, model_shape_spelregels),
    ONE_CHILD("terugkoppelingen", beleid, terugkoppelingen, model_shape_terugkoppelingen),
    LIST_CHILD("stappenplan", beleid, stappenplannen, model_shape_stappenplan),
    ONE_CHILD("themas", beleid, themas, model_shape_themas),
    ONE_CHILD("beleidsdoelen", beleid, beleidsdoelen, model_shape_beleidsdoelen),
    ONE_CHILD("prestatievelden", beleid, prestatievelden, model_shape_prestatievelden),
    ONE_CHILD("basisfuncties", beleid, basisfuncties, model_shape_basisfuncties),
    ONE_CHILD("ondersteuning", beleid, ondersteuning, shape_tekst),
    ONE_CHILD("planvanaanpak", beleid, planvanaanpak, model_shape_planvanaanpak),
    ONE_CHILD("maatregelen", beleid, maatregelen, model_shape_maatregelen),
    ONE_CHILD("afspraken", beleid, afspraken, model_shape_afspraken),
    ONE_CHILD("subsidieregels", beleid, subsidieregels, model_shape_subsidieregels),
    ONE_CHILD("rolverdeling", beleid, rolverdeling, model_shape_rolverdeling),
    ONE_CHILD("begroting", beleid, begroting, model_shape_begroting),
    ONE_CHILD("dekking", beleid, dekking, model_shape_dekking),
    ONE_CHILD("communicatie", beleid, communicatie, model_shape_communicatie),
    ONE_CHILD("inspraak", beleid, inspraak, model_shape_inspraak),
    ONE_CHILD("procestest", beleid, procestest, model_shape_procestest),
    ONE_CHILD("evaluatie", beleid, evaluatie, shape_tekst),
    ONE_CHILD("borging", beleid, borging, shape_tekst),
    ONE_CHILD("vervolgscenarios", beleid, vervolgscenarios, model_shape_vervolgscenarios),
    ONE_CHILD("besluitpunten", beleid, besluitpunten, model_shape_besluitpunten),
    ONE_CHILD("risicos", beleid, risicos, model_shape_risicos),
    ONE_CHILD("raadsprocedure", beleid, raadsprocedure, model_shape_raadsprocedure),
    ONE_CHILD("openpunten", beleid, openpunten, model_shape_openpunten),
    ONE_CHILD("wallpaper", beleid, wallpaper, model_shape_wallpaper),
};
const struct shape model_shape_beleid = {sizeof(struct beleid), FIELDS(beleid_fields),
                                         CHILDREN(beleid_children)};
