#!/usr/bin/env python3
"""Golden siblings: case.xml beside case.diag, .elements, .model, .tree, .pages.

A check exists when the sibling exists. A sibling without a case, or a case without siblings, is an
error. `--accept` shows what differs and writes it.
usage: run.py PROGRAM [--accept] [FILTER]
"""
import difflib
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "support"))
from tally import Tally, run  # noqa: E402

HERE = pathlib.Path(__file__).parent
STAGES = {
    ".diag": ["check", "--lang=en"],
    ".diag-nl": ["check", "--lang=nl"],
    ".elements": ["dump", "--stage=elements"],
    ".model": ["dump", "--stage=model"],
    ".tree": ["dump", "--stage=document"],
    ".pages": ["dump", "--stage=pages"],
}


def actual(program, suffix, case):
    status, out, err = run(program, *STAGES[suffix], case.relative_to(HERE.parent.parent),
                           cwd=HERE.parent.parent, timeout=120)
    return f"{err}exit {status}\n" if suffix.startswith(".diag") else out


def compare(tally, program, case, sibling, accept):
    new = actual(program, sibling.suffix, case)
    old = sibling.read_text()
    if new == old:
        tally.check(sibling, True)
        return
    diff = "".join(difflib.unified_diff(old.splitlines(True), new.splitlines(True),
                                        str(sibling), "now"))
    if accept:
        print(diff)
        sibling.write_text(new)
    tally.check(sibling.relative_to(HERE), accept, diff[:4000])


def specimen(tally, program, accept):
    """The type specimen in every house style: examples/zetproef beside zetproef/STYLE.pages."""
    for style in sorted((HERE.parent.parent / "templates/style").glob("*.xml")):
        sibling = HERE / "zetproef" / f"{style.stem}.pages"
        _, new, err = run(program, "dump", "--stage=pages", f"--style={style.stem}",
                          "examples/zetproef/zetproef.xml", cwd=HERE.parent.parent, timeout=120)
        if accept:
            sibling.write_text(new)
        old = sibling.read_text() if sibling.exists() else ""
        diff = "".join(difflib.unified_diff(old.splitlines(True), new.splitlines(True),
                                            str(sibling), "now"))
        tally.check(f"zetproef in style {style.stem}", new and new == old, err + diff[:4000])


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    accept = "--accept" in sys.argv
    words = [a for a in sys.argv[2:] if not a.startswith("--")]
    tally = Tally()
    if not words:
        specimen(tally, program, accept)
    for path in sorted(HERE.glob("*/*")):
        if path.parent.name == "zetproef":
            continue
        if words and words[0] not in str(path) or path.name == "README.md":
            continue
        if path.suffix == ".xml":
            siblings = [path.with_suffix(s) for s in STAGES if path.with_suffix(s).exists()]
            tally.check(f"{path}: has siblings", siblings != [])
            for sibling in siblings:
                compare(tally, program, path, sibling, accept)
        else:
            tally.check(f"{path}: belongs to a case",
                        path.suffix in STAGES and path.with_suffix(".xml").exists())
    tally.close()


main()
