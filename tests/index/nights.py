"""Two nights of a small programme: what the morning page is tested on.

Six pilots; between the nights one changes in its data, one breaks, one comes, and the rest stays.
"""
import pathlib
import subprocess

PILOT = """<?xml version="1.0" encoding="UTF-8"?>
<pilot xmlns="urn:beleidspers:1" id="{id}" soort="gemeente" xml:lang="nl">
  <naam>{name}</naam>
  <gebied><gemeente provincie="{region}">{name}</gemeente></gebied>
  <verslag titel="Eindverslag {name}" datum="2004-11-04"/>
  <motivatie><p>De ondersteuning was versnipperd.</p></motivatie>
  <doelen>
    <doel id="loket" titel="Loket" speerpunten="regie" status="{status}">Eén loket.</doel>
    <doel id="nota" titel="Nota" speerpunten="visie" status="bereikt">Een nota.</doel>
  </doelen>
  <factoren><knelpunten>{knelpunten}</knelpunten></factoren>
  <kengetallen><kengetal id="v" naam="vrijwilligers" waarde="{figure}"/></kengetallen>
</pilot>
"""
PROGRAMME = """<?xml version="1.0" encoding="UTF-8"?>
<programma xmlns="urn:beleidspers:1" id="proef" xml:lang="nl">
  <titel>Proef met zes gemeenten</titel>
  <verslag datum="2004-11-23"/>
  <pilots>{pilots}</pilots>
  <documenten><document sjabloon="eindverslag" per="pilot"/></documenten>
</programma>
"""
NAMES = {"waterdam": ("Waterdam", "Zeeland"), "sudwest": ("Súdwest", "Friesland"),
         "berg": ("Berg &amp; &lt;b&gt;Dal&lt;/b&gt;", "Gelderland"), "hertog": ("'s-Hertog", "Noord-Brabant"),
         "kapot": ("Kapot", "Zeeland"), "nieuw": ("Nieuwdorp", "Zeeland")}
ONE = "<knelpunt>Geen geld.</knelpunt>"


def write(folder, name, **changes):
    values = {"id": name, "name": NAMES[name][0], "region": NAMES[name][1], "status": "deels",
              "knelpunten": ONE, "figure": "21000"} | changes
    (folder / f"{name}.xml").write_text(PILOT.format(**values), encoding="utf-8")


def plan(folder, names):
    pilots = "".join(f'<pilot href="{name}.xml"/>' for name in names)
    (folder / "programma.xml").write_text(PROGRAMME.format(pilots=pilots), encoding="utf-8")


def build(program, folder, *more):
    return subprocess.run([program, "build", "-j1", "-q", "--index", *more, "-o", "uit",
                           "programma.xml"], cwd=folder, capture_output=True, text=True, timeout=60)


def first(program, folder, *more):
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        if name != "nieuw":
            write(folder, name)
    plan(folder, [name for name in NAMES if name != "nieuw"])
    return build(program, folder, *more)


def second(program, folder, *more):
    write(folder, "waterdam", status="bereikt", figure="22400",
          knelpunten=ONE + "<knelpunt>Geen tijd.</knelpunt>")
    write(folder, "nieuw")
    broken = folder / "kapot.xml"
    broken.write_text(broken.read_text(encoding="utf-8").replace('status="deels"', 'status="half"'),
                      encoding="utf-8")
    plan(folder, NAMES)
    return build(program, folder, *more)


def both(program, folder, *more):
    first(program, pathlib.Path(folder), *more)
    return second(program, pathlib.Path(folder), *more)
