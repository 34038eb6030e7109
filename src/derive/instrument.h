/* The closed lists of the instruments of volunteer policy, shared with whoever reads them from a
 * file. The zero value of each list says: not given. Sources: 000 and 002 to 004, by line. */
#ifndef DERIVE_INSTRUMENT_H
#define DERIVE_INSTRUMENT_H

#define INSTRUMENT_BIT(value)      (1u << (value))
#define INSTRUMENT_HAS(set, value) (((set)&INSTRUMENT_BIT(value)) != 0)

/* Why a computation was refused; the result is then all zero. */
enum instrument_fout {
    INSTRUMENT_OK,
    INSTRUMENT_TOO_MANY,     /* more answers than questions, or rows than the maximum */
    INSTRUMENT_BAD_VALUE,    /* outside its list or range */
    INSTRUMENT_BAD_DATE,     /* no such day, or not precise to the day */
    INSTRUMENT_BEFORE,       /* a date before the one it has to follow */
    INSTRUMENT_OVERFLOW,     /* a sum that 64 bits cannot hold */
    INSTRUMENT_MIXED,        /* two things that the sources do not allow to be compared */
    INSTRUMENT_CONTRADICTION /* counts that cannot be true together */
};

enum instrument_maximum {
    INSTRUMENT_RESPONDENTEN = 10000,
    INSTRUMENT_REGELS = 10000, /* of a budget, ledger, register, timetable */
    INSTRUMENT_CATEGORIEEN = 64,
    INSTRUMENT_STAPPEN = 32,
    INSTRUMENT_ITEMS = 64 /* of a checklist */
};

/* An answer of a test: a or b; of the quickscan a is yes (003 L635-673, 004 L2675-2782). */
enum keuze { KEUZE_GEEN, KEUZE_A, KEUZE_B, KEUZES };
/* A judgement in a checklist (003 L680-894, L1735-1777, L1717-1721). */
enum oordeel { OORDEEL_GEEN, OORDEEL_JA, OORDEEL_DEELS, OORDEEL_NEE, OORDELEN };

/* 004 L2952-3047, 003 L349-443: steering and narrow; steering and broad; and the two at a
 * distance. */
enum gemeentetype {
    GEMEENTETYPE_ONBEPAALD,
    GEMEENTETYPE_I,   /* De ambitie voorbij: dirigent, smal */
    GEMEENTETYPE_II,  /* Een behouden koers: dirigent, breed */
    GEMEENTETYPE_III, /* Op hoop van zegen: afstand, smal */
    GEMEENTETYPE_IV,  /* De leunstoel: afstand, breed */
    GEMEENTETYPEN
};

/* The participation ladder, 003 L462-543. */
enum trede {
    TREDE_GEEN,
    TREDE_INFORMEREN,
    TREDE_RAADPLEGEN,
    TREDE_ADVISEREN,
    TREDE_COPRODUCEREN,
    TREDE_MEEBESLISSEN,
    TREDEN
};

/* What the chosen step is to the comfort zone. */
enum ligging {
    LIGGING_ONBEKEND,
    LIGGING_BINNEN,
    LIGGING_ONDER,
    LIGGING_BOVEN,
    LIGGING_BUITEN, /* below or above, the type is not certain */
    LIGGING_ONZEKER /* inside or outside, likewise */
};

/* The distinct risks of the comfort zones, 003 L557-623. */
enum comfortrisico {
    RISICO_GEEN,
    RISICO_NIET_BETROKKEN,        /* ambition missed: organisations do not feel involved */
    RISICO_ONDUIDELIJK,           /* ambition missed: expectations and status of input unclear */
    RISICO_NIET_RESULTAATGERICHT, /* ambition missed: too little aimed at results */
    RISICO_SLUIT_NIET_AAN,        /* ambitions do not fit the needs */
    RISICO_GRENZEN_GENEGEERD,     /* wishes and limits of the field ignored */
    RISICO_GEEN_DRAAGVLAK,        /* the field will not be steered */
    RISICO_GEEN_EIGEN_KEUZES,
    RISICO_DIVERSITEIT,     /* all kinds at once, in the same way */
    RISICO_WEINIG_RICHTING, /* the field takes no initiative */
    RISICO_GEEN_PRIKKEL,
    RISICO_WEINIG_VARIETEIT,
    RISICO_SELECTE_GROEP,
    RISICO_TRADITIONEEL, /* traditional organisations decide */
    RISICOS
};

/* Rows of the matrix of instruments, 003 L1100-1234. */
enum instrumentdoel {
    INSTRUMENTDOEL_GEEN,
    INSTRUMENTDOEL_DRAAGVLAK,
    INSTRUMENTDOEL_VERRIJKING,
    INSTRUMENTDOEL_AMBITIE,
    INSTRUMENTDOEL_SAMENWERKING,
    INSTRUMENTDOELEN
};

/* Core conditions, 003 L680-894. */
enum kernvoorwaarde {
    VOORWAARDE_OPENHEID,
    VOORWAARDE_DUIDELIJKHEID,
    VOORWAARDE_MEERWAARDE,
    VOORWAARDE_RELATIE,
    VOORWAARDE_PROBLEMATIEK,
    VOORWAARDE_CAPACITEIT,
    VOORWAARDEN
};

/* Things that a measure can be tagged with; derive_categorieen() says how many. */
enum indeling {
    INDELING_BASISFUNCTIES,   /* 003 L8-14 */
    INDELING_SECTOREN,        /* 003 L196-218 */
    INDELING_PRESTATIEVELDEN, /* 004 L2277-2384 */
    INDELING_S_EN,            /* 004 L301-464: Situeren, Stimuleren, Steun creëren, Sturen,
                                 Structureren */
    INDELING_TOEKOMSTAGENDA,  /* 002 L45-83 */
    INDELING_RICHTINGWIJZERS, /* 002 L171-462 */
    INDELING_AANBEVELINGEN,   /* 002 L480-508 */
    INDELING_BELEIDSFASEN,    /* 003 L951-1084 */
    INDELING_VOORZIENINGEN,   /* 000 L602-605: social infrastructure of a new district */
    INDELINGEN
};

/* Checklists with a fixed number of items; derive_checklist_items() gives it. */
enum checklist {
    CHECKLIST_WET,              /* 003 L32-75: articles 11 and 12 */
    CHECKLIST_SPELREGELS,       /* 003 L1495-1519 */
    CHECKLIST_PLAN,             /* 004 L2157-2177: the integral plan */
    CHECKLIST_PROCESTEST,       /* 003 L1746-1777 */
    CHECKLIST_RAAD,             /* 000 L231-241 */
    CHECKLIST_UITGANGSPUNTEN,   /* 004 L2012-2024, step 1 */
    CHECKLIST_INVENTARISATIE,   /* 004 L2054-2074, step 2 */
    CHECKLIST_VELD,             /* 004 L2081-2106, step 3 */
    CHECKLIST_INTERACTIEFPLAN,  /* 003 L1476-1479 */
    CHECKLIST_JEUGDTIPS,        /* 000 L290-315 */
    CHECKLIST_ONDERNEMEN,       /* 000 L1349-1372 */
    CHECKLIST_WIJKPLAN,         /* 000 L629-632 */
    CHECKLIST_THEMAS,           /* 004 L789-853 */
    CHECKLIST_COMPENSATIE,      /* 004 L2625-2641 */
    CHECKLIST_DEFINITIE,        /* 003 L196-218: the four elements of volunteering */
    CHECKLIST_SLAAGVOORWAARDEN, /* 000 L93-95 */
    CHECKLIST_SMART,            /* 004 L2130-2153 */
    CHECKLISTS
};

/* Chapters of a policy paper. Titles and order are ours; the requirements are of 003 and 004. */
enum notadeel {
    NOTA_SAMENVATTING,
    NOTA_AANLEIDING,
    NOTA_BEGRIPPEN,
    NOTA_TERUGBLIK,
    NOTA_OMGEVING,
    NOTA_VELD,
    NOTA_VISIE,
    NOTA_BETREKKEN,
    NOTA_SPEERPUNTEN,
    NOTA_DOELEN,
    NOTA_ONDERSTEUNING,
    NOTA_PLAN,
    NOTA_AFSPRAKEN,
    NOTA_MIDDELEN,
    NOTA_COMMUNICATIE,
    NOTA_EVALUATIE,
    NOTA_BIJLAGEN,
    NOTADELEN
};
enum notaplicht { NOTA_KEUZE, NOTA_AANBEVOLEN, NOTA_VERPLICHT, NOTAPLICHTEN };
enum notastand { NOTADEEL_AFWEZIG, NOTADEEL_LEEG, NOTADEEL_GEVULD, NOTASTANDEN };

enum stapstand { STAP_NIET_VERMELD, STAP_NIET_GESTART, STAP_BEZIG, STAP_KLAAR, STAPSTANDEN };
enum stappenplan { STAPPENPLAN_INTERACTIEF = 8, STAPPENPLAN_WMO = 9 }; /* 003 L231, 004 L1985 */

/* The recruiting circle, clockwise, 003 L1306-1411, and what its goal has to say, 003 L1343. */
enum wervingsegment {
    WERVING_DOEL,
    WERVING_DOELGROEP,
    WERVING_BOODSCHAP,
    WERVING_MIDDEL,
    WERVING_ORGANISATIE,
    WERVINGSEGMENTEN
};
enum wervingsdoel {
    WERVINGSDOEL_AANTAL,
    WERVINGSDOEL_SECTOREN,
    WERVINGSDOEL_PERIODE,
    WERVINGSDOEL_INZET,
    WERVINGSDOEL_ONDERWERP,
    WERVINGSDOELEN
};

/* "Smal" and "breed" mean different things in 000 L735-817 and in 003/004; never mixed. */
enum smalbreed { SMALBREED_GEEN, SMALBREED_SCHAKELS, SMALBREED_WMO, SMALBREED_DEFINITIES };
/* One aspect of a slider between two poles: 004 L595-662 (smal, breed), L695-742 (dirigent,
 * afstand). */
enum pool { POOL_GEEN, POOL_EERSTE, POOL_MIDDEN, POOL_TWEEDE, POLEN };

enum doelstand { DOELSTAND_ONBEPAALD, DOELSTAND_NIET, DOELSTAND_DEELS, DOELSTAND_BEREIKT };

enum waterlijn { WATERLIJN_GEEN, WATERLIJN_BOVEN, WATERLIJN_ONDER, WATERLIJNEN }; /* 002 L843-873 */
enum bindingsoort { BINDING_BONDING, BINDING_BRIDGING, BINDING_BEIDE, BINDINGSOORTEN };
enum inbreng_m { M_MUNTEN, M_MIDDELEN, M_MENSEN, M_MASSA, M_MEDIA, M_SOORTEN }; /* 000 L1236-1291 */
enum samenwerkingsrelatie {
    RELATIE_FILANTROPISCH,
    RELATIE_TRANSACTIONEEL,
    RELATIE_INTEGRATIEF,
    RELATIES
};
/* "10 % extra" leaves open whether it comes on top, 000 L431-436. */
enum reservewijze { RESERVE_BOVENOP, RESERVE_BINNEN, RESERVEWIJZEN };

#endif
