/* Within the room only: the shapes of the sections of <beleid>, in the order of the file. */
#ifndef MODEL_MODEL_BELEID_PRIVATE_H
#define MODEL_MODEL_BELEID_PRIVATE_H

#include "model/beleid.h"
#include "model/model_private.h"

extern const struct shape model_shape_versies, model_shape_kern, model_shape_wettoets,
    model_shape_ontwikkelingen, model_shape_kansenkaart, model_shape_stakeholders,
    model_shape_socialekaart, model_shape_typetest, model_shape_profiel, model_shape_regierol,
    model_shape_uitgangspunten, model_shape_keuzepunten, model_shape_participatieladder,
    model_shape_quickscan, model_shape_kernvoorwaarden, model_shape_beleidsfasen,
    model_shape_instrumentkeuzes, model_shape_wervingscirkel, model_shape_spelregels,
    model_shape_terugkoppelingen, model_shape_stappenplan, model_shape_themas,
    model_shape_beleidsdoelen, model_shape_prestatievelden, model_shape_basisfuncties,
    model_shape_planvanaanpak, model_shape_maatregelen, model_shape_afspraken,
    model_shape_subsidieregels, model_shape_rolverdeling, model_shape_begroting,
    model_shape_dekking, model_shape_communicatie, model_shape_inspraak, model_shape_procestest,
    model_shape_vervolgscenarios, model_shape_besluitpunten, model_shape_risicos,
    model_shape_raadsprocedure, model_shape_openpunten, model_shape_wallpaper, model_shape_beleid;

#endif
