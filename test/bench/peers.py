"""The Python peers of the bench. Each times itself, without the interpreter's start and the reading of its input."""

import io
import json
import resource
import sys
import time


def probe():
    """Versions by name, null for a library that is not installed."""
    found = {"Python": sys.version.split()[0]}
    for name, module in (("python-docx", "docx"), ("openpyxl", "openpyxl"), ("xlsxwriter", "xlsxwriter")):
        try:
            found[name] = getattr(__import__(module), "__version__", "unknown")
        except ImportError:
            found[name] = None
    print(json.dumps(found))


def letter(path):
    """Sets the page of an opinion letter once for each line on standard input; prints the milliseconds each took."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN, WD_LINE_SPACING
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    with open(path, encoding="utf-8") as file:
        page = json.load(file)

    def set_face(target, face, size):
        target.font.name = face
        target.font.size = Pt(size)
        target.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)

    def field(run, kind, text=None):
        if text is None:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:instrText")
            part.text = text
        run._r.append(part)

    def make():
        document = docx.Document()
        section = document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin, section.bottom_margin = Mm(37), Mm(35)
        section.left_margin, section.right_margin = Mm(28), Mm(26)
        normal = document.styles["Normal"]
        set_face(normal, "仿宋", 16)
        spacing = normal.paragraph_format
        spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(28.95)
        spacing.space_after = Pt(0)

        def line(text, face="仿宋", size=16, align=None, indent=False, bold=False):
            paragraph = document.add_paragraph()
            if align is not None:
                paragraph.alignment = align
            if indent:
                paragraph.paragraph_format.first_line_indent = Pt(32)
            run = paragraph.add_run(text)
            set_face(run, face, size)
            run.bold = bold

        line("行政指导意见书", "宋体", 22, ALIGN.CENTER, bold=True)
        line(page["number"], align=ALIGN.CENTER)
        line(page["addressee"] + "：")
        line(page["opening"], indent=True)
        line("存在问题：", "黑体", indent=True)
        line(page["problem"], indent=True)
        line("指导意见：", "黑体", indent=True)
        for text in page["opinion"]:
            line(text, indent=True)
        line(page["closing"], indent=True)
        line("（单位印章）", align=ALIGN.RIGHT)
        line(page["date"], align=ALIGN.RIGHT)
        note = section.footer.paragraphs[0]
        set_face(note.add_run(page["note"]), "楷体", 10.5)
        foot = section.footer.add_paragraph()
        foot.alignment = ALIGN.CENTER
        set_face(foot.add_run("— "), "宋体", 14)
        run = foot.add_run()
        set_face(run, "宋体", 14)
        field(run, "begin")
        field(run, "", "PAGE")
        field(run, "end")
        set_face(foot.add_run(" —"), "宋体", 14)
        document.core_properties.title = "行政指导意见书 " + page["number"]
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    for _ in sys.stdin:
        start = time.perf_counter()
        make()
        print((time.perf_counter() - start) * 1000, flush=True)


def write_xlsxwriter(sheet, columns, rows):
    """In its mode for large files, which is its quickest and lightest."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    page = book.add_worksheet(sheet["period"])
    for index, column in enumerate(columns):
        page.set_column(index, index, column["width"])
    for at, row in enumerate(rows):
        for index, value in enumerate(row):
            page.write(at, index, value)
    book.close()
    return out.getvalue()


def write_openpyxl(sheet, columns, rows):
    """In its mode for large files, which is its quickest and lightest."""
    import openpyxl
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet(sheet["period"])
    for index, column in enumerate(columns):
        page.column_dimensions[get_column_letter(index + 1)].width = column["width"]
    for row in rows:
        page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def status_kb(field):
    """A line of /proc/self/status in kB, None where there is none."""
    try:
        with open("/proc/self/status", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith(field + ":"))
    except (OSError, StopIteration):
        return None


def register(writer, path):
    """Writes a register as xlsx; prints milliseconds, and MB above what the process held before."""
    with open(path, encoding="utf-8") as file:
        sheet = json.load(file)
    __import__(writer)
    try:
        # Linux hands the parent's highest mark down to the child: the mark is reset here and read back below.
        with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
            file.write("5")
    except OSError:
        pass
    before = status_kb("VmRSS") or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    columns = sheet["columns"]
    keys = [column["key"] for column in columns]
    rows = [[sheet["title"]], ["单位：" + sheet["unit"], sheet["period"]], [column["label"] for column in columns]]
    rows += [[row[key] for key in keys] for row in sheet["rows"]]
    rows.append(["填表人：" + sheet["filler"], "审核人：" + sheet["reviewer"]])
    data = {"xlsxwriter": write_xlsxwriter, "openpyxl": write_openpyxl}[writer](sheet, columns, rows)
    took = (time.perf_counter() - start) * 1000
    peak = status_kb("VmHWM") or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if not data:
        raise SystemExit("nothing was written")
    print(json.dumps({"ms": took, "mb": (peak - before) / 1024}))


JOBS = {"probe": probe, "letter": letter, "register": register}

if __name__ == "__main__":
    JOBS[sys.argv[1]](*sys.argv[2:])
