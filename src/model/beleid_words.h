/* The closed lists of values of <beleid>, in the way of model_words.h, which includes this file.
 *
 * Every list starts with "not given", so that value n of a numbered list is number n. The order is
 * that of the sources (000, 002 to 004, by line). */
#ifndef MODEL_BELEID_WORDS_H
#define MODEL_BELEID_WORDS_H

/* clang-format off */
/* 003 L462-543 */
#define BELEID_TREDE_WORDS(W) \
    W(BELEID_TREDE_GEEN, NULL, "") \
    W(BELEID_TREDE_INFORMEREN, "informeren", "informeren") \
    W(BELEID_TREDE_RAADPLEGEN, "raadplegen", "raadplegen") \
    W(BELEID_TREDE_ADVISEREN, "adviseren", "adviseren") \
    W(BELEID_TREDE_COPRODUCEREN, "coproduceren", "coproduceren") \
    W(BELEID_TREDE_MEEBESLISSEN, "meebeslissen", "meebeslissen")
#define BELEID_OORDEEL_WORDS(W) \
    W(BELEID_OORDEEL_GEEN, NULL, "") \
    W(BELEID_OORDEEL_JA, "ja", "ja") \
    W(BELEID_OORDEEL_DEELS, "deels", "deels") \
    W(BELEID_OORDEEL_NEE, "nee", "nee")
/* 003 L680-894 */
#define BELEID_AANWEZIG_WORDS(W) \
    W(BELEID_AANWEZIG_GEEN, NULL, "") \
    W(BELEID_AANWEZIG_JA, "aanwezig", "aanwezig") \
    W(BELEID_AANWEZIG_DEELS, "deels", "deels aanwezig") \
    W(BELEID_AANWEZIG_NEE, "afwezig", "afwezig")
#define BELEID_VERSIESTAND_WORDS(W) \
    W(BELEID_VERSIESTAND_GEEN, NULL, "") \
    W(BELEID_VERSIESTAND_CONCEPT, "concept", "concept") \
    W(BELEID_VERSIESTAND_INSPRAAK, "inspraak", "ter inzage") \
    W(BELEID_VERSIESTAND_VASTGESTELD, "vastgesteld", "vastgesteld") \
    W(BELEID_VERSIESTAND_INGETROKKEN, "ingetrokken", "ingetrokken")
#define BELEID_GREMIUM_WORDS(W) \
    W(BELEID_GREMIUM_GEEN, NULL, "") \
    W(BELEID_GREMIUM_AMBTELIJK, "ambtelijk", "ambtelijk overleg") \
    W(BELEID_GREMIUM_COLLEGE, "college", "college") \
    W(BELEID_GREMIUM_COMMISSIE, "commissie", "raadscommissie") \
    W(BELEID_GREMIUM_RAAD, "raad", "raad") \
    W(BELEID_GREMIUM_ADVIESRAAD, "adviesraad", "adviesraad")
/* 003 L328-335 */
#define BELEID_METING_WORDS(W) \
    W(BELEID_METING_GEEN, NULL, "") \
    W(BELEID_METING_HUIDIG, "huidig", "huidig") \
    W(BELEID_METING_GEWENST, "gewenst", "gewenst")
/* 003 L557-623 */
#define BELEID_COMFORTRISICO_WORDS(W) \
    W(BELEID_COMFORTRISICO_GEEN, NULL, "") \
    W(BELEID_COMFORTRISICO_NIET_BETROKKEN, "niet-betrokken", \
      "organisaties voelen zich niet betrokken") \
    W(BELEID_COMFORTRISICO_ONDUIDELIJK, "onduidelijk", \
      "verwachting en status van de inbreng zijn onduidelijk") \
    W(BELEID_COMFORTRISICO_NIET_RESULTAATGERICHT, "niet-resultaatgericht", \
      "te weinig gericht op resultaat") \
    W(BELEID_COMFORTRISICO_SLUIT_NIET_AAN, "sluit-niet-aan", \
      "ambities sluiten niet aan op behoeften") \
    W(BELEID_COMFORTRISICO_GRENZEN_GENEGEERD, "grenzen-genegeerd", \
      "wensen en grenzen van het veld krijgen te weinig aandacht") \
    W(BELEID_COMFORTRISICO_GEEN_DRAAGVLAK, "geen-draagvlak", "het veld laat zich niet sturen") \
    W(BELEID_COMFORTRISICO_GEEN_EIGEN_KEUZES, "geen-eigen-keuzes", \
      "organisaties maken geen eigen keuzes") \
    W(BELEID_COMFORTRISICO_DIVERSITEIT, "diversiteit", "inbreng verdrinkt in verscheidenheid") \
    W(BELEID_COMFORTRISICO_WEINIG_RICHTING, "weinig-richting", \
      "beleid krijgt weinig inhoud en richting") \
    W(BELEID_COMFORTRISICO_GEEN_PRIKKEL, "geen-prikkel", "er is geen sterke prikkel") \
    W(BELEID_COMFORTRISICO_WEINIG_VARIETEIT, "weinig-varieteit", \
      "te weinig oog voor verscheidenheid") \
    W(BELEID_COMFORTRISICO_SELECTE_GROEP, "selecte-groep", \
      "alleen een kleine groep wordt geraadpleegd") \
    W(BELEID_COMFORTRISICO_TRADITIONEEL, "traditioneel", \
      "traditionele organisaties bepalen het beleid")
/* 003 L680-894 */
#define BELEID_VOORWAARDE_WORDS(W) \
    W(BELEID_VOORWAARDE_GEEN, NULL, "") \
    W(BELEID_VOORWAARDE_OPENHEID, "openheid", "openheid") \
    W(BELEID_VOORWAARDE_DUIDELIJKHEID, "duidelijkheid", "duidelijkheid over rol en inbreng") \
    W(BELEID_VOORWAARDE_MEERWAARDE, "meerwaarde", "meerwaarde") \
    W(BELEID_VOORWAARDE_RELATIE, "relatie", "constructieve relatie") \
    W(BELEID_VOORWAARDE_PROBLEMATIEK, "problematiek", "geschikte problematiek") \
    W(BELEID_VOORWAARDE_CAPACITEIT, "capaciteit", "personele capaciteit en middelen")
/* 003 L951-1084 */
#define BELEID_FASE_WORDS(W) \
    W(BELEID_FASE_GEEN, NULL, "") \
    W(BELEID_FASE_INVENTARISATIE, "inventarisatie", "inventarisatie") \
    W(BELEID_FASE_VISIEVORMING, "visievorming", "visievorming") \
    W(BELEID_FASE_VOORBEREIDING, "beleidsvoorbereiding", "beleidsvoorbereiding") \
    W(BELEID_FASE_BELEIDSPLAN, "beleidsplan", "beleidsplan") \
    W(BELEID_FASE_VERORDENING, "verordening", "vaststellen verordening") \
    W(BELEID_FASE_UITVOERING, "uitvoering", "uitvoering") \
    W(BELEID_FASE_EVALUATIE, "evaluatie", "evaluatie en benchmarking")
/* 003 L1100-1234 */
#define BELEID_INSTRUMENTDOEL_WORDS(W) \
    W(BELEID_INSTRUMENTDOEL_GEEN, NULL, "") \
    W(BELEID_INSTRUMENTDOEL_DRAAGVLAK, "draagvlak", "draagvlak en uitvoerbaarheid") \
    W(BELEID_INSTRUMENTDOEL_VERRIJKING, "verrijking", "inhoudelijke verrijking") \
    W(BELEID_INSTRUMENTDOEL_AMBITIE, "ambitie", "hoger ambitieniveau") \
    W(BELEID_INSTRUMENTDOEL_SAMENWERKING, "samenwerking", "samenwerking met partijen")
/* 003 L1306-1411 */
#define BELEID_SEGMENT_WORDS(W) \
    W(BELEID_SEGMENT_GEEN, NULL, "") \
    W(BELEID_SEGMENT_DOEL, "doel", "doel") \
    W(BELEID_SEGMENT_DOELGROEP, "doelgroep", "doelgroep") \
    W(BELEID_SEGMENT_BOODSCHAP, "boodschap", "boodschap") \
    W(BELEID_SEGMENT_MIDDEL, "middel", "middel en activiteit") \
    W(BELEID_SEGMENT_ORGANISATIE, "organisatie", "organisatie")
/* 003 L1495-1519 */
#define BELEID_SPELREGEL_WORDS(W) \
    W(BELEID_SPELREGEL_GEEN, NULL, "") \
    W(BELEID_SPELREGEL_ROLVERDELING, "rolverdeling", "rolverdeling") \
    W(BELEID_SPELREGEL_INVLOED, "invloed", "mate van invloed") \
    W(BELEID_SPELREGEL_BESLUITVORMING, "besluitvorming", "besluitvorming") \
    W(BELEID_SPELREGEL_AGENDA, "agenda", "vaststelling van de agenda") \
    W(BELEID_SPELREGEL_DEELNAME, "deelname", "deelnemen en toetreden") \
    W(BELEID_SPELREGEL_INFORMATIE, "informatie", "toegang tot informatie") \
    W(BELEID_SPELREGEL_RESULTATEN, "resultaten", "omgang met resultaten") \
    W(BELEID_SPELREGEL_OPENBAARHEID, "openbaarheid", "openbaarheid en verslaglegging") \
    W(BELEID_SPELREGEL_CONFLICTEN, "conflicten", "conflicten") \
    W(BELEID_SPELREGEL_VERANTWOORDING, "verantwoording", "verantwoording")
/* 003 L1535-1545 */
#define BELEID_TERMIJNSOORT_WORDS(W) \
    W(BELEID_TERMIJNSOORT_GEEN, NULL, "") \
    W(BELEID_TERMIJNSOORT_ONTVANGST, "ontvangst", "bericht van ontvangst") \
    W(BELEID_TERMIJNSOORT_INHOUDELIJK, "inhoudelijk", "inhoudelijk antwoord") \
    W(BELEID_TERMIJNSOORT_VERSLAG, "verslag", "verslag van de bijeenkomst") \
    W(BELEID_TERMIJNSOORT_REACTIE, "reactie", "reactie op het verslag") \
    W(BELEID_TERMIJNSOORT_BERICHT, "bericht", "bericht over het besluit")
#define BELEID_STAPSTAND_WORDS(W) \
    W(BELEID_STAPSTAND_GEEN, NULL, "") \
    W(BELEID_STAPSTAND_NIET, "niet", "niet begonnen") \
    W(BELEID_STAPSTAND_BEZIG, "bezig", "bezig") \
    W(BELEID_STAPSTAND_GEDAAN, "gedaan", "gedaan") \
    W(BELEID_STAPSTAND_GEPLAND, "gepland", "gepland")
/* 003 L231-267, 004 L1985-2223 */
#define BELEID_PLANSOORT_WORDS(W) \
    W(BELEID_PLANSOORT_GEEN, NULL, "") \
    W(BELEID_PLANSOORT_INTERACTIEF, "interactief", "naar interactief beleid") \
    W(BELEID_PLANSOORT_WMO, "wmo", "Wmo en vrijwillige inzet")
/* 004 L595-742 */
#define BELEID_DIMENSIE_WORDS(W) \
    W(BELEID_DIMENSIE_GEEN, NULL, "") \
    W(BELEID_DIMENSIE_INSTEEK, "insteek", "smal of breed") \
    W(BELEID_DIMENSIE_STURING, "sturing", "mate van sturing")
/* 004 L595-742 */
#define BELEID_KANT_WORDS(W) \
    W(BELEID_KANT_GEEN, NULL, "") \
    W(BELEID_KANT_SMAL, "smal", "smal") \
    W(BELEID_KANT_BREED, "breed", "breed") \
    W(BELEID_KANT_DIRIGENT, "dirigent", "dirigent") \
    W(BELEID_KANT_AFSTAND, "afstand", "op afstand") \
    W(BELEID_KANT_MIDDEN, "midden", "daartussenin")
/* 000 L735-817, 004 L540-662 */
#define BELEID_DEFINITIE_WORDS(W) \
    W(BELEID_DEFINITIE_GEEN, NULL, "") \
    W(BELEID_DEFINITIE_SCHAKELS, "schakels", "volgens Schakels") \
    W(BELEID_DEFINITIE_WMO, "wmo", "volgens de handreiking Wmo")
/* 004 L301-464 */
#define BELEID_REGIETAAK_WORDS(W) \
    W(BELEID_REGIETAAK_GEEN, NULL, "") \
    W(BELEID_REGIETAAK_SITUEREN, "situeren", "situeren") \
    W(BELEID_REGIETAAK_STIMULEREN, "stimuleren", "stimuleren") \
    W(BELEID_REGIETAAK_STEUN, "steun-creeren", "steun creëren") \
    W(BELEID_REGIETAAK_STUREN, "sturen", "sturen") \
    W(BELEID_REGIETAAK_STRUCTUREREN, "structureren", "structureren")
/* 004 L2012-2024 */
#define BELEID_UITGANGSPUNT_WORDS(W) \
    W(BELEID_UITGANGSPUNT_GEEN, NULL, "") \
    W(BELEID_UITGANGSPUNT_BELANG, "belang", "belang voor de gemeente") \
    W(BELEID_UITGANGSPUNT_MIDDELEN, "extra-middelen", "extra middelen") \
    W(BELEID_UITGANGSPUNT_POSITIE, "positie", "positie in de organisatie") \
    W(BELEID_UITGANGSPUNT_SAMENWERKING, "samenwerking", "samenwerking tussen beleidsvelden") \
    W(BELEID_UITGANGSPUNT_MANTELZORG, "mantelzorg", "plaats van mantelzorg") \
    W(BELEID_UITGANGSPUNT_RAAKVLAKKEN, "raakvlakken", "raakvlakken met prestatievelden") \
    W(BELEID_UITGANGSPUNT_BETREKKEN, "betrekken", "betrekken van burgers en partijen")
/* 004 L789-853 */
#define BELEID_KEUZETHEMA_WORDS(W) \
    W(BELEID_KEUZETHEMA_GEEN, NULL, "") \
    W(BELEID_KEUZETHEMA_LOKET, "loket", "inrichting van het loket") \
    W(BELEID_KEUZETHEMA_INFORMELE_ZORG, "informele-zorg", "zicht op informele zorg") \
    W(BELEID_KEUZETHEMA_INSPRAAK, "inspraak", "formele of informele inspraak") \
    W(BELEID_KEUZETHEMA_DOELGROEPEN, "doelgroepen", "inzet op bijzondere doelgroepen") \
    W(BELEID_KEUZETHEMA_POSITIE, "positie", "positie van vrijwillige inzet") \
    W(BELEID_KEUZETHEMA_MIDDELEN, "extra-middelen", "inzet van extra middelen")
#define BELEID_PRIORITEIT_WORDS(W) \
    W(BELEID_PRIORITEIT_GEEN, NULL, "") \
    W(BELEID_PRIORITEIT_HOOG, "hoog", "hoog") \
    W(BELEID_PRIORITEIT_MIDDEN, "midden", "midden") \
    W(BELEID_PRIORITEIT_LAAG, "laag", "laag")
/* 004 L2277-2384 */
#define BELEID_PRESTATIEVELD_WORDS(W) \
    W(BELEID_PRESTATIEVELD_GEEN, NULL, "") \
    W(BELEID_PRESTATIEVELD_1, "1", "sociale samenhang en leefbaarheid") \
    W(BELEID_PRESTATIEVELD_2, "2", "preventieve ondersteuning van jeugd en ouders") \
    W(BELEID_PRESTATIEVELD_3, "3", "informatie, advies en cliëntondersteuning") \
    W(BELEID_PRESTATIEVELD_4, "4", "mantelzorgers en vrijwilligers") \
    W(BELEID_PRESTATIEVELD_5, "5", "deelname aan het maatschappelijk verkeer") \
    W(BELEID_PRESTATIEVELD_6, "6", "voorzieningen") \
    W(BELEID_PRESTATIEVELD_7, "7", "maatschappelijke opvang") \
    W(BELEID_PRESTATIEVELD_8, "8", "openbare geestelijke gezondheidszorg") \
    W(BELEID_PRESTATIEVELD_9, "9", "verslavingsbeleid")
/* 003 L8-14 */
#define BELEID_FUNCTIE_WORDS(W) \
    W(BELEID_FUNCTIE_GEEN, NULL, "") \
    W(BELEID_FUNCTIE_VERTALEN, "vertalen", "vertalen") \
    W(BELEID_FUNCTIE_VERBINDEN, "verbinden", "verbinden") \
    W(BELEID_FUNCTIE_VERSTERKEN, "versterken", "versterken") \
    W(BELEID_FUNCTIE_VERBREIDEN, "verbreiden", "verbreiden") \
    W(BELEID_FUNCTIE_VERANKEREN, "verankeren", "verankeren")
/* 003 L196-218 */
#define BELEID_SECTOR_WORDS(W) \
    W(BELEID_SECTOR_GEEN, NULL, "") \
    W(BELEID_SECTOR_SPORT, "sport", "sport en recreatie") \
    W(BELEID_SECTOR_KUNST, "kunst", "kunst en cultuur") \
    W(BELEID_SECTOR_ZORG, "zorg", "zorg en hulpverlening") \
    W(BELEID_SECTOR_SOCIAAL_CULTUREEL, "sociaal-cultureel", "sociaal-cultureel werk") \
    W(BELEID_SECTOR_NATUUR, "natuur", "natuur en milieu") \
    W(BELEID_SECTOR_RELIGIE, "religie", "religie en levensbeschouwing") \
    W(BELEID_SECTOR_POLITIEK, "politiek", "politieke en ideële doelen") \
    W(BELEID_SECTOR_WIJK, "wijk", "wijk-, buurt- en bewonerszaken") \
    W(BELEID_SECTOR_ONDERWIJS, "onderwijs", "onderwijs en educatie") \
    W(BELEID_SECTOR_BELANGEN, "belangen", "belangenbehartiging en emancipatie") \
    W(BELEID_SECTOR_INFORMATIE, "informatie", "informatie en advies") \
    W(BELEID_SECTOR_VERKEER, "verkeer", "verkeer en veiligheid") \
    W(BELEID_SECTOR_MEDIA, "media", "media")
/* 004 L877-888, L1074-1300 */
#define BELEID_SPELER_WORDS(W) \
    W(BELEID_SPELER_GEEN, NULL, "") \
    W(BELEID_SPELER_ORGANISATIE, "organisatie", "organisatie met vrijwilligers") \
    W(BELEID_SPELER_INFRASTRUCTUUR, "infrastructuur", "lokale infrastructuur") \
    W(BELEID_SPELER_BELANGEN, "belangen", "belangenorganisatie") \
    W(BELEID_SPELER_PROVINCIE, "provincie", "provincie en steunfunctie") \
    W(BELEID_SPELER_PARTNER, "partner", "nieuwe partner")
/* 004 L321, L339-343 */
#define BELEID_RANG_WORDS(W) \
    W(BELEID_RANG_GEEN, NULL, "") \
    W(BELEID_RANG_PRIMAIR, "primair", "primair") \
    W(BELEID_RANG_SECUNDAIR, "secundair", "secundair")
/* 004 L912-924 */
#define BELEID_ORGTYPE_WORDS(W) \
    W(BELEID_ORGTYPE_GEEN, NULL, "") \
    W(BELEID_ORGTYPE_BESTUURD, "vrijwilligersbestuurd", "vrijwilligersbestuurd") \
    W(BELEID_ORGTYPE_ONDERSTEUND, "vrijwilligersondersteund", "vrijwilligersondersteund") \
    W(BELEID_ORGTYPE_VRIJWILLIG, "vrijwillig", "geheel vrijwillig")
/* 002 L315-327 */
#define BELEID_VORM_WORDS(W) \
    W(BELEID_VORM_GEEN, NULL, "") \
    W(BELEID_VORM_SAMENSPEL, "samenspel", "samenspel") \
    W(BELEID_VORM_SAMENWERKING, "samenwerking", "samenwerking")
/* 000 L996-1011 */
#define BELEID_BINDING_WORDS(W) \
    W(BELEID_BINDING_GEEN, NULL, "") \
    W(BELEID_BINDING_BONDING, "bonding", "bonding") \
    W(BELEID_BINDING_BRIDGING, "bridging", "bridging") \
    W(BELEID_BINDING_BEIDE, "beide", "beide")
#define BELEID_MAATREGELSTAND_WORDS(W) \
    W(BELEID_MAATREGELSTAND_GEEN, NULL, "") \
    W(BELEID_MAATREGELSTAND_GEPLAND, "gepland", "gepland") \
    W(BELEID_MAATREGELSTAND_LOPEND, "lopend", "lopend") \
    W(BELEID_MAATREGELSTAND_GEDAAN, "gedaan", "gedaan") \
    W(BELEID_MAATREGELSTAND_UITGESTELD, "uitgesteld", "uitgesteld") \
    W(BELEID_MAATREGELSTAND_VERVALLEN, "vervallen", "vervallen")
#define BELEID_KOSTENSOORT_WORDS(W) \
    W(BELEID_KOSTENSOORT_GEEN, NULL, "") \
    W(BELEID_KOSTENSOORT_EENMALIG, "eenmalig", "eenmalig") \
    W(BELEID_KOSTENSOORT_STRUCTUREEL, "structureel", "structureel")
/* 004 L270-297 */
#define BELEID_GELDBRON_WORDS(W) \
    W(BELEID_GELDBRON_GEEN, NULL, "") \
    W(BELEID_GELDBRON_GEMEENTE, "gemeente", "gemeente") \
    W(BELEID_GELDBRON_RIJK, "rijk", "Rijk") \
    W(BELEID_GELDBRON_PROVINCIE, "provincie", "provincie") \
    W(BELEID_GELDBRON_BEDRIJF, "bedrijf", "bedrijfsleven") \
    W(BELEID_GELDBRON_FONDS, "fonds", "fondsen") \
    W(BELEID_GELDBRON_ANDERS, "anders", "overig")
/* 000 L1107-1140, 004 L540-742 */
#define BELEID_SUBSIDIESOORT_WORDS(W) \
    W(BELEID_SUBSIDIESOORT_GEEN, NULL, "") \
    W(BELEID_SUBSIDIESOORT_WAARDERING, "waardering", "waarderingssubsidie") \
    W(BELEID_SUBSIDIESOORT_ACTIVITEIT, "activiteit", "activiteitensubsidie") \
    W(BELEID_SUBSIDIESOORT_PRESTATIE, "prestatie", "prestatiesubsidie") \
    W(BELEID_SUBSIDIESOORT_INSTELLING, "instelling", "instellingssubsidie") \
    W(BELEID_SUBSIDIESOORT_PROJECT, "project", "projectsubsidie") \
    W(BELEID_SUBSIDIESOORT_WIJKBUDGET, "wijkbudget", "wijkbudget")
/* 003 L32-75 */
#define BELEID_WETSPUNT_WORDS(W) \
    W(BELEID_WETSPUNT_GEEN, NULL, "") \
    W(BELEID_WETSPUNT_11_1, "11-1", "artikel 11 lid 1: ingezetenen en belanghebbenden betrekken") \
    W(BELEID_WETSPUNT_11_2, "11-2", "artikel 11 lid 2: vroegtijdig eigen voorstellen") \
    W(BELEID_WETSPUNT_11_3, "11-3", "artikel 11 lid 3: informatie verschaffen") \
    W(BELEID_WETSPUNT_11_4, "11-4", \
      "artikel 11 lid 4: zich vergewissen van belangen en behoeften") \
    W(BELEID_WETSPUNT_12_1, "12-1", "artikel 12 lid 1: advies van vragers") \
    W(BELEID_WETSPUNT_12_2, "12-2", "artikel 12 lid 2: motivering van de weging")
/* 003 L1746-1777 */
#define BELEID_PROCESKOLOM_WORDS(W) \
    W(BELEID_PROCESKOLOM_GEEN, NULL, "") \
    W(BELEID_PROCESKOLOM_PROJECTMATIG, "projectmatig", "projectmatig") \
    W(BELEID_PROCESKOLOM_DEMOCRATISCH, "democratisch", "democratisch")
#define BELEID_INSPREKER_WORDS(W) \
    W(BELEID_INSPREKER_GEEN, NULL, "") \
    W(BELEID_INSPREKER_INWONER, "inwoner", "inwoner") \
    W(BELEID_INSPREKER_VRIJWILLIGER, "vrijwilliger", "vrijwilliger") \
    W(BELEID_INSPREKER_ORGANISATIE, "organisatie", "vrijwilligersorganisatie") \
    W(BELEID_INSPREKER_INSTELLING, "instelling", "instelling") \
    W(BELEID_INSPREKER_BEDRIJF, "bedrijf", "bedrijf") \
    W(BELEID_INSPREKER_ADVIESRAAD, "adviesraad", "adviesraad") \
    W(BELEID_INSPREKER_ANDERS, "anders", "overig")
/* 004 L2184-2193 */
#define BELEID_AFSPRAAKSOORT_WORDS(W) \
    W(BELEID_AFSPRAAKSOORT_GEEN, NULL, "") \
    W(BELEID_AFSPRAAKSOORT_PRESTATIE, "prestatieafspraak", "prestatieafspraak") \
    W(BELEID_AFSPRAAKSOORT_CONVENANT, "convenant", "convenant") \
    W(BELEID_AFSPRAAKSOORT_OVEREENKOMST, "overeenkomst", "samenwerkingsovereenkomst") \
    W(BELEID_AFSPRAAKSOORT_MONDELING, "mondeling", "mondelinge afspraak")
/* 000 L223-241 */
#define BELEID_RAADSAFSPRAAK_WORDS(W) \
    W(BELEID_RAADSAFSPRAAK_GEEN, NULL, "") \
    W(BELEID_RAADSAFSPRAAK_INFORMEREN, "informeren", \
      "raad vooraf informeren over inhoud en aanpak") \
    W(BELEID_RAADSAFSPRAAK_KADERS, "kaders", "kaders en speelruimte vooraf duidelijk") \
    W(BELEID_RAADSAFSPRAAK_VASTLEGGEN, "vastleggen", "aanpak en omgang met resultaten vastleggen") \
    W(BELEID_RAADSAFSPRAAK_RAADSLEDEN, "raadsleden", "raadsleden betrekken bij activiteiten") \
    W(BELEID_RAADSAFSPRAAK_TUSSENTIJDS, "tussentijds", "raad tussentijds informeren") \
    W(BELEID_RAADSAFSPRAAK_BINDEN, "binden", "raad binden aan de resultaten") \
    W(BELEID_RAADSAFSPRAAK_SPEELRUIMTE, "speelruimte", "financiële speelruimte vooraf bekend")
/* 004 L2157-2177 */
#define BELEID_PLANPUNT_WORDS(W) \
    W(BELEID_PLANPUNT_GEEN, NULL, "") \
    W(BELEID_PLANPUNT_VISIE, "visie", "visie") \
    W(BELEID_PLANPUNT_DOELEN, "doelen", "doelen") \
    W(BELEID_PLANPUNT_RESULTATEN, "resultaten", "verwachte resultaten") \
    W(BELEID_PLANPUNT_INDICATOREN, "indicatoren", "prestatie-indicatoren") \
    W(BELEID_PLANPUNT_PARTNERS, "partners", "betrokken partners") \
    W(BELEID_PLANPUNT_ROLLEN, "rollen", "visie op rollen") \
    W(BELEID_PLANPUNT_ACTIVITEITEN, "activiteiten", "concrete activiteiten") \
    W(BELEID_PLANPUNT_PLANNING, "planning", "planning") \
    W(BELEID_PLANPUNT_BEGROTING, "begroting", "begroting") \
    W(BELEID_PLANPUNT_MENSKRACHT, "menskracht", "menskracht en taakverdeling") \
    W(BELEID_PLANPUNT_BEVOEGDHEDEN, "bevoegdheden", "verantwoordelijkheden en bevoegdheden") \
    W(BELEID_PLANPUNT_EVALUATIE, "evaluatie", "evaluatie") \
    W(BELEID_PLANPUNT_COMMUNICATIE, "communicatie", "communicatie") \
    W(BELEID_PLANPUNT_TERUGKOPPELING, "terugkoppeling", "terugkoppeling van resultaten") \
    W(BELEID_PLANPUNT_BORGING, "borging", "borging")
/* 002 L843-873 */
#define BELEID_WATERKANT_WORDS(W) \
    W(BELEID_WATERKANT_GEEN, NULL, "") \
    W(BELEID_WATERKANT_BOVEN, "boven", "boven water") \
    W(BELEID_WATERKANT_ONDER, "onder", "onder water")
/* 002 L250-263, L577-605, L1322-1344 */
#define BELEID_BESTUURSROL_WORDS(W) \
    W(BELEID_BESTUURSROL_GEEN, NULL, "") \
    W(BELEID_BESTUURSROL_TREKKER, "trekker", "trekker") \
    W(BELEID_BESTUURSROL_REGISSEUR, "regisseur", "regisseur") \
    W(BELEID_BESTUURSROL_NETWERKER, "netwerker", "netwerker") \
    W(BELEID_BESTUURSROL_FACILITATOR, "facilitator", "facilitator") \
    W(BELEID_BESTUURSROL_VERBINDER, "verbinder", "verbinder") \
    W(BELEID_BESTUURSROL_KADERSTELLER, "kadersteller", "kadersteller") \
    W(BELEID_BESTUURSROL_UITVOERDER, "uitvoerder", "uitvoerder")

#define BELEID_WORD_LISTS(LIST) \
    LIST(BELEID_TREDE, trede_code) \
    LIST(BELEID_OORDEEL, oordeel_code) \
    LIST(BELEID_AANWEZIG, aanwezig_code) \
    LIST(BELEID_VERSIESTAND, versiestand_code) \
    LIST(BELEID_GREMIUM, gremium_code) \
    LIST(BELEID_METING, meting_code) \
    LIST(BELEID_COMFORTRISICO, comfortrisico_code) \
    LIST(BELEID_VOORWAARDE, voorwaarde_code) \
    LIST(BELEID_FASE, fase_code) \
    LIST(BELEID_INSTRUMENTDOEL, instrumentdoel_code) \
    LIST(BELEID_SEGMENT, segment_code) \
    LIST(BELEID_SPELREGEL, spelregel_code) \
    LIST(BELEID_TERMIJNSOORT, termijnsoort_code) \
    LIST(BELEID_STAPSTAND, stapstand_code) \
    LIST(BELEID_PLANSOORT, plansoort_code) \
    LIST(BELEID_DIMENSIE, dimensie_code) \
    LIST(BELEID_KANT, kant_code) \
    LIST(BELEID_DEFINITIE, definitie_code) \
    LIST(BELEID_REGIETAAK, regietaak_code) \
    LIST(BELEID_UITGANGSPUNT, uitgangspunt_code) \
    LIST(BELEID_KEUZETHEMA, keuzethema_code) \
    LIST(BELEID_PRIORITEIT, prioriteit_code) \
    LIST(BELEID_PRESTATIEVELD, prestatieveld_code) \
    LIST(BELEID_FUNCTIE, functie_code) \
    LIST(BELEID_SECTOR, sector_code) \
    LIST(BELEID_SPELER, speler_code) \
    LIST(BELEID_RANG, rang_code) \
    LIST(BELEID_ORGTYPE, orgtype_code) \
    LIST(BELEID_VORM, vorm_code) \
    LIST(BELEID_BINDING, binding_code) \
    LIST(BELEID_MAATREGELSTAND, maatregelstand_code) \
    LIST(BELEID_KOSTENSOORT, kostensoort_code) \
    LIST(BELEID_GELDBRON, geldbron_code) \
    LIST(BELEID_SUBSIDIESOORT, subsidiesoort_code) \
    LIST(BELEID_WETSPUNT, wetspunt_code) \
    LIST(BELEID_PROCESKOLOM, proceskolom_code) \
    LIST(BELEID_INSPREKER, inspreker_code) \
    LIST(BELEID_AFSPRAAKSOORT, afspraaksoort_code) \
    LIST(BELEID_RAADSAFSPRAAK, raadsafspraak_code) \
    LIST(BELEID_PLANPUNT, planpunt_code) \
    LIST(BELEID_WATERKANT, waterkant_code) \
    LIST(BELEID_BESTUURSROL, bestuursrol_code)

#define BELEID_WORD_ENUM(id, code, label) id,
enum trede_code { BELEID_TREDE_WORDS(BELEID_WORD_ENUM) };
enum oordeel_code { BELEID_OORDEEL_WORDS(BELEID_WORD_ENUM) };
enum aanwezig_code { BELEID_AANWEZIG_WORDS(BELEID_WORD_ENUM) };
enum versiestand_code { BELEID_VERSIESTAND_WORDS(BELEID_WORD_ENUM) };
enum gremium_code { BELEID_GREMIUM_WORDS(BELEID_WORD_ENUM) };
enum meting_code { BELEID_METING_WORDS(BELEID_WORD_ENUM) };
enum comfortrisico_code { BELEID_COMFORTRISICO_WORDS(BELEID_WORD_ENUM) };
enum voorwaarde_code { BELEID_VOORWAARDE_WORDS(BELEID_WORD_ENUM) };
enum fase_code { BELEID_FASE_WORDS(BELEID_WORD_ENUM) };
enum instrumentdoel_code { BELEID_INSTRUMENTDOEL_WORDS(BELEID_WORD_ENUM) };
enum segment_code { BELEID_SEGMENT_WORDS(BELEID_WORD_ENUM) };
enum spelregel_code { BELEID_SPELREGEL_WORDS(BELEID_WORD_ENUM) };
enum termijnsoort_code { BELEID_TERMIJNSOORT_WORDS(BELEID_WORD_ENUM) };
enum stapstand_code { BELEID_STAPSTAND_WORDS(BELEID_WORD_ENUM) };
enum plansoort_code { BELEID_PLANSOORT_WORDS(BELEID_WORD_ENUM) };
enum dimensie_code { BELEID_DIMENSIE_WORDS(BELEID_WORD_ENUM) };
enum kant_code { BELEID_KANT_WORDS(BELEID_WORD_ENUM) };
enum definitie_code { BELEID_DEFINITIE_WORDS(BELEID_WORD_ENUM) };
enum regietaak_code { BELEID_REGIETAAK_WORDS(BELEID_WORD_ENUM) };
enum uitgangspunt_code { BELEID_UITGANGSPUNT_WORDS(BELEID_WORD_ENUM) };
enum keuzethema_code { BELEID_KEUZETHEMA_WORDS(BELEID_WORD_ENUM) };
enum prioriteit_code { BELEID_PRIORITEIT_WORDS(BELEID_WORD_ENUM) };
enum prestatieveld_code { BELEID_PRESTATIEVELD_WORDS(BELEID_WORD_ENUM) };
enum functie_code { BELEID_FUNCTIE_WORDS(BELEID_WORD_ENUM) };
enum sector_code { BELEID_SECTOR_WORDS(BELEID_WORD_ENUM) };
enum speler_code { BELEID_SPELER_WORDS(BELEID_WORD_ENUM) };
enum rang_code { BELEID_RANG_WORDS(BELEID_WORD_ENUM) };
enum orgtype_code { BELEID_ORGTYPE_WORDS(BELEID_WORD_ENUM) };
enum vorm_code { BELEID_VORM_WORDS(BELEID_WORD_ENUM) };
enum binding_code { BELEID_BINDING_WORDS(BELEID_WORD_ENUM) };
enum maatregelstand_code { BELEID_MAATREGELSTAND_WORDS(BELEID_WORD_ENUM) };
enum kostensoort_code { BELEID_KOSTENSOORT_WORDS(BELEID_WORD_ENUM) };
enum geldbron_code { BELEID_GELDBRON_WORDS(BELEID_WORD_ENUM) };
enum subsidiesoort_code { BELEID_SUBSIDIESOORT_WORDS(BELEID_WORD_ENUM) };
enum wetspunt_code { BELEID_WETSPUNT_WORDS(BELEID_WORD_ENUM) };
enum proceskolom_code { BELEID_PROCESKOLOM_WORDS(BELEID_WORD_ENUM) };
enum inspreker_code { BELEID_INSPREKER_WORDS(BELEID_WORD_ENUM) };
enum afspraaksoort_code { BELEID_AFSPRAAKSOORT_WORDS(BELEID_WORD_ENUM) };
enum raadsafspraak_code { BELEID_RAADSAFSPRAAK_WORDS(BELEID_WORD_ENUM) };
enum planpunt_code { BELEID_PLANPUNT_WORDS(BELEID_WORD_ENUM) };
enum waterkant_code { BELEID_WATERKANT_WORDS(BELEID_WORD_ENUM) };
enum bestuursrol_code { BELEID_BESTUURSROL_WORDS(BELEID_WORD_ENUM) };
/* clang-format on */

#endif
