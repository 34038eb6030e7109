#include "derive/instrument_private.h"

struct derive_werving derive_werving(const bool segment[WERVINGSEGMENTEN],
                                     const bool doel[WERVINGSDOELEN]) {
    struct derive_werving result = {.volgende = WERVINGSEGMENTEN, .afgeleid = true};
    for (int s = WERVINGSEGMENTEN - 1; s >= 0; s--) {
        result.gevuld += segment[s];
        if (segment[s])
            continue;
        result.ontbreekt |= INSTRUMENT_BIT(s);
        result.volgende = s;
    }
    for (int d = 0; d < WERVINGSDOELEN; d++)
        if (!doel[d])
            result.vaag |= INSTRUMENT_BIT(d);
    return result;
}
