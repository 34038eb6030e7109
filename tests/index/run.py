#!/usr/bin/env python3
"""The morning page as a file: what it says, and that it is sound without a browser. With Chromium and
Node.js on the machine browser.js does the rest (make test-index brings them).
usage: run.py PROGRAM
"""
import base64
import hashlib
import html.parser
import pathlib
import re
import shutil
import sys
import tempfile
import urllib.parse

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "support"))
sys.path.insert(0, str(HERE))
import nights  # noqa: E402
from tally import Tally, run  # noqa: E402

EMPTY = {"meta", "img", "input", "link", "br", "hr"}


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.faults = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]


def card(text, name):
    """The part of the page about one pilot."""
    found = [part for part in text.split('<li class="pilot"') if f"<h3>{name}" in part]
    return found[0] if found else ""


def check_words(tally, text):
    water = card(text, "Waterdam")
    for words in ("doel ‘Loket’: deels bereikt → bereikt", "1 knelpunt erbij",
                  "kengetal ‘vrijwilligers’: 21.000 → 22.400", "gewijzigd", "door de gegevens"):
        tally.check(f"the page tells '{words}'", words in water, water)
    broken = card(text, "Kapot")
    tally.check("what failed has its message and place",
                "mislukt" in broken and re.search(r"<code>kapot\.xml:\d+:\d+</code>", broken)
                and "half" in broken, broken)
    tally.check("what failed links to the earlier document", 'href="kapot/eindverslag.pdf"' in broken
                and "eerdere run" in broken, broken)
    tally.check("what is new is new", "nieuw</span>" in card(text, "Nieuwdorp"))
    tally.check("what stayed is unchanged", "ongewijzigd</span>" in card(text, "Súdwest"))
    tally.check("names are escaped", "Berg &#38; &#60;b&#62;Dal" in text and "<b>Dal" not in text)
    order = re.findall(r"<h3>([^<]+?) ?<", text)
    tally.check("what asks for attention comes first", order[:3] == ["Kapot", "Waterdam",
                                                                     "Nieuwdorp"], str(order))


def check_sound(tally, page, text, folder):
    tally.check("tags close in order", not page.faults and not page.open, str(page.faults))
    ids = [a["id"] for _, a in page.tags if "id" in a]
    tally.check("ids are unique", len(ids) == len(set(ids)), str(ids))
    bad = [a for _, a in page.tags if any(k == "style" or k.startswith("on") for k in a)]
    tally.check("no handlers or styles on elements", not bad, str(bad))
    links = [a.get("href") or a.get("src") for t, a in page.tags if t in ("a", "img", "link", "script")]
    links = [link for link in links if link and not link.startswith("#")]
    away = [link for link in links if not (folder / urllib.parse.unquote(link)).is_file()]
    tally.check("every link is a file beside the page", links and not away, str(away))
    tally.check("pictures are decoration beside their link",
                all(a.get("alt") == "" and a.get("width") for a in page.all("img")))
    labels = {a.get("for") for a in page.all("label")}
    fields = [a for t in ("input", "select") for a in page.all(t) if a.get("type") != "radio"]
    tally.check("every field has a label", fields and all(a["id"] in labels for a in fields))
    tally.check("one main, one h1, a language, a live region",
                [len(page.all(t)) for t in ("main", "h1")] == [1, 1]
                and page.all("html")[0].get("lang") == "nl" and 'role="status"' in text)
    levels = [int(t[1]) for t, _ in page.tags if re.fullmatch("h[1-6]", t)]
    tally.check("headings skip no level", all(b <= a + 1 for a, b in zip(levels, levels[1:])))


def check_policy(tally, page, text):
    policy = [a["content"] for a in page.all("meta")
              if a.get("http-equiv") == "Content-Security-Policy"]
    for tag in ("style", "script"):
        inside = re.search(f"<{tag}>(.*?)</{tag}>", text, re.S).group(1)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        tally.check(f"the policy allows this {tag} and no other",
                    len(policy) == 1 and f"{tag}-src 'sha256-{digest}'" in policy[0]
                    and "unsafe" not in policy[0], str(policy))


def check_again(tally, program, folder, text):
    """The same nights give the same bytes; a night without changes touches no picture."""
    twin = folder / "twin"
    nights.both(program, twin / "in", "--lang=nl")
    tally.check("the page is reproducible",
                (twin / "in/uit/index.html").read_text(encoding="utf-8") == text)
    picture = folder / "in/uit/waterdam/eindverslag.png"
    tally.check("a thumbnail is a small PNG", picture.read_bytes()[:4] == b"\x89PNG"
                and picture.stat().st_size < 30000)
    before = picture.stat().st_mtime_ns
    done = nights.build(program, folder / "in", "--lang=en")
    english = (folder / "in/uit/index.html").read_text(encoding="utf-8")
    tally.check("pictures are made when their document changes",
                picture.stat().st_mtime_ns == before, done.stderr)
    tally.check("in English", 'lang="en"' in english and "5 unchanged" in english
                and "22.400" not in english, english[:3000])


def check_causes(tally, program, folder):
    """Another house style changes documents, and nothing in the data."""
    nights.build(program, folder / "in", "--lang=nl", "--style=druk")
    text = (folder / "in/uit/index.html").read_text(encoding="utf-8")
    tally.check("a document says why it changed", "door de huisstijl<" in card(text, "Súdwest")
                and "In de gegevens" not in text, card(text, "Súdwest"))


def check_state(tally, program, folder):
    """Losing or damaging what is kept costs the comparison, never the run."""
    state = folder / "in/uit/state.json"
    copy = next((folder / "in/uit/.beleidspers").glob("waterdam-*.xml"))
    copy.write_text("<pilot/>")
    nights.write(folder / "in", "waterdam", status="niet")
    done = nights.build(program, folder / "in", "--lang=en")
    tally.check("a damaged copy is a warning", "state-copy-damaged" in done.stderr, done.stderr)
    kept = list((folder / "in/uit/.beleidspers").glob("waterdam-*.xml"))
    tally.check("the new copy takes its place", len(kept) == 1 and kept[0] != copy, str(kept))
    for name, bytes_ in (("cut", state.read_bytes()[:200]), ("nonsense", b"\0\xff{{{"),
                         ("other", b'{"version": 99}'), ("deep", b"[" * 100000),
                         ("liar", b'{"version":1,"jobs":[{"name":"x","path":"../../x"}],"pilots":[]}')):
        state.write_bytes(bytes_)
        done = nights.build(program, folder / "in", "--lang=en")
        tally.check(f"a damaged state is a warning: {name}", "state.json:" in done.stderr
                    and "[state-damaged]" in done.stderr and done.returncode == 1, done.stderr)
    state.unlink()
    shutil.rmtree(folder / "in/uit/.beleidspers")
    done = nights.build(program, folder / "in", "--lang=en")
    tally.check("no state is no word", "state" not in done.stderr and state.exists(), done.stderr)
    text = (folder / "in/uit/index.html").read_text(encoding="utf-8")
    tally.check("and the page says so", "no earlier run to compare with" in text)


def check_shards(tally, program, folder):
    """Two shares and a merge give the page of one run."""
    whole, parts = folder / "whole", folder / "parts"
    nights.first(program, whole, "--lang=nl")
    nights.first(program, parts, "--lang=nl")
    shutil.rmtree(parts / "uit")
    for k in "12":
        nights.build(program, parts, "--lang=nl", f"--shard={k}/2", f"--log=json=uit/{k}.jsonl")
    tally.check("a share leaves the page to the merge", not (parts / "uit/index.html").exists())
    status, out, err = run(program, "merge-reports", "-q", "--lang=nl", "--index", "-o", "uit", "uit",
                           cwd=parts)
    pages = [(f / "uit/index.html").read_text(encoding="utf-8") if (f / "uit/index.html").exists()
             else "" for f in (whole, parts)]
    tally.check("merged shares give the page of one run", status == 0 and pages[0] == pages[1],
                err + out)
    states = [(f / "uit/state.json").read_text(encoding="utf-8") for f in (whole, parts)]
    jobs = [sorted(re.findall(r'"name":"(\w+/\w+)"', text)) for text in states]
    tally.check("and its state", jobs[0] == jobs[1] and len(jobs[0]) == 5, str(jobs))


def check_browser(tally, folder):
    """Only where a browser is at hand; it says so when it is not."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    modules = HERE.parent.parent / "build/index/node_modules/axe-core"
    if not (browser and shutil.which("node") and modules.is_dir()):
        print("morning page: not tried in a browser (make test-index installs one)")
        return
    status, out, err = run("node", HERE / "browser.js", modules.parent, browser,
                           (folder / "in/uit/index.html").as_uri(), timeout=120)
    print(out, end="")
    tally.check("the page in Chromium", status == 0, err)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        done = nights.both(program, folder / "in", "--lang=nl")
        path = folder / "in/uit/index.html"
        if tally.check("--index writes a page", path.exists() and done.returncode == 1, done.stderr):
            text = path.read_text(encoding="utf-8")
            page = Page(text)
            check_words(tally, text)
            check_sound(tally, page, text, path.parent)
            check_policy(tally, page, text)
            check_browser(tally, folder)
            check_again(tally, program, folder, text)
            check_causes(tally, program, folder)
            check_state(tally, program, folder)
            check_shards(tally, program, folder)
    tally.close()


main()
