#include "derive/instrument_private.h"

int derive_checklist_items(enum checklist checklist) {
    static const int items[CHECKLISTS] = {
        [CHECKLIST_WET] = 6,
        [CHECKLIST_SPELREGELS] = 10,
        [CHECKLIST_PLAN] = 15,
        [CHECKLIST_PROCESTEST] = 14,
        [CHECKLIST_RAAD] = 6,
        [CHECKLIST_UITGANGSPUNTEN] = 7,
        [CHECKLIST_INVENTARISATIE] = 6,
        [CHECKLIST_VELD] = 9,
        [CHECKLIST_INTERACTIEFPLAN] = 4,
        [CHECKLIST_JEUGDTIPS] = 7,
        [CHECKLIST_ONDERNEMEN] = 6,
        [CHECKLIST_WIJKPLAN] = 4,
        [CHECKLIST_THEMAS] = 6,
        [CHECKLIST_COMPENSATIE] = 4,
        [CHECKLIST_DEFINITIE] = 4,
        [CHECKLIST_SLAAGVOORWAARDEN] = 3,
        [CHECKLIST_SMART] = 5,
    };
    return (int)checklist >= 0 && checklist < CHECKLISTS ? items[checklist] : 0;
}

enum instrument_fout derive_checklist(enum checklist checklist, const enum oordeel *oordelen,
                                      size_t count, struct derive_oordelen *out) {
    *out = (struct derive_oordelen){0};
    size_t items = (size_t)derive_checklist_items(checklist);
    if (items == 0)
        return INSTRUMENT_BAD_VALUE;
    if (count > items)
        return INSTRUMENT_TOO_MANY;
    enum oordeel all[INSTRUMENT_ITEMS] = {OORDEEL_GEEN};
    if (count > 0)
        memcpy(all, oordelen, sizeof *all * count);
    return derive_oordelen(all, items, out);
}

enum instrument_fout derive_procestest(const enum oordeel *projectmatig,
                                       const enum oordeel *democratisch,
                                       struct derive_procestest *out) {
    *out = (struct derive_procestest){0};
    const enum oordeel *kolom[2] = {projectmatig, democratisch};
    struct derive_procestest result = {.afgeleid = true};
    for (int k = 0; k < 2; k++) {
        enum oordeel all[7] = {OORDEEL_GEEN};
        if (kolom[k])
            memcpy(all, kolom[k], sizeof all);
        enum instrument_fout fout = derive_oordelen(all, 7, &result.kolom[k]);
        if (fout)
            return fout;
    }
    *out = result;
    return INSTRUMENT_OK;
}

/* ---- parts of a policy paper ---- */

/* Obligatory: the law asks for it (003 L32-75; 004 L2249-2274), it is called a minimum (004
 * L2002-2007), or it is a step of its own (004 L1993-2223). Advised and free: only mentioned. */
enum notaplicht derive_nota_plicht(enum notadeel deel) {
    static const enum notaplicht plicht[NOTADELEN] = {
        [NOTA_SAMENVATTING] = NOTA_AANBEVOLEN,  /* 004 L469-511, L854-872 */
        [NOTA_AANLEIDING] = NOTA_VERPLICHT,     /* 003 L32-75, 004 L2249-2274 */
        [NOTA_BEGRIPPEN] = NOTA_VERPLICHT,      /* 003 L196-220, 000 L825-857 */
        [NOTA_TERUGBLIK] = NOTA_VERPLICHT,      /* 004 L2033-2075 */
        [NOTA_OMGEVING] = NOTA_AANBEVOLEN,      /* 004 L131-269, L1474-1984 */
        [NOTA_VELD] = NOTA_VERPLICHT,           /* 004 L2079-2115 */
        [NOTA_VISIE] = NOTA_VERPLICHT,          /* 004 L1993-2029 */
        [NOTA_BETREKKEN] = NOTA_VERPLICHT,      /* 003 L68-72 and L459-1734 */
        [NOTA_SPEERPUNTEN] = NOTA_AANBEVOLEN,   /* 004 L441, L2026-2029 */
        [NOTA_DOELEN] = NOTA_VERPLICHT,         /* 004 L2130-2153 */
        [NOTA_ONDERSTEUNING] = NOTA_AANBEVOLEN, /* 003 L8-14, 004 L1300-1349 */
        [NOTA_PLAN] = NOTA_VERPLICHT,           /* 004 L2157-2177 */
        [NOTA_AFSPRAKEN] = NOTA_VERPLICHT,      /* 004 L2184-2193 */
        [NOTA_MIDDELEN] = NOTA_VERPLICHT,       /* 004 L828-853, L2152 */
        [NOTA_COMMUNICATIE] = NOTA_AANBEVOLEN,  /* 003 L1696-1734 */
        [NOTA_EVALUATIE] = NOTA_VERPLICHT,      /* 004 L2207-2223 */
        [NOTA_BIJLAGEN] = NOTA_KEUZE,
    };
    return (int)deel >= 0 && deel < NOTADELEN ? plicht[deel] : NOTA_KEUZE;
}

static void count_deel(struct derive_nota *out, int deel, enum notastand stand) {
    enum notaplicht plicht = derive_nota_plicht((enum notadeel)deel);
    bool open = stand != NOTADEEL_GEVULD;
    out->aantal[plicht]++;
    out->gevuld[plicht] += !open;
    if (stand == NOTADEEL_LEEG)
        out->leeg |= INSTRUMENT_BIT(deel);
    if (open && plicht == NOTA_VERPLICHT)
        out->ontbreekt |= INSTRUMENT_BIT(deel);
    if (open && plicht == NOTA_AANBEVOLEN)
        out->aanbevolen |= INSTRUMENT_BIT(deel);
}

enum instrument_fout derive_nota(const enum notastand stand[NOTADELEN], struct derive_nota *out) {
    *out = (struct derive_nota){0};
    for (int deel = 0; deel < NOTADELEN; deel++)
        if ((int)stand[deel] < 0 || stand[deel] >= NOTASTANDEN)
            return INSTRUMENT_BAD_VALUE;
    for (int deel = 0; deel < NOTADELEN; deel++)
        count_deel(out, deel, stand[deel]);
    out->volledig = out->ontbreekt == 0;
    out->pct = derive_aandeel(out->gevuld[NOTA_VERPLICHT], out->aantal[NOTA_VERPLICHT], 1);
    out->afgeleid = true;
    return INSTRUMENT_OK;
}

/* ---- council procedure ---- */

#define FINANCIEEL 7

static bool date_valid(struct date datum) {
    return derive_geen_datum(datum) || derive_hele_datum(datum);
}

/* What has to be settled before the process starts: 000 L224-238. */
static void judge_stap(struct derive_raadsprocedure *out, int number,
                       const struct derive_stap_datum *stap, struct date start) {
    bool dated = !derive_geen_datum(stap->datum);
    bool late = dated && !derive_geen_datum(start) && date_compare(stap->datum, start) >= 0;
    if (!stap->gedaan || late)
        out->te_laat |= INSTRUMENT_BIT(number);
    else if (!dated)
        out->ongedateerd |= INSTRUMENT_BIT(number);
}

enum instrument_fout derive_raadsprocedure(const struct derive_stap_datum stap[6],
                                           struct derive_stap_datum financiele_ruimte,
                                           struct date start, struct derive_raadsprocedure *out) {
    *out = (struct derive_raadsprocedure){0};
    bool valid = date_valid(start) && date_valid(financiele_ruimte.datum);
    for (int i = 0; i < 6; i++)
        valid = valid && date_valid(stap[i].datum);
    if (!valid)
        return INSTRUMENT_BAD_DATE;
    for (int i = 0; i < 6; i++)
        out->gedaan += stap[i].gedaan;
    judge_stap(out, 2, &stap[1], start);
    judge_stap(out, 3, &stap[2], start);
    judge_stap(out, FINANCIEEL, &financiele_ruimte, start);
    return INSTRUMENT_OK;
}
