/* The closed lists of values of the vocabulary: each word once, with its enum, its code in XML and
 * the Dutch words it is printed with. The first value of a list is the default; a list whose
 * attribute has no default starts with a value without code: not given. */
#ifndef MODEL_MODEL_WORDS_H
#define MODEL_MODEL_WORDS_H

#include "base/arena.h"
#include "model/beleid_words.h" /* the lists of <beleid> */

#include <stdbool.h>

#define SET_BIT(value)      (1u << (value))
#define SET_HAS(set, value) (((set)&SET_BIT(value)) != 0)

/* clang-format off */
#define PILOTSOORT_WORDS(W) \
    W(PILOT_GEMEENTE, "gemeente", "gemeente") \
    W(PILOT_STADSDEEL, "stadsdeel", "stadsdeel") \
    W(PILOT_SAMENWERKINGSVERBAND, "samenwerkingsverband", "samenwerkingsverband") \
    W(PILOT_PROVINCIE, "provincie", "provincie")
#define PILOTSTATUS_WORDS(W) \
    W(PILOTSTATUS_ACTIEF, "actief", "actief") \
    W(PILOTSTATUS_AFGEHAAKT, "afgehaakt", "afgehaakt")
#define AFWEZIGHEID_WORDS(W) \
    W(AFWEZIG_NIET_GEGEVEN, NULL, "") \
    W(AFWEZIG_NIET_VERMELD, "niet-vermeld", "niet vermeld") \
    W(AFWEZIG_GEEN, "geen", "geen")
#define GEBIEDSOORT_WORDS(W) \
    W(GEBIED_GEMEENTE, "gemeente", "gemeente") \
    W(GEBIED_STADSDEEL, "stadsdeel", "stadsdeel") \
    W(GEBIED_DEELGEBIED, "deelgebied", "deelgebied") \
    W(GEBIED_PROVINCIE, "provincie", "provincie")
#define VERSLAGSTAND_WORDS(W) \
    W(STAND_EIND, "eind", "eindverslag") \
    W(STAND_TUSSEN, "tussen", "tussenstand")
#define DAGTEKENING_WORDS(W) \
    W(DAGTEKENING_BOVEN, "boven", "boven") \
    W(DAGTEKENING_ONDER, "onder", "onder")
#define OPSTELLERROL_WORDS(W) \
    W(OPSTELLER_NIET_GEGEVEN, NULL, "") \
    W(OPSTELLER_ADVISEUR, "adviseur", "adviseur") \
    W(OPSTELLER_AMBTENAAR, "ambtenaar", "ambtenaar") \
    W(OPSTELLER_ONDERZOEKER, "onderzoeker", "onderzoeker") \
    W(OPSTELLER_REDACTIE, "redactie", "redactie")
#define BETROKKENEROL_WORDS(W) \
    W(BETROKKENE_NIET_GEGEVEN, NULL, "") \
    W(BETROKKENE_BELEIDSAMBTENAAR, "beleidsambtenaar", "beleidsambtenaar") \
    W(BETROKKENE_WETHOUDER, "wethouder", "wethouder") \
    W(BETROKKENE_GEDEPUTEERDE, "gedeputeerde", "gedeputeerde") \
    W(BETROKKENE_BURGEMEESTER, "burgemeester", "burgemeester") \
    W(BETROKKENE_CONTACTPERSOON, "contactpersoon", "contactpersoon") \
    W(BETROKKENE_COMMISSIELID, "commissielid", "commissielid") \
    W(BETROKKENE_PROJECTLEIDER, "projectleider", "projectleider") \
    W(BETROKKENE_MEDEWERKER, "medewerker", "medewerker") \
    W(BETROKKENE_ADVISEUR, "adviseur", "adviseur") \
    W(BETROKKENE_ANDERS, "anders", "andere rol")
#define WISSELREDEN_WORDS(W) \
    W(WISSEL_NIET_GEGEVEN, NULL, "") \
    W(WISSEL_FUNCTIE, "functie", "andere functie") \
    W(WISSEL_ZIEKTE, "ziekte", "ziekte") \
    W(WISSEL_OVERLEDEN, "overleden", "overleden") \
    W(WISSEL_EINDE_OPDRACHT, "einde-opdracht", "einde van de opdracht") \
    W(WISSEL_REORGANISATIE, "reorganisatie", "reorganisatie") \
    W(WISSEL_ANDERS, "anders", "andere reden")
#define DOELNIVEAU_WORDS(W) \
    W(DOELNIVEAU_PILOT, "pilot", "doel van de pilot") \
    W(DOELNIVEAU_BELEID, "beleid", "doel van het beleid") \
    W(DOELNIVEAU_PROGRAMMA, "programma", "doel van het programma") \
    W(DOELNIVEAU_SUB, "sub", "subdoel")
#define DOELVERSIE_WORDS(W) \
    W(DOELVERSIE_OORSPRONKELIJK, "oorspronkelijk", "oorspronkelijk") \
    W(DOELVERSIE_BIJGESTELD, "bijgesteld", "bijgesteld")
#define DOELSTATUS_WORDS(W) \
    W(DOEL_NIET_GEGEVEN, NULL, "") \
    W(DOEL_ONBEKEND, "onbekend", "onbekend") \
    W(DOEL_BEREIKT, "bereikt", "bereikt") \
    W(DOEL_DEELS, "deels", "deels bereikt") \
    W(DOEL_NIET, "niet", "niet bereikt")
#define BEANTWOORDING_WORDS(W) \
    W(BEANTWOORD_ONBEKEND, "onbekend", "niet vermeld") \
    W(BEANTWOORD_JA, "ja", "ja") \
    W(BEANTWOORD_DEELS, "deels", "deels") \
    W(BEANTWOORD_NEE, "nee", "nee")
#define SPEERPUNTCODE_WORDS(W) \
    W(SPEERPUNT_VISIE, "visie", "Visie") \
    W(SPEERPUNT_REGIE, "regie", "Regie") \
    W(SPEERPUNT_ZICHT, "zicht", "Zicht") \
    W(SPEERPUNT_BETREKKEN, "betrekken", "Betrekken")
#define GEWICHT_WORDS(W) \
    W(GEWICHT_NIET_GEGEVEN, NULL, "") \
    W(GEWICHT_HOOFD, "hoofd", "hoofdzaak") \
    W(GEWICHT_MEDE, "mede", "mede") \
    W(GEWICHT_ZIJDELINGS, "zijdelings", "zijdelings") \
    W(GEWICHT_GEEN, "geen", "geen")
#define ACTIVITEITSOORT_WORDS(W) \
    W(ACTIVITEIT_ANDERS, "anders", "overig") \
    W(ACTIVITEIT_NOTA, "nota", "nota") \
    W(ACTIVITEIT_ENQUETE, "enquete", "enquête") \
    W(ACTIVITEIT_MONITOR, "monitor", "monitor") \
    W(ACTIVITEIT_BIJEENKOMST, "bijeenkomst", "bijeenkomst") \
    W(ACTIVITEIT_CAFE, "cafe", "vrijwilligerscafé") \
    W(ACTIVITEIT_DEBAT, "debat", "debat") \
    W(ACTIVITEIT_CONFERENTIE, "conferentie", "conferentie") \
    W(ACTIVITEIT_WORKSHOP, "workshop", "workshop") \
    W(ACTIVITEIT_CURSUS, "cursus", "cursus") \
    W(ACTIVITEIT_CAMPAGNE, "campagne", "campagne") \
    W(ACTIVITEIT_BEZOEK, "bezoek", "werkbezoek") \
    W(ACTIVITEIT_PROJECT, "project", "project") \
    W(ACTIVITEIT_AANSTELLING, "aanstelling", "aanstelling") \
    W(ACTIVITEIT_OVERLEG, "overleg", "overleg") \
    W(ACTIVITEIT_PUBLICATIE, "publicatie", "publicatie")
#define UITVOERDER_WORDS(W) \
    W(UITVOERDER_GEMEENTE, "gemeente", "gemeente") \
    W(UITVOERDER_ADVISEUR, "adviseur", "adviseur") \
    W(UITVOERDER_CENTRALE, "centrale", "vrijwilligerscentrale") \
    W(UITVOERDER_EXTERN, "extern", "extern") \
    W(UITVOERDER_COMMISSIE, "commissie", "commissie") \
    W(UITVOERDER_ORGANISATIES, "organisaties", "vrijwilligersorganisaties")
#define ACTIVITEITSTATUS_WORDS(W) \
    W(UITVOERING_UITGEVOERD, "uitgevoerd", "uitgevoerd") \
    W(UITVOERING_GEPLAND, "gepland", "gepland") \
    W(UITVOERING_LOPEND, "lopend", "lopend") \
    W(UITVOERING_UITGESTELD, "uitgesteld", "uitgesteld") \
    W(UITVOERING_AFGELAST, "afgelast", "afgelast")
#define FACTORSOORT_WORDS(W) \
    W(FACTOR_SUCCESFACTOR, "succesfactor", "succesfactor") \
    W(FACTOR_KNELPUNT, "knelpunt", "knelpunt") \
    W(FACTOR_LES, "les", "les") \
    W(FACTOR_KANS, "kans", "kans") \
    W(FACTOR_BEDREIGING, "bedreiging", "bedreiging") \
    W(FACTOR_PARADEPAARDJE, "paradepaardje", "paradepaardje")
#define RESULTAATSOORT_WORDS(W) \
    W(RESULTAAT_NIET_GEGEVEN, NULL, "") \
    W(RESULTAAT_PRODUCT, "product", "product") \
    W(RESULTAAT_PROCES, "proces", "proces") \
    W(RESULTAAT_EFFECT, "effect", "effect")
#define ADVIEZENSOORT_WORDS(W) \
    W(ADVIEZEN_INSPELEN, "inspelen", "inspelen op kansen en bedreigingen") \
    W(ADVIEZEN_ADVIEZEN, "adviezen", "adviezen") \
    W(ADVIEZEN_AANBEVELINGEN, "aanbevelingen", "aanbevelingen") \
    W(ADVIEZEN_VOORSTELLEN, "voorstellen", "voorstellen")
#define GEADRESSEERDE_WORDS(W) \
    W(AAN_GEMEENTE, "gemeente", "gemeente") \
    W(AAN_STADSDEEL, "stadsdeel", "stadsdeel") \
    W(AAN_SAMENWERKINGSVERBAND, "samenwerkingsverband", "samenwerkingsverband") \
    W(AAN_PROVINCIE, "provincie", "provincie") \
    W(AAN_ADVIESORGAAN, "adviesorgaan", "adviesorgaan") \
    W(AAN_STEUNPUNT, "steunpunt", "steunpunt") \
    W(AAN_ORGANISATIES, "organisaties", "vrijwilligersorganisaties") \
    W(AAN_COMMISSIE, "commissie", "commissie")
#define WANNEER_WORDS(W) \
    W(WANNEER_TIJDENS, "tijdens", "tijdens de pilot") \
    W(WANNEER_VOOR, "voor", "voor de pilot") \
    W(WANNEER_GEPLAND, "gepland", "gepland")
#define AARD_WORDS(W) \
    W(AARD_NIET_GEGEVEN, NULL, "") \
    W(AARD_STRUCTUREEL, "structureel", "structureel") \
    W(AARD_INCIDENTEEL, "incidenteel", "incidenteel") \
    W(AARD_BEIDE, "beide", "beide")
#define DOCUMENTSOORT_WORDS(W) \
    W(DOCUMENT_NOTA, "nota", "nota") \
    W(DOCUMENT_KADERNOTA, "kadernota", "kadernota") \
    W(DOCUMENT_STARTNOTITIE, "startnotitie", "startnotitie") \
    W(DOCUMENT_BELEIDSPLAN, "beleidsplan", "beleidsplan") \
    W(DOCUMENT_PLAN_VAN_AANPAK, "plan-van-aanpak", "plan van aanpak") \
    W(DOCUMENT_ONDERZOEK, "onderzoek", "onderzoek") \
    W(DOCUMENT_OVERIG, "overig", "document")
#define DOCUMENTSTATUS_WORDS(W) \
    W(DOCUMENTSTATUS_ONBEKEND, "onbekend", "niet vermeld") \
    W(DOCUMENTSTATUS_CONCEPT, "concept", "concept") \
    W(DOCUMENTSTATUS_COLLEGE, "college", "vastgesteld door het college") \
    W(DOCUMENTSTATUS_RAAD, "raad", "vastgesteld door de raad") \
    W(DOCUMENTSTATUS_IN_VOORBEREIDING, "in-voorbereiding", "in voorbereiding")
#define ORGANISATIESOORT_WORDS(W) \
    W(ORGANISATIE_OVERIG, "overig", "organisatie") \
    W(ORGANISATIE_STEUNPUNT, "steunpunt", "steunpunt") \
    W(ORGANISATIE_WELZIJNSSTICHTING, "welzijnsstichting", "welzijnsstichting") \
    W(ORGANISATIE_ONDERWIJS, "onderwijs", "onderwijs") \
    W(ORGANISATIE_BUREAU, "bureau", "bureau") \
    W(ORGANISATIE_PROVINCIALE_STEUNFUNCTIE, "provinciale-steunfunctie", \
      "provinciale steunfunctie") \
    W(ORGANISATIE_OVERLEGORGAAN, "overlegorgaan", "overlegorgaan") \
    W(ORGANISATIE_OVERHEID, "overheid", "overheid") \
    W(ORGANISATIE_BEDRIJF, "bedrijf", "bedrijf") \
    W(ORGANISATIE_ZELFORGANISATIE, "zelforganisatie", "zelforganisatie")
#define MIDDELSOORT_WORDS(W) \
    W(MIDDEL_TOTAAL, "totaal", "totaal") \
    W(MIDDEL_TSV, "tsv", "TSV") \
    W(MIDDEL_EIGEN, "eigen", "eigen middelen") \
    W(MIDDEL_COMMISSIE, "commissie", "commissie") \
    W(MIDDEL_PROVINCIE, "provincie", "provincie") \
    W(MIDDEL_OVERIG, "overig", "overig")
#define PRECISIE_WORDS(W) \
    W(PRECISIE_EXACT, "exact", "") \
    W(PRECISIE_CIRCA, "circa", "circa") \
    W(PRECISIE_RUIM, "ruim", "ruim") \
    W(PRECISIE_BIJNA, "bijna", "bijna") \
    W(PRECISIE_MEER_DAN, "meer-dan", "meer dan") \
    W(PRECISIE_PLM, "plm", "plm.") \
    W(PRECISIE_ZO_N, "zo-n", "zo’n") \
    W(PRECISIE_NAAR_SCHATTING, "naar-schatting", "naar schatting") \
    W(PRECISIE_MINSTENS, "minstens", "minstens") \
    W(PRECISIE_HOOGSTENS, "hoogstens", "hoogstens")
#define ENQUETEMETHODE_WORDS(W) \
    W(METHODE_SCHRIFTELIJK, "schriftelijk", "schriftelijk") \
    W(METHODE_PERSOONLIJK, "persoonlijk", "persoonlijk") \
    W(METHODE_TELEFONISCH, "telefonisch", "per telefoon") \
    W(METHODE_DIGITAAL, "digitaal", "digitaal")
#define NUMMERING_WORDS(W) \
    W(NUMMERING_GEEN, "geen", "geen") \
    W(NUMMERING_1, "1", "cijfers") \
    W(NUMMERING_A, "a", "letters")
#define TELBRON_WORDS(W) \
    W(TELBRON_VISIE, "visie", "visie") \
    W(TELBRON_ROL, "rol", "rol") \
    W(TELBRON_METHODIEK, "methodiek", "methodiek") \
    W(TELBRON_WERKWIJZE, "werkwijze", "werkwijze") \
    W(TELBRON_THEMA, "thema", "thema") \
    W(TELBRON_DOCUMENT, "document", "soort document") \
    W(TELBRON_SOORT, "soort", "soort pilot") \
    W(TELBRON_STATUS, "status", "status van de pilot") \
    W(TELBRON_DOELSTATUS, "doelstatus", "status van de doelen") \
    W(TELBRON_GEWICHT, "gewicht", "gewicht van het speerpunt")
#define TELEENHEID_WORDS(W) \
    W(TELEENHEID_PILOTS, "pilots", "pilots") \
    W(TELEENHEID_VERMELDINGEN, "vermeldingen", "vermeldingen")
#define TELVOLGORDE_WORDS(W) \
    W(TELVOLGORDE_AFLOPEND, "aflopend", "aflopend") \
    W(TELVOLGORDE_CODELIJST, "codelijst", "volgorde van de codelijst")
#define ERNST_WORDS(W) \
    W(ERNST_UIT, "uit", "uit") \
    W(ERNST_OPMERKING, "opmerking", "opmerking") \
    W(ERNST_WAARSCHUWING, "waarschuwing", "waarschuwing") \
    W(ERNST_FOUT, "fout", "fout")
#define DOCUMENTDOEL_WORDS(W) \
    W(DOCUMENTDOEL_PROGRAMMA, "programma", "het programma") \
    W(DOCUMENTDOEL_PILOT, "pilot", "elke pilot")

#define MODEL_WORD_LISTS(LIST) \
    LIST(PILOTSOORT, pilotsoort) \
    LIST(PILOTSTATUS, pilotstatus) \
    LIST(AFWEZIGHEID, afwezigheid) \
    LIST(GEBIEDSOORT, gebiedsoort) \
    LIST(VERSLAGSTAND, verslagstand) \
    LIST(DAGTEKENING, dagtekening) \
    LIST(OPSTELLERROL, opstellerrol) \
    LIST(BETROKKENEROL, betrokkenerol) \
    LIST(WISSELREDEN, wisselreden) \
    LIST(DOELNIVEAU, doelniveau) \
    LIST(DOELVERSIE, doelversie) \
    LIST(DOELSTATUS, doelstatus) \
    LIST(BEANTWOORDING, beantwoording) \
    LIST(SPEERPUNTCODE, speerpuntcode) \
    LIST(GEWICHT, gewicht) \
    LIST(ACTIVITEITSOORT, activiteitsoort) \
    LIST(UITVOERDER, uitvoerder) \
    LIST(ACTIVITEITSTATUS, activiteitstatus) \
    LIST(FACTORSOORT, factorsoort) \
    LIST(RESULTAATSOORT, resultaatsoort) \
    LIST(ADVIEZENSOORT, adviezensoort) \
    LIST(GEADRESSEERDE, geadresseerde) \
    LIST(WANNEER, wanneer) \
    LIST(AARD, aard) \
    LIST(DOCUMENTSOORT, documentsoort) \
    LIST(DOCUMENTSTATUS, documentstatus) \
    LIST(ORGANISATIESOORT, organisatiesoort) \
    LIST(MIDDELSOORT, middelsoort) \
    LIST(PRECISIE, precisie) \
    LIST(ENQUETEMETHODE, enquetemethode) \
    LIST(NUMMERING, nummering) \
    LIST(TELBRON, telbron) \
    LIST(TELEENHEID, teleenheid) \
    LIST(TELVOLGORDE, telvolgorde) \
    LIST(ERNST, ernst) \
    LIST(DOCUMENTDOEL, documentdoel) \
    BELEID_WORD_LISTS(LIST)

#define MODEL_WORD_ENUM(id, code, label) id,
enum pilotsoort { PILOTSOORT_WORDS(MODEL_WORD_ENUM) };
enum pilotstatus { PILOTSTATUS_WORDS(MODEL_WORD_ENUM) };
enum afwezigheid { AFWEZIGHEID_WORDS(MODEL_WORD_ENUM) };
enum gebiedsoort { GEBIEDSOORT_WORDS(MODEL_WORD_ENUM) };
enum verslagstand { VERSLAGSTAND_WORDS(MODEL_WORD_ENUM) };
enum dagtekening { DAGTEKENING_WORDS(MODEL_WORD_ENUM) };
enum opstellerrol { OPSTELLERROL_WORDS(MODEL_WORD_ENUM) };
enum betrokkenerol { BETROKKENEROL_WORDS(MODEL_WORD_ENUM) };
enum wisselreden { WISSELREDEN_WORDS(MODEL_WORD_ENUM) };
enum doelniveau { DOELNIVEAU_WORDS(MODEL_WORD_ENUM) };
enum doelversie { DOELVERSIE_WORDS(MODEL_WORD_ENUM) };
enum doelstatus { DOELSTATUS_WORDS(MODEL_WORD_ENUM) };
enum beantwoording { BEANTWOORDING_WORDS(MODEL_WORD_ENUM) };
enum speerpuntcode { SPEERPUNTCODE_WORDS(MODEL_WORD_ENUM) };
enum gewicht { GEWICHT_WORDS(MODEL_WORD_ENUM) };
enum activiteitsoort { ACTIVITEITSOORT_WORDS(MODEL_WORD_ENUM) };
enum uitvoerder { UITVOERDER_WORDS(MODEL_WORD_ENUM) };
enum activiteitstatus { ACTIVITEITSTATUS_WORDS(MODEL_WORD_ENUM) };
enum factorsoort { FACTORSOORT_WORDS(MODEL_WORD_ENUM) };
enum resultaatsoort { RESULTAATSOORT_WORDS(MODEL_WORD_ENUM) };
enum adviezensoort { ADVIEZENSOORT_WORDS(MODEL_WORD_ENUM) };
enum geadresseerde { GEADRESSEERDE_WORDS(MODEL_WORD_ENUM) };
enum wanneer { WANNEER_WORDS(MODEL_WORD_ENUM) };
enum aard { AARD_WORDS(MODEL_WORD_ENUM) };
enum documentsoort { DOCUMENTSOORT_WORDS(MODEL_WORD_ENUM) };
enum documentstatus { DOCUMENTSTATUS_WORDS(MODEL_WORD_ENUM) };
enum organisatiesoort { ORGANISATIESOORT_WORDS(MODEL_WORD_ENUM) };
enum middelsoort { MIDDELSOORT_WORDS(MODEL_WORD_ENUM) };
enum precisie { PRECISIE_WORDS(MODEL_WORD_ENUM) };
enum enquetemethode { ENQUETEMETHODE_WORDS(MODEL_WORD_ENUM) };
enum nummering { NUMMERING_WORDS(MODEL_WORD_ENUM) };
enum telbron { TELBRON_WORDS(MODEL_WORD_ENUM) };
enum teleenheid { TELEENHEID_WORDS(MODEL_WORD_ENUM) };
enum telvolgorde { TELVOLGORDE_WORDS(MODEL_WORD_ENUM) };
enum ernst { ERNST_WORDS(MODEL_WORD_ENUM) };
enum documentdoel { DOCUMENTDOEL_WORDS(MODEL_WORD_ENUM) };

enum woordenlijst {
#define LIST(upper, lower) WOORDEN_##upper,
    MODEL_WORD_LISTS(LIST)
#undef LIST
    WOORDENLIJSTEN
};
/* clang-format on */

const char *woord_code(enum woordenlijst list, int value);  /* NULL: not given, or no such value */
const char *woord_label(enum woordenlijst list, int value); /* "" likewise */
int woord_value(enum woordenlijst list, const char *code);  /* -1: no such code */
int woord_count(enum woordenlijst list);

struct soort_woorden {
    const char *met_lidwoord; /* "de gemeente", "het stadsdeel" */
    const char *aanwijzend;   /* "deze gemeente", "dit stadsdeel" */
    const char *naam;         /* "gemeente" */
    const char *meervoud;     /* "gemeenten" */
};
const struct soort_woorden *pilotsoort_woorden(enum pilotsoort soort);

struct speerpunt_woorden {
    const char *naam; /* "Visie" */
    const char *lang; /* "agenderen en visie ontwikkelen" (001 L20-23) */
    const char *kop;  /* "Speerpunt visie ontwikkelen" (001 L39) */
};
const struct speerpunt_woorden *speerpunt_woorden(enum speerpuntcode code);
/* "Visie", "Visie en regie" for a set. */
char *speerpunt_namen(struct arena *arena, unsigned codes);
/* "Succesfactor", "Succesfactoren"; "Les", "Lessen" … */
const char *factorsoort_kop(enum factorsoort soort, bool meervoud);

#endif
