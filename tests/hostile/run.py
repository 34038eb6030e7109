#!/usr/bin/env python3
"""Bad input: each case has a time-out, a status, a diagnostic with its place, and leaves the older
PDF as it was.
usage: run.py PROGRAM
"""
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "support"))
from tally import Tally, run  # noqa: E402

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SOUND = (ROOT / "tests/hostile/klein.xml").read_text()
LIMIT = 30  # seconds for any of these


def insert(text, before, new):
    assert before in text
    return text.replace(before, new + before, 1)


def line_of(text, needle):
    return text[:text.index(needle)].count("\n") + 1


END = "</pilot>"
PROSE = "</motivatie>"  # the end of a place where prose may stand


def figure(source):
    return f'<figure><img src="{source}" alt="x"/></figure>'


def long_file():
    body = "\n".join(f"<p>Alinea {i} over de vrijwilligers.</p>" for i in range(69_990))
    text = insert(SOUND, PROSE, body + "\n<onbekend/>\n")
    return text, f"{line_of(text, '<onbekend/>')}:1: error", "unknown-element"


def cases():
    """name -> (bytes, status, what stands in the message)"""
    bomb = HEAD + '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)
    ) + ']>\n' + SOUND.split("?>", 1)[1].replace(PROSE, "<p>&j;</p>" + PROSE)
    external = HEAD + '<!DOCTYPE p SYSTEM "file:///etc/passwd">\n' + SOUND.split("?>", 1)[1]
    deep = insert(SOUND, PROSE, "<p>" + "<em>" * 10_000 + "x" + "</em>" * 10_000 + "</p>")
    long_text, long_place, long_id = long_file()
    yield "not XML", b"dit is geen XML\n", 1, [":1:1: error"]
    yield "an empty file", b"", 1, ["empty"]
    yield "Latin-1 in a UTF-8 file", SOUND.replace(PROSE, "<p>caf\xe9</p>" + PROSE).encode(
        "latin-1", "replace"), 1, ["UTF-8"]
    yield "another encoding declared", SOUND.replace("UTF-8", "ISO-8859-1", 1).encode(), 1, [
        "UTF-8"]
    yield "UTF-16", SOUND.encode("utf-16"), 1, ["UTF-8"]
    yield "an entity bomb", bomb.encode(), 1, ["DOCTYPE"]
    yield "an external entity", external.encode(), 1, ["DOCTYPE"]
    yield "an unknown element", insert(SOUND, PROSE, "<alinea>x</alinea>").encode(), 1, [
        "unknown-element", "alinea"]
    yield "an unknown attribute", SOUND.replace("<pilot ", '<pilot kleur="rood" ', 1).encode(), 1, [
        "kleur"]
    yield "no id", SOUND.replace(' id="klein"', "", 1).encode(), 1, ["id", "missing"]
    yield "an id twice", SOUND.replace('<doel id="loket"', '<doel id="klein"', 1).encode(), 1, [
        "klein"]
    yield "an attribute twice", SOUND.replace("<doel ", '<doel id="klein" ', 1).encode(), 1, [
        "attribute-twice", "'id'"]
    yield "two faults in one run", insert(
        insert(SOUND, PROSE, "<alinea>x</alinea>"), END, "<niets/>").encode(), 1, [
        "alinea", "niets"]
    yield "an unclosed element", SOUND.replace("</pilot>", "").encode(), 1, ["error"]
    yield "a NUL byte", SOUND.replace("<motivatie>", "<motivatie>\0", 1).encode(), 1, ["error"]
    yield "10 000 nested elements", deep.encode(), 1, ["error"]
    yield "70 000 lines", long_text.encode(), 1, [long_place, long_id]
    yield "a reference to nothing", insert(
        SOUND, PROSE, '<p>Zie <ref naar="nergens"/>.</p>').encode(), None, ["nergens"]
    yield "an include", insert(
        SOUND, PROSE, '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" '
        'href="../../etc/passwd"/>').encode(), 1, ["nclude"]
    yield "a picture outside the folder", insert(
        SOUND, PROSE, figure("../../../../etc/passwd")).encode(), 1, ["image-outside", "passwd"]
    yield "a picture that is not there", insert(
        SOUND, PROSE, figure("weg.png")).encode(), 1, ["image-unreadable", "weg.png"]
    yield "a picture that is no picture", insert(
        SOUND, PROSE, figure("invoer.xml")).encode(), 1, ["image-kind-unknown", "invoer.xml"]
    yield from inaccessible_cases()
    yield "control characters in a name", insert(SOUND, PROSE, "<p>&#x1b;</p>").encode(), 1, [
        "error"]


TABLE = "<table><caption>t</caption>{}</table>"
ROW = "<tr><td>a</td><td>b</td></tr>"


def inaccessible_cases():
    """What cannot be read aloud is an error at its place, with the remedy."""
    title = 'titel="Eindverslag pilot vrijwilligersbeleid Waterdam"'
    long_words = "woord " * 9000
    yield "a picture without alt", insert(
        SOUND, PROSE, '<figure><img src="vlak.png"/></figure>').encode(), 1, [
        ":8:11: error", "'alt'", "attribute-missing"]
    for body in (f"<tbody>{ROW}</tbody>", f"<thead>{ROW}</thead><tbody>{ROW}</tbody>"):
        yield "a table without a header", insert(
            SOUND, PROSE, TABLE.format(body)).encode(), 1, [
            ":8:3: error", "<thead>", "prose-table-without-header"]
    yield "a table of headers alone", insert(SOUND, PROSE, TABLE.format(
        "<thead><tr><th>a</th></tr></thead>")).encode(), 1, [":8:3: error", "<tbody>"]
    for empty in ('titel=""', 'titel=" "'):
        yield "a document without a title", SOUND.replace(title, empty).encode(), 1, [
            ":5:12: error", "document-without-title"]
    yield "no title at all", SOUND.replace(title, "").encode(), 1, [":5:3: error", "'titel'"]
    for language, place, word in (("xx", "2:62", "bad-value"), ("", "2:62", "bad-value"),
                                  ("geen taal", "2:62", "bad-value"),
                                  ("de", "2:62", "language-without-labels")):
        yield f"a document in '{language}'", SOUND.replace(
            'xml:lang="nl"', f'xml:lang="{language}"').encode(), 1, [f":{place}: error", word]
    yield "a sign of a private alphabet", insert(
        SOUND, PROSE, "<p>a \uf6c5 b</p>").encode(), 1, [":8:", "U+F6C5", "character-missing"]
    yield "a passage in an unknown language", insert(
        SOUND, PROSE, '<p xml:lang="xx">x</p>').encode(), 1, [":8:6: error", "bad-value"]
    yield "an expansion longer than a PDF can hold", insert(
        SOUND, PROSE, f'<p><abbr title="{long_words}">x</abbr></p>').encode(), 1, [
        ":8:6: error", "text-too-long-for-pdf"]


EMPTY = ("<ul><li></li><li>a</li></ul>", "<dl><dt>a</dt><dd></dd></dl>", "<p><br/></p>",
         "<dl><dt></dt><dd>b</dd></dl>", "<blockquote></blockquote>", "<p><em></em> <q> </q>a</p>",
         "<p>x<noot></noot></p>", "<p>x<a href='http://a.nl/'></a></p>", "<p>\u00a0</p>",
         "<tussenkop></tussenkop><p>a</p>", "<p>\u200b</p><p>\u00ad</p>",
         "<ul><li>\u00a0</li></ul>", TABLE.format("<thead><tr><th/></tr></thead><tbody><tr><td/>"
                                                  "</tr></tbody>"))


def check_empty(tally, program, folder):
    """Elements that hold nothing leave no tags behind."""
    source, out = folder / "leeg.xml", folder / "leeg"
    for text in EMPTY:
        source.write_text(insert(SOUND, PROSE, text))
        status, _, err = run(program, "build", "-o", out, source, timeout=LIMIT)
        tally.check(f"nothing in {text}: status", status == 0, f"{status} {err[:800]}")
        status, said, err = run("/usr/bin/python3", ROOT / "tests/pdf/structure.py",
                                out / "klein/eindverslag.pdf")
        tally.check(f"nothing in {text}: structure", status == 0, said + err)


def warned_cases():
    """Printable, but not as the author may think: a document is made, with a warning."""
    yield "a word wider than the line", insert(
        SOUND, PROSE, "<p>" + "Q8" * 400 + "</p>"), ["word-too-wide"]
    wide = "".join(f"<td>onafbreekbaarheidsproblematiek{i}</td>" for i in range(24))
    head = "".join(f"<th>k{i}</th>" for i in range(24))
    yield "a table wider than the page", insert(
        SOUND, PROSE, f"<table><caption>t</caption><thead><tr>{head}</tr></thead><tbody><tr>{wide}"
        "</tr></tbody></table>"), ["table-too-wide"]


def check_case(tally, program, folder, name, content, status, wanted):
    source, out = folder / "invoer.xml", folder / "uit"
    source.write_bytes(content)
    old = out / "klein" / "eindverslag.pdf"
    old.parent.mkdir(parents=True, exist_ok=True)
    old.write_bytes(b"de oude")
    got, _, err = run(program, "build", "--lang=en", "-o", out, source, timeout=LIMIT)
    if status is None:
        tally.check(f"{name}: a document or a reason", got in (0, 1), err[:500])
    else:
        tally.check(f"{name}: status {status}", got == status, f"got {got}\n{err[:800]}")
    for word in wanted:
        tally.check(f"{name}: says '{word}'", word in err, err[:800])
    tally.check(f"{name}: names the file", str(source) in err, err[:300])
    if got != 0:
        tally.check(f"{name}: the older PDF stays", old.read_bytes() == b"de oude")
    left = [p for p in out.rglob("*") if p.is_file() and p != old]
    tally.check(f"{name}: nothing else is left", not left, str(left))
    in_dutch = run(program, "check", "--lang=nl", source, timeout=LIMIT)[2]
    tally.check(f"{name}: in Dutch too", in_dutch and in_dutch != err, in_dutch[:300])
    shutil.rmtree(out)


def check_warned(tally, program, folder):
    for name, text, wanted in warned_cases():
        source = folder / "invoer.xml"
        source.write_text(text)
        status, _, err = run(program, "build", "--lang=en", "-o", folder / "uit", source,
                             timeout=LIMIT)
        tally.check(f"{name}: made with a warning",
                    status == 0 and all(w in err for w in wanted), f"{status} {err[:800]}")
        strict = run(program, "check", "-W", source, timeout=LIMIT)[0]
        tally.check(f"{name}: an error with -W", strict == 1)


def check_machine(tally, program, folder):
    """What the machine refuses is status 3, with the path and the reason."""
    sound = folder / "goed.xml"
    sound.write_text(SOUND)
    status, _, err = run(program, "build", "-o", folder / "uit", folder)
    tally.check("a folder instead of a file", status == 3 and str(folder) in err, err)
    status, _, err = run(program, "build", "-o", folder / "uit", folder / "weg.xml")
    tally.check("a file that is not there", status == 3 and "weg.xml" in err, err)
    blocked = folder / "blok"
    blocked.write_text("een bestand")
    status, _, err = run(program, "build", "-o", blocked, sound)
    tally.check("a target that is a file", status == 3 and str(blocked) in err, err)
    status, _, err = run(program, "build", "-o", "/proc/beleidspers", sound)
    tally.check("a target that cannot be made", status == 3 and "/proc/beleidspers" in err, err)
    status, _, err = run(program, "check", "--data", folder, sound)
    tally.check("no data folder", status == 3 and str(folder) in err, err)
    check_full_disk(tally, program, folder, sound)
    check_read_only(tally, program, folder, sound)
    check_missing_face(tally, program, folder, sound)


def check_full_disk(tally, program, folder, sound):
    """A file-size limit stands for a full disk."""
    out = folder / "vol"
    done = subprocess.run(["/bin/sh", "-c", f"trap '' XFSZ; ulimit -f 4; exec {program} build -o {out} {sound}"],
                          capture_output=True, timeout=LIMIT)
    err = done.stderr.decode()
    tally.check("a full disk", done.returncode == 3 and str(out) in err, err)
    tally.check("a full disk leaves nothing behind",
                not [p for p in out.rglob("*") if p.is_file()])


def check_read_only(tally, program, folder, sound):
    """As an ordinary user: root may write anywhere."""
    out = folder / "vast"
    out.mkdir()
    out.chmod(stat.S_IRUSR | stat.S_IXUSR | stat.S_IROTH | stat.S_IXOTH)
    folder.chmod(0o755)
    sound.chmod(0o644)
    command = [program, "build", "-o", str(out), str(sound)]
    if os.geteuid() == 0:
        if not os.access("/usr/sbin/runuser", os.X_OK):
            tally.check("a read-only target: runuser is there", False)
            return
        copy = folder / "prog"
        shutil.copy(program, copy)
        copy.chmod(0o755)
        data = folder / "data"
        shutil.copytree(ROOT / "templates", data / "templates", dirs_exist_ok=True)
        shutil.copytree(ROOT / "fonts", data / "fonts", dirs_exist_ok=True)
        subprocess.run(["chmod", "-R", "a+rX", str(data)], check=True)
        command = ["runuser", "-u", "nobody", "--", str(copy), "build", "--data", str(data), "-o",
                   str(out), str(sound)]
    status, _, err = run(*command)
    tally.check("a read-only target", status == 3 and str(out) in err, f"{status} {err}")


def check_missing_face(tally, program, folder, sound):
    data = folder / "zonder"
    shutil.copytree(ROOT / "templates", data / "templates")
    (data / "fonts").mkdir()
    fonts = (ROOT / "fonts/fonts.xml").read_text()
    (data / "fonts/fonts.xml").write_text(fonts.replace("Vollkorn-Regular.ttf", "Weg-Regular.ttf"))
    status, _, err = run(program, "check", "--data", data, sound)
    tally.check("a missing face", status == 3 and "Weg-Regular.ttf" in err and
                "fonts-vollkorn" in err, err)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        status, _, err = run(program, "build", "-o", folder / "uit",
                             ROOT / "tests/hostile/klein.xml")
        tally.check("the sound file is sound", status == 0, err)
        for case in cases():
            check_case(tally, program, folder, *case)
        check_warned(tally, program, folder)
        check_empty(tally, program, folder)
        check_machine(tally, program, folder)
    tally.close()


main()
