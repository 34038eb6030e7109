#include "compose/compose_private.h"

#include "model/beleid.h"

#define FACTORS(factor) offsetof(struct pilot, factoren.groep[factor].sectie)

/* Parts of a pilot by the name of their element; in the order of sjabloon.xsd. */
static const struct part {
    const char *name;
    size_t offset; /* of the struct sectie in struct pilot */
} parts[] = {
    {"context", offsetof(struct pilot, context)},
    {"motivatie", offsetof(struct pilot, motivatie)},
    {"missie", offsetof(struct pilot, missie.sectie)},
    {"middel", offsetof(struct pilot, middel)},
    {"doelen", offsetof(struct pilot, doelen.sectie)},
    {"onderzoeksvragen", offsetof(struct pilot, onderzoeksvragen.sectie)},
    {"speerpunten", offsetof(struct pilot, speerpunten.sectie)},
    {"betrokkenen", offsetof(struct pilot, betrokkenen.sectie)},
    {"uitvoering", offsetof(struct pilot, uitvoering.sectie)},
    {"terugblik", offsetof(struct pilot, factoren.terugblik)},
    {"succesfactoren", FACTORS(FACTOR_SUCCESFACTOR)},
    {"knelpunten", FACTORS(FACTOR_KNELPUNT)},
    {"lessen", FACTORS(FACTOR_LES)},
    {"resultaten", offsetof(struct pilot, resultaten.sectie)},
    {"paradepaardjes", FACTORS(FACTOR_PARADEPAARDJE)},
    {"toekomstvisie", offsetof(struct pilot, toekomstvisie)},
    {"vooruitblik", offsetof(struct pilot, factoren.vooruitblik)},
    {"kansen", FACTORS(FACTOR_KANS)},
    {"bedreigingen", FACTORS(FACTOR_BEDREIGING)},
    {"kengetallen", offsetof(struct pilot, kengetallen.sectie)},
    {"middelen", offsetof(struct pilot, middelen.sectie)},
    {"enquetes", offsetof(struct pilot, enquetes.sectie)},
    {"documenten", offsetof(struct pilot, documenten.sectie)},
    {"organisaties", offsetof(struct pilot, organisaties.sectie)},
    {"bijlagen", offsetof(struct pilot, bijlagen.sectie)},
};

/* Advice comes in several sections: how to respond to chances and threats, and all the rest. */
static const struct sectie *advice_section(const struct pilot *pilot, bool respond) {
    static const struct sectie none;
    for (size_t i = 0; i < pilot->adviezen.count; i++)
        if ((pilot->adviezen.items[i].soort == ADVIEZEN_INSPELEN) == respond)
            return &pilot->adviezen.items[i].sectie;
    return &none;
}

const struct sectie *sectie_named(const struct pilot *pilot, const char *name) {
    bool respond = strcmp(name, "inspelen") == 0;
    if (respond || strcmp(name, "adviezen") == 0)
        return advice_section(pilot, respond);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strcmp(parts[i].name, name) == 0)
            return (const struct sectie *)(const void *)((const char *)pilot + parts[i].offset);
    return beleid_sectie(&pilot->beleid, name);
}
