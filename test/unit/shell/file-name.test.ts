import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { filterOf, plainName } from "../../../electron/shell/file-name";

test("a name is no path, no device of Windows, and not too long for a disk; its ending stays", () => {
  expect(plainName("../../etc/passwd")).toBe("__.._etc_passwd");
  expect(plainName('台账:"A"<1>|?*.xlsx')).toBe("台账__A__1____.xlsx");
  expect(plainName("aux.pdf")).toBe("_aux.pdf");
  expect(plainName("COM1")).toBe("_COM1");
  expect(plainName("auxiliary.pdf")).toBe("auxiliary.pdf");
  expect(plainName("说明. . ")).toBe("说明");
  expect(plainName("...")).toBe("_");
  const long = plainName(`${"证".repeat(300)}.docx`);
  expect(long).toMatch(/^证+\.docx$/);
  expect(Buffer.byteLength(`${long}.12345678.tmp`)).toBeLessThanOrEqual(255);
  expect(Buffer.byteLength(plainName(`a.${"字".repeat(300)}`))).toBeLessThan(255);
});

test("the dialog's filter fits the ending, whatever the file is", () => {
  expect(filterOf("意见书.docx")).toEqual({ name: "Word 文档", extensions: ["docx"] });
  expect(filterOf("登记簿.xlsx")).toEqual({ name: "Excel 工作簿", extensions: ["xlsx"] });
  expect(filterOf("扫描件.PDF")).toEqual({ name: "PDF 文件", extensions: ["PDF"] });
  expect(filterOf("现场.JPG")).toEqual({ name: "图片", extensions: ["JPG"] });
  expect(filterOf("公文.ofd").name).toBe("OFD 文件");
  expect(filterOf("setup.exe")).toEqual({ name: "EXE 文件", extensions: ["exe"] });
  for (const name of ["没有后缀", "怪.a b", "怪.*", ".png"]) {
    expect(filterOf(name)).toEqual({ name: "所有文件", extensions: ["*"] });
  }
});
