/* Words that headings and sentences are made of. */
#include "model/model_words.h"

#include "base/text.h"

/* The forms said "de gemeente/provincie" everywhere (001 L1669, L2406, L7114); ours know which. */
const struct soort_woorden *pilotsoort_woorden(enum pilotsoort soort) {
    static const struct soort_woorden words[] = {
        [PILOT_GEMEENTE] = {"de gemeente", "deze gemeente", "gemeente", "gemeenten"},
        [PILOT_STADSDEEL] = {"het stadsdeel", "dit stadsdeel", "stadsdeel", "stadsdelen"},
        [PILOT_SAMENWERKINGSVERBAND] = {"het samenwerkingsverband", "dit samenwerkingsverband",
                                        "samenwerkingsverband", "samenwerkingsverbanden"},
        [PILOT_PROVINCIE] = {"de provincie", "deze provincie", "provincie", "provincies"},
    };
    return &words[soort];
}

const struct speerpunt_woorden *speerpunt_woorden(enum speerpuntcode code) {
    static const struct speerpunt_woorden words[] = {
        [SPEERPUNT_VISIE] = {"Visie", "agenderen en visie ontwikkelen",
                             "Speerpunt visie ontwikkelen"},
        [SPEERPUNT_REGIE] = {"Regie", "regie voeren", "Speerpunt regie voeren"},
        [SPEERPUNT_ZICHT] = {"Zicht", "zicht op vrijwilligers(werk)",
                             "Speerpunt zicht op vrijwilligers"},
        [SPEERPUNT_BETREKKEN] = {"Betrekken", "betrekken van vrijwilligers bij beleidsvorming",
                                 "Speerpunt vrijwilligers betrekken"},
    };
    return &words[code];
}

char *speerpunt_namen(struct arena *arena, unsigned codes) {
    struct text_builder text = {.arena = arena};
    unsigned left = codes & (SET_BIT(woord_count(WOORDEN_SPEERPUNTCODE)) - 1);
    for (int i = 0; left; i++) {
        if (!SET_HAS(left, i))
            continue;
        left &= ~SET_BIT(i);
        const char *name = speerpunt_woorden((enum speerpuntcode)i)->naam;
        if (!text.size) {
            text_append(&text, name);
            continue;
        }
        text_append(&text, left ? ", " : " en ");
        text_append_codepoint(&text, text_lower((uint32_t)(unsigned char)name[0]));
        text_append(&text, name + 1);
    }
    return arena_string(arena, text_string(&text));
}

const char *factorsoort_kop(enum factorsoort soort, bool meervoud) {
    static const char *const words[][2] = {
        [FACTOR_SUCCESFACTOR] = {"Succesfactor", "Succesfactoren"},
        [FACTOR_KNELPUNT] = {"Knelpunt", "Knelpunten"},
        [FACTOR_LES] = {"Les", "Lessen"},
        [FACTOR_KANS] = {"Kans", "Kansen"},
        [FACTOR_BEDREIGING] = {"Bedreiging", "Bedreigingen"},
        [FACTOR_PARADEPAARDJE] = {"Paradepaardje", "Paradepaardjes"},
    };
    return words[soort][meervoud];
}
