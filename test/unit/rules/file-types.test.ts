import { expect, test } from "vitest";
import { ATTACHMENT_LIMIT } from "../../../shared/model/attachment";
import { attachmentName, nameFault, sizeFault } from "../../../shared/rules/attachable";
import { fileFamily, imageType, mayOpen } from "../../../shared/rules/file-types";

test("papers, pictures and recordings may be opened, whatever the case of their ending", () => {
  for (const name of ["台账.xlsx", "回证.PDF", "照片.JPG", "录音.amr", "公文.ofd", "决定.wps", "a.b.docx"]) {
    expect(mayOpen(name), name).toBe(true);
  }
});

test("programs, scripts, macros, pages, shortcuts and what has no ending are never opened", () => {
  const endings =
    "exe com bat cmd ps1 vbs js jse wsf msi scr pif lnk url reg hta jar apk sh py docm xlsm pptm html htm svg";
  for (const ending of endings.split(" ")) {
    expect(mayOpen(`文件.${ending}`), ending).toBe(false);
    expect(mayOpen(`文件.pdf.${ending.toUpperCase()}`), ending).toBe(false);
  }
  for (const name of ["没有后缀", "", ".", "台账.", "台账.pdf ", "exe", "pdf"]) expect(mayOpen(name), name).toBe(false);
});

test("only what the window can draw counts as an image", () => {
  expect(imageType("a.jpg")).toBe("image/jpeg");
  expect(imageType("a.tiff")).toBeUndefined();
  expect(imageType("a.svg")).toBeUndefined();
  expect(fileFamily("a.tiff")).toBe("image");
  expect(fileFamily("a.exe")).toBe("other");
});

test("a name is kept without control characters, signs that turn its letters round, and folders", () => {
  expect(attachmentName("现场\u0000照\u0007片\n.jpg")).toBe("现场照片.jpg");
  expect(attachmentName("讲话\u202Egpj.exe")).toBe("讲话gpj.exe");
  expect(attachmentName("..\\..\\a/b.pdf")).toBe(".._.._a_b.pdf");
  expect(attachmentName("  👨‍👩‍👧 全家.png ")).toBe("👨‍👩‍👧 全家.png");
});

test("a name of more than 255 characters, or of none, is refused with a sentence", () => {
  expect(nameFault(`${"长".repeat(251)}.pdf`)).toBeUndefined();
  expect(nameFault(`${"长".repeat(252)}.pdf`)).toContain("255");
  expect(nameFault("\u0000\u202E ")).toContain("没有名字");
});

test("an empty file and one of more than 50 MB are refused with a sentence", () => {
  expect(sizeFault(0)).toContain("空");
  expect(sizeFault(1)).toBeUndefined();
  expect(sizeFault(ATTACHMENT_LIMIT)).toBeUndefined();
  expect(sizeFault(ATTACHMENT_LIMIT + 1)).toContain("50 MB");
});
