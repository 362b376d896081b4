"""A hundred documents that mean harm, or are broken, each made here and now."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TEXT = "2022年，全区数字经济核心产业增加值1699亿元，增长5.2%。"
_DOC = "word/document.xml"


def word(body, prolog="", more=None, method=zipfile.ZIP_DEFLATED):
    """A Word document with this body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(_DOC, f'<?xml version="1.0"?>{prolog}<w:document {_W}><w:body>{body}</w:body></w:document>')
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


def paragraph(text=_TEXT):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(*objects, root=1, head=b"%PDF-1.7\n", tail=b""):
    """A PDF of these objects."""
    out = bytearray(head)
    starts = []
    for number, body in enumerate(objects, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % start for start in starts)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, tail, table)
    return bytes(out)


def stream(data, extra=b""):
    return b"<< /Length %d %s>>\nstream\n%s\nendstream" % (len(data), extra, data)


def page(content, extra=b""):
    """A PDF of one page."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    kids = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
    )
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", kids,
        stream(content, extra), font,
    )  # fmt: skip


def overlapping():
    """An archive whose entries share their bytes."""
    data = bytearray(word(paragraph() * 50, more={"word/a.xml": "x" * 500}, method=zipfile.ZIP_STORED))
    at = data.find(b"PK\x01\x02")
    first = struct.unpack_from("<L", data, at + 42)[0]
    following = data.find(b"PK\x01\x02", at + 4)
    struct.pack_into("<L", data, following + 42, first)
    return bytes(data)


def patched(data, place, form, value, mark=b"PK\x01\x02"):
    """An archive with a field of its last directory entry changed."""
    data = bytearray(data)
    struct.pack_into(form, data, data.rfind(mark) + place, value)
    return bytes(data)


def renamed(name):
    return word(paragraph(), more={name: "x"})


def linked():
    """An archive with a symbolic link in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(_DOC, "x")
        info = zipfile.ZipInfo("word/link")
        info.create_system, info.external_attr = 3, 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return out.getvalue()


def bomb(size):
    return zlib.compress(b" " * size, 9)


def entities(levels=12):
    rows = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, levels))
    return f'<!DOCTYPE x [<!ENTITY e0 "lol">{rows}]>'


def _words():
    yield "zip-bomb.docx", word("", more={"word/styles.xml": b" " * (60 << 20)})
    yield "zip-bomb-document.docx", word(" " * (50 << 20))
    yield "overlap.docx", overlapping()
    yield "entities.docx", word("<w:p><w:r><w:t>&e11;</w:t></w:r></w:p>", entities())
    yield "external.docx", word(paragraph("&x;"), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    yield "remote.docx", word(paragraph(), '<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd">')
    yield "parameter.docx", word(paragraph(), '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://example.invalid/"> %p;]>')
    yield "styles-entities.docx", word(paragraph(), more={"word/styles.xml": entities() + "<a>&e9;</a>"})
    yield "notes-doctype.docx", word(paragraph(), more={"word/footnotes.xml": "<!DOCTYPE a><a/>"})
    yield "rels-doctype.docx", word(paragraph(), more={"word/_rels/document.xml.rels": "<!DOCTYPE a><a/>"})
    yield "deep.docx", word("<w:sdt>" * 20_000)
    yield "deep-tables.docx", word("<w:tbl><w:tr><w:tc>" * 3_000 + paragraph() + "</w:tc></w:tr></w:tbl>" * 3_000)
    yield "not-closed.docx", word("<w:p><w:r><w:t>x")
    yield "no-xml.docx", word("<w:p \x00\x01>")
    yield "undefined-entity.docx", word("<w:p>&nbsp;</w:p>")
    yield "attributes.docx", word("<w:p " + 'a="1" ' * 2 + "/>")
    yield "no-text.docx", word("<w:p/>" * 1000)
    yield "no-document.docx", renamed("x")[:0] + _without_document()
    yield "truncated.docx", word(paragraph() * 100)[:400]
    yield "half-directory.docx", word(paragraph() * 100)[:-30]
    yield "only-head.docx", b"PK\x03\x04" + b"\0" * 26
    yield "only-end.docx", b"PK\x05\x06" + b"\0" * 18
    yield "many-entries.docx", word(paragraph(), more={f"a{n}": "" for n in range(2_100)})
    yield "climbs.docx", renamed("../../evil")
    yield "absolute.docx", renamed("/etc/evil")
    yield "backslash.docx", patched_name(b"word/aXevil", b"word/a\\evil")
    yield "device.docx", renamed("word/CON")
    yield "twins.docx", word(paragraph(), more={"word/A.xml": "1", "word/a.xml": "2"})
    yield "link.docx", linked()
    yield "encrypted.docx", patched(patched(word(paragraph()), 8, "<H", 1), 6, "<H", 1, b"PK\x03\x04")
    yield "method.docx", patched(word(paragraph()), 10, "<H", 99)
    yield "size-lies.docx", patched(word(paragraph()), 24, "<L", 5)
    yield "crc-lies.docx", patched(word(paragraph()), 16, "<L", 5)
    yield "zip64.docx", patched(word(paragraph()), 24, "<L", 0xFFFFFFFF)
    yield "offset.docx", patched(word(paragraph()), 42, "<L", 0x7FFFFFFF)
    yield "too-much-text.docx", word("".join(paragraph(f"{n}" + "字" * 50_000) for n in range(41)))
    yield "utf-7.docx", word("").replace(b"PK\x03\x04", b"PK\x03\x05", 1)


def _without_document():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    return out.getvalue()


def patched_name(old, new):
    """An archive whose name is changed behind the back of what wrote it."""
    return word(paragraph(), more={old.decode(): "x"}).replace(old, new)


def _pdfs():
    bombed = bomb(200 << 20)
    yield "bomb.pdf", page(bombed, b"/Filter /FlateDecode ")
    yield "double-bomb.pdf", page(zlib.compress(bombed), b"/Filter [/FlateDecode /FlateDecode] ")
    yield "run-length.pdf", page(b"\x81 " * 100_000 + b"\x80", b"/Filter /RunLengthDecode ")
    yield "operators.pdf", page(zlib.compress(b"q " * 5_000_000), b"/Filter /FlateDecode ")
    yield "too-much.pdf", page(b"BT /F 9 Tf " + (b"(" + b"a" * 30_000 + b") Tj ") * 80 + b"ET")
    yield "pages-loop.pdf", pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>")
    yield (
        "many-pages.pdf",
        pdf(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 3000 /Kids [" + b"3 0 R " * 3000 + b"] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        ),
    )
    yield "count-lies.pdf", pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 2147483647 >>")
    yield "scan.pdf", page(b"0 0 300 300 re f")
    yield "blanks.pdf", page(b"BT /F 9 Tf (      ) Tj ET")
    yield "no-pages.pdf", pdf(b"<< /Type /Catalog >>")
    yield "no-root.pdf", pdf(b"<< >>", root=9)
    yield "form-loop.pdf", page(b"/X Do")
    yield "truncated.pdf", page(b"BT ET")[:120]
    yield "only-head.pdf", b"%PDF-1.7\n"
    yield "deep-arrays.pdf", pdf(b"[" * 200_000)
    yield "deep-names.pdf", pdf(b"<< /A " * 100_000)
    yield "encrypted.pdf", pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >>" % (b"o" * 32, b"u" * 32),
        tail=b"/Encrypt 3 0 R /ID [(a) (a)] ",
    )  # fmt: skip
    yield "noise.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 400
    yield "xref-loop.pdf", b"%PDF-1.7\ntrailer << /Prev 0 >>\nstartxref\n9\n%%EOF"
    yield "huge-page.pdf", pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e38 1e38] /UserUnit 1e30 >>",
    )  # fmt: skip


def _pages():
    yield "no-text.html", b"<html><body><img src=a.png></body></html>"
    yield "script-only.html", b"<script>" + b"var a = 1;" * 1000 + b"</script>"
    yield "never-shown.html", f"<div style='display:none'><p>{_TEXT}</p></div>".encode()
    yield "comment.html", b"<!--" + b"a" * 100_000
    yield "comments.html", b"<!--" * 50_000
    yield "open-tags.html", b"<a " * 50_000
    yield "bogus.html", b"<!" * 50_000
    yield "ends.html", b"</" * 50_000
    yield "instructions.html", b"<?" * 50_000
    yield "deep-empty.html", b"<div>" * 200_000
    yield "deep-svg.html", b"<svg>" + b"<g>" * 200_000
    yield "tables.html", b"<table><tr><td>" * 50_000
    yield "lists.html", b"<ul><li>" * 50_000
    yield "quotes.html", b'<p title="' * 30_000
    yield "entity.html", b"&#0;" * 10 + b"<p></p>"
    yield "too-much.html", b"<p>" + b"word, " * 400_000
    yield "binary.html", os.urandom(1) * 3 + bytes(range(256)) * 300
    yield "frames.html", b"<frameset><frame src='file:///etc/passwd'></frameset>"
    yield "object.html", b"<object data='file:///etc/passwd'>x</object>"
    yield "utf-16-half.html", "<p>".encode("utf-16-le") + b"\x00\xd8" * 40


def _texts():
    yield "empty.txt", b""
    yield "blank.txt", b" \r\n\t\n" * 1000
    yield "mark.txt", b"\xef\xbb\xbf"
    yield "ideographic.txt", "\u3000\n".encode() * 1000
    yield "nul.txt", b"\0" * 100_000
    yield "controls.txt", bytes(range(1, 9)) * 5000
    yield "binary.txt", bytes(range(256)) * 1000
    yield "noise.txt", zlib.compress(b"".join(struct.pack("<Q", n * n * 2654435761) for n in range(20_000)))
    yield "one-line.txt", b"a" * (10 << 20)
    yield "one-chinese-line.txt", "字".encode() * (4 << 20)
    yield "many-lines.txt", b"a\n" * (2 << 20)
    yield "surrogates.txt", b"\xff\xfe" + b"\x00\xd8" * 5000
    yield "utf-32-high.txt", b"\xff\xfe\x00\x00" + b"\xff\xff\xff\x7f" * 500
    yield "half-utf-16.txt", b"\xff\xfe\x00"
    yield "pdf.txt", page(b"BT ET")
    yield "word.txt", word(paragraph())
    yield "program.txt", b"\x7fELF" + bytes(200)
    yield "picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200)
    yield "old-word.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    yield "rich.txt", b"{\\rtf1\\ansi hello}"
    yield "text.pdf", _TEXT.encode()
    yield "text.docx", _TEXT.encode()
    yield "picture.md", b"\xff\xd8\xff\xe0" + bytes(100)
    yield "empty.md", b"# \n\n> \n\n- \n"
    yield "rules.md", b"---\n" * 10_000
    yield "fields-only.md", b"---\ntitle:\nauthor: x\n---\n"
    yield "pictures.md", b"![](a.png)\n\n" * 1000
    yield "too-much.md", b"# a\n\n" * 500_000
    yield "article.rtf", b"x"
    yield "article", _TEXT.encode()
    yield "article.exe", b"MZ"


def documents():
    """Name and bytes of every one."""
    for family in (_words, _pdfs, _pages, _texts):
        yield from family()
