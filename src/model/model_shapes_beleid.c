/* The sections of <beleid> about vision and involving, up to the core conditions. */
#include "model/model_beleid_private.h"

static const struct field versie_fields[] = {
    ID_ROW(beleid_versie),
    TEXT_ROW(beleid_versie, "nr", nr),
    DATE_ROW(beleid_versie, "datum", datum),
    WORD_ROW(beleid_versie, "stand", stand, BELEID_VERSIESTAND),
    WORD_ROW(beleid_versie, "gremium", gremium, BELEID_GREMIUM),
    TEXT_ROW(beleid_versie, "portefeuillehouder", portefeuillehouder),
};
static const struct shape shape_versie = {sizeof(struct beleid_versie),
                                          PROSE_OF(beleid_versie, tekst), FIELDS(versie_fields)};
static const struct child versies_children[] = {
    LIST_CHILD("versie", beleid_versies, lijst, shape_versie),
};
const struct shape model_shape_versies = {sizeof(struct beleid_versies), LIST_SECTION,
                                          CHILDREN(versies_children)};

static const struct field punt_fields[] = {
    ID_ROW(beleid_punt),
};
static const struct shape shape_punt = {sizeof(struct beleid_punt), PROSE_OF(beleid_punt, tekst),
                                        FIELDS(punt_fields)};
static const struct child kern_children[] = {
    LIST_CHILD("punt", beleid_kern, lijst, shape_punt),
};
const struct shape model_shape_kern = {sizeof(struct beleid_kern), LIST_SECTION,
                                       CHILDREN(kern_children)};

static const struct field wetspunt_fields[] = {
    ID_ROW(beleid_wetspunt),
    WORD_ROW(beleid_wetspunt, "code", code, BELEID_WETSPUNT),
    WORD_ROW(beleid_wetspunt, "oordeel", oordeel, BELEID_OORDEEL),
    DATE_ROW(beleid_wetspunt, "datum", datum),
    REF_ROW(beleid_wetspunt, "document", document),
};
static const struct shape shape_wetspunt = {
    sizeof(struct beleid_wetspunt), PROSE_OF(beleid_wetspunt, tekst), FIELDS(wetspunt_fields)};
static const struct field wettoets_fields[] = {
    DATE_ROW(beleid_wettoets, "peildatum", peildatum),
};
static const struct child wettoets_children[] = {
    LIST_CHILD("wetspunt", beleid_wettoets, lijst, shape_wetspunt),
};
const struct shape model_shape_wettoets = {sizeof(struct beleid_wettoets), LIST_SECTION,
                                           FIELDS(wettoets_fields), CHILDREN(wettoets_children)};

static const struct field ontwikkeling_fields[] = {
    ID_ROW(beleid_ontwikkeling),
    TEXT_ROW(beleid_ontwikkeling, "titel", titel),
    WORD_ROW(beleid_ontwikkeling, "oordeel", oordeel, BELEID_OORDEEL),
    REFS_ROW(beleid_ontwikkeling, "maatregelen", maatregelen),
};
static const struct shape shape_ontwikkeling = {sizeof(struct beleid_ontwikkeling),
                                                PROSE_OF(beleid_ontwikkeling, tekst),
                                                FIELDS(ontwikkeling_fields)};
static const struct child ontwikkelingen_children[] = {
    LIST_CHILD("ontwikkeling", beleid_ontwikkelingen, lijst, shape_ontwikkeling),
};
const struct shape model_shape_ontwikkelingen = {sizeof(struct beleid_ontwikkelingen), LIST_SECTION,
                                                 CHILDREN(ontwikkelingen_children)};

static const struct field paar_fields[] = {
    ID_ROW(beleid_paar),
    TEXT_ROW(beleid_paar, "titel", titel),
    NUMBER_ROW(beleid_paar, "kansop", kansop),
    NUMBER_ROW(beleid_paar, "gevolg", gevolg),
    REFS_ROW(beleid_paar, "maatregelen", maatregelen),
};
static const struct child paar_children[] = {
    PROSE_CHILD("kans", beleid_paar, kans),
    PROSE_CHILD("bedreiging", beleid_paar, bedreiging),
    PROSE_CHILD("reactie", beleid_paar, reactie),
};
static const struct shape shape_paar = {sizeof(struct beleid_paar), FIELDS(paar_fields),
                                        CHILDREN(paar_children)};
static const struct child kansenkaart_children[] = {
    LIST_CHILD("paar", beleid_kansenkaart, lijst, shape_paar),
};
const struct shape model_shape_kansenkaart = {sizeof(struct beleid_kansenkaart), LIST_SECTION,
                                              CHILDREN(kansenkaart_children)};

static const struct field stakeholder_fields[] = {
    ID_ROW(beleid_stakeholder),
    TEXT_ROW(beleid_stakeholder, "naam", naam),
    WORD_ROW(beleid_stakeholder, "soort", soort, BELEID_SPELER),
    WORD_ROW(beleid_stakeholder, "rang", rang, BELEID_RANG),
    WORD_ROW(beleid_stakeholder, "type", type, BELEID_ORGTYPE),
    WORD_ROW(beleid_stakeholder, "sector", sector, BELEID_SECTOR),
    TEXT_ROW(beleid_stakeholder, "doelgroep", doelgroep),
    REF_ROW(beleid_stakeholder, "organisatie", organisatie),
    NUMBER_ROW(beleid_stakeholder, "belang", belang),
    NUMBER_ROW(beleid_stakeholder, "invloed", invloed),
    NUMBER_ROW(beleid_stakeholder, "vrijwilligers", vrijwilligers),
    NUMBER_ROW(beleid_stakeholder, "beroepskrachten", beroepskrachten),
    NUMBER_ROW(beleid_stakeholder, "uren", uren),
    WORDS_ROW(beleid_stakeholder, "prestatievelden", prestatievelden, BELEID_PRESTATIEVELD),
};
static const struct shape shape_stakeholder = {sizeof(struct beleid_stakeholder),
                                               PROSE_OF(beleid_stakeholder, tekst),
                                               FIELDS(stakeholder_fields)};
static const struct child stakeholders_children[] = {
    LIST_CHILD("stakeholder", beleid_stakeholders, lijst, shape_stakeholder),
};
const struct shape model_shape_stakeholders = {sizeof(struct beleid_stakeholders), LIST_SECTION,
                                               CHILDREN(stakeholders_children)};

static const struct field actor_fields[] = {
    ID_ROW(beleid_actor),
    TEXT_ROW(beleid_actor, "naam", naam),
    TEXT_ROW(beleid_actor, "vraagstuk", vraagstuk),
    TEXT_ROW(beleid_actor, "doelgroep", doelgroep),
    TEXT_ROW(beleid_actor, "wijk", wijk),
    TEXT_ROW(beleid_actor, "sleutelfiguur", sleutelfiguur),
    WORD_ROW(beleid_actor, "actief", actief, BELEID_OORDEEL),
    TEXT_ROW(beleid_actor, "accommodatie", accommodatie),
    NUMBER_ROW(beleid_actor, "subsidie", subsidie),
    WORD_ROW(beleid_actor, "vorm", vorm, BELEID_VORM),
    WORD_ROW(beleid_actor, "binding", binding, BELEID_BINDING),
};
static const struct shape shape_actor = {sizeof(struct beleid_actor), PROSE_OF(beleid_actor, tekst),
                                         FIELDS(actor_fields)};
static const struct child socialekaart_children[] = {
    LIST_CHILD("actor", beleid_socialekaart, lijst, shape_actor),
};
const struct shape model_shape_socialekaart = {sizeof(struct beleid_socialekaart), LIST_SECTION,
                                               CHILDREN(socialekaart_children)};

static const struct field keuze_fields[] = {
    NUMBER_ROW(beleid_keuze, "vraag", vraag),
    TEXT_ROW(beleid_keuze, "antwoord", antwoord),
};
static const struct shape shape_keuze = {sizeof(struct beleid_keuze), PROSE_OF(beleid_keuze, tekst),
                                         FIELDS(keuze_fields)};
static const struct field respondent_fields[] = {
    ID_ROW(beleid_respondent),
    TEXT_ROW(beleid_respondent, "rol", rol),
    TEXT_ROW(beleid_respondent, "organisatie", organisatie),
    WORD_ROW(beleid_respondent, "meting", meting, BELEID_METING),
    DATE_ROW(beleid_respondent, "datum", datum),
    TEXT_ROW(beleid_respondent, "antwoorden", antwoorden),
};
static const struct child respondent_children[] = {
    LIST_CHILD("keuze", beleid_respondent, keuzen, shape_keuze),
    PROSE_CHILD("toelichting", beleid_respondent, toelichting),
};
static const struct shape shape_respondent = {
    sizeof(struct beleid_respondent), FIELDS(respondent_fields), CHILDREN(respondent_children)};
static const struct field typetest_fields[] = {
    NUMBER_ROW(beleid_typetest, "grens-sturing", grens_sturing),
    NUMBER_ROW(beleid_typetest, "grens-insteek", grens_insteek),
    WORD_ROW(beleid_typetest, "tevreden", tevreden, BELEID_OORDEEL),
};
static const struct child typetest_children[] = {
    LIST_CHILD("respondent", beleid_typetest, respondenten, shape_respondent),
    PROSE_CHILD("bespreking", beleid_typetest, bespreking),
};
const struct shape model_shape_typetest = {sizeof(struct beleid_typetest), LIST_SECTION,
                                           FIELDS(typetest_fields), CHILDREN(typetest_children)};

static const struct field aspect_fields[] = {
    ID_ROW(beleid_aspect),
    TEXT_ROW(beleid_aspect, "titel", titel),
    WORD_ROW(beleid_aspect, "dimensie", dimensie, BELEID_DIMENSIE),
    NUMBER_ROW(beleid_aspect, "nr", nr),
    WORD_ROW(beleid_aspect, "kant", kant, BELEID_KANT),
};
static const struct shape shape_aspect = {sizeof(struct beleid_aspect),
                                          PROSE_OF(beleid_aspect, tekst), FIELDS(aspect_fields)};
static const struct child profiel_children[] = {
    LIST_CHILD("aspect", beleid_profiel, lijst, shape_aspect),
};
const struct shape model_shape_profiel = {sizeof(struct beleid_profiel), LIST_SECTION,
                                          CHILDREN(profiel_children)};

static const struct field regietaak_fields[] = {
    ID_ROW(beleid_regietaak),
    WORD_ROW(beleid_regietaak, "code", code, BELEID_REGIETAAK),
    TEXT_ROW(beleid_regietaak, "wie", wie),
    TEXT_ROW(beleid_regietaak, "wanneer", wanneer),
    WORD_ROW(beleid_regietaak, "oordeel", oordeel, BELEID_OORDEEL),
    REFS_ROW(beleid_regietaak, "maatregelen", maatregelen),
};
static const struct shape shape_regietaak = {
    sizeof(struct beleid_regietaak), PROSE_OF(beleid_regietaak, tekst), FIELDS(regietaak_fields)};
static const struct child regierol_children[] = {
    LIST_CHILD("regietaak", beleid_regierol, lijst, shape_regietaak),
};
const struct shape model_shape_regierol = {sizeof(struct beleid_regierol), LIST_SECTION,
                                           CHILDREN(regierol_children)};

static const struct field uitgangspunt_fields[] = {
    ID_ROW(beleid_uitgangspunt),
    WORD_ROW(beleid_uitgangspunt, "code", code, BELEID_UITGANGSPUNT),
    TEXT_ROW(beleid_uitgangspunt, "titel", titel),
};
static const struct shape shape_uitgangspunt = {sizeof(struct beleid_uitgangspunt),
                                                PROSE_OF(beleid_uitgangspunt, tekst),
                                                FIELDS(uitgangspunt_fields)};
static const struct child uitgangspunten_children[] = {
    LIST_CHILD("uitgangspunt", beleid_uitgangspunten, lijst, shape_uitgangspunt),
};
const struct shape model_shape_uitgangspunten = {sizeof(struct beleid_uitgangspunten), LIST_SECTION,
                                                 CHILDREN(uitgangspunten_children)};

static const struct field keuzepunt_fields[] = {
    ID_ROW(beleid_keuzepunt),
    WORD_ROW(beleid_keuzepunt, "code", code, BELEID_KEUZETHEMA),
    TEXT_ROW(beleid_keuzepunt, "titel", titel),
    YES_ROW(beleid_keuzepunt, "besluit", besluit),
};
static const struct child keuzepunt_children[] = {
    PROSE_CHILD("motivering", beleid_keuzepunt, motivering),
};
static const struct shape shape_keuzepunt = {
    sizeof(struct beleid_keuzepunt), PROSE_OF(beleid_keuzepunt, tekst), FIELDS(keuzepunt_fields),
    CHILDREN(keuzepunt_children)};
static const struct child keuzepunten_children[] = {
    LIST_CHILD("keuzepunt", beleid_keuzepunten, lijst, shape_keuzepunt),
};
const struct shape model_shape_keuzepunten = {sizeof(struct beleid_keuzepunten), LIST_SECTION,
                                              CHILDREN(keuzepunten_children)};

static const struct field comfortrisico_fields[] = {
    ID_ROW(beleid_comfortrisico),
    WORD_ROW(beleid_comfortrisico, "code", code, BELEID_COMFORTRISICO),
    WORD_ROW(beleid_comfortrisico, "oordeel", oordeel, BELEID_OORDEEL),
};
static const struct shape shape_comfortrisico = {sizeof(struct beleid_comfortrisico),
                                                 PROSE_OF(beleid_comfortrisico, tekst),
                                                 FIELDS(comfortrisico_fields)};
static const struct field participatieladder_fields[] = {
    WORD_ROW(beleid_participatieladder, "trede", trede, BELEID_TREDE),
    WORD_ROW(beleid_participatieladder, "gerealiseerd", gerealiseerd, BELEID_TREDE),
};
static const struct child participatieladder_children[] = {
    LIST_CHILD("comfortrisico", beleid_participatieladder, lijst, shape_comfortrisico),
};
const struct shape model_shape_participatieladder = {
    sizeof(struct beleid_participatieladder), LIST_SECTION, FIELDS(participatieladder_fields),
    CHILDREN(participatieladder_children)};

static const struct field quickscan_fields[] = {
    CODES_ROW(beleid_quickscan, "grenzen", grenzen),
};
static const struct child quickscan_children[] = {
    LIST_CHILD("respondent", beleid_quickscan, respondenten, shape_respondent),
    PROSE_CHILD("bespreking", beleid_quickscan, bespreking),
};
const struct shape model_shape_quickscan = {sizeof(struct beleid_quickscan), LIST_SECTION,
                                            FIELDS(quickscan_fields), CHILDREN(quickscan_children)};

static const struct field voorwaarde_fields[] = {
    ID_ROW(beleid_voorwaarde),
    WORD_ROW(beleid_voorwaarde, "code", code, BELEID_VOORWAARDE),
    WORD_ROW(beleid_voorwaarde, "trede", trede, BELEID_TREDE),
    WORD_ROW(beleid_voorwaarde, "stand", stand, BELEID_AANWEZIG),
};
static const struct shape shape_voorwaarde = {sizeof(struct beleid_voorwaarde),
                                              PROSE_OF(beleid_voorwaarde, tekst),
                                              FIELDS(voorwaarde_fields)};
static const struct child kernvoorwaarden_children[] = {
    LIST_CHILD("voorwaarde", beleid_kernvoorwaarden, lijst, shape_voorwaarde),
};
const struct shape model_shape_kernvoorwaarden = {sizeof(struct beleid_kernvoorwaarden),
                                                  LIST_SECTION, CHILDREN(kernvoorwaarden_children)};
