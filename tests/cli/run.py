#!/usr/bin/env python3
"""The command line: usage, help in two languages, exit statuses, the README's commands, install.
usage: run.py PROGRAM
"""
import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "support"))
from tally import Tally, run  # noqa: E402

SMALL = ROOT / "tests/hostile/klein.xml"


def check_usage(tally, program):
    wrong = [[], ["bouw"], ["build"], ["build", SMALL], ["build", "-o"], ["check"],
             ["dump", "--stage=soep", SMALL], ["check", "--lang=fr", SMALL],
             ["check", "--onzin", SMALL], ["list", "soep"], ["preview", "-o", "x", "--page=0", SMALL],
             ["explain", SMALL], ["explain", "--figure=gemeenten"], ["check", "-q=1", SMALL], ["build", "--pdfa=1b", "-o", "x", SMALL]]
    for arguments in wrong:
        status, out, err = run(program, *arguments)
        tally.check(f"wrong usage {arguments}", status == 2 and (err or out), f"{status} {err}")
    status, out, _ = run(program, "--help", "--lang=en")
    tally.check("help", status == 0 and "usage" in out and "build" in out)
    status, out, _ = run(program, "--help", "--lang=nl")
    tally.check("hulp", status == 0 and "gebruik" in out and "maak de documenten" in out)
    status, out, _ = run(program, "--version")
    tally.check("version", status == 0 and re.fullmatch(r"beleidspers \d+\.\d+\.\d+\n", out))


def check_lists(tally, program):
    status, out, _ = run(program, "list", "blocks")
    names = [line.split()[0] for line in out.splitlines()]
    template = (ROOT / "templates/eindverslag.xml").read_text()
    used = set(re.findall(r'<bouwsteen naam="([^"]+)"', template))
    tally.check("list blocks names those of the template", status == 0 and used <= set(names),
                str(used - set(names)))
    for language, page in (("nl", "referentie.md"), ("en", "reference.md")):
        status, out, _ = run(program, "list", f"--lang={language}", "elements")
        tally.check(f"docs/{page} is what list elements prints",
                    status == 0 and out == (ROOT / "docs" / page).read_text(), "make docs")


def check_explain(tally, program):
    """What is behind a number: as many lines with a place as the number says."""
    file = ROOT / "examples/pilots-2002-2004/programma.xml"
    status, out, err = run(program, "explain", "--lang=en", "--figure=werkwijzen/klankbordgroep",
                           file)
    count = re.match(r".* = (\d+)\n", out)
    places = re.findall(r"^.*\.xml:\d+:\d+: .*$", out, re.M)
    tally.check("explain tells each contribution",
                status == 0 and count and int(count[1]) == len(places) > 0, out + err)
    status, out, err = run(program, "explain", "--lang=en", "--figure=werkwijze", file)
    tally.check("explain names the nearest number",
                status == 1 and "did you mean 'werkwijzen'" in err, err)
    status, out, err = run(program, "explain", "--lang=en", "--figure=gemeenten", SMALL)
    tally.check("explain wants a programme", status == 1 and "explain-no-programme" in err, err)
    rules = set()
    for language in ("nl", "en"):
        status, out, _ = run(program, "list", f"--lang={language}", "rules")
        rules = set(re.findall(r"^([a-z-]+) +(?:opmerking|waarschuwing|fout) ", out, re.M))
        tally.check(f"list rules in {language}", status == 0 and "doel-zonder-status" in rules, out)


def check_unchanged(tally, program, folder):
    target = folder / "klein" / "eindverslag.pdf"
    run(program, "build", "-q", "-o", folder, SMALL)
    before = target.stat().st_mtime_ns
    status, out, err = run(program, "build", "-q", "-o", folder, SMALL)
    tally.check("unchanged bytes are not rewritten", target.stat().st_mtime_ns == before)
    tally.check("quiet is quiet", status == 0 and out == "" and err == "", out + err)


def check_preview(tally, program, folder):
    png = folder / "blad.png"
    status, _, err = run(program, "preview", "-o", png, "--page=2", "--dpi=50", SMALL)
    tally.check("preview makes a PNG", status == 0 and png.read_bytes()[:4] == b"\x89PNG", err)
    status, _, err = run(program, "preview", "-o", png, "--page=99", SMALL)
    tally.check("preview of a page that is not there", status == 1 and "99" in err, err)


def check_chart(tally, program, folder):
    gallery = ROOT / "examples/grafieken/grafieken.xml"
    svg, png = folder / "ladder.svg", folder / "ladder.png"
    status, _, err = run(program, "chart", "-o", svg, f"{gallery}#ladder-gewoon")
    text = svg.read_text() if svg.exists() else ""
    tally.check("chart makes an SVG with real text and a description",
                status == 0 and ">Coproduceren</tspan>" in text and "<desc" in text, err)
    status, _, err = run("xmllint", "--noout", "--nonet", svg)
    tally.check("the SVG is well-formed", status == 0, err)
    status, _, err = run(program, "chart", "-f", "png", "--dpi=50", "-o", png,
                         f"{gallery}#ladder-gewoon")
    tally.check("chart makes a PNG", status == 0 and png.read_bytes()[:4] == b"\x89PNG", err)
    status, _, err = run(program, "chart", "-o", folder / "geen.svg", f"{gallery}#bestaat-niet")
    tally.check("chart of an id that is not there",
                status == 1 and "chart-absent" in err and not (folder / "geen.svg").exists(), err)


def check_gallery(tally, program, folder):
    gallery = ROOT / "examples/grafieken/grafieken.xml"
    kinds = set(re.findall(r'enumeration value="([^"]+)"', (
        ROOT / "templates/schema/grafiek.xsd").read_text().split("</xs:simpleType>")[0]))
    text = gallery.read_text()
    missing = [f"{kind}-{data}" for kind in kinds for data in ("gewoon", "uiterste", "leeg")
               if f'id="{kind}-{data}" soort="{kind}"' not in " ".join(text.split())]
    tally.check("the gallery has every kind three times", len(kinds) > 20 and not missing,
                str(missing))
    status, _, err = run(program, "check", "-W", gallery)
    tally.check("the gallery is free of warnings", status == 0 and err == "", err)


def check_readme(tally, program, folder):
    """Commands in the README, after a $, run as they stand (make is run by CI itself)."""
    text = (ROOT / "README.md").read_text()
    commands = [c for c in re.findall(r"^\$ (.+)$", text, re.M)]
    tally.check("the README shows commands", len(commands) >= 3)
    for command in commands:
        if re.match(r"(make|git|sudo)\b", command):
            continue
        command = command.replace("out/", f"{folder}/out/").replace("-o out", f"-o {folder}/out")
        status, _, err = run("/bin/sh", "-c", command, cwd=ROOT)
        tally.check(f"README: {command}", status == 0, err)
    block = re.search(r"```xml\n(.*?)```", text, re.S)
    example = folder / "voorbeeld.xml"
    example.write_text(block.group(1) if block else "")
    status, _, err = run(program, "build", "-o", folder, example)
    tally.check("README: the XML makes a page without a word of complaint",
                status == 0 and "warning" not in err.replace("0 warnings", ""), err)


def check_install(tally, folder):
    root = folder / "root"
    make = ["make", "-s", "-C", ROOT, f"DESTDIR={root}", "prefix=/usr"]
    status, out, err = run(*make, "install", timeout=600)
    program = root / "usr/bin/beleidspers"
    if not tally.check("make install DESTDIR", status == 0 and program.exists(), out + err):
        return
    status, _, err = run(program, "build", "-o", folder / "geinstalleerd", SMALL, cwd="/")
    tally.check("the installed program finds its data", status == 0, err)
    for name in ("usr/include/beleidspers.h", "usr/share/man/man1/beleidspers.1",
                 "usr/share/beleidspers/templates/schema/pilot.xsd"):
        tally.check(f"install has {name}", (root / name).exists())
    run(*make, "uninstall")
    left = [p for p in root.rglob("*") if p.is_file()]
    tally.check("uninstall leaves nothing", not left, str(left[:5]))


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_usage(tally, program)
        check_lists(tally, program)
        check_explain(tally, program)
        check_unchanged(tally, program, folder)
        check_preview(tally, program, folder)
        check_chart(tally, program, folder)
        check_gallery(tally, program, folder)
        check_readme(tally, program, folder)
        check_install(tally, folder)
    tally.close()


main()
